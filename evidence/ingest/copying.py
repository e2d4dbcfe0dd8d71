"""Copies of file entries out of the evidence, held against what was recorded of them.

Reference: docs/ledger-format.md section 5; ISO/IEC 27037:2012 clause 5.4.1.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from evidence.catalog.lookup import find_row
from evidence.contract.errors import EvidenceError
from evidence.custody.files import whole
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedEntry, recorded_entry
from evidence.model.names import shown

_STEP = 8 << 20

Moved = Callable[[int], None]
"""Told how many bytes were copied since the last time. What it raises ends the copying."""


class DigestDiffersError(EvidenceError):
    """The evidence gives other bytes now than those that were recorded."""


def recorded_file(connection: sqlite3.Connection, record_id: str) -> RecordedEntry:
    """The file entry of a record's id (``1-42``, also of its artifact ``1-42-3``), which has bytes to copy.

    Raises EvidenceError, in words, where there is none, its record was altered, or it was never read.
    """
    entry_id = "-".join(record_id.split("-")[:2])
    row = find_row(connection, entry_id)
    if row is None or row.table != "entry":
        raise EvidenceError(
            f"There is no file entry {shown(entry_id)} in this case. `indicia files` lists them."
        )
    try:
        record = recorded_entry(row.body)
    except ValueError as error:
        raise EvidenceError(
            f"The record of {entry_id} was altered. `indicia verify` names every record that was changed."
        ) from error
    if record.sha256 is None:
        reasons = "; ".join(map(shown, record.problems)) or f"it is a {record.type}"
        raise EvidenceError(f"{entry_id} was not read when it was ingested: {reasons}.")
    return record


def copy_file(
    reader: EntryReader, record: RecordedEntry, output: Path, moved: Moved = lambda _: None
) -> None:
    """Writes the entry's bytes to a file, whole or not at all.

    Raises DigestDiffersError where they are not what was recorded, EvidenceError where they cannot be read, OSError.
    """
    digest = hashlib.sha256()
    with whole(output) as target:
        for offset in range(0, record.size or 0, _STEP):
            try:
                data = reader.read(record.id, offset, _STEP)
            except EvidenceError as error:
                why = str(error).removesuffix(".")
                raise EvidenceError(f"{record.id} cannot be copied: {why}. Nothing was kept.") from error
            digest.update(data)
            target.write(data)
            moved(len(data))
        found = digest.hexdigest()
        if found != record.sha256:
            raise DigestDiffersError(
                f"{record.id} now reads with SHA-256 {found}; recorded is {record.sha256}. Nothing was kept."
            )
