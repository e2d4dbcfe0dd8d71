"""A zlib stream as the bytes in it, read at any place. Reference: RFC 1950, RFC 1951."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

MOST_BYTES = 64 << 30
"""No stream is unpacked to more than this."""
_MARKS = 512
"""States of the unpacking that are kept, each up to 100 KiB, so that a step back does not begin at the start."""
_AT_ONCE, _INPUT = 1 << 20, 64 << 10


class _Mark(NamedTuple):
    """The unpacking as it was at ``out`` bytes of the content, ``taken`` packed ones having been given to it."""

    out: int
    taken: int
    state: zlib._Decompress


class Inflated(ByteSource):
    """Unpacked once to know its size. Raises NotReadableError where it is damaged, cut off or over the limit."""

    def __init__(self, packed: ByteSource) -> None:
        self._packed = packed
        self._marks = [_Mark(0, 0, zlib.decompressobj())]
        self._go_to_start(self._marks[0])
        self.size = self._measured(max(_AT_ONCE, packed.size // _MARKS))
        self._outs = [mark.out for mark in self._marks]

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        if end <= offset:
            return b""
        mark = self._marks[bisect_right(self._outs, offset) - 1]
        if not mark.out <= self._out <= offset:
            self._go_to_start(mark)
        try:
            while self._out < offset:
                self._next(min(_AT_ONCE, offset - self._out))
            parts = []
            while self._out < end:
                parts.append(self._next(min(_AT_ONCE, end - self._out)))
        except (zlib.error, ValueError) as error:
            raise ReadError(offset, end - offset, f"the packed data is damaged: {error}") from error
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _measured(self, apart: int) -> int:
        try:
            while not self._state.eof:
                self._next(_AT_ONCE)
                if self._out > MOST_BYTES:
                    raise NotReadableError(f"It unpacks to over {MOST_BYTES} bytes, the limit.")
                if self._taken - self._marks[-1].taken >= apart:
                    self._marks.append(_Mark(self._out, self._taken, self._state.copy()))
        except (zlib.error, ValueError) as error:
            raise NotReadableError(f"The packed data in it is damaged: {error}.") from error
        return self._out

    def _go_to_start(self, mark: _Mark) -> None:
        self._out, self._taken, self._state = mark.out, mark.taken, mark.state.copy()

    def _next(self, most: int) -> bytes:
        """Up to ``most`` bytes, none where the stream ends here."""
        while True:
            data = self._state.unconsumed_tail
            if not data:
                data = self._packed.read_at(self._taken, _INPUT)
                self._taken += len(data)
            clear = self._state.decompress(data, most)
            self._out += len(clear)
            if clear or self._state.eof:
                return clear
            if not data:
                raise ValueError("it ends early")
