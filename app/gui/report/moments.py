"""Moments as a person types them, in the zone of the case."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def moment(text: str, zone: ZoneInfo, *, end: bool = False) -> str | None:
    """RFC 3339 in UTC, as records write times; None for an empty text.

    A day alone begins at midnight in ``zone``; with ``end`` it is meant to its last instant, so that the moment is
    the midnight after it. A time without an offset is in ``zone``. Raises ValueError where it is neither.
    """
    text = text.strip()
    if not text:
        return None
    try:
        day = _day(text)
        if day is not None:
            found = datetime.combine(day + timedelta(days=1 if end else 0), time(), zone)
        else:
            found = datetime.fromisoformat(text)
            found = found if found.tzinfo else found.replace(tzinfo=zone)
        return found.astimezone(UTC).isoformat()
    except OverflowError as error:
        raise ValueError(text) from error


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
