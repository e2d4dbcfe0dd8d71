"""The content of a packed file of EROFS: extents, each packed into blocks of its own."""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.erofs.indexes import (
    INSIDE,
    OTHER_HEAD,
    PLAIN,
    Index,
    compact,
    full,
    packed_size,
    packs,
)
from parsers.support.erofs.inode import PACKED, Inode
from parsers.support.erofs.superblock import BIG_CLUSTERS, PARTIAL, ZERO_PADDING, Superblock, stored
from parsers.support.erofs.unpack import unpacked
from parsers.support.in_pieces import InPieces

MAX_INDEXES = 1 << 22
"""Blocks of one packed file: 16 GiB of those of 4 KiB."""
MAX_EXTENT = 12 << 20
"""Bytes that one extent may unpack to, as the format says."""
_MAX_PACKED = 1 << 20
_HEADER = struct.Struct("<HHHBB")
_TWO, _COUNTED, _COUNTED_OTHER, _INLINE, _INTERLACED, FRAGMENT = 1, 2, 4, 8, 16, 32
_FEATURES_WITH_HEADER = 0x10 | PARTIAL | BIG_CLUSTERS
_WHOLE = 1 << 63


class Header(NamedTuple):
    """How a file is packed: ``methods`` of the two kinds of heads; where in the packed inode its end lies."""

    advice: int
    methods: tuple[int, int]
    inline: int
    fragment: int
    whole: bool


def read_header(source: ByteSource, superblock: Superblock, inode: Inode) -> Header:
    """Raises NotReadableError for what is not read, ReadError where it cannot be read."""
    if inode.layout == PACKED and not superblock.features & _FEATURES_WITH_HEADER:
        return Header(0, (0, 0), 0, 0, whole=False)
    raw = stored(source, inode.end + -inode.end % 8, _HEADER.size)
    number = int.from_bytes(raw, "little")
    if number & _WHOLE:
        return Header(FRAGMENT, (0, 0), 0, number ^ _WHOLE, whole=True)
    _, inline, advice, methods, log = _HEADER.unpack(raw)
    if log:
        raise NotReadableError("This file is packed in clusters larger than a block, which is not read.")
    if advice >= 64:
        raise NotReadableError("This file is packed in a way that is not read.")
    fragment = number & 0xFFFFFFFF if advice & FRAGMENT else 0
    return Header(
        advice, (methods & 15, methods >> 4), inline if advice & _INLINE else 0, fragment, whole=False
    )


class Packed(InPieces):
    """``size`` bytes. The extent that was unpacked last is kept. ``ends`` has the ends of files (fragments)."""

    def __init__(
        self,
        source: ByteSource,
        superblock: Superblock,
        inode: Inode,
        header: Header,
        ends: ByteSource | None,
    ) -> None:
        self._source = source
        self._superblock = superblock
        self._header = header
        self._ends = ends
        self._log = superblock.block.bit_length() - 1
        self._starts = array("Q")
        self._places = array("Q")
        self._lengths = array("I")
        self._kinds = bytearray()
        self._fragment = header.fragment
        self._kept = (-1, b"")
        self.size = inode.size
        self._map(inode)

    def piece(self, offset: int, most: int) -> bytes:
        number = bisect_right(self._starts, offset) - 1
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self.size
        inside, length = offset - start, min(most, end - offset)
        try:
            if self._header.advice & FRAGMENT and number == len(self._starts) - 1:
                return self._end(inside, length)
            return self._whole(number, start, end - start)[inside : inside + length]
        except ReadError as error:
            raise ReadError(start, end - start, error.reason) from error

    def _end(self, inside: int, length: int) -> bytes:
        data = b"" if self._ends is None else self._ends.read_at(self._fragment + inside, length)
        if len(data) < length:
            raise ReadError(0, length, "the file that holds the ends of files ends before it")
        return data

    def _whole(self, number: int, start: int, length: int) -> bytes:
        if self._kept[0] != number:
            if length > MAX_EXTENT:
                raise ReadError(start, length, f"an extent states {length} bytes, more than {MAX_EXTENT}")
            raw = stored(self._source, self._places[number], self._lengths[number])
            self._kept = (number, self._unpacked(raw, self._kinds[number], start, length))
        return self._kept[1]

    def _unpacked(self, raw: bytes, kind: int, start: int, length: int) -> bytes:
        if kind == PLAIN:
            if length > len(raw):
                raise ReadError(start, length, "an extent is longer than what is stored of it")
            # Interlaced: at its place in a block, and what is beyond the block's end at the block's start.
            turn = start % self._superblock.block if self._header.advice & _INTERLACED else 0
            return (raw[turn:] + raw[:turn])[:length] if turn else raw[:length]
        features = self._superblock.features
        return unpacked(
            self._header.methods[kind == OTHER_HEAD],
            raw,
            length,
            padded=bool(features & ZERO_PADDING),
            partly=bool(features & PARTIAL),
        )

    def _map(self, inode: Inode) -> None:
        """Finds the extents. Raises ReadError where the indexes cannot be."""
        count = -(-inode.size // self._superblock.block)
        if count > MAX_INDEXES:
            raise NotReadableError(
                f"This packed file has more than {MAX_INDEXES} blocks, which is over the limit."
            )
        base = inode.end + -inode.end % 8 + _HEADER.size
        counted = bool(self._header.advice & (_COUNTED | _COUNTED_OTHER))
        if inode.layout == PACKED:
            base += 8
            raw = stored(self._source, base, count * 8)
            indexes = full(raw, counted=counted)
        else:
            rows = packs(base, count, two=bool(self._header.advice & _TWO))
            raw = stored(self._source, base, packed_size(rows))
            indexes = compact(raw, rows, self._log, counted=counted)
        self._extents(indexes, count)
        self._tail(base + len(raw), inode)

    def _extents(self, indexes: Iterator[Index], count: int) -> None:
        block = self._superblock.block
        last = INSIDE
        for number, index in zip(range(count), indexes, strict=False):
            if index.kind == INSIDE:
                if index.blocks and last != INSIDE:
                    self._lengths[-1] = min(index.blocks * block, _MAX_PACKED)
            else:
                start = number * block + index.inside
                if start >= self.size and self._starts:
                    return  # what stands there only marks the end
                if index.inside >= block or (start <= self._starts[-1] if self._starts else start):
                    raise ReadError(start, block, "its extents are not in order: its indexes are damaged")
                self._starts.append(start)
                self._places.append(index.block * block)
                self._lengths.append(block)
                self._kinds.append(index.kind)
            last = index.kind
        if not self._starts and count:
            raise ReadError(0, self.size, "its indexes name no extent")

    def _tail(self, behind: int, inode: Inode) -> None:
        """The last extent may stand behind the indexes, or among the ends of other files."""
        if not self._starts:
            return
        if self._header.advice & FRAGMENT and inode.layout == PACKED:
            self._fragment |= self._places[-1] // self._superblock.block << 32
        elif self._header.inline:
            self._places[-1], self._lengths[-1] = behind, self._header.inline
