"""Lines and areas cut to a rectangle.

Reference: Liang and Barsky (1984) for lines, Sutherland and Hodgman (1974) for areas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

Point = tuple[float, float]


class Window(NamedTuple):
    """A rectangle: west, south, east, north."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Window) -> bool:
        """Whether the two have a point in common."""
        return not (
            other.east < self.west
            or other.west > self.east
            or other.north < self.south
            or other.south > self.north
        )

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


def cut_line(points: Iterable[Point], window: Window) -> Iterator[list[Point]]:
    """The parts of a line inside of the window."""
    part: list[Point] = []
    before: Point | None = None
    for point in points:
        if before is not None:
            kept = _segment(before, point, window)
            if kept:
                start, end = kept
                if not part or part[-1] != start:
                    if len(part) > 1:
                        yield part
                    part = [start]
                part.append(end)
        before = point
    if len(part) > 1:
        yield part


def _segment(start: Point, end: Point, window: Window) -> tuple[Point, Point] | None:
    dx, dy = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for change, room in (
        (-dx, start[0] - window.west),
        (dx, window.east - start[0]),
        (-dy, start[1] - window.south),
        (dy, window.north - start[1]),
    ):
        if change == 0:
            if room < 0:
                return None
            continue
        share = room / change
        if change < 0:
            first = max(first, share)
        else:
            last = min(last, share)
    if first > last:
        return None
    here = start if first == 0 else (start[0] + first * dx, start[1] + first * dy)
    there = end if last == 1 else (start[0] + last * dx, start[1] + last * dy)
    return here, there


def cut_area(ring: list[Point], window: Window) -> list[Point]:
    """The part of an area inside of the window; empty where there is none."""
    heights = [point[1] for point in ring]
    level = window.south <= min(heights) and max(heights) <= window.north
    if level and min(ring)[0] >= window.west and max(ring)[0] <= window.east:
        return ring
    for inside, crossing in _edges(window):
        found: list[Point] = []
        for index, point in enumerate(ring):
            before = ring[index - 1]
            if inside(point) != inside(before):
                found.append(crossing(before, point))
            if inside(point):
                found.append(point)
        ring = found
        if not ring:
            break
    return ring


_Edge = tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]


def _edges(window: Window) -> tuple[_Edge, ...]:
    def vertical(x: float) -> Callable[[Point, Point], Point]:
        return lambda a, b: (x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]))

    def level(y: float) -> Callable[[Point, Point], Point]:
        return lambda a, b: (a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y)

    return (
        (lambda p: p[0] >= window.west, vertical(window.west)),
        (lambda p: p[0] <= window.east, vertical(window.east)),
        (lambda p: p[1] >= window.south, level(window.south)),
        (lambda p: p[1] <= window.north, level(window.north)),
    )


def area_and_middle(ring: list[Point]) -> tuple[float, Point]:
    """The size of an area and its centre of mass."""
    total = x = y = 0.0
    for index, (right, upper) in enumerate(ring):
        left, lower = ring[index - 1]
        part = left * upper - right * lower
        total += part
        x += (left + right) * part
        y += (lower + upper) * part
    if not total:
        return 0.0, ring[0]
    return abs(total) / 2, (x / (3 * total), y / (3 * total))
