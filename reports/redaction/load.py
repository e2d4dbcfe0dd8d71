"""A profile's file and a case to a redactor."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import RedactionProfile, load_redaction
from reports.redaction.third import third_parties

if TYPE_CHECKING:
    from evidence.case import Case

_SMALL = "SELECT json_extract(body, '$.sha256') FROM entries WHERE json_extract(body, '$.size') < ?"
_ARTIFACTS = "SELECT body FROM artifacts ORDER BY entry_key, number"


def load_redactor(file: Path, case: Case) -> ProfileRedactor:
    """The redactor of a profile's file for this case. Raises ReportError."""
    return redactor_of(load_redaction(file), case)


def redactor_of(profile: RedactionProfile, case: Case) -> ProfileRedactor:
    """The redactor of a profile for this case: third parties are those whom its artifacts name. Raises ReportError."""
    connection = case.catalog.reader()
    try:
        people = (
            tuple(third_parties(_artifacts(connection), profile.third_parties, profile.replace))
            if profile.third_parties
            else ()
        )
        return ProfileRedactor(profile, people, _small_files(connection, profile.small_files))
    finally:
        connection.close()


def _artifacts(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    return (orjson.loads(body) for (body,) in connection.execute(_ARTIFACTS))


def _small_files(connection: sqlite3.Connection, limit: int) -> Callable[[str | None], bool]:
    digests = frozenset(
        bytes.fromhex(digest) for (digest,) in connection.execute(_SMALL, (limit,)) if digest is not None
    )
    return lambda digest: digest is not None and bytes.fromhex(digest) in digests
