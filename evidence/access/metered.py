"""Bytes that are read to follow what may be a file, counted, so that hostile space cannot make it go on for ever."""

from __future__ import annotations

from collections.abc import Callable

from evidence.contract.source import ByteSource


class BudgetError(Exception):
    """More was to be read than was allowed."""


class Metered:
    """So many bytes that may be read in all, of any number of sources. ``progress`` is told of them."""

    def __init__(self, budget: int, progress: Callable[[int], None]) -> None:
        self._left = budget
        self._progress = progress

    def over(self, source: ByteSource) -> ByteSource:
        """The source, its reads counted. They raise BudgetError from where nothing is left."""
        return _Counted(source, self._take)

    def _take(self, count: int) -> None:
        if self._left < count:
            raise BudgetError
        self._left -= count
        self._progress(count)


class _Counted(ByteSource):
    def __init__(self, inner: ByteSource, take: Callable[[int], None]) -> None:
        self.size = inner.size
        self._inner = inner
        self._take = take

    def read_at(self, offset: int, length: int) -> bytes:
        self._take(max(0, min(length, self.size - offset)))
        return self._inner.read_at(offset, length)
