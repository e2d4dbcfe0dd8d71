"""Inodes of SquashFS."""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.model.listed import EntryType
from parsers.support.squashfs.metadata import Cursor, Metadata

NO_FRAGMENT = NO_ATTRIBUTES = 0xFFFFFFFF
MAX_TARGET = 65_536
"""Bytes of a link's target."""
_HEAD = struct.Struct("<HHHHII")
_FOLDER, _LARGE_FOLDER = struct.Struct("<IIHHI"), struct.Struct("<IIIIHHI")
_FILE, _LARGE_FILE = struct.Struct("<IIII"), struct.Struct("<QQQIIII")
_LINK = struct.Struct("<II")
_DEVICE, _OTHER, _ATTRIBUTES = struct.Struct("<II"), struct.Struct("<I"), struct.Struct("<I")
_SECOND = 1_000_000_000
_LARGE = 7
"""Inodes of more fields have the type of the others, and this added."""
_TYPES: dict[int, EntryType] = {1: "directory", 2: "file", 3: "link"}


class Inode(NamedTuple):
    """``size`` in bytes of the content or of the folder's list; ``modified`` in nanoseconds since 1970, UTC.

    ``start`` is the byte where a file's blocks begin, or the block where a folder's list does; ``inside`` is where in
    its fragment or block it goes on. ``rest`` reads what follows: the sizes of blocks, or a link's target.
    """

    type: EntryType
    number: int
    size: int
    modified: int
    rest: Cursor
    start: int = 0
    fragment: int = NO_FRAGMENT
    inside: int = 0
    attributes: int = NO_ATTRIBUTES
    accessed: int | None = None
    changed: int | None = None
    born: int | None = None


def read_inode(metadata: Metadata, table: int, reference: int) -> Inode:
    """The inode of a reference. Raises ReadError where it cannot be read."""
    rest = Cursor(metadata, table + (reference >> 16), reference & 0xFFFF)
    form, _, _, _, modified, number = _HEAD.unpack(rest.take(_HEAD.size))
    large = form > _LARGE
    kind = form - _LARGE if large else form
    if not 1 <= kind <= _LARGE:
        raise ReadError(table, _HEAD.size, f"an inode states the type {form}, which there is not")
    inode = Inode(_TYPES.get(kind, "other"), number, 0, modified * _SECOND, rest)
    if kind == 1:
        return _folder(inode, large=large)
    if kind == 2:
        return _file(inode, large=large)
    if kind == 3:
        return _link(inode, metadata, (table, reference), large=large)
    rest.take(_DEVICE.size if kind <= 5 else _OTHER.size)
    return inode._replace(attributes=_attributes(rest) if large else NO_ATTRIBUTES)


def _folder(inode: Inode, *, large: bool) -> Inode:
    attributes = NO_ATTRIBUTES
    if large:
        _, size, start, _, _, inside, attributes = _LARGE_FOLDER.unpack(inode.rest.take(_LARGE_FOLDER.size))
    else:
        start, _, size, inside, _ = _FOLDER.unpack(inode.rest.take(_FOLDER.size))
    # Three bytes stand for the folder itself and the one above it.
    return inode._replace(size=max(0, size - 3), start=start, inside=inside, attributes=attributes)


def _file(inode: Inode, *, large: bool) -> Inode:
    attributes = NO_ATTRIBUTES
    if large:
        start, size, _, _, fragment, inside, attributes = _LARGE_FILE.unpack(
            inode.rest.take(_LARGE_FILE.size)
        )
    else:
        start, fragment, inside, size = _FILE.unpack(inode.rest.take(_FILE.size))
    if size >= 1 << 63:
        raise ReadError(0, 0, f"a file states {size} bytes")
    return inode._replace(size=size, start=start, fragment=fragment, inside=inside, attributes=attributes)


def _link(inode: Inode, metadata: Metadata, place: tuple[int, int], *, large: bool) -> Inode:
    _, size = _LINK.unpack(inode.rest.take(_LINK.size))
    if size > MAX_TARGET:
        raise ReadError(0, size, f"a link states a target of {size} bytes")
    attributes = NO_ATTRIBUTES
    if large:
        table, reference = place
        behind = Cursor(metadata, table + (reference >> 16), reference & 0xFFFF)
        behind.take(_HEAD.size + _LINK.size + size)
        attributes = _attributes(behind)
    return inode._replace(size=size, attributes=attributes)


def _attributes(cursor: Cursor) -> int:
    return int.from_bytes(cursor.take(_ATTRIBUTES.size), "little")
