"""The database of a dynamic disk: where it lies, and its records.

Reference: R. Russon, "LDM Documentation", linux-ntfs project (PRIVHEAD, TOCBLOCK, VMDB, VBLK); libldm for GPT disks.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.boot_record import LDM, boot_entries
from parsers.support.gpt_copies import read_copies

SECTOR = 512
METADATA, DATA_AREA = (
    UUID("5808c8aa-7e8f-42e0-85d2-e1e90434cfb3"),
    UUID("af9b60a0-1431-4f62-bc68-3311714a69ad"),
)
"""Kinds of GPT partitions."""
_HEAD_AT, _HEAD_COPY = 6, 1856
_TOCS = (1, 2, 2045, 2046)
"""Sectors of the database."""
_MOST_BLOCKS, _BLOCK = 65_536, (32, 4096)
_MOST_PARTS = 64
_CONSISTENT = 1


class Head(NamedTuple):
    """``start`` and ``size`` of the part of the disk that volumes lie in, and of the database, in sectors."""

    disk: str
    group: str
    start: int
    size: int
    database: int
    database_size: int


class Database(NamedTuple):
    """``records`` in the order of the database, each from its status on; ``settled``: no change was under way."""

    head: Head
    records: tuple[bytes, ...]
    settled: bool


def is_dynamic(source: ByteSource) -> bool:
    """Whether a partition table gives the disk to the Logical Disk Manager."""
    return any(entry.kind == LDM for entry in boot_entries(source)) or _of_gpt(source) is not None


def read_database(source: ByteSource) -> Database:
    """By the first intact of the copies. NotReadableError where none is."""
    head = _head(source)
    for toc in _TOCS:
        try:
            found = _records(source, head, _configuration(source, head, toc))
        except (ReadError, NotReadableError, struct.error):
            continue
        return Database(head, *found)
    raise NotReadableError("The database of the Windows dynamic disk (LDM) is damaged in all of its copies.")


def _of_gpt(source: ByteSource) -> int | None:
    """The last sector of the partition that holds the database on a GPT disk."""
    try:
        table = read_copies(source).used
    except (NotReadableError, ReadError):
        return None
    ends = (part.start + part.length for part in table.partitions if part.kind == METADATA)
    return next((end // SECTOR - 1 for end in ends), None)


def _head(source: ByteSource) -> Head:
    """Of the copies at the start and the end of the disk, or of the database on a GPT disk."""
    last = source.size // SECTOR - 1
    of_gpt = _of_gpt(source)
    places = (
        (_HEAD_AT, last, last - 2048 + _HEAD_COPY + 1)
        if of_gpt is None
        else (of_gpt, of_gpt - 2047 + _HEAD_COPY)
    )
    for place in places:
        try:
            data = source.read_at(place * SECTOR, SECTOR)
        except ReadError:
            continue
        if data.startswith(b"PRIVHEAD") and len(data) == SECTOR:
            start, size, database, length = struct.unpack_from(">4Q", data, 0x11B)
            if start + size <= 1 << 55 and 0 < length <= 1 << 20 and database + length <= 1 << 55:
                return Head(_text(data, 0x30, 64), _text(data, 0xF0, 32), start, size, database, length)
    raise NotReadableError("The header of the Windows dynamic disk (LDM) is damaged in all of its copies.")


def _configuration(source: ByteSource, head: Head, toc: int) -> int:
    """The first sector of the records, as a table of contents says."""
    data = source.read_at((head.database + toc) * SECTOR, SECTOR)
    (start,) = struct.unpack_from(">Q", data, 0x2E)
    if not data.startswith(b"TOCBLOCK") or _text(data, 0x24, 8) != "config" or start >= head.database_size:
        raise NotReadableError("damaged")
    return head.database + int(start)


def _records(source: ByteSource, head: Head, first: int) -> tuple[tuple[bytes, ...], bool]:
    data = source.read_at(first * SECTOR, SECTOR)
    magic, last, size, offset, status, major = struct.unpack_from(">4sIIIHH", data)
    if magic != b"VMDB" or major != 4 or last > _MOST_BLOCKS or not _BLOCK[0] <= size <= _BLOCK[1]:
        raise NotReadableError("damaged")
    blocks = source.read_at(first * SECTOR + offset, max(0, last - offset // size) * size)
    return tuple(_whole(blocks, size)), status == _CONSISTENT


def _whole(blocks: bytes, size: int) -> Iterator[bytes]:
    """Records put together from their blocks. Those that miss one are damage."""
    begun: dict[int, dict[int, bytes]] = {}
    for at in range(0, len(blocks) - size + 1, size):
        magic, _, record, part, count = struct.unpack_from(">4sIIHH", blocks, at)
        if magic != b"VBLK":
            raise NotReadableError("damaged")
        if not count or part >= count or count > _MOST_PARTS:
            continue  # unused
        parts = begun.setdefault(record, {})
        parts[part] = blocks[at + 16 : at + size]
        if len(parts) == count:
            del begun[record]
            yield b"".join(parts[number] for number in range(count))
    if begun:
        raise NotReadableError("damaged")


def _text(data: bytes, at: int, length: int) -> str:
    return data[at : at + length].partition(b"\0")[0].decode("latin-1")
