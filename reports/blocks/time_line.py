"""Moments along an axis, a row for each kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reports.axis import Axis, axis_for, moment
from reports.blocks.caption import place_caption
from reports.blocks.table import place_table
from reports.document import Column, Mark, Table, TimeLine
from reports.flow import ACCENT, BOTTOM, INK, LEFT, QUIET, RULE, WIDTH, Flow
from reports.shapes import Disc, Outline
from reports.text import counted, limited
from reports.typeset import Line

_NAMES = 112.0
_LANE, _LEAD = 20.0, 8.8
_HEAD = 26.0
_FIRST, _LAST = LEFT + _NAMES + 26, LEFT + WIDTH - 30
_CELL = 5.0
"""Moments nearer than this share a dot."""
LISTED = 40
"""Up to so many moments are named in a table below the drawing."""
_Moment = tuple[datetime, Mark]


class _Lane(NamedTuple):
    """A row: its name, its moments, the height that it takes."""

    lines: list[Line]
    times: list[datetime]
    height: float


def time_line_start(_flow: Flow, block: TimeLine) -> float:
    """Points that the drawing takes, or, where it goes on over pages, those of its beginning."""
    return min(_HEAD + _LANE * len({mark.row for mark in block.marks}) + 60, 280)


def place_time_line(flow: Flow, block: TimeLine) -> None:
    """Sets an axis in UTC and dots: a larger dot stands for several moments, and says how many."""
    place_caption(flow, block.title, time_line_start(flow, block))
    moments = sorted(
        ((when, mark) for mark in block.marks if (when := moment(mark.when))), key=lambda each: each[0]
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
    lanes = [_named(flow, name, times) for name, times in rows.items()]
    while lanes:
        flow.room(_HEAD + lanes[0].height)
        flow.keep(_HEAD + sum(lane.height for lane in lanes) + 40)
        _head(flow, axis)
        top, count = flow.y, 0
        while count < len(lanes) and (not count or flow.y - lanes[count].height >= BOTTOM):
            _draw_lane(flow, lanes[count], axis)
            count += 1
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


def _named(flow: Flow, name: str, times: list[datetime]) -> _Lane:
    lines = flow.typesetter.lines(limited(name.replace("\n", " "), 200), "text", 7.4, _NAMES)
    return _Lane(lines, times, max(_LANE, len(lines) * _LEAD + 6))


def _draw_lane(flow: Flow, lane: _Lane, axis: Axis) -> None:
    flow.y -= lane.height
    first = flow.y + lane.height / 2 + (len(lane.lines) - 1) * _LEAD / 2 - 2.6
    for index, line in enumerate(lane.lines):
        flow.put(LEFT, first - index * _LEAD, line, 7.4, INK)
    middle = flow.y + lane.height / 2
    flow.draw(Outline([[(_FIRST - 14, middle), (_LAST + 14, middle)]], stroke=RULE, width=0.5))
    flow.box(LEFT, flow.y, WIDTH, 0.3, RULE)
    for x, count in _dots(lane.times, axis):
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
