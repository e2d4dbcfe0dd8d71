"""Moments as a person types them, in the zone of the case."""

from __future__ import annotations

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from reports.moments import as_recorded, typed

_DAY = len("2026-01-31")


def moment(text: str, zone: ZoneInfo, *, end: bool = False) -> str | None:
    """RFC 3339 in UTC, as records write times; None for an empty text.

    A day alone begins at midnight in ``zone``; with ``end`` it is meant to its last instant, so that the moment is
    the midnight after it. A time without an offset is in ``zone``. Raises ValueError where it is neither.
    """
    text = text.strip()
    if not text:
        return None
    try:
        found = typed(text)
        if len(text) == _DAY:
            day = found.date() + timedelta(days=1 if end else 0)
            text, found = f"{day}T{time()}", found.replace(year=day.year, month=day.month, day=day.day)
        return as_recorded(text if found.tzinfo else f"{text}{found.replace(tzinfo=zone):%z}")
    except OverflowError as error:
        raise ValueError(text) from error
