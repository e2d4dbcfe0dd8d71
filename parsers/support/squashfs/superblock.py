"""The superblock of SquashFS."""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.squashfs.unpack import METHODS

MAGIC = b"hsqs"
NOTHING = (1 << 64) - 1
"""The place of a table that is not there."""
_FIELDS = struct.Struct("<4sIIIIHHHHHHQQQQQQQQ")
_SMALLEST, _LARGEST = 4096, 1 << 20


class Superblock(NamedTuple):
    """Places and sizes in bytes; ``made`` in seconds since 1970, ``root`` the reference of the root folder's inode."""

    inodes: int
    made: int
    block: int
    fragments: int
    method: int
    root: int
    size: int
    attribute_table: int
    inode_table: int
    folder_table: int
    fragment_table: int


def read_superblock(source: ByteSource) -> Superblock:
    """Raises NotReadableError for another version and for numbers that no SquashFS has."""
    raw = source.read_at(0, _FIELDS.size)
    if len(raw) < _FIELDS.size:
        raise NotReadableError("The SquashFS file system ends inside its superblock.")
    (_, inodes, made, block, fragments, method, log, _, _, major, minor, root, size, _, attribute_table,
     inode_table, folder_table, fragment_table, _) = _FIELDS.unpack(raw)  # fmt: skip
    if (major, minor) != (4, 0):
        raise NotReadableError(f"This is SquashFS {major}.{minor}, and only version 4.0 is read.")
    if not _SMALLEST <= block <= _LARGEST or block != 1 << log or not inode_table < folder_table < size:
        raise NotReadableError("The superblock of the SquashFS file system states sizes that cannot be.")
    if method not in METHODS:
        raise NotReadableError(f"The SquashFS file system is compressed by an unknown method ({method}).")
    return Superblock(
        inodes, made, block, fragments, method, root, size, attribute_table, inode_table, folder_table, fragment_table
    )  # fmt: skip
