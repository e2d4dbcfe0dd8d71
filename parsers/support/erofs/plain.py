"""Where the content of files of EROFS lies that are not packed."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.erofs.inode import INLINE, Inode
from parsers.support.erofs.superblock import Superblock, stored
from parsers.support.mapped import Mapped, Run

MAX_CHUNKS = 1 << 22
"""Chunks of one file whose places are taken into memory: 16 GiB of the smallest."""
_INDEXED, _LOG = 0x20, 0x1F
_HOLE = 0xFFFFFFFF
_INDEX = struct.Struct("<HHI")


def flat(source: ByteSource, superblock: Superblock, inode: Inode) -> Mapped:
    """One run of blocks, and where the layout says so a tail that stands behind the inode."""
    block = superblock.block
    if inode.layout != INLINE or not inode.size:
        return Mapped(source, inode.size, [Run(0, inode.size, inode.where * block)])
    whole = (inode.size - 1) // block * block
    if inode.end % block + inode.size - whole > block:
        raise ReadError(whole, inode.size - whole, "the end of the content does not fit behind its inode")
    runs = [Run(0, whole, inode.where * block)] if whole else []
    return Mapped(source, inode.size, [*runs, Run(whole, inode.size - whole, inode.end)])


def chunked(source: ByteSource, superblock: Superblock, inode: Inode) -> Mapped:
    """Chunks of one size, anywhere on the volume or nowhere. Raises NotReadableError for those of other devices."""
    return Mapped(source, inode.size, list(_joined(_chunks(source, superblock, inode))))


def _chunks(source: ByteSource, superblock: Superblock, inode: Inode) -> Iterator[Run]:
    size = superblock.block << (inode.where & _LOG)
    count = -(-inode.size // size)
    if inode.where & 0xFFFF & ~(_INDEXED | _LOG) or count > MAX_CHUNKS:
        raise NotReadableError("This file has chunks of an unknown kind, or more than are read.")
    width = 8 if inode.where & _INDEXED else 4
    table = stored(source, inode.end + -inode.end % width, count * width)
    for number in range(count):
        device = 0
        if width == 8:
            _, device, block = _INDEX.unpack_from(table, number * width)
        else:
            block = int.from_bytes(table[number * width : number * width + width], "little")
        if device and block != _HOLE:
            raise NotReadableError(f"This file lies on another device (number {device}), which is not here.")
        if block != _HOLE:
            yield Run(number * size, min(size, inode.size - number * size), block * superblock.block)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs that follow each other as one."""
    last: Run | None = None
    for run in runs:
        if last and last.offset + last.length == run.offset and (last.place or 0) + last.length == run.place:
            last = last._replace(length=last.length + run.length)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
