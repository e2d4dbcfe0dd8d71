"""Copies of several file entries in a new folder, each with its proof, and a list of their digests.

Reference: docs/ledger-format.md section 5; the list is as sha256sum of GNU coreutils reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_views
from evidence.custody.exporting import Export, exporting
from evidence.custody.files import whole
from evidence.custody.manifest.bag_names import safe_part
from evidence.ingest.copying import Moved, copy_file, recorded_file
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedEntry

SUMS = "SHA256SUMS"
_LONGEST = 160
_LONGEST_ENDING = 20


class Copy(msgspec.Struct, frozen=True):
    """One copy: of which file entry, its name in the folder, its size in bytes, its SHA-256 in hex."""

    record: str
    name: str
    size: int
    sha256: str


class CopySet(msgspec.Struct, frozen=True):
    """What lies in a folder now. ``failed``: ids of what is not there, with the reason in words."""

    folder: Path
    copies: tuple[Copy, ...]
    failed: tuple[tuple[str, str], ...]


def copy_set(
    case: Case,
    records: Iterable[str],
    folder: Path,
    *,
    reason: str = "",
    recipient: str = "",
    moved: Moved = lambda _: None,
) -> CopySet:
    """Copies the files of these records to a new folder: each held against its record, logged and proved.

    A file that cannot be read, or reads otherwise than it was recorded, is left out and named in the result.
    ``reason``: why protected ones are needed; ``moved``: what it raises ends all, and no folder is left. The case
    must be open for writing. Raises ReasonNeededError, EvidenceError (nothing could be copied, the folder is in the
    way or cannot be written) and custody's errors.
    """
    entries, failed = _entries(case, records)
    log_views(case.ledger, [each.id for each in entries], reason, "extract")
    with exporting(case.ledger, "folder of copies", EvidenceError, folder) as (export,):
        copies = _write(case, export, entries, failed, moved)
        for_whom = {"recipient": recipient} if recipient else {}
        files = {export.made / each.name: {"record": each.record, **for_whom} for each in copies}
        export.seal_each(case.key(), "file", files)
    return CopySet(folder, tuple(copies), tuple(failed))


def copy_name(record: RecordedEntry) -> str:
    """The name of a copy: the entry's id, then its name with ``~NN`` for each byte that may do harm on any system."""
    raw = (
        record.path.encode("utf-8", "surrogatepass")
        if record.path_raw is None
        else bytes.fromhex(record.path_raw)
    )
    name = safe_part(raw.rstrip(b"/").rpartition(b"/")[2])
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    kept = stem.encode()[: _LONGEST - len(ending.encode())].decode("utf-8", "ignore")
    return f"{record.id}_{kept}{dot}{ending}"


def _entries(case: Case, records: Iterable[str]) -> tuple[list[RecordedEntry], list[tuple[str, str]]]:
    """The file entries, each once, and what there is no file to copy of."""
    found: dict[str, RecordedEntry] = {}
    failed: dict[str, str] = {}
    with closing(case.catalog.reader()) as connection:
        for record in records:
            try:
                entry = recorded_file(connection, record)
                found[entry.id] = entry
            except EvidenceError as error:
                failed[record] = str(error)
    return list(found.values()), list(failed.items())


def _write(
    case: Case, export: Export, entries: Sequence[RecordedEntry], failed: list[tuple[str, str]], moved: Moved
) -> list[Copy]:
    export.made.mkdir()
    copies: list[Copy] = []
    with closing(EntryReader(case)) as reader:
        for entry in entries:
            name = copy_name(entry)
            try:
                copy_file(reader, entry, export.made / name, moved)
                copies.append(Copy(entry.id, name, entry.size or 0, str(entry.sha256)))
            except EvidenceError as error:
                failed.append((entry.id, str(error)))
    if not copies:
        why = f" {failed[0][1]}" if failed else ""
        raise EvidenceError(f"No file could be copied.{why}")
    with whole(export.made / SUMS) as sums:
        sums.writelines(f"{each.sha256}  {each.name}\n".encode() for each in copies)
    return copies
