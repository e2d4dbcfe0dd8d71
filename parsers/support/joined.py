"""Sources one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from evidence.contract.source import ByteSource


class Joined(ByteSource):
    """The bytes of ``parts`` as those of one source."""

    def __init__(self, parts: Sequence[ByteSource]) -> None:
        self._parts = parts
        self._starts = [0, *accumulate(part.size for part in parts)]
        self.size = self._starts[-1]

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        found = []
        number = bisect_right(self._starts, offset) - 1
        while offset < end:
            start, stop = self._starts[number : number + 2]
            some = min(stop, end) - offset
            found.append(self._parts[number].read_at(offset - start, some))
            offset += some
            number += 1
        return b"".join(found)
