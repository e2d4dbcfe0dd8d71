"""Sources one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from evidence.contract.source import ByteSource


class Joined(ByteSource):
    """Sources one after the other."""

    def __init__(self, parts: Sequence[ByteSource]) -> None:
        self._parts = parts
        self._starts = [0]
        for part in parts:
            self._starts.append(self._starts[-1] + part.size)
        self.size = self._starts[-1]

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        found = []
        for part, (start, stop) in zip(self._parts, pairwise(self._starts), strict=True):
            if start < end and offset < stop:
                first = max(0, offset - start)
                found.append(part.read_at(first, min(stop, end) - start - first))
        return b"".join(found)
