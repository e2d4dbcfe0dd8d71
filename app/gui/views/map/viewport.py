"""Which part of the world the map shows, as a value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.gui.views.map.area import Area
from app.gui.views.map.mercator import TILE, World, metres_per_pixel, to_degrees, turned

MOST_ZOOM = 19.0
_ALONE_ZOOM = 14.0
"""How near the map goes to a single place by itself."""
_MARGIN = 0.82
_EDGE = 48
"""Pixels around the outermost places: room for a disc, its number and what is written at the edge of the map."""
_PARTS = 4096


@dataclass(frozen=True)
class Viewport:
    """``x`` and ``y``: what of the square is in the middle; ``width`` and ``height`` in logical pixels.

    At zoom 0 the world is 256 pixels wide, and twice as wide with each further one.
    """

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0
    width: int = 640
    height: int = 480

    @property
    def scale(self) -> float:
        """Pixels of the whole world."""
        return TILE * math.exp2(self.zoom)

    @property
    def least_zoom(self) -> float:
        """The zoom at which the world just fills the map."""
        return math.log2(max(self.width, self.height, 1) / TILE)

    @property
    def latitude(self) -> float:
        """Degrees in the middle."""
        return to_degrees(self.x, self.y)[1]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the square stands, in pixels from the top left."""
        return (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2

    def at(self, across: float, down: float) -> World:
        """What of the square stands at a pixel."""
        return self.x + (across - self.width / 2) / self.scale, self.y + (down - self.height / 2) / self.scale

    def edges(self, margin: float = 0.0) -> tuple[float, float, float, float]:
        """The least and the greatest x and y that are shown, ``margin`` pixels further out."""
        left, top = self.at(-margin, -margin)
        right, bottom = self.at(self.width + margin, self.height + margin)
        return left, top, right, bottom

    def turns(self, margin: float = 0.0) -> range:
        """By how many worlds the world is moved so that its copies fill the view."""
        left, _, right, _ = self.edges(margin)
        return range(math.floor(left), math.ceil(right))

    def area(self) -> Area:
        """What is shown, in degrees."""
        return self.area_of(0, 0, self.width, self.height)

    def area_of(self, left: float, top: float, right: float, bottom: float) -> Area:
        """A rectangle of pixels in degrees."""
        west, north = to_degrees(*self.at(left, top))
        east, south = to_degrees(*self.at(right, bottom))
        if east - west >= 360:
            west, east = -180.0, 180.0
        south, north = (-90.0 if south < -85.05 else south), (90.0 if north > 85.05 else north)
        return Area(turned(west), max(south, -90.0), turned(east), min(north, 90.0))

    def metres_per_pixel(self) -> float:
        """In the middle."""
        return metres_per_pixel(self.latitude, self.zoom)

    def resized(self, width: int, height: int) -> Viewport:
        """The same middle on a map of another size."""
        return replace(self, width=max(1, width), height=max(1, height)).kept()

    def moved(self, across: float, down: float) -> Viewport:
        """The map pulled by so many pixels."""
        return replace(self, x=self.x - across / self.scale, y=self.y - down / self.scale).kept()

    def zoomed(self, zoom: float, across: float | None = None, down: float | None = None) -> Viewport:
        """Another zoom; what stands at that pixel (the middle without) stays there."""
        across = self.width / 2 if across is None else across
        down = self.height / 2 if down is None else down
        x, y = self.at(across, down)
        bound = replace(self, zoom=min(max(zoom, self.least_zoom), max(MOST_ZOOM, self.least_zoom)))
        there_x, there_y = bound.at(across, down)
        return replace(bound, x=bound.x + x - there_x, y=bound.y + y - there_y).kept()

    def centred(self, x: float, y: float) -> Viewport:
        """Another place in the middle."""
        return replace(self, x=x, y=y).kept()

    def kept(self) -> Viewport:
        """Within the square: the middle between 0 and 1, no edge above or below it."""
        zoom = min(max(self.zoom, self.least_zoom), max(MOST_ZOOM, self.least_zoom))
        half = self.height / 2 / (TILE * math.exp2(zoom))
        return replace(
            self, zoom=zoom, x=self.x % 1.0, y=min(max(self.y, half), 1 - half) if half < 0.5 else 0.5
        )

    def whole(self) -> Viewport:
        """The world, so much of it as there is room for."""
        return replace(self, x=0.5, y=0.42, zoom=0.0).kept()

    def showing(self, left: float, top: float, right: float, bottom: float) -> Viewport:
        """Shows a rectangle of the square with a margin."""
        wide, tall = right - left, bottom - top
        room = min(
            _inside(self.width) / wide if wide > 0 else math.inf,
            _inside(self.height) / tall if tall > 0 else math.inf,
        )
        zoom = min(math.log2(room / TILE), MOST_ZOOM) if room < math.inf else _ALONE_ZOOM
        return replace(self, x=(left + right) / 2, y=(top + bottom) / 2, zoom=zoom).kept()


def _inside(pixels: int) -> float:
    """What is left of a side within the margin."""
    return min(_MARGIN * pixels, max(pixels - 2 * _EDGE, pixels / 3))


def band(xs: Sequence[float]) -> tuple[float, float]:
    """The narrowest band of the square that holds them all, all from 0 to 1; its east may lie beyond 1.

    Found to a 4,096th of the world, so that nothing long is sorted at once.
    """
    places = sorted({int(x * _PARTS) for x in xs})
    widest, first = places[0] + _PARTS - places[-1], 0
    for index in range(1, len(places)):
        gap = places[index] - places[index - 1]
        if gap > widest:
            widest, first = gap, index
    if first == 0:
        return min(xs), max(xs)
    border = places[first] / _PARTS
    return min(x for x in xs if x >= border), max(x for x in xs if x < border) + 1
