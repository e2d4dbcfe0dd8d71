"""The metadata of Android's dynamic partitions: names, and the extents that each partition consists of.

Reference: Android Open Source Project, system/core/fs_mgr/liblp, metadata_format.h.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.android_super.geometry import SECTOR, Geometry, read_geometry, sum_fits
from parsers.support.mapped import Run

_MAGIC = (0x414C5030).to_bytes(4, "little")
_HEADER = struct.Struct("<4sHHI32sI32s")
_TABLE, _FLAGS_AT = struct.Struct("<III"), 128
_SHORTEST, _LONGEST = 128, 4096
_PARTITION, _EXTENT = struct.Struct("<36sIIII"), struct.Struct("<QIQI")
_GROUP, _DEVICE = struct.Struct("<36sIQ"), struct.Struct("<QIIQ36sI")
_LINEAR, _ZERO = 0, 1
_MAJOR = 10
_ATTRIBUTES = {1: "read-only", 2: "slot suffixed", 4: "updated", 8: "disabled"}


class Partition(NamedTuple):
    """``length`` bytes; ``runs`` has None in the place of zeros. ``elsewhere``: other devices that have parts of it."""

    name: str
    group: str
    attributes: str
    length: int
    runs: tuple[Run, ...]
    elsewhere: tuple[str, ...]


class Metadata(NamedTuple):
    """The partitions of all slots, each that several slots describe alike once, and what is damaged, in words."""

    partitions: tuple[Partition, ...]
    problems: tuple[str, ...]


def read_metadata(source: ByteSource) -> Metadata:
    """Raises NotReadableError where no slot has intact metadata."""
    geometry = read_geometry(source)
    problems = [geometry.problem] if geometry.problem else []
    found: dict[Partition, None] = {}
    read = 0
    for slot in range(geometry.slots):
        partitions, said = _slot(source, geometry, slot)
        problems.extend([said] if said else [])
        read += partitions is not None
        found.update(dict.fromkeys(partitions or ()))
    if not read:
        raise NotReadableError(" ".join(problems))
    return Metadata(tuple(found), tuple(problems))


def _slot(source: ByteSource, geometry: Geometry, slot: int) -> tuple[list[Partition] | None, str]:
    reasons: list[str] = []
    for place in geometry.places(slot):
        try:
            partitions = list(_partitions(*_tables(source, place, geometry.size)))
        except (NotReadableError, ReadError, struct.error) as error:
            reasons.append(str(error))
            continue
        said = (
            f"The metadata of slot {slot} are damaged ({reasons[0]}); their copy was used." if reasons else ""
        )
        return partitions, said
    return None, f"The metadata of slot {slot} and their copy are damaged: {reasons[0]}."


def _tables(source: ByteSource, place: int, most: int) -> tuple[bytes, bytes]:
    """Header and tables, both held against their check sums."""
    head = source.read_at(place, _LONGEST)
    if len(head) < _SHORTEST or not head.startswith(_MAGIC):
        raise NotReadableError("they are not there")
    _, major, _, length, _, size, stated = _HEADER.unpack_from(head)
    if major != _MAJOR:
        raise NotReadableError(f"they are of version {major}; version {_MAJOR} is read")
    if not _SHORTEST <= length <= len(head) or length + size > most or not sum_fits(head[:length], 12):
        raise NotReadableError("their header fails its check sum")
    tables = source.read_at(place + length, size)
    if len(tables) < size or hashlib.sha256(tables).digest() != stated:
        raise NotReadableError("their tables fail their check sum")
    return head[:length], tables


def _rows(head: bytes, tables: bytes, number: int, row: struct.Struct) -> list[tuple[bytes | int, ...]]:
    """The rows of the ``number``th table."""
    start, count, size = _TABLE.unpack_from(head, _HEADER.size + number * _TABLE.size)
    if size < row.size or start + count * size > len(tables):
        raise NotReadableError("a table reaches beyond them")
    return [row.unpack_from(tables, start + place * size) for place in range(count)]


def _partitions(head: bytes, tables: bytes) -> Iterator[Partition]:
    extents = _rows(head, tables, 1, _EXTENT)
    groups = _rows(head, tables, 2, _GROUP)
    devices = [_text(row[4]) for row in _rows(head, tables, 3, _DEVICE)]
    for name, attributes, first, count, group in _rows(head, tables, 0, _PARTITION):
        if int(first) + int(count) > len(extents) or int(group) >= len(groups):
            raise NotReadableError("a partition names extents that are not there")
        runs, length, others = _runs(extents[int(first) : int(first) + int(count)], devices)
        told = ", ".join(said for bit, said in _ATTRIBUTES.items() if int(attributes) & bit)
        yield Partition(_text(name), _text(groups[int(group)][0]), told, length, runs, others)


def _runs(
    extents: list[tuple[bytes | int, ...]], devices: list[str]
) -> tuple[tuple[Run, ...], int, tuple[str, ...]]:
    """What a partition consists of, and the devices other than this one that have parts of it."""
    runs, end = [], 0
    others: dict[str, None] = {}
    for sectors, kind, data, device in extents:
        length = int(sectors) * SECTOR
        if kind not in (_LINEAR, _ZERO) or end + length >= 1 << 62:
            raise NotReadableError(f"an extent is of a kind ({kind!r}) or a size that cannot be")
        if kind == _LINEAR and device:
            number = int(device)
            others[devices[number] if number < len(devices) else f"device {number}"] = None
        runs.append(Run(end, length, int(data) * SECTOR if kind == _LINEAR else None))
        end += length
    return tuple(runs), end, tuple(others)


def _text(name: bytes | int) -> str:
    return (
        bytes(name).partition(b"\0")[0].decode("utf-8", "backslashreplace") if isinstance(name, bytes) else ""
    )
