"""The content of a file of SquashFS: blocks, each packed or not, and a tail in a fragment that several files share."""

from __future__ import annotations

import struct
from array import array
from functools import lru_cache
from itertools import accumulate

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource, placed
from parsers.support.in_pieces import InPieces
from parsers.support.squashfs.inode import NO_FRAGMENT, Inode
from parsers.support.squashfs.metadata import BLOCK, Metadata
from parsers.support.squashfs.superblock import Superblock
from parsers.support.squashfs.unpack import unpacked

MAX_BLOCKS = 1 << 24
"""Blocks of one file: 2 TiB of those of 128 KiB, whose places take 192 MiB."""
_STORED = 1 << 24
_FRAGMENT = struct.Struct("<QII")
_KEPT = 8
"""Unpacked fragments that are kept: at most 8 MiB."""


class Blocks:
    """Unpacks blocks of data and fragments."""

    def __init__(self, source: ByteSource, metadata: Metadata, superblock: Superblock) -> None:
        self.source = source
        self.size = superblock.block
        self._metadata = metadata
        self._superblock = superblock
        self.fragment = lru_cache(_KEPT)(self._read_fragment)

    def read(self, at: int, stated: int, most: int) -> bytes:
        """The block at ``at``, unpacked, whose size is ``stated`` as the format does. Raises ReadError."""
        length = stated & (_STORED - 1)
        if length > self.size:
            raise ReadError(at, length, f"a block states {length} bytes, more than a block has")
        packed = self._metadata.stored(at, length)
        return packed if stated & _STORED else unpacked(self._superblock.method, packed, most)

    def fragment_place(self, number: int) -> tuple[int, int]:
        """Where a fragment stands, and its size as the format states it. Raises ReadError."""
        block, inside = divmod(number * _FRAGMENT.size, BLOCK)
        count = self._superblock.fragments
        if number >= count:
            raise ReadError(0, 0, f"its fragment {number} is not one of the {count} that there are")
        at = self._metadata.numbers(
            self._superblock.fragment_table, block, -(-count * _FRAGMENT.size // BLOCK)
        )
        start, stated, _ = _FRAGMENT.unpack(self._metadata.read(at, inside, _FRAGMENT.size))
        return start, stated

    def _read_fragment(self, number: int) -> bytes:
        return self.read(*self.fragment_place(number), self.size)


class Data(InPieces):
    """``size`` bytes. The block that was unpacked last is kept. Raises NotReadableError for more than MAX_BLOCKS."""

    def __init__(self, blocks: Blocks, inode: Inode) -> None:
        whole, tail = divmod(inode.size, blocks.size)
        count = whole if inode.fragment != NO_FRAGMENT or not tail else whole + 1
        if count > MAX_BLOCKS:
            raise NotReadableError(f"This file has more than {MAX_BLOCKS} blocks, which is over the limit.")
        self._blocks = blocks
        self._inode = inode
        self._stated = array("I", inode.rest.take(count * 4))
        lengths = (stated & (_STORED - 1) for stated in self._stated)
        self._starts = array("Q", accumulate(lengths, initial=inode.start))
        self._kept = (-1, b"")
        self.size = inode.size

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self._blocks.size)
        start = offset - inside
        expected = min(self._blocks.size, self.size - start)
        if number < len(self._stated) and not self._stated[number]:
            return bytes(min(most, expected - inside))
        try:
            whole = self._whole(number, expected)
        except ReadError as error:
            raise ReadError(start, expected, error.reason) from error
        return whole[inside : inside + most]

    def _whole(self, number: int, expected: int) -> bytes:
        if self._kept[0] != number:
            if number >= len(self._stated):
                at = self._inode.inside
                data = self._blocks.fragment(self._inode.fragment)[at : at + expected]
            else:
                data = self._blocks.read(self._starts[number], self._stated[number], expected)
            if len(data) != expected:
                raise ReadError(0, expected, f"a block holds {len(data)} bytes instead of {expected}")
            self._kept = (number, data)
        return self._kept[1]

    def place(self, offset: int) -> tuple[int, int] | None:
        number, inside = divmod(offset, self._blocks.size)
        rest = min(self._blocks.size - inside, self.size - offset)
        if offset < 0 or rest <= 0:
            return None
        if number < len(self._stated):
            start, stated = self._starts[number], self._stated[number]
        else:
            start, stated = self._blocks.fragment_place(self._inode.fragment)
            inside += self._inode.inside
        return placed(self._blocks.source, start + inside, rest) if stated & _STORED else None
