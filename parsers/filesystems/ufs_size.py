"""The size that an inode of UFS states, read before The Sleuth Kit is asked for its blocks."""

from __future__ import annotations

import struct

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.ufs_free import PLACES, UFS2, superblock

_MOST = 64 << 30
"""Bytes of holes for which the library still ends within seconds."""


class UfsSize:
    """Refuses an inode whose list of blocks the library would follow for hours.

    The library goes along every block of what an inode states, those of holes too. In a table of inodes that is damaged
    that may be 2**63 bytes. Reference: FreeBSD sys/ufs/ufs/dinode.h (struct ufs1_dinode, struct ufs2_dinode) and
    sys/ufs/ffs/fs.h (ino_to_fsba). Raises ReadError where the superblock cannot be read.
    """

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        found = superblock(source)
        if found is None:
            raise ReadError(0, 0, "the superblock is damaged")
        place, self._order = found
        data = source.read_at(place, 192)
        if len(data) < 192:
            raise ReadError(place, 192, "the superblock is damaged")
        self._table, self._shift, self._mask, self._groups, self._unit, self._inodes, self._per_group = (
            struct.unpack_from(self._order + "I", data, at)[0] for at in (16, 24, 28, 44, 52, 184, 188)
        )
        self._length, self._size_at = 128, 8
        if PLACES[place] == UFS2:
            self._shift, self._length, self._size_at = 0, 256, 16

    def check(self, address: int) -> None:
        """Raises ReadError where the inode states more than the library is asked for, or cannot be read."""
        if address >= self._inodes * self._groups:
            return  # the library's own numbers, as that of $OrphanFiles
        group, within = divmod(address, self._inodes)
        first = group * self._per_group + self._shift * (group & ~self._mask & 0xFFFFFFFF) + self._table
        place = first * self._unit + within * self._length
        inode = self._source.read_at(place, self._length)
        if len(inode) < self._length:
            raise ReadError(place, self._length, "the source ends before")
        (size,) = struct.unpack_from(self._order + "Q", inode, self._size_at)
        if size > max(self._source.size, _MOST):
            raise ReadError(
                place, self._length, f"it states {size:,} bytes in a file system of {self._source.size:,}"
            )
