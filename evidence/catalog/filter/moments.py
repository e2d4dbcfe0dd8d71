"""Times as a person types them, read as the span of time that they mean.

``2026``, ``2026-01``, ``2026-01-31``, ``2026-01-31T14``, ``…T14:05``, ``…T14:05:06`` and ``…T14:05:06.25``, each with
``Z`` or an offset behind it or none; ``2026-01-31 14:05`` in quotation marks. Without an offset it is meant in the
zone that the caller names. A text spans as much as it leaves open: ``2026-01`` is the month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from evidence.model.timestamp import rfc3339

_FORM = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?)?)?"
    r"(?: ?(Z|z|[+-]\d{2}:?\d{2}))?",
    re.ASCII,
)
_NANOSECONDS = 1_000_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST, LAST = "0001-01-01T00:00:00+00:00", "9999-12-31T99"
"""Texts before and after which no time of a record stands; records write RFC 3339 in UTC, which compares as text."""


@dataclass(frozen=True)
class Span:
    """From ``start`` (included) to ``end`` (not), RFC 3339 in UTC as records write it.

    ``exact``: the text named a second or less, so that it is a moment; ``assumed``: it had no zone of its own.
    """

    start: str
    end: str
    exact: bool
    assumed: bool


def span(text: str, zone: ZoneInfo) -> Span | None:
    """What a text means in that zone; None where it is no such text, or names no possible time."""
    form = _FORM.fullmatch(text.strip())
    if form is None:
        return None
    *parts, fraction, offset = form.groups()
    if offset and (parts[3] is None or not _is_offset(offset)):
        return None  # a day in a zone of its own is hardly what is meant
    numbers = [int(part) for part in parts if part is not None]
    try:
        first = datetime(*(numbers + [1, 1][len(numbers) - 1 :]))  # type: ignore[arg-type] # noqa: DTZ001
    except ValueError:
        return None
    if fraction:
        numbers.append(0)
    unit = 10 ** (9 - len(fraction)) if fraction else None
    nanoseconds = int(fraction.ljust(9, "0")) if fraction else 0
    starts = [at + nanoseconds for at in _moments(first, offset, zone)]
    if unit:
        ends = [at + unit for at in starts]
    else:
        after = _after(first, len(numbers))
        ends = _moments(after, offset, zone) if after else []
    low = (rfc3339(min(starts)) if starts else None) or FIRST
    high = (rfc3339(max(ends)) if ends else None) or LAST
    return Span(low, high, exact=len(numbers) >= 6, assumed=not offset)


def _after(first: datetime, given: int) -> datetime | None:
    """The beginning of the next year, month, day, hour, minute or second; None after the last of all."""
    try:
        if given == 1:
            return first.replace(year=first.year + 1)
        if given == 2:
            return (first + timedelta(days=31)).replace(day=1)
        steps = (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1))
        return first + steps[given - 3]
    except (ValueError, OverflowError):
        return None


def _moments(local: datetime, offset: str | None, zone: ZoneInfo) -> list[int]:
    """Nanoseconds since 1970 in UTC; two where clocks were put back, so that nothing between them is left out."""
    if offset:
        zones: list[datetime] = [local.replace(tzinfo=_zone_of(offset))]
    else:
        zones = [local.replace(tzinfo=zone, fold=0), local.replace(tzinfo=zone, fold=1)]
    found = []
    for each in zones:
        try:
            apart = each - _EPOCH
        except OverflowError:
            continue
        found.append((apart.days * 86_400 + apart.seconds) * _NANOSECONDS)
    return found


def _is_offset(offset: str) -> bool:
    """RFC 3339: up to 23 hours and 59 minutes."""
    return offset in "Zz" or (int(offset[1:3]) < 24 and int(offset[-2:]) < 60)


def _zone_of(offset: str) -> timezone:
    if offset in "Zz":
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
