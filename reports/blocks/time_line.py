"""Moments along an axis, a row for each kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from reports.axis import Axis, axis_for
from reports.blocks.caption import place_caption
from reports.blocks.table import place_table
from reports.document import Column, Mark, Table, TimeLine
from reports.flow import ACCENT, BOTTOM, INK, LEFT, QUIET, RULE, WIDTH, Flow
from reports.shapes import Disc, Outline
from reports.text import counted, limited

_NAMES = 112.0
_LANE = 20.0
_HEAD = 26.0
_FIRST, _LAST = LEFT + _NAMES + 26, LEFT + WIDTH - 30
_CELL = 5.0
"""Moments nearer than this share a dot."""
LISTED = 40
"""Up to so many moments are named in a table below the drawing."""
_Moment = tuple[datetime, Mark]


def place_time_line(flow: Flow, block: TimeLine) -> None:
    """Sets an axis in UTC and dots: a larger dot stands for several moments, and says how many."""
    place_caption(flow, block.title, 110)
    moments = sorted(
        ((when, mark) for mark in block.marks if (when := _moment(mark.when))), key=lambda each: each[0]
    )
    if moments:
        axis = axis_for(moments[0][0], moments[-1][0], _FIRST, _LAST)
        _lanes(flow, moments, axis)
        flow.space(3)
        flow.text(_said(moments, len(block.marks)), 7.6, color=QUIET)
    else:
        flow.text("No moment with a valid time.", 8.2, color=QUIET)
    if block.note:
        flow.text(block.note, 8.2, color=QUIET)
    flow.space(4)
    if 0 < len(block.marks) <= LISTED:
        _table(flow, block.marks)
    flow.space(6)


def _moment(text: str) -> datetime | None:
    """A time with its zone, in UTC; None where the text is none."""
    try:
        when = datetime.fromisoformat(text)
        return when.astimezone(UTC) if when.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _said(moments: Sequence[_Moment], total: int) -> str:
    first, last = (when.isoformat(timespec="seconds") for when in (moments[0][0], moments[-1][0]))
    text = f"Times in UTC, from {first} to {last}. A dot with a number stands for so many moments close together."
    missing = total - len(moments)
    if missing:
        text += f" {counted(missing, 'moment')} without a valid time cannot be drawn."
    return text


def _lanes(flow: Flow, moments: Sequence[_Moment], axis: Axis) -> None:
    rows: dict[str, list[datetime]] = {}
    for when, mark in moments:
        rows.setdefault(mark.row, []).append(when)
    lanes = list(rows.items())
    while lanes:
        flow.room(_HEAD + _LANE * 1.5)
        flow.keep(_HEAD + _LANE * len(lanes) + 40)
        _head(flow, axis)
        count = max(1, min(len(lanes), int((flow.y - BOTTOM) / _LANE)))
        top = flow.y
        for name, times in lanes[:count]:
            _lane(flow, name, times, axis)
        for x, _ in axis.ticks:
            flow.draw(Outline([[(x, top + 3), (x, flow.y)]], stroke=RULE, width=0.4))
        lanes = lanes[count:]
        if lanes:
            flow.new_page()


def _head(flow: Flow, axis: Axis) -> None:
    flow.y -= _HEAD
    for x, (upper, lower) in axis.ticks:
        for text, y in ((upper, flow.y + 14), (lower, flow.y + 5)):
            if text:
                width = flow.typesetter.width(text, "text", 6.8)
                flow.label(text, (x - width / 2, y), 6.8)
    flow.box(LEFT, flow.y, WIDTH, 0.6, ACCENT)


def _lane(flow: Flow, name: str, times: Sequence[datetime], axis: Axis) -> None:
    flow.y -= _LANE
    lines = flow.typesetter.lines(limited(name, 120), "text", 7.4, _NAMES)
    for index, line in enumerate(lines[:2]):
        flow.put(LEFT, flow.y + (7 if len(lines) == 1 else 11 - index * 8.6), line, 7.4, INK)
    if len(lines) > 2:
        flow.label("…", (LEFT + _NAMES + 1, flow.y + 2.4), 7.4)
    middle = flow.y + _LANE / 2 - 1
    flow.draw(Outline([[(_FIRST - 14, middle), (_LAST + 14, middle)]], stroke=RULE, width=0.5))
    flow.box(LEFT, flow.y, WIDTH, 0.3, RULE)
    for x, count in _dots(times, axis):
        radius = min(2.2 + 0.9 * (len(str(count)) if count > 1 else 0), 5.5)
        flow.draw(Disc(x, middle, radius, ACCENT, 0xFFFFFF))
        if count > 1:
            flow.label(f"{count:,}", (x + radius + 1, middle + 2.6), 5.6)


def _dots(times: Sequence[datetime], axis: Axis) -> list[tuple[float, int]]:
    """Places on the axis with how many moments each stands for. The times are in order."""
    dots: list[tuple[float, int]] = []
    reach = _CELL
    for when in times:
        x = axis.place(when)
        if dots and x - dots[-1][0] < reach:
            dots[-1] = (dots[-1][0], dots[-1][1] + 1)
            reach = _CELL + 5.5 + 3.2 * len(f"{dots[-1][1]:,}")
        else:
            dots.append((x, 1))
            reach = _CELL
    return dots


def _table(flow: Flow, marks: Sequence[Mark]) -> None:
    columns = (Column("Time", 30), Column("Kind", 20), Column("What", 50))
    place_table(flow, Table(columns, tuple((mark.when, mark.row, mark.label) for mark in marks)))
