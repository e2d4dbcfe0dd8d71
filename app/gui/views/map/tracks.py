"""Points of one source joined in the order of their times. A line between two says their order, not the way taken."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from app.gui.views.map.points import Points
from app.gui.views.map.viewport import Viewport
from reports.clipping import Point, Window, cut_line

_CLOSE = 2.5
"""Pixels: points of a line nearer than that to the one before are left out of the drawing."""
_MOST_DRAWN = 15_000
"""Points of lines that are drawn at once."""


@dataclass
class Track:
    """A run of one source without a gap: positions in :class:`Points`, by time; least and greatest y of them."""

    source: int
    members: list[int]
    top: float
    bottom: float


@dataclass(frozen=True)
class Drawn:
    """A part of a track inside of the view, in the square: its points by time, so that it has a direction."""

    source: int
    places: list[Point]


def tracks(points: Points, most_gap: float) -> list[Track]:
    """The runs of each source; two points further apart in time than ``most_gap`` seconds are not joined."""
    by_source: defaultdict[int, list[int]] = defaultdict(list)
    moments = points.moments
    for index, source in enumerate(points.of_source):
        if not math.isnan(moments[index]):
            by_source[source].append(index)
    found = []
    for source, members in by_source.items():
        members.sort(key=moments.__getitem__)  # at the same time, in the order of the ledger
        run = [members[0]]
        for before, after in pairwise(members):
            if moments[after] - moments[before] > most_gap:
                found.append(_track(points, source, run))
                run = []
            run.append(after)
        found.append(_track(points, source, run))
    return [track for track in found if len(track.members) > 1]


def _track(points: Points, source: int, run: list[int]) -> Track:
    heights = [points.ys[each] for each in run]
    return Track(source, run, min(heights), max(heights))


def drawn(points: Points, runs: list[Track], view: Viewport, margin: float) -> tuple[list[Drawn], bool]:
    """What of the tracks is in view, thinned to what can be seen, and whether all of it is there."""
    left, top, right, bottom = view.edges(margin)
    found: list[Drawn] = []
    total = 0
    for track in runs:
        if track.bottom < top or track.top > bottom:
            continue
        line = _line(points, track, _CLOSE / view.scale)
        low, high = min(x for x, _ in line), max(x for x, _ in line)
        for turn in range(math.floor(left - high), math.ceil(right - low) + 1):
            window = Window(left - turn, top, right - turn, bottom)
            for part in cut_line(line, window):
                found.append(Drawn(track.source, [(x + turn, y) for x, y in part]))
                total += len(part)
        if total > _MOST_DRAWN:
            return found, False
    return found, True


def _line(points: Points, track: Track, close: float) -> list[Point]:
    """The places of a track, going on over the date line the shorter way, thinned."""
    xs, ys = points.xs, points.ys
    turn, before = 0, xs[track.members[0]]
    line: list[Point] = []
    last = len(track.members) - 1
    for position, index in enumerate(track.members):
        x, y = xs[index], ys[index]
        turn += (before - x > 0.5) - (x - before > 0.5)
        before, x = x, x + turn
        if not line or abs(x - line[-1][0]) + abs(y - line[-1][1]) >= close or position == last:
            line.append((x, y))
    return line
