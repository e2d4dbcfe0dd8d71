"""Disk labels of FreeBSD, NetBSD and OpenBSD.

Reference: FreeBSD sys/sys/disk/bsd.h; NetBSD sys/sys/disklabel.h; OpenBSD sys/sys/disklabel.h.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.boot_record import boot_entries

MAGIC, LABEL_AT = b"WEV\x82", 512
_PARTITIONS_AT, _MOST = 148, 22
_RAW = 2
"""Partition c: the whole of what the label describes."""
_KINDS = {
    1: "swap",
    7: "4.2BSD",
    8: "MSDOS",
    9: "4.4LFS",
    12: "ISO 9660",
    17: "ext2",
    18: "NTFS",
    19: "RAID",
    27: "ZFS",
}


class Part(NamedTuple):
    """A used partition: its letter, kind, and bytes counted from where the label's own slice begins."""

    letter: str
    kind: str
    offset: int
    length: int


def has_label(source: ByteSource) -> bool:
    """Whether one stands in the second sector, intact or not, and no boot record before it divides the disk."""
    try:
        head = source.read_at(LABEL_AT, 136)
    except ReadError:
        return False
    marked = head.startswith(MAGIC) and head[132:136] == MAGIC
    return marked and not any(entry.first for entry in boot_entries(source))


def divided(source: ByteSource) -> bool:
    """Whether an intact label divides these bytes, so that what they begin with is its first partition alone."""
    try:
        return has_label(source) and any(0 < part.offset < source.size for part in parts(source))
    except (NotReadableError, ReadError):
        return False


def parts(source: ByteSource) -> list[Part]:
    """The used partitions in the order of the disk, also those that lie outside. NotReadableError where damaged."""
    data = source.read_at(LABEL_AT, 512)
    (count,) = struct.unpack_from("<H", data, 138)
    end = _PARTITIONS_AT + 16 * count
    if count > _MOST or _sum(data[:end]):
        raise NotReadableError("The BSD disk label is damaged: its checksum is another.")
    (sector,) = struct.unpack_from("<I", data, 40)
    if sector not in (512, 1024, 2048, 4096):
        raise NotReadableError(f"The BSD disk label states sectors of {sector} bytes: it is damaged.")
    large = data[114:116] == b"\1\0"
    entries = [_entry(data, _PARTITIONS_AT + 16 * number, large=large) for number in range(count)]
    base = entries[_RAW][0] if count > _RAW else 0
    if large and not base:
        (base,) = struct.unpack_from("<I", data, 80)
    return sorted(
        (
            Part(
                chr(ord("a") + number),
                _KINDS.get(kind, f"type {kind}"),
                (start - base) * sector,
                length * sector,
            )
            for number, (start, length, kind) in enumerate(entries)
            if kind and length and number != _RAW
        ),
        key=lambda part: (part.offset, part.letter),
    )


def _entry(data: bytes, at: int, *, large: bool) -> tuple[int, int, int]:
    """First sector, sectors and kind; OpenBSD keeps their higher bits where others have the size of a fragment."""
    length, start, start_high, length_high = struct.unpack_from("<IIHH", data, at)
    if large:
        start, length = start | start_high << 32, length | length_high << 32
    return start, length, data[at + 12]


def _sum(data: bytes) -> int:
    found = 0
    for (word,) in struct.iter_unpack("<H", data):
        found ^= word
    return found
