"""Moments as applications store them, each with the raw value kept.

A value of 0 or NULL is None: in every format read here both mean that there is no such moment. A value that
names no moment that a record can hold (text, infinity, before 1678, after 2262) keeps its raw form alone.
Reference: POSIX.1-2017 4.16 (seconds since 1970); Apple NSDate (seconds since 2001-01-01 UTC);
Chromium base/time/time.h (microseconds since 1601-01-01 UTC); Microsoft, FILETIME (100 ns since then), .NET
DateTime.Ticks (100 ns since 0001-01-01), FAT directory entries (MS-DOS date and time); IS-GPS-200 (GPS time since
1980-01-06, without leap seconds), IERS Bulletin C (leap seconds); Apple TN1150 (HFS Plus: seconds since 1904-01-01);
google.protobuf.Timestamp and java.time.Instant (seconds and nanoseconds); Garmin, FIT Protocol (date_time).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from decimal import Decimal

from evidence.model.names import text_of
from evidence.model.timestamp import Timestamp
from parsers.support.stored_number import decimal_of

Stored = int | float | str | bytes | None
_SECOND = 1_000_000_000
_COCOA = 978_307_200 * _SECOND
_WEBKIT = -11_644_473_600 * _SECOND
_DOTNET = -62_135_596_800 * _SECOND
_HFS = -2_082_844_800 * _SECOND
_GPS = 315_964_800 * _SECOND
_FIT = 631_065_600 * _SECOND
# The days, as year and month, from whose beginning on UTC is one second more behind GPS time.
_LEAPS = (
    (1981, 7), (1982, 7), (1983, 7), (1985, 7), (1988, 1), (1990, 1), (1991, 1), (1992, 7), (1993, 7),
    (1994, 7), (1996, 1), (1997, 7), (1999, 1), (2006, 1), (2009, 1), (2012, 7), (2015, 7), (2017, 1),
)  # fmt: skip
_LEAPS_NS = tuple(
    int(datetime(year, month, 1, tzinfo=UTC).timestamp()) * _SECOND + (place + 1) * _SECOND - _GPS
    for place, (year, month) in enumerate(_LEAPS)
)
"""The same in nanoseconds of GPS time. There was none after these up to 2026."""
_LARGEST = 2**63 - 1  # records travel with 64-bit integers


def unix_s(value: Stored) -> Timestamp | None:
    """Seconds since 1970-01-01 UTC."""
    return _moment(value, "unix_s", _SECOND, 0)


def unix_ms(value: Stored) -> Timestamp | None:
    """Milliseconds since 1970-01-01 UTC."""
    return _moment(value, "unix_ms", 1_000_000, 0)


def unix_us(value: Stored) -> Timestamp | None:
    """Microseconds since 1970-01-01 UTC."""
    return _moment(value, "unix_us", 1_000, 0)


def unix_ns(value: Stored) -> Timestamp | None:
    """Nanoseconds since 1970-01-01 UTC."""
    return _moment(value, "unix_ns", 1, 0)


def unix_s_ns(seconds: Stored, nanoseconds: Stored) -> Timestamp | None:
    """Seconds since 1970-01-01 UTC and, stored apart, the nanoseconds of that second; raw as ``seconds+nanoseconds``.

    None where both are 0 or NULL. Nanoseconds that are no whole number from 0 to 999,999,999 leave the raw value alone.
    """
    if nanoseconds is None or _number(nanoseconds) == 0:
        return unix_s(seconds)
    raw = "+".join(
        text_of(each) if isinstance(each, bytes) else str(each) for each in (seconds or 0, nanoseconds)
    )
    whole = unix_s(seconds) if seconds is not None and _number(seconds) != 0 else Timestamp(0, "0", "unix_s")
    within = _number(nanoseconds)
    if (
        whole is None
        or whole.unix_ns is None
        or within is None
        or int(within) != within
        or not 0 < within < _SECOND
    ):
        return Timestamp(None, raw, "unix_s+ns")
    total = whole.unix_ns + int(within)
    return Timestamp(total if total <= _LARGEST else None, raw, "unix_s+ns")


def unix_s_after(seconds: int | None, after: int | None) -> Timestamp | None:
    """So many seconds after a moment in seconds since 1970-01-01 UTC; raw as ``seconds+after``.

    None where nothing says how many; without the moment, or where it is 0, the raw value alone.
    """
    if after is None:
        return None
    raw = f"{seconds or 0}+{after}"
    total = (seconds + after) * _SECOND if seconds else None
    return Timestamp(total if total is not None and abs(total) <= _LARGEST else None, raw, "unix_s+s")


def cocoa_s(value: Stored) -> Timestamp | None:
    """Seconds since 2001-01-01 UTC, often with a fraction."""
    return _moment(value, "cocoa_s", _SECOND, _COCOA)


def cocoa_ns(value: Stored) -> Timestamp | None:
    """Nanoseconds since 2001-01-01 UTC."""
    return _moment(value, "cocoa_ns", 1, _COCOA)


def cocoa(value: Stored) -> Timestamp | None:
    """Since 2001-01-01 UTC in seconds or, from iOS 11 and macOS 10.13 on, nanoseconds, told apart by size.

    10^11 seconds is the year 5169 and 10^11 nanoseconds are the first 100 seconds of 2001.
    """
    number = _number(value)
    return cocoa_ns(value) if number is not None and not -(10**11) < number < 10**11 else cocoa_s(value)


def webkit_us(value: Stored) -> Timestamp | None:
    """Microseconds since 1601-01-01 UTC."""
    return _moment(value, "webkit_us", 1_000, _WEBKIT)


def filetime(value: Stored) -> Timestamp | None:
    """Tenths of microseconds since 1601-01-01 UTC."""
    return _moment(value, "filetime", 100, _WEBKIT)


def dotnet_ticks(value: Stored) -> Timestamp | None:
    """Tenths of microseconds since 0001-01-01 of a DateTime that is in UTC. One that is local is no moment.

    What DateTime.ToBinary gives has two more bits above the ticks, which must be taken off first.
    """
    return _moment(value, "dotnet_ticks", 100, _DOTNET)


def hfs_s(value: Stored) -> Timestamp | None:
    """Seconds since 1904-01-01 UTC, as HFS Plus and QuickTime keep them. (HFS without Plus keeps local time.)"""
    return _moment(value, "hfs_s", _SECOND, _HFS)


def fit_s(value: Stored) -> Timestamp | None:
    """Seconds since 1989-12-31 UTC, as FIT files of watches keep them."""
    return _moment(value, "fit_s", _SECOND, _FIT)


def gps_s(value: Stored) -> Timestamp | None:
    """Seconds of GPS time since 1980-01-06 UTC: 18 seconds ahead of UTC from 2017 on, less before.

    What GPS time counts within a leap second is shown as the first second after it.
    """
    found = _moment(value, "gps_s", _SECOND, _GPS)
    if found is None or found.unix_ns is None:
        return found
    since = found.unix_ns - _GPS
    return Timestamp(found.unix_ns - bisect_right(_LEAPS_NS, since) * _SECOND, found.raw, found.encoding)


def local(found: Timestamp | None) -> str | None:
    """A time that was stored as if its clock stood in UTC, but belongs to no zone: ``2023-11-14T22:13:20``.

    The stored value where it names no moment.
    """
    if found is None:
        return None
    written = found.text()
    return found.raw if written is None else written.removesuffix("+00:00")


def dos(date: int, time: int) -> str | None:
    """A date and time of MS-DOS as ``2026-11-23T12:00:58``, to two seconds, local to the device that wrote it.

    Without its zone that is no moment, so it is text. None where it names no day or time.
    """
    try:
        moment = datetime(  # noqa: DTZ001 - local to an unknown place
            1980 + (date >> 9 & 127),
            date >> 5 & 15,
            date & 31,
            time >> 11 & 31,
            time >> 5 & 63,
            2 * (time & 31),
        )
    except ValueError:
        return None
    return moment.isoformat()


def _moment(value: Stored, encoding: str, unit: int, epoch: int) -> Timestamp | None:
    number = _number(value)
    if value is None or number == 0:
        return None
    raw = text_of(value) if isinstance(value, bytes) else str(value)
    if number is None or not -16 * _LARGEST < number * unit < 16 * _LARGEST:
        return Timestamp(None, raw, encoding)
    unix_ns = int(number * unit) + epoch
    return Timestamp(unix_ns if abs(unix_ns) <= _LARGEST else None, raw, encoding)


def _number(value: Stored) -> Decimal | int | None:
    """The stored number; None where it is none or not finite."""
    return value if isinstance(value, int) else decimal_of(value)
