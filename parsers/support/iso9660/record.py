"""One record of a folder of an ISO 9660 disc.

Reference: ECMA-119, 4th edition (2019), section 9.1.
"""

from __future__ import annotations

import calendar

import msgspec

_FOLDER, _ASSOCIATED, _CONTINUES = 0x02, 0x04, 0x80
_LEAST = 34


class Record(msgspec.Struct, frozen=True):
    """``place`` is that of the record itself, ``start`` that of the content, both in bytes of the volume."""

    place: int
    start: int
    size: int
    name: bytes
    flags: int
    recorded: int | None
    system_use: bytes
    interleaved: bool

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return bool(self.flags & _FOLDER)

    @property
    def is_associated(self) -> bool:
        """Whether it is another part of the file of that name: a resource fork."""
        return bool(self.flags & _ASSOCIATED)

    @property
    def continues(self) -> bool:
        """Whether the next record holds more of the same file."""
        return bool(self.flags & _CONTINUES)


def record(data: bytes, at: int, place: int, block: int) -> Record | None:
    """The record at ``at`` of a folder's bytes, which stands at ``place``; None where there is none."""
    length = data[at]
    if length < _LEAST or at + length > len(data):
        return None
    named = data[at + 32]
    end = at + 33 + named
    if end > at + length:
        return None
    extended, start = data[at + 1], int.from_bytes(data[at + 2 : at + 6], "little")
    return Record(
        place=place,
        start=(start + extended) * block,
        size=int.from_bytes(data[at + 10 : at + 14], "little"),
        name=data[at + 33 : end],
        flags=data[at + 25],
        recorded=short_time(data[at + 18 : at + 25]),
        system_use=data[end + (named % 2 == 0) : at + length],
        interleaved=bool(data[at + 26] or data[at + 27]),
    )


def short_time(data: bytes) -> int | None:
    """Nanoseconds since 1970 of seven bytes with the offset from UTC; None where they are no time."""
    if len(data) < 7:
        return None
    year, month, day, hour, minute, second, zone = data[:7]
    zone = zone - 256 if zone > 127 else zone
    return _time(1900 + year, month, day, hour, minute, second, 0, zone)


def long_time(data: bytes) -> int | None:
    """The same of seventeen bytes: digits, hundredths of a second, and the offset."""
    if len(data) < 17 or not data[:16].isdigit():
        return None
    zone = data[16] - 256 if data[16] > 127 else data[16]
    parts = (data[:4], data[4:6], data[6:8], data[8:10], data[10:12], data[12:14], data[14:16])
    year, month, day, hour, minute, second, hundredths = map(int, parts)
    return _time(year, month, day, hour, minute, second, hundredths * 10_000_000, zone)


def _time(
    year: int, month: int, day: int, hour: int, minute: int, second: int, nanoseconds: int, zone: int
) -> int | None:
    """``zone`` in quarters of an hour east of Greenwich."""
    whole = 1 <= month <= 12 and hour < 24 and minute < 60 and second < 60 and -48 <= zone <= 56 and year
    if not whole or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    seconds = calendar.timegm((year, month, day, hour, minute, second)) - zone * 900
    return seconds * 10**9 + nanoseconds
