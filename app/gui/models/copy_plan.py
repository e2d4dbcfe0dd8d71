"""Which files of the selected records would be copied out of the evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.gui.marking.selection import Selected
from app.gui.session import Session
from app.gui.welfare import file_of
from evidence.contract.errors import EvidenceError
from evidence.custody.access import protections
from evidence.ingest.copying import recorded_file

FILES_AT_MOST = 10_000
"""So many files are copied at once; the ledger has an entry for each."""
_PAGE = 500


@dataclass(frozen=True)
class CopyPlan:
    """``files``: ids of file entries, each once, in the order selected; ``size``: of all of them, in bytes.

    ``without``: file entries that have no bytes that were read; ``protected``: how many of the files are protected,
    as ``categories``; ``too_many``: more than :data:`FILES_AT_MOST` are selected, and the rest was not looked at.
    """

    files: tuple[str, ...] = ()
    size: int = 0
    without: int = 0
    protected: int = 0
    categories: tuple[str, ...] = ()
    too_many: bool = False


def plan_copies(session: Session, numbers: Sequence[int], stopped: Callable[[], bool]) -> CopyPlan:
    """The plan for records with these row numbers. For a thread; ends early where ``stopped``."""
    connection = session.reader()
    files: dict[str, int] = {}
    without: set[str] = set()
    for start in range(0, len(numbers), _PAGE):
        for record in Selected(numbers[start : start + _PAGE]).ids(connection):
            file = file_of(record)
            if file in files or file in without:
                continue
            try:
                files[file] = recorded_file(connection, file).size or 0
            except EvidenceError:
                without.add(file)
        if stopped():
            return CopyPlan()
        if len(files) > FILES_AT_MOST:
            return CopyPlan(too_many=True)
    known = protections(session.ledger())
    named = [found for file in files if known and (found := known.of(file))]
    categories = tuple(sorted({each for found in named for each in found}))
    return CopyPlan(tuple(files), sum(files.values()), len(without), len(named), categories)
