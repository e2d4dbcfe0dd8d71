"""One of the two copies of a GUID partition table."""

from __future__ import annotations

import struct
import uuid
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

MAGIC = b"EFI PART"
SECTOR_SIZES = (512, 1024, 2048, 4096, 8192)
MAX_TABLE = 4 << 20
"""Bytes of one list of partitions; programs write 16 KiB."""
_HEADER = struct.Struct("<8sIIIIQQQQ16sQIII")


class Partition(NamedTuple):
    """``start`` and ``length`` in bytes of the disk; ``kind`` is the type's GUID."""

    kind: uuid.UUID
    start: int
    length: int
    name: str


class Table(NamedTuple):
    """A copy that can be read; ``intact`` is False where its list has another checksum. ``other`` is in bytes."""

    sector: int
    other: int
    intact: bool
    partitions: tuple[Partition, ...]


def first_copy(source: ByteSource) -> Table:
    """The copy behind the master boot record. Raises NotReadableError where none can be read."""
    return _first_readable(source, [(sector, sector) for sector in SECTOR_SIZES])


def second_copy(source: ByteSource, first: Table | None) -> Table:
    """The copy in the last sector, or where the first one says. Raises NotReadableError where none can be read."""
    places = [(source.size - sector, sector) for sector in SECTOR_SIZES]
    return _first_readable(source, places + ([(first.other, first.sector)] if first else []))


def _first_readable(source: ByteSource, places: list[tuple[int, int]]) -> Table:
    failed = NotReadableError("its header is missing")
    for place, sector in places:
        if has_header(source, place):
            try:
                return read_table(source, place, sector)
            except NotReadableError as error:
                failed = error
    raise failed


def has_header(source: ByteSource, place: int) -> bool:
    """Whether the mark of a header stands there."""
    try:
        return place >= 0 and source.read_at(place, len(MAGIC)) == MAGIC
    except ReadError:
        return False


def read_table(source: ByteSource, place: int, sector: int) -> Table:
    """The copy whose header stands at ``place``. Raises NotReadableError, in words without a subject's name.

    Reference: UEFI specification 2.10, 5.3.
    """
    try:
        head = source.read_at(place, sector)
        size = int.from_bytes(head[12:16], "little")
        if not _HEADER.size <= size <= len(head):
            raise NotReadableError("its header is damaged")
        _, _, _, crc, _, _, other, _, _, _, at, count, length, listed = _HEADER.unpack_from(head)
        if zlib.crc32(head[:16] + bytes(4) + head[20:size]) != crc:
            raise NotReadableError("its header is damaged: its checksum is another")
        if length < 128 or count * length > MAX_TABLE:
            raise NotReadableError("its header is damaged: it tells an impossible size of the list")
        entries = source.read_at(at * sector, count * length)
    except ReadError as error:
        raise NotReadableError(f"it cannot be read: {error}") from error
    if len(entries) < count * length:
        raise NotReadableError("its list lies behind the end of the disk")
    found = tuple(_partitions(entries, length, sector))
    return Table(sector, other * sector, zlib.crc32(entries) == listed, found)


def _partitions(entries: bytes, length: int, sector: int) -> Iterator[Partition]:
    """In the order of the disk."""
    found = []
    for at in range(0, len(entries), length):
        kind, _, first, last, _ = struct.unpack_from("<16s16sQQQ", entries, at)
        if any(kind) and first <= last:
            name = entries[at + 56 : at + 128].decode("utf-16-le", "replace").partition("\0")[0]
            start = first * sector
            found.append(Partition(uuid.UUID(bytes_le=kind), start, (last - first + 1) * sector, name))
    yield from sorted(found, key=lambda partition: (partition.start, partition.length))
