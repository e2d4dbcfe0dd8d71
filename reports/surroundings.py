"""A part of the world that can be told by its coast lines and borders."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from reports.atlas import atlas
from reports.clipping import Point, cut_line
from reports.projection import TURNS, Projection, fitted

_ENOUGH = 0.7
"""Of the width of a map: so long must the lines in it be."""
_STEP = 1.5


def told(view: Projection) -> bool:
    """Whether enough coast lines or borders are on the map to know the place by."""
    wanted, found = _ENOUGH * view.width, 0.0
    for turn in TURNS:
        world = view.window._replace(west=view.window.west - turn, east=view.window.east - turn)
        for _, line in atlas().lines(world, 1 / view.per_degree):
            for part in cut_line(line, world):
                drawn = [view.place((x + turn, y)) for x, y in part]
                found += sum(math.dist(one, other) for one, other in pairwise(drawn))
                if found >= wanted:
                    return True
    return False


def wider_map(near: Projection, marks: int) -> Literal["none", "instead", "beside"]:
    """Whether a wider map is needed to know the place by: in place of ``near`` where that has one mark alone."""
    if told(near):
        return "none"
    return "instead" if marks == 1 else "beside"


def widened(
    points: Sequence[Point], left: float, bottom: float, width: float, height: float, least: float = 0.0
) -> Projection:
    """The narrowest of some projections that shows all points and, if any does, where in the world they are.

    ``least``: degrees of latitude that it shows at least.
    """
    view = fitted(points, left, bottom, width, height, least)
    shown = view.window.north - view.window.south
    while shown < 180 and not told(view):
        shown *= _STEP
        view = fitted(points, left, bottom, width, height, shown)
    return view
