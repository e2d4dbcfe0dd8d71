"""Check sums of a media's blocks: they say where two media differ. That they are equal, digests alone say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

import msgspec
from isal import isal_zlib

_SHORTEST = 1 << 20
_MOST = 1 << 16
_BYTES = 4


class BlockSums(msgspec.Struct):
    """CRC-32 of each block of ``length`` bytes, in order, the last one shorter. At most 65,536 of them.

    ``sums``: four bytes a block, the highest first. A change of up to 32 bits in a row is always seen; others with a
    chance of 2^32 to 1. Reference: ISO 3309, the CRC of gzip and Ethernet.
    """

    length: int
    sums: bytes = b""

    @classmethod
    def of_size(cls, size: int) -> Self:
        """For a media of so many bytes, with nothing in it yet: blocks of 1 MiB, doubled until few enough."""
        length = _SHORTEST
        while length * _MOST < size:
            length *= 2
        return cls(length)

    def differing(self, other: BlockSums, size: int) -> Iterator[tuple[int, int]]:
        """Offset and length of what differs between two media of ``size`` bytes; neighbouring blocks are one range."""
        start = -1
        for number in range(0, len(self.sums) + _BYTES, _BYTES):
            here, there = self.sums[number : number + _BYTES], other.sums[number : number + _BYTES]
            if here != there and start < 0:
                start = number
            elif here == there and start >= 0:
                begin, end = (each // _BYTES * self.length for each in (start, number))
                yield begin, min(end, size) - begin
                start = -1


class BlockSummer:
    """Makes :class:`BlockSums` of a media that is given in order, in pieces that end where a block does."""

    def __init__(self, size: int) -> None:
        self._blocks = BlockSums.of_size(size)
        self._sums = bytearray()
        self._now = self._filled = 0

    def update(self, data: bytes) -> None:
        """The next bytes."""
        self._now = isal_zlib.crc32(data, self._now)
        self._filled += len(data)
        if self._filled >= self._blocks.length:
            self._end()

    def result(self) -> BlockSums:
        """Of all that was given."""
        if self._filled:
            self._end()
        return BlockSums(self._blocks.length, bytes(self._sums))

    def _end(self) -> None:
        self._sums += self._now.to_bytes(_BYTES, "big")
        self._now = self._filled = 0
