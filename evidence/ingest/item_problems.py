"""The problems of an evidence item under ingest: as records, and for those who watch."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from evidence.ingest.done import Done
from evidence.ingest.events import Event, ProblemSeen
from evidence.ingest.opened import Opened
from evidence.ingest.protocol import FoundProblem
from evidence.ingest.records import RecordWriter, TreeRecords, problem_record
from evidence.model.listed import Listed
from evidence.model.names import text_of


class ItemProblems:
    """Writes the problems of one item and of its entries, once each, and keeps an event of each until it is taken.

    ``path``: that of the item, as events have it. Those of the item itself are counted in ``counts``.
    """

    def __init__(self, writer: RecordWriter, done: Done, item: int, path: str, counts: Counter[str]) -> None:
        self._writer = writer
        self._done = done
        self._item = item
        self._path = path
        self._counts = counts
        self._of_part: Counter[str] = Counter()
        self._seen: deque[Event] = deque()

    def add(self, part: str, found: FoundProblem, holder: Opened | None = None) -> None:
        """Records a problem of the item itself, or with what one of its files holds.

        Its id is its place in one part of the work, so that it does not depend on which part was faster, and
        that a part which is done again after an interruption states nothing twice.
        """
        self._of_part[part] += 1
        self.add_as(f"{self._item}-p-{part}-{self._of_part[part]}", found, holder)

    def add_as(self, record_id: str, found: FoundProblem, holder: Opened | None = None) -> None:
        """The same under an id that is known; not where an earlier run recorded it."""
        if record_id in self._done.item_problems:
            return
        self._counts["problems"] += 1
        entry = f"{self._item}-{holder.number}" if holder else None
        path = text_of(holder.path) if holder else ""
        self._writer.add(
            "problem", record_id, problem_record(record_id, self._item, found, entry=entry, path=path)
        )
        self._seen.append(ProblemSeen(self._item, found.kind, path or self._path, found.message))

    def add_of_entry(
        self, records: TreeRecords, number: int, listed: Listed, problems: Sequence[FoundProblem]
    ) -> None:
        """Records all problems with one entry."""
        for index, found in enumerate(problems, 1):
            self._writer.add("problem", *records.problem(number, listed, index, found))
            self._seen.append(ProblemSeen(self._item, found.kind, records.path(listed), found.message))

    def take_seen(self) -> Iterator[Event]:
        """The events since last asked."""
        while self._seen:
            yield self._seen.popleft()
