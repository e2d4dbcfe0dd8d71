"""Records as lists for attachments, made line by line and packed as they come."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

import orjson

from reports.packed import Packed, Packer, pack
from reports.view import Shown

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_COLUMNS = (
    *("id", "kind", "evidence", "path", "sha256", "locator", "state", "parser", "parser_version"),
    *("times", "times_raw", "fields"),
)
_MAPS = frozenset({"times", "times_raw", "fields"})


def lines(bodies: Iterable[str]) -> Packed:
    """Records as JSON lines, each exactly the canonical JSON whose SHA-256 stands in the ledger."""
    return pack(f"{body}\n".encode() for body in bodies)


def artifact_lists(artifacts: Iterable[Shown]) -> tuple[Packed, Packed]:
    """Artifacts as JSON lines and as CSV (RFC 4180, UTF-8), from one reading of them; maps are JSON.

    A field that a spreadsheet could take for a formula gets one apostrophe before it.
    """
    whole, table = Packer(), Packer()
    table.add(_csv(_COLUMNS))
    for artifact in artifacts:
        whole.add(f"{artifact.text}\n".encode())
        table.add(_csv([_cell(artifact.body, name) for name in _COLUMNS]))
    return whole.done(), table.done()


def _cell(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    if name in _MAPS:
        return orjson.dumps(value or {}, option=orjson.OPT_SORT_KEYS).decode()
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _csv(row: Iterable[str]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerow(row)
    return out.getvalue().encode()
