"""Names and times of UDF.

Reference: OSTA UDF 2.60 (2005), 2.1.1 (CS0), 2.1.3 (dstring), 2.1.4 (timestamp), 4.2.3 and 4.3.16 (path components).
"""

from __future__ import annotations

import calendar
import struct
from typing import NamedTuple

_EIGHT, _SIXTEEN = (8, 254), (16, 255)
"""Compression identifiers; the second ones are of deleted names."""
_MOST_MINUTES = 1440
_PARTS = {1: b"", 2: b"", 3: b"..", 4: b"."}


class Moment(NamedTuple):
    """Nanoseconds since 1970-01-01 UTC; ``zoned``: whether the zone was recorded, else UTC is assumed."""

    at: int | None
    zoned: bool


def name(data: bytes) -> bytes:
    """A name in OSTA's compressed Unicode, as UTF-8."""
    if not data:
        return b""
    if data[0] in _EIGHT:
        return data[1:].decode("latin-1").encode()
    if data[0] in _SIXTEEN:
        even = data[1 : 1 + (len(data) - 1) // 2 * 2]
        return even.decode("utf-16-be", "surrogatepass").encode("utf-8", "surrogatepass")
    return data


def text(field: bytes) -> str:
    """A field of fixed size whose last byte counts those in use."""
    return name(field[: min(field[-1], len(field) - 1)]).decode(errors="replace").rstrip("\0")


def moment(data: bytes) -> Moment:
    """Twelve bytes of a time; none where they can be no time."""
    kind, year, month, day, hour, minute, second, centi, hundreds, micro = struct.unpack("<Hh8B", data)
    zone = (kind & 0xFFF) - (kind & 0x800) * 2
    zoned = kind >> 12 == 0 or abs(zone) <= _MOST_MINUTES
    if not (1 <= year <= 9999 and 1 <= month <= 12 and hour < 24 and minute < 60 and second < 60):
        return Moment(None, True)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return Moment(None, True)
    east = zone * 60 if zoned and kind >> 12 else 0
    seconds = calendar.timegm((year, month, day, hour, minute, second)) - east
    parts = centi * 10_000 + hundreds * 100 + micro
    return Moment(seconds * 10**9 + min(parts, 999_999) * 1000, zoned)


def target(data: bytes) -> bytes:
    """The path of a symbolic link from its components."""
    parts = []
    at = 0
    while at + 4 <= len(data):
        kind, length = data[at], data[at + 1]
        parts.append(_PARTS.get(kind, name(data[at + 4 : at + 4 + length])))
        at += 4 + length
    return b"/" if parts == [b""] else b"/".join(parts)
