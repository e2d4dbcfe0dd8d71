"""The nodes of F2FS by number, through the node address table."""

from __future__ import annotations

import struct
from collections import OrderedDict

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.f2fs.checkpoint import Checkpoint
from parsers.support.f2fs.superblock import Superblock

FOOTER = 24
_FOOTER = struct.Struct("<III")
_ENTRY = 9
_KEPT = 2048
"""Blocks of the table that are kept: 8 MiB, the addresses of 900,000 nodes."""


class Nodes:
    """Each node says of itself which it is, whose, and the how manieth: that is held against what was wanted."""

    def __init__(self, source: ByteSource, superblock: Superblock, checkpoint: Checkpoint) -> None:
        self._source = source
        self._superblock = superblock
        self._checkpoint = checkpoint
        self._entries = superblock.block // _ENTRY
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def inode(self, number: int) -> bytes:
        """The block of an inode. Raises ReadError where there is none."""
        return self.node(number, number, 0)

    def node(self, number: int, inode: int, place: int) -> bytes:
        """The block of the node that is at so manieth place among those of an inode."""
        superblock = self._superblock
        address = self.address(number)
        if not superblock.main <= address < superblock.blocks:
            raise ReadError(0, superblock.block, f"the node {number} is not there")
        at = address * superblock.block
        block = self._source.read_at(at, superblock.block)
        if len(block) < superblock.block:
            raise ReadError(at, superblock.block, "the volume ends before it")
        stated, owner, flags = _FOOTER.unpack_from(block, superblock.block - FOOTER)
        if (stated, owner, flags >> 3) != (number, inode, place):
            raise ReadError(at, superblock.block, f"another node stands where {number} should be")
        return block

    def address(self, number: int) -> int:
        """The block in which a node stands; 0 where there is no such node."""
        newer = self._checkpoint.journal.get(number)
        if newer is not None:
            return newer
        block, inside = divmod(number, self._entries)
        data = self._table(block)
        return int.from_bytes(data[inside * _ENTRY + 5 : inside * _ENTRY + 9], "little")

    def _table(self, number: int) -> bytes:
        kept = self._kept.get(number)
        if kept is None:
            kept = self._kept[number] = self._read_table(number)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept

    def _read_table(self, number: int) -> bytes:
        """A block of the table: each segment of it has its copy behind it."""
        bitmap, segment = self._checkpoint.bitmap, self._superblock.segment
        if number >> 3 >= len(bitmap):
            raise ReadError(0, self._superblock.block, "its number is greater than the file system has nodes")
        second = bitmap[number >> 3] >> 7 - (number & 7) & 1
        address = (
            self._superblock.table + number // segment * segment * 2 + number % segment + second * segment
        )
        data = self._source.read_at(address * self._superblock.block, self._superblock.block)
        if len(data) < self._superblock.block:
            raise ReadError(
                address * self._superblock.block, self._superblock.block, "the volume ends before it"
            )
        return data
