"""The descriptors of a UDF volume: where it is anchored, its partitions and what maps them.

Reference: ECMA-167, 3rd edition (1997), parts 2 and 3; OSTA UDF 2.60 (2005), 2.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.udf.tag import TAG, descriptor, kind_of

SECTORS = (2048, 512, 4096, 1024, 8192, 16384, 32768)
"""Sizes of sectors, the likely ones first."""
_ANCHOR, _POINTER, _PARTITION, _LOGICAL, _END = 2, 3, 5, 6, 8
_MAP_AT = 64
"""In the header of a partition's contents, that of its unallocated space."""
_RECOGNITION, _STEP, _STRUCTURES = 32768, 2048, 64
_NAMES = (b"BEA01", b"BOOT2", b"CD001", b"CDW02", b"NSR02", b"NSR03", b"TEA01")
_MOST = 4096
"""Sectors of one sequence, and of what it goes on in."""


class Sequence(msgspec.Struct, frozen=True):
    """``partitions`` by their number: (first sector, sectors); ``maps``: (bytes, block) of the map of what is free in
    each that has one. ``logical`` is the descriptor of the logical volume."""

    sector: int
    logical: bytes
    partitions: dict[int, tuple[int, int]]
    maps: dict[int, tuple[int, int]]
    problems: tuple[str, ...]


def is_udf(source: ByteSource) -> bool:
    """Whether the structures at the start, or what follows them, call it UDF."""
    if source.read_at(_RECOGNITION + 1, 5) not in _NAMES:
        return False
    data = source.read_at(_RECOGNITION, _STEP * _STRUCTURES)
    return any(data[at + 1 : at + 6] in (b"NSR02", b"NSR03") for at in range(0, len(data), _STEP))


def read_sequence(source: ByteSource) -> Sequence:
    """What the newest intact descriptors say. NotReadableError where neither of the two copies has them."""
    sector, main, reserve = _anchored(source)
    found, damaged = _prevailing(source, main, sector)
    problems = (
        ["Descriptors of the volume are damaged; those of the reserve copy are used."] if damaged else []
    )
    if damaged or _LOGICAL not in {kind for kind, _ in found}:
        copy, _ = _prevailing(source, reserve, sector)
        found = copy | found
    logical = next((data for (kind, _), data in found.items() if kind == _LOGICAL), None)
    partitions = {
        number: struct.unpack_from("<II", data, 188)
        for (kind, number), data in found.items()
        if kind == _PARTITION
    }
    if logical is None or not partitions:
        raise NotReadableError("The descriptors of the UDF volume are damaged in both of their copies.")
    maps = {
        number: place
        for (kind, number), data in found.items()
        if kind == _PARTITION and (place := struct.unpack_from("<II", data, _MAP_AT))[0]
    }
    return Sequence(sector, logical, partitions, maps, tuple(problems))


def _anchored(source: ByteSource) -> tuple[int, tuple[int, int], tuple[int, int]]:
    """Bytes of a sector, and (length in bytes, first sector) of both sequences."""
    for sector in SECTORS:
        last = source.size // sector
        for place in (256, last - 1, last - 257, 512):
            try:
                data = descriptor(source, place * sector, 512, place, (_ANCHOR,)) if place > 0 else b""
            except ReadError:
                continue
            if data:
                length, start, second, start_of_second = struct.unpack_from("<IIII", data, TAG)
                return sector, (length, start), (second, start_of_second)
    raise NotReadableError("No anchor of the UDF volume can be read: it is damaged or was cut short.")


def _prevailing(
    source: ByteSource, extent: tuple[int, int], sector: int
) -> tuple[dict[tuple[int, int], bytes], bool]:
    """The newest descriptor of each kind and number, and whether any was damaged."""
    found: dict[tuple[int, int], bytes] = {}
    damaged = False
    for data in _descriptors(source, extent, sector):
        kind = kind_of(data)
        if kind is None:
            damaged = True
        elif kind in (_PARTITION, _LOGICAL):
            number = struct.unpack_from("<H", data, 22)[0] if kind == _PARTITION else 0
            older = found.get((kind, number))
            if older is None or _age(older) <= _age(data):
                found[kind, number] = data
    return found, damaged


def _descriptors(source: ByteSource, extent: tuple[int, int], sector: int) -> Iterator[bytes]:
    """Those of a sequence, damaged ones too, up to its end."""
    length, place = extent
    left = length // sector
    for _ in range(_MOST):
        if left <= 0:
            return
        try:
            data = source.read_at(place * sector, sector)
        except ReadError:
            data = bytes(1)
        left, place = left - 1, place + 1
        kind = kind_of(data)
        if kind in (0, _END):
            return
        if kind == _POINTER:
            length, place = struct.unpack_from("<II", data, 20)
            left = length // sector
        else:
            yield data


def _age(data: bytes) -> int:
    return int.from_bytes(data[16:20], "little")
