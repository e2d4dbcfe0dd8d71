"""Moments as applications store them, each with the raw value kept.

A value of 0 or NULL is None: in every format read here both mean that there is no such moment. A value that
names no moment that a record can hold (text, infinity, before 1678, after 2262) keeps its raw form alone.
Reference: POSIX.1-2017 4.16 (seconds since 1970); Apple NSDate (seconds since 2001-01-01 UTC);
Chromium base/time/time.h (microseconds since 1601-01-01 UTC); Microsoft, FILETIME (100 ns since then).
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from evidence.model.names import text_of
from evidence.model.timestamp import Timestamp

Stored = int | float | str | bytes | None
_SECOND = 1_000_000_000
_COCOA = 978_307_200 * _SECOND
_WEBKIT = -11_644_473_600 * _SECOND
_LARGEST = 2**63 - 1  # records travel with 64-bit integers


def unix_s(value: Stored) -> Timestamp | None:
    """Seconds since 1970-01-01 UTC."""
    return _moment(value, "unix_s", _SECOND, 0)


def unix_ms(value: Stored) -> Timestamp | None:
    """Milliseconds since 1970-01-01 UTC."""
    return _moment(value, "unix_ms", 1_000_000, 0)


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


def _moment(value: Stored, encoding: str, unit: int, epoch: int) -> Timestamp | None:
    number = _number(value)
    if value is None or number == 0:
        return None
    raw = text_of(value) if isinstance(value, bytes) else str(value)
    # Before the conversion: 1e999999 as an integer would take minutes.
    if number is None or not -4 * _LARGEST < number * unit < 4 * _LARGEST:
        return Timestamp(None, raw, encoding)
    unix_ns = int(number * unit) + epoch
    return Timestamp(unix_ns if abs(unix_ns) <= _LARGEST else None, raw, encoding)


def _number(value: Stored) -> Decimal | int | None:
    """The stored number, exactly as its shortest decimal form; None where it is none or not finite."""
    if isinstance(value, int):
        return value
    if value is None or isinstance(value, bytes):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
