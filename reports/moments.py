"""Moments as records write them, so that texts compare as times."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from evidence.model.timestamp import NANOSECONDS, rfc3339

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_FRACTION = re.compile(r"[.,](?P<digits>[0-9]+)")
_TYPED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9].*)?", re.DOTALL)


def typed(text: str) -> datetime:
    """What a person typed as ``2026-01-31``, alone or with a time of day and an offset.

    Raises ValueError for everything else, also for what ISO 8601 calls so (a week is no day: ``2026-W05``).
    """
    if not _TYPED.fullmatch(text):
        raise ValueError(f"{text!r} does not begin with a day such as 2026-01-31")
    return datetime.fromisoformat(text)


def as_recorded(moment: str) -> str:
    """RFC 3339 in UTC, a fraction only where there is one and without trailing zeros, as records have it.

    A record's nanoseconds lie at or after ``moment`` where they lie at or after the answer. Raises ValueError where the
    text names no moment of the years 1 to 9999, or has no offset.
    """
    fraction = _FRACTION.search(moment)
    digits = fraction["digits"] if fraction else ""
    whole = typed(_FRACTION.sub("", moment))
    if whole.tzinfo is None:
        raise ValueError(f"{moment!r} has no offset")
    span = whole - _UNIX
    nanoseconds = int(digits[:9].ljust(9, "0")) + bool(digits[9:].strip("0"))
    found = rfc3339((span.days * 86_400 + span.seconds) * NANOSECONDS + nanoseconds)
    if found is None:
        raise ValueError(f"{moment!r} is not within the years 1 to 9999 in UTC")
    return found
