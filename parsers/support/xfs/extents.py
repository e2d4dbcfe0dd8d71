"""Where the blocks of a fork lie."""

from __future__ import annotations

import struct

from evidence.contract.errors import ReadError
from parsers.support.mapped import Run
from parsers.support.xfs.inode import BTREE, EXTENTS, Fork
from parsers.support.xfs.volume import XfsVolume

MAX_EXTENTS = 4_000_000
"""Runs of one fork: more are taken for damage or a trap."""
_LEVELS = 16


def runs(volume: XfsVolume, fork: Fork, owner: int) -> list[Run]:
    """The runs of a fork in order, in bytes. Blocks that were never written have no place: they are zeros.

    Raises ReadError where the map is damaged. Reference: XFS Algorithms & Data Structures, chapter 17 (data extents).
    """
    if fork.format == EXTENTS:
        if fork.extents * 16 > len(fork.data):
            raise ReadError(0, 0, f"inode {owner} states more extents than it can hold")
        packed = fork.data[: fork.extents * 16]
    elif fork.format == BTREE:
        packed = _leaves(volume, fork, owner)
    else:
        raise ReadError(0, 0, f"inode {owner} keeps its content in a way ({fork.format}) that is not read")
    return _runs(volume, packed, owner)


def _runs(volume: XfsVolume, packed: bytes, owner: int) -> list[Run]:
    block = volume.geometry.block
    found = []
    end = 0
    for high, low in struct.iter_unpack(">QQ", packed):
        offset = (high >> 9) & ((1 << 54) - 1)
        start, count = (high & 0x1FF) << 43 | low >> 21, low & 0x1FFFFF
        if offset < end or not count:
            raise ReadError(0, 0, f"the extents of inode {owner} overlap or are not in order")
        end = offset + count
        place = None if high >> 63 else volume.place(start, count)
        found.append(Run(offset * block, count * block, place))
    return found


def _leaves(volume: XfsVolume, fork: Fork, owner: int) -> bytes:
    """The extent records of all leaves of the tree whose root is in the inode."""
    level, count = struct.unpack_from(">HH", fork.data)
    most = (len(fork.data) - 4) // 16
    if not 0 < level <= _LEVELS or count > most:
        raise ReadError(0, 0, f"the root of the extents of inode {owner} is damaged")
    blocks = struct.unpack_from(f">{count}Q", fork.data, 4 + most * 8)
    seen: set[int] = set()
    for below in range(level - 1, 0, -1):
        blocks = tuple(number for block in blocks for number in _children(volume, block, below, owner, seen))
    return b"".join(_node(volume, block, 0, owner, seen) for block in blocks)


def _children(volume: XfsVolume, block: int, level: int, owner: int, seen: set[int]) -> tuple[int, ...]:
    body = _node(volume, block, level, owner, seen)
    most = (volume.geometry.block - _header(volume)) // 16
    return struct.unpack_from(f">{len(body) // 16}Q", body, 0) if most else ()


def _node(volume: XfsVolume, block: int, level: int, owner: int, seen: set[int]) -> bytes:
    """The records of a leaf, or the block numbers of a node (padded to 16 bytes each)."""
    place = volume.place(block)
    data = volume.read(place, volume.geometry.block)
    modern = volume.geometry.version == 5
    header = _header(volume)
    stated, count = struct.unpack_from(">HH", data, 4)
    most = (len(data) - header) // 16
    if data[:4] != (b"BMA3" if modern else b"BMAP") or stated != level or count > most or block in seen:
        raise ReadError(place, len(data), f"a block of the extents of inode {owner} is damaged")
    if modern:
        volume.check(data, place, 64, 24, owner)
    seen.add(block)
    if len(seen) * most > MAX_EXTENTS:
        raise ReadError(place, len(data), f"inode {owner} has more than {MAX_EXTENTS} extents")
    if not level:
        return data[header : header + count * 16]
    return data[header + most * 8 : header + (most + count) * 8].ljust(count * 16, b"\0")


def _header(volume: XfsVolume) -> int:
    return 72 if volume.geometry.version == 5 else 24
