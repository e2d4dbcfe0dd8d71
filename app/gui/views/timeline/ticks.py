"""Round moments for the axis, in the zone of the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app.gui.models.moments import DAY, SECOND, local, of_local

_FINE = tuple(
    seconds * SECOND
    for seconds in (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10800, 21600, 43200)
)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_TENTH = SECOND // 10
_LAST_DAY = 3_652_059  # 9999-12-31


class Tick(NamedTuple):
    """A moment, its time of day (empty for whole days) and its date."""

    moment: int
    clock: str
    date: str


def ticks(start: int, end: int, zone: ZoneInfo, most: int) -> list[Tick]:
    """Round moments between two, at most about ``most``."""
    length = end - start
    for step in (_TENTH, *_FINE):
        if length // step <= most and (step > _TENTH or length <= SECOND):
            return list(_fine(start, end, zone, step))
    for days in _DAYS:
        if length // (days * DAY) <= most:
            return [Tick(at, "", when.date().isoformat()) for at, when in _dates(start, end, zone, days)]
    months = next((each for each in _MONTHS if length // (each * 30 * DAY) <= most), _MONTHS[-1])
    return list(_months(start, end, zone, months))


def offsets(start: int, end: int, zone: ZoneInfo) -> str:
    """The offset of the zone at both ends, once where they are the same."""
    found = [f"{when:%z}" for each in (start, end) if (when := local(each, zone)) is not None]
    return " … ".join(dict.fromkeys(f"{text[:3]}:{text[3:5]}" for text in found))


def _fine(start: int, end: int, zone: ZoneInfo, step: int) -> Iterator[Tick]:
    at = _aligned(start, zone, step)
    while at <= end:
        when = local(at, zone)
        if when is not None:
            clock = f"{when:%H:%M:%S}" if step < 60 * SECOND else f"{when:%H:%M}"
            fraction = f".{when.microsecond // _TENTH}" if step < SECOND else ""
            yield Tick(at, clock + fraction, when.date().isoformat())
        at = _aligned(at + 1, zone, step)


def _aligned(moment: int, zone: ZoneInfo, step: int) -> int:
    """The first moment from this one on at which the zone's clock shows a multiple of the step."""
    shift = _shift(moment, zone)
    found = -(-(moment + shift) // step) * step - shift
    later = _shift(found, zone)
    return found if later == shift else max(moment, -(-(moment + later) // step) * step - later)


def _shift(moment: int, zone: ZoneInfo) -> int:
    when = local(moment, zone)
    return int((when.utcoffset() or timedelta()).total_seconds()) * SECOND if when else 0


def _dates(start: int, end: int, zone: ZoneInfo, days: int) -> Iterator[tuple[int, datetime]]:
    first = local(start, zone)
    if first is None:
        return
    # Counted from a fixed day, so that the same days are named wherever the stretch begins.
    ordinal = -(-first.toordinal() // days) * days
    while ordinal < _LAST_DAY:
        when = datetime.fromordinal(ordinal).replace(tzinfo=zone)
        at = of_local(when)
        if at > end:
            return
        if at >= start:
            yield at, when
        ordinal += days


def _months(start: int, end: int, zone: ZoneInfo, months: int) -> Iterator[Tick]:
    first = local(start, zone)
    number = (first.year * 12 + first.month - 1) // months * months if first else 24
    while number // 12 <= 9998:
        if number >= 24:  # the zone may shift the first days of year 1 out of the calendar
            when = datetime(number // 12, number % 12 + 1, 1, tzinfo=zone)
            at = of_local(when)
            if at > end:
                return
            if at >= start:
                yield Tick(at, "", when.date().isoformat()[: 4 if months % 12 == 0 else 7])
        number += months
