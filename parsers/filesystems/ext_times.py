"""Times that inodes of ext2, ext3 and ext4 state."""

from __future__ import annotations

from functools import lru_cache

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.ext_free import ExtBlocks
from parsers.filesystems.tsk_entry import Times
from parsers.support.ext.inode import parse_inode

_KEPT = 256
"""Blocks of inodes that are kept: names of one folder mostly have theirs in few."""


class ExtTimes:
    """The times of inodes, with their fractions and the bits that go on where 32 end.

    The Sleuth Kit takes the 32 bits of seconds, which count from 1901 on, for such that count from 1970 on, leaves out
    the bits above them, and gives fractions of ext4 alone.
    """

    def __init__(self, source: ByteSource, blocks: ExtBlocks) -> None:
        self._blocks = blocks
        self._block = lru_cache(_KEPT)(lambda number: source.read_at(number * blocks.size, blocks.size))

    def of(self, number: int) -> Times | None:
        """Those of an inode; None where it cannot be read."""
        try:
            block, place = self._blocks.inode_place(number)
            inode = parse_inode(self._block(block)[place : place + self._blocks.inode_size])
        except ReadError:
            return None
        return None if inode is None else (inode.modified, inode.accessed, inode.changed, inode.born)


def ext_times(source: ByteSource) -> ExtTimes | None:
    """Those of a volume; None where its tables of inodes are not known."""
    try:
        blocks = ExtBlocks(source)
    except ReadError:
        return None
    return ExtTimes(source, blocks) if blocks.known else None
