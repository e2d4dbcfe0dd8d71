"""Inodes of EROFS."""

from __future__ import annotations

import stat
import struct
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.erofs.superblock import Superblock, stored

FLAT, PACKED, INLINE, PACKED_COMPACT, CHUNKS = range(5)
_SLOT = 32
_SHORT, _LONG = struct.Struct("<HHHHIIIIHHI"), struct.Struct("<HHHHQIIIIqII16x")
_TYPES: dict[int, EntryType] = {stat.S_IFREG: "file", stat.S_IFDIR: "directory", stat.S_IFLNK: "link"}


class Inode(NamedTuple):
    """``size`` in bytes, times in nanoseconds since 1970, UTC.

    ``layout`` says how the content is stored, ``where`` its first block or how chunks are. ``attributes_at`` to
    ``end`` are its extended attributes; what follows at ``end`` belongs to the layout.
    """

    type: EntryType
    size: int
    layout: int
    where: int
    attributes_at: int
    end: int
    modified: int | None
    changed: int | None
    accessed: int | None = None
    born: int | None = None


def read_inode(source: ByteSource, superblock: Superblock, number: int) -> Inode:
    """The inode of that number. Raises ReadError where it cannot be read."""
    at = superblock.metadata * superblock.block + number * _SLOT
    raw = stored(source, at, _SHORT.size)
    form, attributes, mode, _, size, _, where, *_ = _SHORT.unpack(raw)
    time = superblock.made
    length = _SHORT.size
    if form & 1:
        length = _LONG.size
        raw = stored(source, at, length)
        _, attributes, mode, _, size, where, _, _, _, seconds, part, _ = _LONG.unpack(raw)
        time = seconds * 1_000_000_000 + part
    layout = form >> 1 & 7
    if form >> 4 or layout > CHUNKS or size >= 1 << 63 or not -(1 << 63) <= time < 1 << 63:
        raise ReadError(at, length, "an inode states a form or a size that cannot be")
    attributes_at = at + length
    return Inode(
        type=_TYPES.get(stat.S_IFMT(mode), "other"),
        size=size,
        layout=layout,
        where=where,
        attributes_at=attributes_at,
        end=attributes_at + (12 + (attributes - 1) * 4 if attributes else 0),
        modified=time if superblock.modified else None,
        changed=None if superblock.modified else time,
    )
