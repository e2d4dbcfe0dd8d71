"""From degrees to a place on the page: which part of the world a map shows, and how."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from reports.clipping import Point, Window

_KILOMETRES = 111.195
"""One degree of latitude on a sphere of 6,371 km."""
_SMALLEST = 0.4
"""A map shows no fewer degrees of latitude: its lines are not finer."""
_NICE = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 45.0)


class Projection(NamedTuple):
    """Equidistant cylindrical, true to scale at the middle latitude, or at the equator where it is the whole world.

    ``left``, ``bottom``, ``width``, ``height``: the frame on the page, in points; ``per_degree``: points for a
    degree of latitude. East of the window may lie beyond 180.
    """

    window: Window
    left: float
    bottom: float
    width: float
    height: float

    @property
    def per_degree(self) -> float:
        """Points for a degree of latitude."""
        return self.height / (self.window.north - self.window.south)

    def place(self, point: Point) -> Point:
        """Where a point stands on the page."""
        window = self.window
        return (
            self.left + (point[0] - window.west) / (window.east - window.west) * self.width,
            self.bottom + (point[1] - window.south) * self.per_degree,
        )

    def graticule(self) -> float:
        """Degrees between the lines of the net."""
        span = self.window.east - self.window.west
        return next((step for step in _NICE if span / step <= 7), _NICE[-1])

    def scale_bar(self) -> tuple[float, str]:
        """The length of a bar at the middle latitude, and what it stands for."""
        per_kilometre = self.per_degree / _KILOMETRES
        power = 10 ** math.floor(math.log10(110 / per_kilometre))
        kilometres = next(each * power for each in (5, 2, 1) if each * power * per_kilometre <= 110)
        return (
            kilometres * per_kilometre,
            f"{kilometres:,.0f} km" if kilometres >= 1 else f"{kilometres:g} km",
        )


def fitted(
    points: Sequence[Point], left: float, bottom: float, width: float, height: float, least: float = 0.0
) -> Projection:
    """A projection that shows all points with a margin; ``height`` is the most that it takes.

    ``least``: degrees of latitude that it shows at least.
    """
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    west, east = _band([p[0] for p in points])
    middle = (south + north) / 2
    narrow = max(math.cos(math.radians(middle)), 0.2)
    tall = max((north - south) * 1.3, _SMALLEST, least, (east - west) * 1.3 * narrow * height / width)
    wide = tall * width / height / narrow
    centre = (west + east) / 2
    if tall > 180 or wide > 360:
        world = Window(centre - 180, -90, centre + 180, 90)
        return Projection(world, left, bottom, width, width / 2)
    low = min(max(middle - tall / 2, -90.0), 90.0 - tall)
    return Projection(
        Window(centre - wide / 2, low, centre + wide / 2, low + tall), left, bottom, width, height
    )


def _band(longitudes: Sequence[float]) -> tuple[float, float]:
    """The narrowest band of longitudes that holds them all; its east may lie beyond 180."""
    places = sorted(set(longitudes))
    gaps = [(places[index] - places[index - 1], index) for index in range(1, len(places))]
    gaps.append((places[0] + 360 - places[-1], 0))
    _, index = max(gaps)
    if index == 0:
        return places[0], places[-1]
    return places[index], places[index - 1] + 360


TURNS = (-360.0, 0.0, 360.0)
"""By how many degrees the world is moved so that its copies fill a window."""
