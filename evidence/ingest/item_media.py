"""The media of an evidence item during its ingest: hashed once, beside the reading of its files."""

from __future__ import annotations

from collections import Counter

from evidence.access.survey import Survey
from evidence.case import Case
from evidence.contract.layers import StoredHash
from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Job
from evidence.ingest.records import RecordWriter
from evidence.ingest.verification import outcomes, write_outcomes


class ItemMedia:
    """Has an item's media hashed if that is ``wanted``, and records whether it is what its container states.

    ``bytes_total`` are to be hashed by this run, ``bytes_done`` were. ``there``: whether the item has any.
    """

    def __init__(
        self,
        case: Case,
        limits: Limits,
        item: int,
        *,
        wanted: bool,
        writer: RecordWriter,
        done: Done,
        problems: ItemProblems,
        counts: Counter[str],
    ) -> None:
        self.there = False
        self.bytes_total = self.bytes_done = 0
        self._case = case
        self._limits = limits
        self._item = item
        self._wanted = wanted
        self._writer = writer
        self._done = done
        self._problems = problems
        self._counts = counts
        self._stored: tuple[StoredHash, ...] = ()

    @property
    def deferred(self) -> bool:
        """Whether there is media that this run was told not to hash."""
        return self.there and not self._wanted

    def begin(self, survey: Survey) -> Job | None:
        """The task that hashes it, None where there is nothing to do."""
        self.there = bool(survey.size)
        self._stored = survey.stored_hashes
        if not (self._wanted and self.there) or self._done.verified:
            return None
        self.bytes_total = survey.size
        return Job(p.MediaTask(self._item), self._limits.step_seconds)

    def hashed(self, found: p.MediaResult) -> None:
        """Records the outcomes, and signs them."""
        for gap in found.unreadable:
            locator = f"bytes {gap.offset}+{gap.length}"
            said = f"of the media: {gap.reason}"
            self._problems.add("media", p.FoundProblem("unreadable", said, locator))
        results = outcomes(self._item, self._stored, found)
        for outcome in results:
            if outcome["result"] == "mismatch":
                said = f"{outcome['algorithm']} of the media is {outcome['found']}, stored is {outcome['expected']}"
                said = f"this is not what was acquired: {said}"
                self._problems.add("media", p.FoundProblem("mismatch", said))
                self._counts["mismatch"] += 1
        write_outcomes(self._case, self._writer, results, found.blocks)
        self._case.checkpoint()  # what the media was is signed before anybody works with it
        self.bytes_done += found.size

    def lost(self, reason: str) -> None:
        """Records that it could not be hashed."""
        self._problems.add("media", p.FoundProblem("failed", f"the media could not be hashed: {reason}"))
