"""Land, coast lines and borders as shapes of the square, in several finenesses.

Reference: :mod:`reports.atlas` reads the file that ships with the program; the report's map draws from it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from app.gui.views.map.mercator import to_world
from reports.atlas import atlas
from reports.clipping import Point, Window, area_and_middle, cut_area, cut_line

_WORLD = Window(-360.0, -90.0, 540.0, 90.0)
_FINEST = ((2.5, 0.12), (5.0, 0.04), (99.0, 0.0))
"""Up to a zoom: points of a line nearer than so many degrees to the one before are left out."""
_CUT_FROM = 12.0
"""From this zoom on shapes are cut to the view: Qt counts its pixels in millions and no further."""
_LARGE_ENOUGH = 3e-7
"""Of the square: smaller pieces of land do not carry the name of their country."""


@dataclass(frozen=True)
class Land:
    """One piece of land: its outer ring, then its holes."""

    country: str
    around: QRectF
    rings: list[QPolygonF]


@dataclass(frozen=True)
class Line:
    """A coast, or a border between two countries."""

    border: bool
    around: QRectF
    points: QPolygonF


@dataclass(frozen=True)
class Name:
    """A country's name in the middle of its largest piece of land, which is ``size`` of the square."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Outlines:
    """Shapes that may lie in a window."""

    lands: list[Land]
    lines: list[Line]


def outlines(zoom: float, window: Window) -> Outlines:
    """The shapes for a zoom that may lie in a window in degrees. Each is made once and kept."""
    finest, world = next(finest for most, finest in _FINEST if zoom <= most), atlas()
    if zoom >= _CUT_FROM:
        return _cut(window)
    return Outlines(
        [land for number in world.area_numbers(window) for land in _land(number, finest)],
        [_line(number, finest) for number in world.line_numbers(window)],
    )


@cache
def _land(number: int, finest: float) -> tuple[Land, ...]:
    """One piece of land; none where it has shrunk to a line."""
    area = atlas().area(number, finest)
    return _shaped(area.country, area.rings)


@cache
def _line(number: int, finest: float) -> Line:
    border, points = atlas().line(number, finest)
    polygon = _polygon(points)
    return Line(border, polygon.boundingRect(), polygon)


def _cut(window: Window) -> Outlines:
    lands: list[Land] = []
    for area in atlas().areas(window):
        lands += _shaped(area.country, [cut_area(ring, window) for ring in area.rings])
    lines = []
    for border, points in atlas().lines(window):
        for part in cut_line(points, window):
            polygon = _polygon(part)
            lines.append(Line(border, polygon.boundingRect(), polygon))
    return Outlines(lands, lines)


def _shaped(country: str, rings: list[list[Point]]) -> tuple[Land, ...]:
    polygons = [_polygon(ring) for ring in rings if len(ring) > 2]
    return (Land(country, polygons[0].boundingRect(), polygons),) if polygons else ()


def _polygon(points: list[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*to_world(*point)) for point in points])


@cache
def country_names() -> list[Name]:
    """The countries by the size of their largest piece on the map."""
    largest: dict[str, Name] = {}
    for land in outlines(0.0, _WORLD).lands:
        ring = [(point.x(), point.y()) for point in land.rings[0].toList()]
        size, (x, y) = area_and_middle(ring)
        known = largest.get(land.country)
        if size > _LARGE_ENOUGH and (known is None or known.size < size):
            largest[land.country] = Name(land.country, x, y, size)
    return sorted(largest.values(), key=lambda name: -name.size)
