"""The keys of one evidence item: which were tried on its locked layers, and which of them fit."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.access.survey import Survey
from evidence.case import Case
from evidence.contract.keys import Attempt
from evidence.ingest.pool import Pool
from evidence.ingest.unlocking import Marks, log_keys


class ItemKeys:
    """Logs each key that is tried on an item, and tells all workers of those that opened something."""

    def __init__(self, case: Case, pool: Pool, item: int) -> None:
        self._case = case
        self._pool = pool
        self._item = item
        self._marks = Marks()
        self._segments: tuple[bytes, ...] = ()

    def tried(self, attempts: Sequence[Attempt]) -> None:
        """Logs them. Raises LedgerError."""
        log_keys(self._case, self._item, attempts, self._marks)

    def surveyed(self, survey: Survey) -> None:
        """Tells the workers which files the item has, and what opens its layers."""
        self._segments = survey.segments
        self._pool.attach(self._item, survey.segments, survey.fitting)

    def tried_inside(self, attempts: Sequence[Attempt]) -> None:
        """Logs those that were tried on a file of the item, and tells the workers what opened it."""
        self.tried(attempts)
        if fitting := tuple((tried.pathspec, tried.secret) for tried in attempts if tried.opened):
            self._pool.attach(self._item, self._segments, fitting)
