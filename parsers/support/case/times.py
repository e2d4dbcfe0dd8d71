"""Moments of CASE/UCO.

Reference: W3C XML Schema 1.1 part 2, dateTime and duration.
"""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, datetime

from evidence.model.timestamp import NANOSECONDS

_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,30}))?"
    r"(Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?",
    re.ASCII,
)
_DURATION = re.compile(
    r"(-?)PT(?:([0-9]{1,6})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,12})(?:\.([0-9]{1,6}))?S)?", re.ASCII
)
_LARGEST = 2**63 - 1
_LONGEST = 200
Stored = tuple[int | None, str, str]
"""Nanoseconds since 1970-01-01 UTC or None, the value as stored, and how it was read."""


def stored(text: str | None) -> Stored | None:
    """An xsd:dateTime. Without a zone, or where there is no such moment, its words alone stay."""
    if text is None:
        return None
    found = _MOMENT.fullmatch(text)
    if found is None:
        cut = "" if len(text) <= _LONGEST else f", cut from {len(text)} characters"
        return None, text[:_LONGEST], f"no xsd:dateTime{cut}"
    if found[8] is None:
        return None, text, "xsd:dateTime without zone"
    try:
        moment = datetime(*(int(part) for part in found.groups()[:6]), tzinfo=UTC)  # type: ignore[misc,arg-type]
    except ValueError:
        return None, text, "no xsd:dateTime"
    zone = 0 if found[8] == "Z" else int(found[8][1:3]) * 3600 + int(found[8][4:]) * 60
    seconds = timegm(moment.timetuple()) - (-zone if found[8][0] == "-" else zone)
    nanoseconds = seconds * NANOSECONDS + int((found[7] or "0").ljust(9, "0")[:9])
    return (nanoseconds if abs(nanoseconds) <= _LARGEST else None), text, "xsd:dateTime"


def microseconds(text: str | None) -> int | None:
    """An xsd:duration of hours, minutes and seconds in whole microseconds, or None."""
    found = _DURATION.fullmatch(text or "")
    if found is None or not any(found.groups()[1:4]):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:4])
    total = (hours * 3600 + minutes * 60 + seconds) * 1_000_000 + int((found[5] or "0").ljust(6, "0"))
    return -total if found[1] else total
