"""Moments that a store writes in digits and words instead of counting them.

Only a text that names its distance to UTC is a moment. Any other keeps its raw form alone: which day ``03/04/2021`` is,
or where ``12:00`` was, nobody has stated.
Reference: RFC 3339; ISO 8601; RFC 2822 (names of months and days).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from evidence.model.timestamp import NANOSECONDS, Timestamp
from parsers.support.json_value import whole

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = r"(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2})(?:\.(?P<f>\d{1,9}))?)?"
_ZONE = r"(?P<z>Z|UTC|[+-]\d{2}:?\d{2})"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        # 2021-03-01T12:00:58.123Z, 2021-03-01 12:00:58 UTC
        rf"(?P<y>\d{{4}})-(?P<mo>\d{{2}})-(?P<d>\d{{2}})[T ]{_CLOCK} ?{_ZONE}",
        # Wed Oct 10 20:19:24 +0000 2018
        rf"[A-Za-z]+ (?P<mo>[A-Za-z]+) (?P<d>\d{{1,2}}) {_CLOCK} {_ZONE} (?P<y>\d{{4}})",
        # Tuesday, 7 February 2021 at 17:13:43 UTC
        rf"[A-Za-z]+, (?P<d>\d{{1,2}}) (?P<mo>[A-Za-z]+) (?P<y>\d{{4}}) at {_CLOCK} {_ZONE}",
        # Wednesday, January 4, 2023 at 10:59:50 AM UTC
        rf"[A-Za-z]+, (?P<mo>[A-Za-z]+) (?P<d>\d{{1,2}}), (?P<y>\d{{4}}) at {_CLOCK} (?P<half>[AP]M) {_ZONE}",
    )
)
_SPACES = re.compile("[\u202f\u00a0]")


def moment(stored: object) -> Timestamp | None:
    """The moment that a text names; the raw text alone where it names none; None for no text or an empty one."""
    if not isinstance(stored, str) or not stored:
        return None
    text = _SPACES.sub(" ", stored).strip()
    for form in _FORMS:
        if found := form.fullmatch(text):
            return Timestamp(_unix_ns(found), whole(stored), "text")
    return Timestamp(None, whole(stored), "text")


def _unix_ns(found: re.Match[str]) -> int | None:
    part = found.groupdict()
    month, zone = str(part["mo"]), str(part["z"])
    try:
        day = datetime(
            int(part["y"]),
            int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1,
            int(part["d"]),
            _hour(int(part["h"]), part.get("half")),
            int(part["m"]),
            int(part["s"] or 0),
            tzinfo=_offset(zone),
        )
    except ValueError:
        return None
    since = day - datetime(1970, 1, 1, tzinfo=UTC)
    unix_ns = (since.days * 86_400 + since.seconds) * NANOSECONDS + int((part["f"] or "0").ljust(9, "0"))
    return unix_ns if abs(unix_ns) < 2**63 else None


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("no hour of half a day")
    return hour % 12 + (12 if half == "PM" else 0)


def _offset(zone: str) -> timezone:
    if zone in ("Z", "UTC"):
        return UTC
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return timezone((1 if zone[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
