"""Inodes of XFS."""

from __future__ import annotations

import struct

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.xfs.clusters import InodeClusters
from parsers.support.xfs.volume import XfsVolume

LOCAL, EXTENTS, BTREE = 1, 2, 3
FOLDER, REGULAR, LINK = 4, 8, 10
"""The kind of a file: the upper four bits of its mode."""
_NANOSECONDS = 1_000_000_000
_REALTIME = 1
_BIGTIME, _LARGE_COUNTS = 8, 16


class Fork(msgspec.Struct, frozen=True, array_like=True):
    """The part of an inode that holds or leads to its content (or to its attributes): format and bytes.

    ``extents``: how many there are where the format is EXTENTS.
    """

    format: int
    data: bytes
    extents: int


class Inode(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes, times in nanoseconds since 1970-01-01 UTC; version 4 volumes keep no time of birth."""

    number: int
    kind: int
    size: int
    accessed: int
    modified: int
    changed: int
    born: int | None
    realtime: bool
    content: Fork
    attributes: Fork | None


def read_inode(volume: XfsVolume, clusters: InodeClusters, number: int) -> Inode:
    """The inode of that number. ReadError where it is damaged or in use by nothing."""
    place = volume.inode_place(number)
    data, fits = clusters.read(place)
    modern = volume.geometry.version == 5
    if data[:2] != b"IN" or data[4] not in ((3,) if modern else (1, 2)):
        raise ReadError(place, len(data), f"there is no inode {number} where it should be")
    if not fits:
        raise ReadError(place, len(data), f"the checksum (CRC-32C) of inode {number} does not fit")
    if modern and int.from_bytes(data[152:160]) != number:
        raise ReadError(place, len(data), f"another inode than {number} stands in its place")
    mode = int.from_bytes(data[2:4])
    if not mode:
        raise ReadError(place, len(data), f"inode {number} is not in use")
    flags2 = int.from_bytes(data[120:128]) if modern else 0
    big = bool(flags2 & _BIGTIME)
    content, attributes = _forks(data, place, 176 if modern else 100, bool(flags2 & _LARGE_COUNTS))
    return Inode(
        number=number,
        kind=mode >> 12,
        size=int.from_bytes(data[56:64]),
        accessed=_time(data[32:40], big),
        modified=_time(data[40:48], big),
        changed=_time(data[48:56], big),
        born=_time(data[144:152], big) if modern else None,
        realtime=bool(int.from_bytes(data[90:92]) & _REALTIME),
        content=content,
        attributes=attributes,
    )


def _forks(data: bytes, place: int, start: int, large: bool) -> tuple[Fork, Fork | None]:
    if large:
        count, more = struct.unpack_from(">Q", data, 24)[0], struct.unpack_from(">I", data, 76)[0]
    else:
        count, more = struct.unpack_from(">IH", data, 76)
    divide = start + data[82] * 8
    if divide > len(data):
        raise ReadError(place, len(data), "its attributes begin behind its end")
    if not data[82]:
        return Fork(data[5], data[start:], count), None
    return Fork(data[5], data[start:divide], count), Fork(data[83], data[divide:], more)


def _time(stored: bytes, big: bool) -> int:
    if big:
        return int.from_bytes(stored) - (_NANOSECONDS << 31)
    seconds, nanoseconds = struct.unpack(">ii", stored)
    return int(seconds * _NANOSECONDS + nanoseconds)
