"""Pieces of a source as one run of bytes."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed


class Pieces(ByteSource):
    """Bytes of ``source`` at the (offset, length) of ``pieces``, one after the other. Millions of them take little."""

    def __init__(self, source: ByteSource, pieces: Iterable[tuple[int, int]]) -> None:
        self._source = source
        self._starts = array("Q")
        self._offsets = array("Q")
        end = 0
        for offset, length in pieces:
            self._starts.append(end)
            self._offsets.append(offset)
            end += length
        self.size = end

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        there, rest = self.where(offset)
        if length <= rest:
            return self._read(offset, there, length)
        found = [self._read(offset, there, rest)]
        done = rest
        while done < length:
            there, rest = self.where(offset + done)
            found.append(self._read(offset + done, there, min(rest, length - done)))
            done += len(found[-1])
        return b"".join(found)

    def where(self, offset: int) -> tuple[int, int]:
        """Where in the source a byte stands, and how many of the same piece follow from it on."""
        index = bisect_right(self._starts, offset) - 1
        end = self._starts[index + 1] if index + 1 < len(self._starts) else self.size
        return self._offsets[index] + offset - self._starts[index], end - offset

    def at(self, there: int) -> int | None:
        """The opposite, for pieces in order: where a byte of the source stands here; None for one of no piece."""
        index = bisect_right(self._offsets, there) - 1
        if index < 0:
            return None
        here = self._starts[index] + there - self._offsets[index]
        end = self._starts[index + 1] if index + 1 < len(self._starts) else self.size
        return here if here < end else None

    def place(self, offset: int) -> tuple[int, int] | None:
        if not 0 <= offset < self.size:
            return None
        there, rest = self.where(offset)
        return placed(self._source, there, rest)

    def _read(self, offset: int, there: int, length: int) -> bytes:
        try:
            data = self._source.read_at(there, length)
        except ReadError as error:
            raise ReadError(error.offset - there + offset, error.length, error.reason) from error
        if len(data) < length:
            raise ReadError(offset + len(data), length - len(data), "the source ended early")
        return data


class Part(ByteSource):
    """``length`` bytes of any source from ``offset`` on."""

    def __init__(self, source: ByteSource, offset: int, length: int) -> None:
        self._source = source
        self._offset = offset
        self.size = length

    def read_at(self, offset: int, length: int) -> bytes:
        expected = min(length, self.size - offset)
        if expected <= 0:
            return b""
        try:
            data = self._source.read_at(self._offset + offset, expected)
        except ReadError as error:
            raise ReadError(error.offset - self._offset, error.length, error.reason) from error
        if len(data) < expected:
            raise ReadError(offset + len(data), expected - len(data), "the source ended early")
        return data

    def place(self, offset: int) -> tuple[int, int] | None:
        return placed(self._source, self._offset + offset, self.size - offset) if offset >= 0 else None
