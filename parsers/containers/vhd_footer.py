"""The footer and the dynamic header of a VHD, each with its check sum. All numbers are big-endian.

Reference: Microsoft, Virtual Hard Disk Image Format Specification 1.0 (2006).
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile

COOKIE = b"conectix"
SIZE = 512
FIXED, DYNAMIC, DIFFERENCING = 2, 3, 4
_EPOCH = 946_684_800
_FOOTER = struct.Struct(">8sIIQI4sI4sQQIII16s")
_HEADER = struct.Struct(">8sQQIIII16sII")
_HEADER_SIZE = 1024
_LOCATOR = struct.Struct(">4sIIIQ")
_PATHS = (b"W2ku", b"W2ru", b"Wi2k", b"Wi2r")
_MOST_PATH = 4096


class Footer(NamedTuple):
    """``header`` is the offset of the dynamic header, ``size`` the media's, in bytes; ``good`` the check sum."""

    header: int
    created: datetime
    program: str
    size: int
    kind: int
    identifier: UUID
    good: bool


class DynamicHeader(NamedTuple):
    """``table`` is an offset and ``block`` a length in bytes; the parent's names are those that were recorded."""

    table: int
    entries: int
    block: int
    parent: UUID
    parent_names: tuple[str, ...]


def footer(raw: bytes) -> Footer | None:
    """The footer in these 511 or 512 bytes, None where there is none."""
    if len(raw) < SIZE - 1 or not raw.startswith(COOKIE):
        return None
    fields = _FOOTER.unpack_from(raw)
    return Footer(
        header=fields[3],
        created=datetime.fromtimestamp(_EPOCH + fields[4], UTC),
        program=fields[5].decode("ascii", "replace").strip("\0 "),
        size=fields[9],
        kind=fields[11],
        identifier=UUID(bytes=fields[13]),
        good=_sum(raw, 64) == fields[12],
    )


def last_footer(source: ByteSource) -> tuple[Footer, int] | None:
    """The footer at the end and where it begins; Virtual PC before 2004 wrote 511 bytes."""
    for length in (SIZE, SIZE - 1):
        at = source.size - length
        found = footer(source.read_at(at, length)) if at >= 0 else None
        if found is not None:
            return found, at
    return None


def dynamic_header(file: PartFile, at: int) -> DynamicHeader:
    """Raises NotReadableError where it is not there or fails its check sum."""
    raw = file.read_at(at, _HEADER_SIZE)
    cookie, _, table, _, entries, block, stored, parent, _, _ = _HEADER.unpack_from(raw)
    if cookie != b"cxsparse" or _sum(raw, 36) != stored:
        raise NotReadableError(f"{file.path}: the header of its blocks at {at} fails its check sum")
    if block < 512 or block & (block - 1):
        raise NotReadableError(f"{file.path} states blocks of {block} bytes, which no VHD has")
    names = [raw[64:576].decode("utf-16-be", "replace").partition("\0")[0]]
    names += [name for number in range(8) if (name := _path(file, raw[576 + number * 24 :]))]
    return DynamicHeader(table, entries, block, UUID(bytes=parent), tuple(filter(None, names)))


def _path(file: PartFile, raw: bytes) -> str:
    code, _, length, _, at = _LOCATOR.unpack_from(raw)
    if code not in _PATHS or length > _MOST_PATH:
        return ""
    try:
        stored = file.read_at(at, length)
    except ReadError:
        return ""
    return stored.decode("utf-16-le" if code.startswith(b"W2") else "latin-1", "replace").partition("\0")[0]


def _sum(raw: bytes, place: int) -> int:
    """The ones' complement of the sum of all bytes but those of the check sum itself."""
    return ~(sum(raw) - sum(raw[place : place + 4])) & 0xFFFFFFFF
