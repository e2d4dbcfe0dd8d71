"""Land, coast lines and borders of a map on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.atlas import atlas
from reports.clipping import Point, area_and_middle, cut_area, cut_line
from reports.flow import Flow
from reports.projection import TURNS, Projection
from reports.shapes import Outline

COAST = 0x7C93AC
_LAND, _BORDER = 0xFBFAF6, 0xA7A19A
_FINEST = 0.35
"""Points nearer than this to each other are one point of a line on the page."""


def land(flow: Flow, view: Projection) -> Iterator[tuple[float, str, Point]]:
    """Draws the land; yields the size, the country and the middle of each large piece."""
    for turn in TURNS:
        world = view.window._replace(west=view.window.west - turn, east=view.window.east - turn)
        for area in atlas().areas(world, _FINEST / view.per_degree):
            rings = [
                thinned([view.place((x + turn, y)) for x, y in cut_area(ring, world)]) for ring in area.rings
            ]
            rings = [ring for ring in rings if len(ring) > 2]
            if not rings:
                continue
            flow.draw(Outline(rings, fill=_LAND, closed=True))
            size, middle = area_and_middle(rings[0])
            if size > 700:
                yield size, area.country, middle


def lines(flow: Flow, view: Projection) -> None:
    """Draws coast lines and borders."""
    coasts: list[list[Point]] = []
    borders: list[list[Point]] = []
    for turn in TURNS:
        world = view.window._replace(west=view.window.west - turn, east=view.window.east - turn)
        for border, line in atlas().lines(world, _FINEST / view.per_degree):
            for part in cut_line(line, world):
                drawn = thinned([view.place((x + turn, y)) for x, y in part])
                if len(drawn) > 1:
                    (borders if border else coasts).append(drawn)
    flow.draw(Outline(coasts, stroke=COAST, width=0.5))
    flow.draw(Outline(borders, stroke=_BORDER, width=0.6, dash=(2.4, 1.4)))


def thinned(points: Sequence[Point]) -> list[Point]:
    """A line without the points that could not be seen."""
    found: list[Point] = []
    for point in points:
        if not found or abs(point[0] - found[-1][0]) + abs(point[1] - found[-1][1]) >= _FINEST:
            found.append(point)
    return found
