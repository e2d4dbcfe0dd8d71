"""Times as NTFS stores them."""

from __future__ import annotations

_EPOCH = 116_444_736_000_000_000
"""1970-01-01 UTC as a FILETIME."""


def unix_ns(value: int) -> int | None:
    """Nanoseconds since 1970-01-01 UTC of a FILETIME; None of 0, which is none, and of what 64 bits do not hold.

    Reference: Microsoft, FILETIME structure (100 ns since 1601-01-01 UTC).
    """
    moment = (value - _EPOCH) * 100
    return moment if value and abs(moment) < 1 << 63 else None
