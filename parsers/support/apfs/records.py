"""Records of files and folders in an APFS volume."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.apfs.blocks import u16, u32, u64
from parsers.support.apfs.btree import Tree
from parsers.support.mapped import Run

ROOT_FOLDER = 2
INODE, XATTR, EXTENT, NAME = 3, 4, 8, 9
"""Types of records."""
MAX_EXTENTS = 4_000_000
_STREAM_FIELD = 8
_STREAM, _EMBEDDED = 1, 2
_LENGTH = (1 << 56) - 1
_UNCOMPRESSED_SIZE = 0x40000


class Inode(msgspec.Struct, frozen=True, kw_only=True):
    """``content`` is the object whose extents it has; ``size`` in bytes, times in nanoseconds since 1970-01-01 UTC."""

    number: int
    content: int
    size: int
    kind: int
    flags: int
    born: int
    modified: int
    changed: int
    accessed: int
    compressed_size: int | None
    """The size of the content once unpacked, where the inode states it."""


class Attribute(msgspec.Struct, frozen=True, array_like=True):
    """An extended attribute: its value, or the object whose extents hold its ``size`` bytes."""

    name: bytes
    size: int
    value: bytes | None
    content: int = 0


class File(msgspec.Struct, frozen=True, array_like=True):
    """An inode with its extended attributes."""

    inode: Inode
    attributes: tuple[Attribute, ...]


def read_file(tree: Tree, number: int) -> File:
    """The inode of that number and what it is described by. ReadError where it is missing or damaged.

    Reference: Apple File System Reference (2020-06-22), File-System Objects, Extended Fields.
    """
    inode = None
    attributes = []
    for key, value in tree.scan(number << 4 | INODE, number << 4 | XATTR):
        try:
            if u64(key, 0) >> 60 == INODE:
                inode = _inode(number, value)
            else:
                attributes.append(_attribute(key, value))
        except struct.error as error:
            raise ReadError(0, 0, f"a record of file {number} is damaged") from error
    if inode is None:
        raise ReadError(0, 0, f"there is no inode {number}")
    return File(inode, tuple(attributes))


def names(tree: Tree, folder: int, *, hashed: bool) -> Iterator[tuple[bytes, int]]:
    """The names in a folder, each with the number of its inode, in the order of the tree."""
    start = 12 if hashed else 10
    for key, value in tree.scan(folder << 4 | NAME, folder << 4 | NAME):
        long = u32(key, 8) & 0x3FF if hashed else u16(key, 8)
        name = key[start : start + long]
        if len(name) < long or not name.endswith(b"\0") or len(value) < 18:
            raise ReadError(0, 0, f"a name in folder {folder} is damaged")
        yield name[:-1], u64(value, 0)


def extents(tree: Tree, content: int, block: int) -> Iterator[tuple[Run, int]]:
    """The runs of an object's content in order, each with the number under which it is encrypted."""
    end = 0
    for count, (key, value) in enumerate(tree.scan(content << 4 | EXTENT, content << 4 | EXTENT)):
        if len(key) < 16 or len(value) < 24 or count >= MAX_EXTENTS:
            raise ReadError(0, 0, f"the extents of object {content} are damaged")
        run = _run(u64(key, 8), u64(value, 0), u64(value, 8), block)
        if run.offset < end:
            raise ReadError(0, 0, f"the extents of object {content} overlap")
        end = run.offset + run.length
        yield run, u64(value, 16)


def sealed_extents(tree: Tree, content: int, block: int) -> Iterator[tuple[Run, int]]:
    """The same of a sealed volume, which keeps them in a tree of their own and unencrypted by themselves."""
    end = 0
    for key, value in tree.scan(content << 64, (content + 1 << 64) - 1):
        run = _run(u64(key, 8), u64(value, 0), u64(value, 8), block)
        if run.offset < end:
            raise ReadError(0, 0, f"the extents of object {content} overlap")
        end = run.offset + run.length
        yield run, 0


def _run(offset: int, flagged_length: int, start: int, block: int) -> Run:
    return Run(offset, flagged_length & _LENGTH, start * block if start else None)


def _inode(number: int, value: bytes) -> Inode:
    _, content, born, modified, changed, accessed, internal = struct.unpack_from("<QQ4qQ", value)
    flags, mode, unpacked = struct.unpack_from("<I8xHxxQ", value, 68)
    return Inode(
        number=number,
        content=content,
        size=_size(value),
        kind=mode >> 12,
        flags=flags,
        born=born,
        modified=modified,
        changed=changed,
        accessed=accessed,
        compressed_size=unpacked if internal & _UNCOMPRESSED_SIZE else None,
    )


def _size(value: bytes) -> int:
    """The size that the data stream among the extended fields states; 0 without one."""
    count = u16(value, 92) if len(value) >= 96 else 0
    at = 96 + count * 4
    for number in range(count):
        field, long = struct.unpack_from("<BxH", value, 96 + number * 4)
        if field == _STREAM_FIELD:
            return int(struct.unpack_from("<Q", value, at)[0])
        at += -(-long // 8) * 8
    return 0


def _attribute(key: bytes, value: bytes) -> Attribute:
    long = struct.unpack_from("<H", key, 8)[0]
    name = key[10 : 10 + long].removesuffix(b"\0")
    flags, size = struct.unpack_from("<HH", value)
    if flags & _STREAM:
        content, stated = struct.unpack_from("<QQ", value, 4)
        return Attribute(name, stated, None, content)
    return Attribute(name, size, value[4 : 4 + size])
