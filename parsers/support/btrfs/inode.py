"""Inodes and names of Btrfs."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.model.listed import EntryType
from evidence.model.timestamp import NANOSECONDS
from parsers.support.btrfs.tree import Key

INODE_ITEM, XATTR_ITEM, ORPHAN_ITEM, DIR_INDEX = 1, 24, 48, 96
ORPHANS = (1 << 64) - 5
_INODE = struct.Struct("<16xQ16xI8xI8xQ40xqIqIqIqI")
_NAME = struct.Struct("<QBQQHHB")
_NO_CHECKSUMS = 1
_TYPES: dict[int, EntryType] = {stat.S_IFREG: "file", stat.S_IFDIR: "directory", stat.S_IFLNK: "link"}


class Inode(NamedTuple):
    """Times in nanoseconds since 1970-01-01 UTC; ``born`` is None where it was never set."""

    size: int
    links: int
    type: EntryType
    checked: bool
    accessed: int
    changed: int
    modified: int
    born: int | None


class Name(NamedTuple):
    """A name and what it leads to: an inode of the same tree, or another subvolume (a key of type 132).

    ``order`` counts the names of a folder in the order in which they were made.
    """

    name: bytes
    target: Key
    value: bytes
    order: int = 0


def inode(item: bytes) -> Inode | None:
    """None for an item that is too short."""
    if len(item) < _INODE.size:
        return None
    size, links, mode, flags, *times = _INODE.unpack_from(item)
    accessed, changed, modified, born = (
        seconds * NANOSECONDS + part for seconds, part in zip(times[::2], times[1::2], strict=True)
    )
    kind = _TYPES.get(stat.S_IFMT(mode), "other")
    return Inode(size, links, kind, not flags & _NO_CHECKSUMS, accessed, changed, modified, born or None)


def names(item: bytes) -> Iterator[Name]:
    """The names of an item; several share one where their hashes are alike. A damaged end is left out."""
    at = 0
    while at + _NAME.size <= len(item):
        target, kind, offset, _, value, length, _ = _NAME.unpack_from(item, at)
        at += _NAME.size
        if at + length + value > len(item) or not length:
            return
        yield Name(item[at : at + length], (target, kind, offset), item[at + length : at + length + value])
        at += length + value
