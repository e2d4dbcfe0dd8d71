"""Moments as records write them, so that texts compare as times."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from evidence.model.timestamp import NANOSECONDS, rfc3339

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_FRACTION = re.compile(r"[.,](?P<digits>[0-9]+)")


def as_recorded(moment: str) -> str:
    """RFC 3339 in UTC, a fraction only where there is one and without trailing zeros, as records have it.

    A record's nanoseconds lie at or after ``moment`` where they lie at or after the answer. Raises ValueError where the
    text names no moment of the years 1 to 9999, or has no offset.
    """
    fraction = _FRACTION.search(moment)
    digits = fraction["digits"] if fraction else ""
    whole = datetime.fromisoformat(_FRACTION.sub("", moment))
    if whole.tzinfo is None:
        raise ValueError(f"{moment!r} has no offset")
    span = whole - _UNIX
    nanoseconds = int(digits[:9].ljust(9, "0")) + bool(digits[9:].strip("0"))
    found = rfc3339((span.days * 86_400 + span.seconds) * NANOSECONDS + nanoseconds)
    if found is None:
        raise ValueError(f"{moment!r} is not within the years 1 to 9999 in UTC")
    return found
