"""The content of a file of Btrfs."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.btrfs.data import CheckedData
from parsers.support.btrfs.tree import Tree
from parsers.support.btrfs.unpack import UnpackError, unpacked

EXTENT_DATA = 108
MAX_EXTENTS = 2_000_000
"""Extents of one file that are taken into memory: about 400 MB."""
_HEAD = struct.Struct("<QQBBHB")
_PLACE = struct.Struct("<QQQQ")
_INLINE, _REGULAR, _PREALLOCATED = 0, 1, 2


class Extent(NamedTuple):
    """``length`` bytes of the file from ``offset`` on, ``inside`` bytes into what is stored.

    Stored are ``packed`` bytes at the logical byte ``disk`` (0: a hole), or ``inline`` in the metadata, which unpack
    to ``size``. ``method`` is 0 where nothing is compressed.
    """

    offset: int
    length: int
    method: int
    size: int
    disk: int = 0
    packed: int = 0
    inside: int = 0
    inline: bytes | None = None


def extents(tree: Tree, inode: int) -> list[Extent]:
    """The extents of a file in order. Raises ReadError where their list cannot be read, NotReadableError for damage."""
    found: list[Extent] = []
    for key, item in tree.items((inode, EXTENT_DATA, 0), (inode, EXTENT_DATA, (1 << 64) - 1), strict=True):
        extent = _extent(key[2], item)
        if found and extent.offset < found[-1].offset + found[-1].length:
            raise NotReadableError("Two extents of this file lie over one another: its map is damaged.")
        if len(found) == MAX_EXTENTS:
            raise NotReadableError(f"This file has more than {MAX_EXTENTS} extents, which is over the limit.")
        found.append(extent)
    return found


def _extent(offset: int, item: bytes) -> Extent:
    try:
        _, size, method, encryption, other, kind = _HEAD.unpack_from(item)
        if encryption or other or kind > _PREALLOCATED:
            raise NotReadableError("This file is stored in a way that this version does not read.")
        if kind == _INLINE:
            return Extent(offset, size, method, size, inline=item[_HEAD.size :])
        disk, packed, inside, length = _PLACE.unpack_from(item, _HEAD.size)
    except struct.error as error:
        raise NotReadableError("An extent of this file is damaged.") from error
    return Extent(offset, length, method, size, disk if kind == _REGULAR else 0, packed, inside)


class Content(ByteSource):
    """``size`` bytes; what no extent holds, and what was reserved and never written, reads as zeros."""

    def __init__(
        self, data: CheckedData, found: list[Extent], size: int, sector: int, *, checked: bool
    ) -> None:
        self._data = data
        self._extents = found
        self._offsets = [extent.offset for extent in found]
        self._sector = sector
        self._checked = checked
        self._unpacked: tuple[Extent | None, bytes] = (None, b"")
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        parts = list(self._parts(offset, min(offset + length, self.size)))
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _parts(self, offset: int, end: int) -> Iterator[bytes]:
        while offset < end:
            part = self._part(offset, end)
            yield part
            offset += len(part)

    def _part(self, offset: int, end: int) -> bytes:
        """The bytes up to the end of the extent or the hole in which ``offset`` lies."""
        number = bisect_right(self._offsets, offset) - 1
        extent = self._extents[number] if number >= 0 else None
        if extent is None or offset >= extent.offset + extent.length:
            following = self._offsets[number + 1] if number + 1 < len(self._offsets) else end
            return bytes(min(end, following) - offset)
        length = min(end, extent.offset + extent.length) - offset
        inside = extent.inside + offset - extent.offset
        try:
            if extent.inline is None and not extent.disk:
                return bytes(length)
            if extent.method or extent.inline is not None:
                whole = self._whole(extent)
                if inside + length > len(whole):
                    raise UnpackError("an extent reaches beyond what is stored of it")
                return whole[inside : inside + length]
            return self._data.read(extent.disk + inside, length, checked=self._checked)
        except UnpackError as error:
            raise ReadError(offset, length, str(error)) from error
        except ReadError as error:
            lost = (
                offset
                if extent.method
                else max(offset, error.offset - extent.disk - extent.inside + extent.offset)
            )
            raise ReadError(lost, offset + length - lost, error.reason) from error

    def _whole(self, extent: Extent) -> bytes:
        """All that an extent holds, unpacked; the last one is kept."""
        if self._unpacked[0] is not extent:
            stored = extent.inline
            if stored is None:
                if extent.packed > 1 << 20:
                    raise UnpackError(f"a compressed extent of {extent.packed} bytes is over the limit")
                stored = self._data.read(extent.disk, extent.packed, checked=self._checked)
            if extent.method:
                stored = unpacked(extent.method, stored, extent.size, self._sector)
            self._unpacked = (extent, stored)
        return self._unpacked[1]

    def place(self, offset: int) -> tuple[int, int] | None:
        number = bisect_right(self._offsets, offset) - 1
        extent = self._extents[number] if number >= 0 else None
        if extent is None or not extent.disk or extent.method:
            return None
        rest = min(extent.offset + extent.length, self.size) - offset
        found = self._data.place(extent.disk + extent.inside + offset - extent.offset) if rest > 0 else None
        return None if found is None else (found[0], min(found[1], rest))
