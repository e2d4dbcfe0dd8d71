"""A moment that evidence states, with the value that was stored."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

import msgspec

_UNIX = datetime(1970, 1, 1)  # noqa: DTZ001 - UTC by definition; naive because isoformat is three times as fast so
NANOSECONDS = 1_000_000_000


def rfc3339(unix_ns: int) -> str | None:
    """Nanoseconds since 1970-01-01 UTC as RFC 3339 in UTC; None where the year is not 1 to 9999.

    Fractions are written only where they are not zero, without trailing zeros.
    """
    seconds, fraction = divmod(unix_ns, NANOSECONDS)
    second = _second(seconds)
    if second is None:
        return None
    digits = f".{fraction:09d}".rstrip("0") if fraction else ""
    return f"{second}{digits}+00:00"


# Files come in droves: those of one folder were often made within the same second.
@lru_cache(maxsize=4096)
def _second(seconds: int) -> str | None:
    try:
        return (_UNIX + timedelta(0, seconds)).isoformat()
    except OverflowError:
        return None


class Timestamp(msgspec.Struct, frozen=True, array_like=True):
    """A moment in UTC and the raw value that states it.

    ``unix_ns`` is nanoseconds since 1970-01-01 UTC, or None where the raw value names no possible moment.
    ``raw`` is the stored value as text; ``encoding`` names how it was read (``unix_s``, ``unix_ms``,
    ``cocoa_ns``, ``webkit_us``, …), so that another expert can repeat the conversion.
    """

    unix_ns: int | None
    raw: str
    encoding: str

    def text(self) -> str | None:
        """RFC 3339 with offset, or None where the raw value names no possible moment."""
        return None if self.unix_ns is None else rfc3339(self.unix_ns)
