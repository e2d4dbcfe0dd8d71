"""Listed entries that wait to be read, those first that are likely to matter."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from evidence.ingest.backlog import Backlog
from evidence.ingest.order import RANKS, Order
from evidence.model.listed import Listed

_ENTRIES = 256
_BYTES = 32 << 20
Numbered = list[tuple[int, Listed]]


class Waiting:
    """The backlog of a file tree by rank. Numbers are given by the listing and never by the order of reading.

    Without an ``order`` everything is of the first rank.
    """

    def __init__(self, folder: Path, order: Order | None) -> None:
        self._order = order
        self._backlogs = tuple(Backlog(folder) for _ in RANKS[: None if order else 1])
        self._left: dict[int, Numbered] = {}

    def put(self, first: int, entries: tuple[Listed, ...]) -> None:
        """Adds listed entries; the first has the number ``first``, the others those that follow."""
        if self._order is None:
            self._backlogs[0].put(first, entries)
            return
        rank = self._order.rank
        numbered = enumerate(entries, first)
        # Neighbours of one rank stay together: folders are listed one after the other.
        for place, run in groupby(numbered, key=lambda pair: rank(pair[1].path)):
            together = list(run)
            self._backlogs[place].put(together[0][0], tuple(entry for _, entry in together))

    def get(self, rank: int, most: int | None = None) -> Numbered | None:
        """About a task of that rank with the entries' numbers, the oldest; None where nothing of it waits.

        ``most`` entries where that is given: what is left of them comes first the next time.
        """
        if rank >= len(self._backlogs):
            return None
        taken = self._left.pop(rank, None) or self._task(self._backlogs[rank])
        if most is not None and len(taken) > most:
            self._left[rank] = taken[most:]
            taken = taken[:most]
        return taken or None

    def _task(self, backlog: Backlog) -> Numbered:
        taken: Numbered = []
        size = 0
        while len(taken) < _ENTRIES and size < _BYTES and (batch := backlog.get()) is not None:
            taken += enumerate(batch[1], batch[0])
            if self._order is None:
                break
            size += sum(entry.size for entry in batch[1] if entry.readable)
        return taken

    def __bool__(self) -> bool:
        return bool(self._left) or any(self._backlogs)

    def close(self) -> None:
        """Deletes the files."""
        for backlog in self._backlogs:
            backlog.close()
