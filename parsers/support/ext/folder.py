"""Blocks of folders of ext2, ext3 and ext4."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

_HEAD = 8
_TYPES = 7
_OWN, _PARENT = b".", b".."


class FolderName(msgspec.Struct, frozen=True):
    """A name at ``offset`` bytes of its block, of inode ``inode``; ``kind`` is the type that ext writes beside it.

    ``gone``: it was deleted when the block was written.
    """

    offset: int
    inode: int
    kind: int
    name: bytes
    gone: bool = False


def folder_names(block: bytes, inodes: int) -> list[FolderName] | None:
    """The names in a block, those that were deleted in it, too; None where the block is no folder's.

    The volume has ``inodes`` inodes: greater numbers are none. A block of nothing but an index has no names.
    Reference: the Linux kernel's documentation of ext4, "Directory Entries" (linear directories).
    """
    found: list[FolderName] = []
    at = 0
    while at < len(block):
        if at + _HEAD > len(block):
            return None
        inode, length, size, kind = struct.unpack_from("<IHBB", block, at)
        length = length or (65536 if len(block) == 65536 else 0)
        if length % 4 or length < _HEAD + size or at + length > len(block) or inode > inodes:
            return None
        used = _HEAD
        if inode:
            name = _name(block, at, size)
            if name is None or kind > _TYPES:
                return None
            found.append(FolderName(at, inode, kind, name))
            used = _HEAD + -(-size // 4) * 4
        if not _is_index(found):
            found.extend(_deleted(block, at + used, at + length, inodes))
        at += length
    return found


def own_inode(names: list[FolderName]) -> int | None:
    """The inode of the folder whose first block this is; None for its other blocks."""
    first = len(names) > 1 and (names[0].name, names[1].name) == (_OWN, _PARENT)
    return names[0].inode if first else None


def _is_index(found: list[FolderName]) -> bool:
    """Whether what follows may be a hashed folder's index, which stands behind the name of the parent."""
    return bool(found) and found[-1].name == _PARENT


def _deleted(block: bytes, at: int, end: int, inodes: int) -> Iterator[FolderName]:
    """Names in what a length leaves behind a name: where one is deleted the one before it grows over it."""
    while at + _HEAD + 1 <= end:
        inode, length, size, kind = struct.unpack_from("<IHBB", block, at)
        fits = size and 0 < inode <= inodes and 0 < kind <= _TYPES and length % 4 == 0
        if fits and _HEAD + size <= length <= end - at and (name := _name(block, at, size)) is not None:
            yield FolderName(at, inode, kind, name, gone=True)
            at += _HEAD + -(-size // 4) * 4
        else:
            at += 4


def _name(block: bytes, at: int, size: int) -> bytes | None:
    name = block[at + _HEAD : at + _HEAD + size]
    return name if name and b"/" not in name and b"\0" not in name else None
