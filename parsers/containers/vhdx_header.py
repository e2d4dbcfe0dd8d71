"""The headers and the region table of a VHDX: two copies of each, with check sums. All numbers are little-endian.

Reference: Microsoft, [MS-VHDX] 2.2.
"""

from __future__ import annotations

import struct
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.crc32c import crc32c

MAGIC = b"vhdxfile"
BAT = UUID("2dc27766-f623-4200-9d64-115e9bfd4a08")
METADATA = UUID("8b7ca206-4790-4b9a-b8fe-575f050f886e")
_HEADERS, _TABLES = (0x10000, 0x20000), (0x30000, 0x40000)
_HEADER = struct.Struct("<4sIQ16s16s16sHHIQ")
_REGION = struct.Struct("<16sQII")
_MOST_REGIONS = 2047


class VhdxHeader(NamedTuple):
    """``data`` changes with the data: a child names its parent by it. The log is empty where ``log`` is zeros."""

    sequence: int
    data: UUID
    log: UUID
    log_length: int
    log_offset: int


class Region(NamedTuple):
    """A part of the file, in bytes."""

    offset: int
    length: int


def active_header(file: ByteSource, name: str) -> tuple[VhdxHeader, str]:
    """The valid header with the higher number, and what is wrong with the other one."""
    found = [_header(file, at) for at in _HEADERS]
    valid = sorted(header for header in found if header is not None)
    if not valid:
        raise NotReadableError(f"{name}: both headers of the VHDX are missing or fail their check sum")
    return valid[-1], "" if all(found) else "one of the two headers fails its check sum; the other was used"


def regions(file: ByteSource, name: str) -> tuple[dict[UUID, Region], str]:
    """The regions by their identifiers, and what is wrong with a copy of the table."""
    damage = ""
    for at in _TABLES:
        raw = checked(file, at, 0x10000, b"regi")
        if raw is not None:
            return _regions(raw, name), damage
        damage = "the first region table fails its check sum; the second was used"
    raise NotReadableError(f"{name}: both region tables of the VHDX are missing or fail their check sum")


def checked(file: ByteSource, at: int, length: int, signature: bytes) -> bytes | None:
    """A structure whose CRC-32C follows its signature; None where it is not there or fails that."""
    try:
        raw = file.read_at(at, length)
    except ReadError:
        return None
    return raw if raw.startswith(signature) and sum_is_right(raw) else None


def sum_is_right(raw: bytes) -> bool:
    """Whether the CRC-32C at byte 4, counted with zeros in its own place, is that of the bytes."""
    return crc32c(raw[:4] + bytes(4) + raw[8:]) == int.from_bytes(raw[4:8], "little")


def _header(file: ByteSource, at: int) -> VhdxHeader | None:
    raw = checked(file, at, 4096, b"head")
    if raw is None:
        return None
    _, _, sequence, _, data, log, log_version, version, length, offset = _HEADER.unpack_from(raw)
    if version != 1 or log_version != 0:
        return None
    return VhdxHeader(sequence, UUID(bytes_le=data), UUID(bytes_le=log), length, offset)


def _regions(raw: bytes, name: str) -> dict[UUID, Region]:
    count = int.from_bytes(raw[8:12], "little")
    if count > _MOST_REGIONS:
        raise NotReadableError(f"{name}: its region table states {count} entries")
    found = {}
    for number in range(count):
        identifier, offset, length, required = _REGION.unpack_from(raw, 16 + number * 32)
        key = UUID(bytes_le=identifier)
        if required & 1 and key not in (BAT, METADATA):
            raise NotReadableError(f"{name} needs a region that this version does not know: {key}")
        found[key] = Region(offset, length)
    if not {BAT, METADATA} <= found.keys():
        raise NotReadableError(f"{name}: its region table names no table of blocks or no metadata")
    return found
