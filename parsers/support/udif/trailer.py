"""The last 512 bytes of a UDIF image. All numbers are big-endian.

Reference: libyal/libmodi documentation, "Mac OS disk image types", UDIF resource file.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource

SIZE = 512
MAGIC = b"koly"
_TRAILER = struct.Struct(">4sIIIQQQQQII16sII128sQQ120sII128sIQ12x")
_CRC32, _BITS = 2, 32


class Trailer(NamedTuple):
    """Places and lengths in bytes of the file; ``checksum``: the CRC-32 over those of the tables, None without one."""

    data: int
    data_length: int
    fork: int
    fork_length: int
    segment: int
    segments: int
    plist: int
    plist_length: int
    checksum: int | None
    sectors: int


def read_trailer(source: ByteSource, name: str) -> Trailer | None:
    """None where there is none. Raises NotReadableError for a version that is not read."""
    if source.size < SIZE:
        return None
    raw = source.read_at(source.size - SIZE, SIZE)
    if not raw.startswith(MAGIC):
        return None
    found = _TRAILER.unpack(raw)
    if found[1] != 4 or found[2] != SIZE:
        raise NotReadableError(f"{name} is a disk image of version {found[1]}, which is not read")
    return Trailer(
        data=found[5],
        data_length=found[6],
        fork=found[7],
        fork_length=found[8],
        segment=found[9],
        segments=found[10],
        plist=found[15],
        plist_length=found[16],
        checksum=checksum(found[18], found[19], found[20]),
        sectors=found[22],
    )


def checksum(kind: int, bits: int, value: bytes) -> int | None:
    """A CRC-32; None where another check sum or none is stored."""
    return int.from_bytes(value[:4], "big") if (kind, bits) == (_CRC32, _BITS) else None
