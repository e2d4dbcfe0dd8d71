"""A table of places in a file, as virtual disks have one: read as it is needed, and checked for contradictions."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

MOST_CHECKED = 1 << 22
"""Entries of a table that are held against each other; a larger table is read and not checked so."""
_PAGE = 1 << 13
_KEPT = 64
Entries = npt.NDArray[np.uint64]
Blocks = tuple[Entries, Entries, Entries]


class DiskTable:
    """``count`` numbers of ``width`` bytes (4 or 8) at ``offset``."""

    def __init__(
        self,
        file: ByteSource,
        offset: int,
        count: int,
        width: int,
        order: Literal["little", "big"] = "little",
    ) -> None:
        self._file = file
        self._offset = offset
        self._count = count
        self._width = width
        self._order = order
        self._page = lru_cache(_KEPT)(self._read_page)
        self._contradicting = b""

    def __getitem__(self, number: int) -> int:
        """Raises ReadError for what the file does not have and for an entry that contradicts another."""
        if number >= self._count or (self._contradicting and self._contradicting[number]):
            said = (
                "is not in it" if number >= self._count else "names a place that another entry names as well"
            )
            raise ReadError(0, self._width, f"the table of blocks is damaged: entry {number} {said}")
        page, within = divmod(number, _PAGE)
        at = within * self._width
        return int.from_bytes(self._page(page)[at : at + self._width], self._order)

    def check(self, blocks: Callable[[Entries], Blocks]) -> int | None:
        """Finds entries whose blocks overlap: one of them is damaged, and nothing says which.

        ``blocks`` gives of each entry that names a place its number, and the place and length in any one unit. How many
        these are is returned, None for a table that is too large to be checked.
        """
        if self._count > MOST_CHECKED:
            return None
        raw = self._file.read_at(self._offset, self._count * self._width)
        kind = f"{'<' if self._order == 'little' else '>'}u{self._width}"
        numbers, places, lengths = blocks(np.frombuffer(raw, kind).astype(np.uint64))
        order = np.argsort(places, kind="stable")
        ends = (places + lengths)[order]
        reached = np.maximum.accumulate(ends)
        # Of each block the one before it, in the file's order, that reaches farthest.
        farthest = np.maximum.accumulate(np.where(ends == reached, np.arange(len(ends)), 0))
        over = np.flatnonzero(places[order][1:] < reached[:-1])
        if len(over):
            flags = np.zeros(self._count, bool)
            flags[numbers[order[np.union1d(over + 1, farthest[over])]]] = True
            self._contradicting = flags.tobytes()
        return len(numbers)

    def _read_page(self, page: int) -> bytes:
        first = page * _PAGE
        count = min(_PAGE, self._count - first)
        return self._file.read_at(self._offset + first * self._width, count * self._width)
