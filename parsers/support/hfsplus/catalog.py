"""Files and folders of an HFS+ volume."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.hfsplus.btree import Record
from parsers.support.hfsplus.volume import Fork, HfsVolume, read_fork

ROOT = 2
FOLDER, FILE = 1, 2
LINKED_FILES = "\0\0\0\0HFS+ Private Data"
_LENGTHS = {FOLDER: 88, FILE: 248}
_EPOCH = 2_082_844_800
"""Seconds from 1904, where HFS+ counts from, to 1970."""
_NANOSECONDS = 1_000_000_000
_INLINE, _FORKED = 0x10, 0x20


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A file or folder as its record states it. ``kind``: the upper four bits of its mode, 0 where it has none.

    ``linked``: the number of the file that it is a hard link of, or None. Times in nanoseconds since 1970-01-01 UTC.
    """

    number: int
    node: int
    place: int
    folder: bool
    kind: int
    flags: int
    linked: int | None
    folder_link: bool
    born: int | None
    modified: int | None
    changed: int | None
    accessed: int | None
    data: Fork
    resource: Fork


class Attribute(msgspec.Struct, frozen=True, array_like=True):
    """An extended attribute: its name in UTF-8, and its value or the fork that holds it."""

    name: bytes
    value: bytes | None
    fork: Fork


def items(volume: HfsVolume, folder: int) -> Iterator[tuple[str, Item]]:
    """What a folder holds, by name, in the order of the catalog."""
    for record in volume.catalog.scan(folder):
        item = _item(record)
        if item is not None:
            yield _name(record.key, 6), item


def item_at(volume: HfsVolume, number: int, node: int, place: int) -> Item:
    """The item whose record stands there. ReadError where another one does."""
    item = _item(volume.catalog.at(node, place))
    if item is None or item.number != number:
        raise ReadError(0, 0, f"the record of file {number} is not where it was listed")
    return item


def attributes(volume: HfsVolume, number: int) -> Iterator[Attribute]:
    """The extended attributes of a file or folder. Reference: Apple's HFSPlusAttrKey and HFSPlusAttrRecord."""
    for record in () if volume.attributes is None else volume.attributes.scan(number):
        kind = int.from_bytes(record.data[:4])
        damaged = ReadError(0, len(record.data), f"an attribute of file {number} is damaged")
        try:
            name = utf8(_name(record.key, 12))
            if kind == _INLINE:
                (size,) = struct.unpack_from(">I", record.data, 12)
                if 16 + size > len(record.data):
                    raise damaged
                yield Attribute(name, record.data[16 : 16 + size], Fork(size, 0, ()))
            elif kind == _FORKED:
                yield Attribute(name, None, read_fork(record.data, 8))
        except struct.error as error:
            raise damaged from error


def utf8(name: str) -> bytes:
    """A name as the system calls of macOS give it: a slash in it is a colon there."""
    return name.replace("/", ":").encode("utf-8", "surrogatepass")


def _name(key: bytes, at: int) -> str:
    (long,) = struct.unpack_from(">H", key, at)
    packed = key[at + 2 : at + 2 + long * 2]
    if len(packed) < long * 2:
        raise ReadError(0, len(key), "a name is damaged")
    return packed.decode("utf-16-be", "surrogatepass")


def _item(record: Record) -> Item | None:
    """None for a thread, which only says what an item's name is."""
    data = record.data
    kind = int.from_bytes(data[:2])
    if kind not in _LENGTHS:
        return None
    if len(data) < _LENGTHS[kind]:
        raise ReadError(0, len(data), "a record of the catalog is damaged")
    number, born, modified, changed, accessed = struct.unpack_from(">5I", data, 8)
    nothing = Fork(0, 0, ())
    called = data[48:56] if kind == FILE else b""
    return Item(
        number=number,
        node=record.node,
        place=record.place,
        folder=kind == FOLDER,
        kind=data[42] >> 4,
        flags=data[41],
        linked=int.from_bytes(data[44:48]) if called == b"hlnkhfs+" else None,
        folder_link=called == b"fdrpMACS",
        born=_time(born),
        modified=_time(modified),
        changed=_time(changed),
        accessed=_time(accessed),
        data=read_fork(data, 88) if kind == FILE else nothing,
        resource=read_fork(data, 168) if kind == FILE else nothing,
    )


def _time(stored: int) -> int | None:
    return (stored - _EPOCH) * _NANOSECONDS if stored else None
