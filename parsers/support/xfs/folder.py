"""The names in a folder of XFS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from parsers.support.mapped import Mapped
from parsers.support.xfs.extents import runs
from parsers.support.xfs.inode import LOCAL, Inode
from parsers.support.xfs.volume import XfsVolume

_NAMES_END = 1 << 35
"""Bytes of a folder before its index begins, which is not needed to list it."""
_UNUSED = 0xFFFF


def names(volume: XfsVolume, folder: Inode) -> Iterator[tuple[bytes, int]]:
    """Each name in stored order with the number of its inode; neither ``.`` nor ``..``.

    Raises ReadError where a block is damaged, after the names of those before it.
    Reference: XFS Algorithms & Data Structures, 3rd edition, chapter 18 (directories).
    """
    if folder.content.format == LOCAL:
        yield from _short(volume, folder)
        return
    pieces = runs(volume, folder.content, folder.number)
    size = volume.geometry.folder_block
    content = Mapped(volume.source, _NAMES_END, pieces)
    read = -1
    for run in pieces:
        if run.offset >= _NAMES_END:
            break
        for at in range(run.offset // size * size, run.offset + run.length, size):
            if at > read:  # a block of a folder may lie in several runs
                read = at
                yield from _block(volume, folder.number, content, at)


def _short(volume: XfsVolume, folder: Inode) -> Iterator[tuple[bytes, int]]:
    data = folder.content.data[: folder.size]
    damaged = ReadError(volume.inode_place(folder.number), len(data), "the names in the inode are damaged")
    if len(data) < 6 or len(data) < folder.size:
        raise damaged
    width = 8 if data[1] else 4
    types = volume.geometry.file_types
    at = 2 + width
    for _ in range(data[1] or data[0]):
        if at >= len(data):
            raise damaged
        end = at + 3 + data[at]
        after = end + types + width
        if after > len(data) or not data[at]:
            raise damaged
        yield data[at + 3 : end], int.from_bytes(data[after - width : after])
        at = after


def _block(volume: XfsVolume, folder: int, content: Mapped, at: int) -> Iterator[tuple[bytes, int]]:
    size = volume.geometry.folder_block
    place = content.stored_at(at)
    if place is None:
        raise ReadError(at, size, "a block of the folder is missing")
    data = content.read_at(at, size)
    modern = volume.geometry.version == 5
    magic = data[:4]
    if magic not in ((b"XDB3", b"XDD3") if modern else (b"XD2B", b"XD2D")):
        raise ReadError(place, size, "a block of the folder is damaged")
    if modern:
        volume.check(data, place, 4, 8, folder)
    end = size - 8 - int.from_bytes(data[-8:-4]) * 8 if b"B" in magic else size
    yield from _entries(data, 64 if modern else 16, end, place, volume.geometry.file_types)


def _entries(data: bytes, at: int, end: int, place: int, types: bool) -> Iterator[tuple[bytes, int]]:
    damaged = "a block of the folder is damaged: its entries do not fit"
    if end < at:
        raise ReadError(place, len(data), damaged)
    while at < end:
        if int.from_bytes(data[at : at + 2]) == _UNUSED:
            length = int.from_bytes(data[at + 2 : at + 4])
        else:
            inode, long = struct.unpack_from(">QB", data, at) if at + 12 <= end else (0, 0)
            length = -(-(11 + long + types) // 8) * 8
            if not long or at + length > end:
                raise ReadError(place + at, end - at, damaged)
            name = data[at + 9 : at + 9 + long]
            if name not in (b".", b".."):
                yield name, inode
        if length < 8 or length % 8 or int.from_bytes(data[at + length - 2 : at + length]) != at:
            raise ReadError(place + at, end - at, damaged)
        at += length
