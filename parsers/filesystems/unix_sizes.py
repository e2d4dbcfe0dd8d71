"""Sizes that inodes of ext2, ext3, ext4 and UFS state and that The Sleuth Kit would count to without end."""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.ext_free import ExtBlocks
from parsers.filesystems.ufs_free import MAGIC_AT, PLACES, UFS2, superblock

_MOST = 1 << 24
"""Blocks that may be holes: going along them takes the library some ten seconds."""
_MOST_GROUPS = 1 << 22
_HEAD = 128
"""Bytes of an inode that hold all that is asked for."""
_REGULAR, _KIND = 0x8000, 0xF000
_IN_EXTENTS = 0x80000
_ext_fields = struct.Struct("<H2xI24xI72xI").unpack_from


class UnixSizes:
    """The tables of inodes as The Sleuth Kit is to see them.

    Where a file has a list of blocks the library goes along each block of what its inode states, holes and all, and
    an inode that is damaged, or was written to hurt, may state 2**63 bytes. One that states more than the volume has
    and ``_MOST`` blocks is shown with a size of zero, and stands in ``beyond``: number -> bytes that it states. All
    other bytes are shown as they are.

    ``starts``: where the inodes of each group begin, in bytes; ``count`` of ``length`` bytes each; the first of all
    has the number ``first``. ``stated`` gives what an inode's bytes state, 0 where the library does not count to it;
    ``places`` are (offset, length) of the size in an inode. ``superblock``: bytes that are no inodes, wherever a volume
    says that its tables begin.
    """

    def __init__(
        self,
        most: int,
        starts: Iterable[int],
        count: int,
        length: int,
        first: int,
        stated: Callable[[bytes], int],
        places: tuple[tuple[int, int], ...],
        superblock: range,
    ) -> None:
        self.beyond: dict[int, int] = {}
        self._most = most
        self._groups = sorted((start, group) for group, start in enumerate(starts))
        self._starts = array("Q", (start for start, _ in self._groups))
        self._count, self._length, self._first = count, length, first
        self._stated, self._places = stated, places
        self._superblock = superblock

    def shown(self, offset: int, data: bytes) -> bytes:
        """``data``, which stands at ``offset`` of the volume, as the library is to see it."""
        changed: bytearray | None = None
        for number, place, size in self._found(offset, data):
            self.beyond[number] = size
            changed = bytearray(data) if changed is None else changed
            for at, length in self._places:
                changed[place + at : place + at + length] = bytes(length)
        return data if changed is None else bytes(changed)

    def _found(self, offset: int, data: bytes) -> Iterator[tuple[int, int, int]]:
        """(number, place in ``data``, size) of the inodes there that state too much."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        while at < len(self._starts) and self._starts[at] < offset + len(data):
            begin = self._starts[at] - offset
            first = max(0, -(begin // self._length))
            stop = min(self._count, (len(data) - _HEAD - begin) // self._length + 1)
            for index in range(first, stop):
                place = begin + index * self._length
                size = self._stated(data[place : place + _HEAD])
                if size > self._most and offset + place not in self._superblock:
                    yield self._groups[at][1] * self._count + index + self._first, place, size
            at += 1


def unix_sizes(source: ByteSource) -> UnixSizes | None:
    """Those of a volume of ext or UFS; None where its superblock is damaged or of another kind.

    Reference: the Linux kernel's documentation of ext4, "Index Nodes"; FreeBSD sys/ufs/ufs/dinode.h (struct
    ufs1_dinode, struct ufs2_dinode) and sys/ufs/ffs/fs.h (ino_to_fsba).
    """
    try:
        return _of_ufs(source) or _of_ext(source)
    except (ReadError, struct.error):
        return None  # what is wrong with it the library says


def _of_ext(source: ByteSource) -> UnixSizes | None:
    blocks = ExtBlocks(source)
    if not blocks.known or not _HEAD <= blocks.inode_size <= blocks.size:
        return None
    starts = [table * blocks.size for table in blocks.tables if table < blocks.count]
    if len(starts) < len(blocks.tables):
        return None
    most = max(source.size, _MOST * blocks.size)
    return UnixSizes(
        most,
        starts,
        blocks.inodes // len(starts),
        blocks.inode_size,
        1,
        _stated_by_ext,
        ((4, 4), (108, 4)),
        range(1024, 2048),
    )


def _stated_by_ext(inode: bytes) -> int:
    mode, low, flags, high = _ext_fields(inode)
    if flags & _IN_EXTENTS:
        return 0
    return int(low | high << 32 if mode & _KIND == _REGULAR else low)


def _of_ufs(source: ByteSource) -> UnixSizes | None:
    found = superblock(source)
    if found is None:
        return None
    place, order = found
    data = source.read_at(place, 192)
    table, shift, mask, groups, unit, inodes, per_group = (
        struct.unpack_from(order + "I", data, at)[0] for at in (16, 24, 28, 44, 52, 184, 188)
    )
    if groups > _MOST_GROUPS:
        return None
    shift, length, at = (0, 256, 16) if PLACES[place] == UFS2 else (shift, 128, 8)
    starts = [
        (group * per_group + shift * (group & ~mask & 0xFFFFFFFF) + table) * unit for group in range(groups)
    ]
    size = struct.Struct(order + "Q")
    return UnixSizes(
        max(source.size, _MOST * unit),
        starts,
        inodes,
        length,
        0,
        lambda inode: int(size.unpack_from(inode, at)[0]),
        ((at, 8),),
        range(place, place + MAGIC_AT + 4),
    )
