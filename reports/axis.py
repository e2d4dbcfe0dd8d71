"""The axis of a time line: which moments it names, and where a moment stands. Times in UTC, places in points."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_MOST = 7
_SECONDS = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10800, 21600, 43200)
_DAYS = (1, 2, 5, 10)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)


class Axis(NamedTuple):
    """From ``start`` (at ``left``) to ``end`` (at ``right``); each tick has its place and two lines of text."""

    start: datetime
    end: datetime
    left: float
    right: float
    ticks: list[tuple[float, tuple[str, str]]]

    def place(self, when: datetime) -> float:
        """Where a moment stands."""
        share = (when - self.start) / (self.end - self.start)
        return self.left + (self.right - self.left) * share


def moment(text: str) -> datetime | None:
    """A time with its zone, in UTC; None where the text is none."""
    try:
        when = datetime.fromisoformat(text)
        return when.astimezone(UTC) if when.tzinfo else None
    except (ValueError, OverflowError):
        return None


def axis_for(first: datetime, last: datetime, left: float, right: float) -> Axis:
    """An axis on which both moments lie, with at most eight ticks at round times."""
    start, end = first, last
    if end - start < timedelta(seconds=4):
        start, end = _moved(start, -2), _moved(end, 2)
    axis = Axis(start, end, left, right, [])
    before = None
    for when, fine in _ticks(start, end):
        date = when.date().isoformat()
        clock = f"{when:%H:%M:%S}" if fine < 60 else f"{when:%H:%M}" if fine < 86400 else ""
        label = (clock, date if date != before else "") if clock else (date, "")
        axis.ticks.append((axis.place(when), label))
        before = date
    return axis


def _moved(when: datetime, seconds: int) -> datetime:
    try:
        return when + timedelta(seconds=seconds)
    except OverflowError:
        return when


def _ticks(start: datetime, end: datetime) -> Iterator[tuple[datetime, int]]:
    """Round moments between the two, each with the step in seconds."""
    span = (end - start).total_seconds()
    for step in _SECONDS:
        if span / step <= _MOST:
            yield from ((when, step) for when in _steps(start, end, step))
            return
    for days in _DAYS:
        if span / (days * 86400) <= _MOST:
            yield from ((when, 86400) for when in _steps(start, end, days * 86400))
            return
    for months in _MONTHS:
        if span / (months * 30.4 * 86400) <= _MOST or months == _MONTHS[-1]:
            yield from ((when, 86400) for when in _month_steps(start, end, months))
            return


def _steps(start: datetime, end: datetime, step: int) -> Iterator[datetime]:
    zero = datetime(1, 1, 1, tzinfo=UTC)
    number = -(-int((start - zero).total_seconds()) // step)
    if zero + timedelta(seconds=number * step) < start:
        number += 1
    while number * step <= (end - zero).total_seconds():
        yield zero + timedelta(seconds=number * step)
        number += 1


def _month_steps(start: datetime, end: datetime, months: int) -> Iterator[datetime]:
    number = max(-(-(start.year * 12 + start.month - 1) // months) * months, 12)
    while number // 12 <= 9999:
        when = datetime(number // 12, number % 12 + 1, 1, tzinfo=UTC)
        if when > end:
            return
        if when >= start:
            yield when
        number += months
