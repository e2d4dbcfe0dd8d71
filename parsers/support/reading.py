"""Small reads of a source, a block at a time, for those who follow a structure from its start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.source import ByteSource

BLOCK = 1 << 16


class Reader:
    """Bytes of ``source``, with one block of it at hand. ``size`` in bytes."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.size = source.size
        self._start = 0
        self._block = b""

    def at(self, offset: int, length: int) -> bytes:
        """The bytes at ``offset``, fewer only where the source ends. Raises ReadError."""
        if length > BLOCK:
            return self._source.read_at(offset, length)
        within = offset - self._start
        if within < 0 or within + length > len(self._block):
            self._start, within = offset, 0
            self._block = self._source.read_at(offset, BLOCK)
        return self._block[within : within + length]

    def blocks(self, offset: int, stop: int) -> Iterator[tuple[int, bytes]]:
        """Blocks from ``offset`` to ``stop`` with their places. Raises ReadError."""
        while offset < min(stop, self.size):
            data = self.at(offset, min(BLOCK, stop - offset))
            yield offset, data
            offset += len(data)

    def find(self, pattern: re.Pattern[bytes], offset: int, stop: int, longest: int) -> Iterator[int]:
        """Places of a pattern that matches at most ``longest`` bytes, from ``offset`` to ``stop``. Raises ReadError."""
        before, last = b"", -1
        for place, data in self.blocks(offset, stop):
            joined = before + data
            for match in pattern.finditer(joined):
                found = place - len(before) + match.start()
                if found > last:
                    last = found
                    yield found
            before = joined[-longest + 1 :]
