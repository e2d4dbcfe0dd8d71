"""Extended attributes of XFS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.mapped import Mapped
from parsers.support.xfs.extents import runs
from parsers.support.xfs.inode import LOCAL, Fork, Inode
from parsers.support.xfs.volume import XfsVolume

_LOCAL, _ROOT, _SECURE, _PARENT, _INCOMPLETE = 1, 2, 4, 8, 0x80
_MAX_BLOCKS = 100_000
_MAX_VALUE = 65_536
_REMOTE_HEADER = 56


class Attribute(msgspec.Struct, frozen=True, array_like=True):
    """``name`` with its space as Linux shows it (``user.``, ``trusted.``, ``security.``); ``size`` in bytes.

    ``value`` is None where it lies in blocks of its own, from ``block`` of the fork on.
    """

    name: bytes
    size: int
    value: bytes | None
    block: int = 0


def attributes(volume: XfsVolume, inode: Inode) -> Iterator[Attribute]:
    """Those of an inode in stored order. Raises ReadError where they are damaged, after those before the damage.

    Reference: XFS Algorithms & Data Structures, 3rd edition, chapter 19 (extended attributes).
    """
    fork = inode.attributes
    if fork is None:
        return
    if fork.format == LOCAL:
        yield from _short(volume, inode, fork)
    elif content := _content(volume, inode, fork):
        yield from _leaves(volume, inode.number, content)


def value(volume: XfsVolume, inode: Inode, attribute: Attribute) -> bytes:
    """The value of an attribute. Raises ReadError where a block of it is damaged."""
    if attribute.value is not None:
        return attribute.value
    content = None if inode.attributes is None else _content(volume, inode, inode.attributes)
    if content is None:
        raise ReadError(0, attribute.size, "the value of the attribute is missing")
    block = volume.geometry.block
    at = attribute.block * block
    if volume.geometry.version == 4:
        return content.read_at(at, attribute.size)
    found = bytearray()
    while len(found) < attribute.size:
        data = content.read_at(at, block)
        place = content.stored_at(at) or 0
        offset, length = struct.unpack_from(">II", data, 4)
        if data[:4] != b"XARM" or offset != len(found) or not 0 < length <= block - _REMOTE_HEADER:
            raise ReadError(len(found), attribute.size - len(found), "a block of the value is damaged")
        volume.check_value(data, place, inode.number)
        found += data[_REMOTE_HEADER : _REMOTE_HEADER + length]
        at += block
    return bytes(found[: attribute.size])


def _content(volume: XfsVolume, inode: Inode, fork: Fork) -> Mapped | None:
    pieces = runs(volume, fork, inode.number)
    return Mapped(volume.source, pieces[-1].offset + pieces[-1].length, pieces) if pieces else None


def _named(flags: int, name: bytes) -> bytes:
    space = b"trusted." if flags & _ROOT else b"security." if flags & _SECURE else b"user."
    return space + name


def _short(volume: XfsVolume, inode: Inode, fork: Fork) -> Iterator[Attribute]:
    total, count = struct.unpack_from(">HB", fork.data) if len(fork.data) >= 4 else (0, 1)
    at = 4
    for _ in range(count):
        long, size, flags = fork.data[at : at + 3] if at + 3 <= total else (0, 0, 0)
        end = at + 3 + long + size
        if not long or end > min(total, len(fork.data)):
            raise ReadError(volume.inode_place(inode.number), 0, "the attributes in the inode are damaged")
        if not flags & _PARENT:
            yield Attribute(
                _named(flags, fork.data[at + 3 : at + 3 + long]), size, fork.data[end - size : end]
            )
        at = end


def _leaves(volume: XfsVolume, owner: int, content: Mapped) -> Iterator[Attribute]:
    """From the leftmost leaf on, each leaf by the one before it."""
    modern = volume.geometry.version == 5
    size = volume.geometry.block
    seen: set[int] = set()
    following = 0
    while True:
        at = following * size
        data = content.read_at(at, size)
        place = content.stored_at(at) or 0
        magic = int.from_bytes(data[8:10])
        if len(data) < size or following in seen or len(seen) > _MAX_BLOCKS:
            raise ReadError(place, size, "the blocks of the attributes lead nowhere")
        seen.add(following)
        if modern:
            volume.check(data, place, 12, 16, owner)
        if magic == (0x3EBE if modern else 0xFEBE):
            following = int.from_bytes(data[68:72] if modern else data[20:24])
            continue
        if magic != (0x3BEE if modern else 0xFBEE):
            raise ReadError(place, size, "a block of the attributes is damaged")
        yield from _leaf(data, place, modern)
        following = int.from_bytes(data[:4])
        if not following:
            return


def _leaf(data: bytes, place: int, modern: bool) -> Iterator[Attribute]:
    header = 80 if modern else 32
    count = int.from_bytes(data[56:58] if modern else data[12:14])
    damaged = ReadError(place, len(data), "a block of the attributes is damaged")
    if header + count * 8 > len(data):
        raise damaged
    for number in range(count):
        at, flags = struct.unpack_from(">HB", data, header + number * 8 + 4)
        if flags & (_PARENT | _INCOMPLETE):
            continue
        if at + 9 > len(data):
            raise damaged
        if flags & _LOCAL:
            size, long = struct.unpack_from(">HB", data, at)
            name, end = data[at + 3 : at + 3 + long], at + 3 + long + size
            if end > len(data):
                raise damaged
            yield Attribute(_named(flags, name), size, data[end - size : end])
        else:
            block, size, long = struct.unpack_from(">IIB", data, at)
            if size > _MAX_VALUE or at + 9 + long > len(data):
                raise damaged
            yield Attribute(_named(flags, data[at + 9 : at + 9 + long]), size, None, block)
