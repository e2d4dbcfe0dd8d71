"""How far the ingest of an evidence item is."""

from __future__ import annotations

import time
from collections import Counter
from typing import Literal

from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.entry_results import EntryResults
from evidence.ingest.events import Progress
from evidence.ingest.item_media import ItemMedia
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.pauses import Pauses
from evidence.ingest.pool import Pool

Phase = Literal["survey", "list", "read", "verify", "paused"]


class ItemProgress:
    """Reads off from those who do the work how much of it is done."""

    def __init__(
        self,
        item: int,
        pool: Pool,
        *,
        done: Done,
        trees: ItemTrees,
        results: EntryResults,
        media: ItemMedia,
        pauses: Pauses,
        counts: Counter[str],
    ) -> None:
        self._item = item
        self._pool = pool
        self._done = done
        self._trees = trees
        self._results = results
        self._media = media
        self._pauses = pauses
        self._counts = counts
        self._started = 0.0

    def begin(self) -> None:
        """The time counts from now on."""
        self._started = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the item takes so far, with pauses."""
        return time.monotonic() - self._started

    @property
    def phase(self) -> Phase:
        """What the workers do, once the survey is done."""
        if self._pauses.reached:
            return "paused"
        only_media = all(isinstance(job.task, p.MediaTask) for job in self._pool.jobs)
        return "verify" if only_media else "read"

    def event(self, phase: Phase) -> Progress:
        """What those who watch are told."""
        running = sum(job.bytes_read for job in self._pool.jobs)
        return Progress(
            item=self._item,
            phase=phase,
            entries_done=self._counts["entries"] + self._counts["linked"] + len(self._done),
            entries_total=self._trees.entries,
            bytes_done=self._results.bytes + self._media.bytes_done + running,
            bytes_total=self._trees.bytes + self._media.bytes_total,
            seconds=self.seconds - self._pauses.seconds,
            problems=self._counts["problems"],
            listing_done=phase in ("read", "verify", "paused") and not self._trees.to_list,
        )
