"""Moments of the catalog as whole microseconds since 1970-01-01 UTC, in SQL and in Python.

The catalog has them as RFC 3339 text with an offset and up to nine digits of a second; what lies below a
microsecond is cut off for a place on a line, and stays in the text that is shown.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

SECOND = 1_000_000
DAY = 86_400 * SECOND
EARLIEST = -62_135_596_800 * SECOND
"""0001-01-01, the first moment of RFC 3339."""
LATEST = 253_402_300_800 * SECOND - 1
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_SHAPE = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*"
_OFFSET = "[-+][0-9][0-9]:[0-9][0-9]"


def microseconds_sql(text: str) -> str:
    """SQL that turns a column of such texts into microseconds; NULL where it is none, or has no offset."""
    whole = f"CAST(strftime('%s', substr({text}, 1, 19) || {{}}) AS INTEGER) * {SECOND}"
    digits = f"CAST(substr(substr({text}, 21, length({text}) - {{}}) || '000000', 1, 6) AS INTEGER)"
    fraction = f"(CASE WHEN substr({text}, 20, 1) = '.' THEN {digits} ELSE 0 END)"
    shift, utc = f"substr({text}, -6)", "'Z'"
    return (
        f"(CASE WHEN {text} NOT GLOB '{_SHAPE}' THEN NULL "
        f"WHEN {shift} GLOB '{_OFFSET}' THEN {whole.format(shift)} + {fraction.format(26)} "
        f"WHEN substr({text}, -1) = 'Z' THEN {whole.format(utc)} + {fraction.format(21)} END)"
    )


def microseconds(text: Any) -> int | None:
    """The same of one text."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if moment.tzinfo is None else (moment - _UNIX) // timedelta(microseconds=1)


def local(moment: int, zone: ZoneInfo) -> datetime | None:
    """A moment in a zone; None at the very ends of the calendar."""
    try:
        return (_UNIX + timedelta(microseconds=moment)).astimezone(zone)
    except OverflowError:
        return None


def of_local(moment: datetime) -> int:
    """Microseconds of a moment with its zone."""
    return (moment.astimezone(UTC) - _UNIX) // timedelta(microseconds=1)
