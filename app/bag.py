"""A bag of copies, read from the evidence of a case."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_views
from evidence.custody.errors import ManifestError
from evidence.custody.manifest.bagit import export_bag
from evidence.custody.manifest.paths import Record, is_listed
from evidence.ingest.reader import EntryReader

_STEP = 8 << 20
_SPARE = 64 << 20


def write_bag(
    case: Case, folder: Path, records: Iterator[Record], reason: str = "", recipient: str = ""
) -> tuple[int, Path]:
    """Copies every entry that has digests into a new bag. Returns their number and the path of the proof.

    The evidence is read by a worker and never written. Where protected files are among them, ``reason`` says
    why they are needed, and the ledger keeps it; ``recipient`` is for whom the bag is. Raises ManifestError
    and ReasonNeededError in words; then no bag is left.
    """
    chosen = [record for record in records if is_listed(record)]
    if not chosen:
        raise ManifestError("No file entry with digests was chosen, so there is nothing to put into a bag.")
    _check_room(folder, sum(record["size"] or 0 for record in chosen))
    log_views(case.ledger, [record["id"] for record in chosen], reason, "bag")
    with closing(EntryReader(case)) as reader:

        def content(record: dict[str, Any]) -> Iterator[bytes]:
            if record["size"] is None:
                raise ManifestError(f"{record['id']} is larger than a record can say. No bag was kept.")
            try:
                for offset in range(0, record["size"], _STEP):
                    yield reader.read(record["id"], offset, _STEP)
            except EvidenceError as error:
                raise ManifestError(f"{record['id']} cannot be copied: {error} No bag was kept.") from error

        return export_bag(case.ledger, case.key(), folder, chosen, content, recipient)


def _check_room(folder: Path, needed: int) -> None:
    if not folder.absolute().parent.is_dir():
        raise ManifestError(f"{folder.parent} is no folder, so no bag can be made in it.")
    free = shutil.disk_usage(folder.absolute().parent).free
    if needed + _SPARE > free:
        raise ManifestError(f"The bag needs {needed} bytes and {free} are free in {folder.parent}.")
