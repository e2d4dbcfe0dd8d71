"""What of an evidence item's work is handed out next."""

from __future__ import annotations

from collections import deque

from evidence.ingest.holders import Holders
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.listing import Listing
from evidence.ingest.pauses import Pauses
from evidence.ingest.pool import Job, Pool


class Turns:
    """Gives workers what to do: the next listing, what is to be read once more, what was listed.

    When all of that is done, the files that hold others are opened, and what lies in them is the next turn. What was
    carved is read last, with what lies in it: it may be the same as what a file system lists.
    """

    def __init__(
        self,
        pool: Pool,
        *,
        trees: ItemTrees,
        listing: Listing,
        holders: Holders,
        retries: deque[Job],
        pauses: Pauses,
    ) -> None:
        self._pool = pool
        self._trees = trees
        self._listing = listing
        self._holders = holders
        self._retries = retries
        self._pauses = pauses

    def fill(self) -> bool:
        """Hands out work while the pool has room. False when everything is done."""
        self._pool.expect(self._trees.bytes_waiting)
        while self._pool.room > 0 and not self._pauses.stand_still():
            if not self._listing.under_way and (self._trees.to_list or self._holders.open_next()):
                self._pool.submit(self._listing.begin())
            elif self._retries:
                self._pool.submit(self._retries.popleft())
            elif (job := self._next_read()) is not None:
                self._pool.submit(job)
            elif not self._holders.next_turn(self._under_way()):
                break
        kept_back = self._pauses.wanted and self._trees.wait
        return bool(self._pool.jobs or self._retries or not self.all_listed or kept_back)

    @property
    def all_listed(self) -> bool:
        """Whether no more entries can come."""
        return not (self._trees.to_list or self._holders)

    def _next_read(self) -> Job | None:
        trees = self._trees.early
        job = self._trees.next_read(trees)
        if job is not None or not self._trees.are_read(trees, self._under_way()):
            return job
        if self._holders.early:
            return None  # what lies in files is read before what was carved, which may be the same
        return self._trees.next_read(self._trees.late)

    def _under_way(self) -> tuple[Job, ...]:
        return (*self._pool.jobs, *self._retries)
