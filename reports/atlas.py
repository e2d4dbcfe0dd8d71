"""Coast lines, borders and names of countries, from resources/map/world.bin. Degrees, WGS 84.

Reference: packaging/map_data.py describes the file; Natural Earth 1:10 million, public domain.
"""

from __future__ import annotations

import math
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import msgspec

from reports.clipping import Point, Window


class _Country(msgspec.Struct):
    name: str
    polygons: list[list[list[int]]]


class _Header(msgspec.Struct):
    scale: tuple[float, float]
    translate: tuple[float, float]
    arcs: list[int]
    countries: list[_Country]


class Area(NamedTuple):
    """One piece of land of a country: its outer ring, then its holes."""

    country: str
    rings: list[list[Point]]


class _Piece(NamedTuple):
    country: str
    around: Window
    rings: list[list[int]]


class Atlas:
    """The world as arcs that neighbouring countries share."""

    def __init__(self, packed: bytes) -> None:
        data = zlib.decompress(packed)
        length = int.from_bytes(data[:4], "big")
        self._header = msgspec.json.decode(data[4 : 4 + length], type=_Header)
        self._numbers = _numbers(data[4 + length :])
        self._starts = [0]
        for count in self._header.arcs:
            self._starts.append(self._starts[-1] + 2 * count)
        self._turn = round(360 / self._header.scale[0])
        self._make_absolute()
        self._windows = [self._window(index) for index in range(len(self._header.arcs))]
        self._uses = Counter(
            arc if arc >= 0 else ~arc
            for country in self._header.countries
            for polygon in country.polygons
            for ring in polygon
            for arc in ring
        )
        self._pieces = [
            _Piece(country.name, self._around(polygon[0]), polygon)
            for country in self._header.countries
            for polygon in country.polygons
        ]

    def areas(self, window: Window, finest: float = 0.0) -> Iterator[Area]:
        """Land that may lie in the window. Longitudes may lie beyond 180, where the land does.

        ``finest``: points nearer than so many degrees to the one before are left out.
        """
        for number in self.area_numbers(window):
            yield self.area(number, finest)

    def area_numbers(self, window: Window) -> Iterator[int]:
        """Which pieces of land may lie in the window, for one who keeps what was made of each."""
        return (number for number, each in enumerate(self._pieces) if each.around.meets(window))

    def area(self, number: int, finest: float = 0.0) -> Area:
        """One piece of land, by its number."""
        piece = self._pieces[number]
        return Area(piece.country, [self._ring(ring, finest) for ring in piece.rings])

    def lines(self, window: Window, finest: float = 0.0) -> Iterator[tuple[bool, list[Point]]]:
        """Lines that may lie in the window; true for a border between two countries, false for a coast."""
        for number in self.line_numbers(window):
            yield self.line(number, finest)

    def line_numbers(self, window: Window) -> Iterator[int]:
        """Which lines may lie in the window."""
        return (number for number, around in enumerate(self._windows) if around.meets(window))

    def line(self, number: int, finest: float = 0.0) -> tuple[bool, list[Point]]:
        """One line, by its number: whether it is a border between two countries, and its points."""
        return self._uses[number] > 1, self._points(number, finest)

    def _make_absolute(self) -> None:
        """Differences to places; a line over the date line goes on beyond 180."""
        numbers, half = self._numbers, self._turn // 2
        for first, last in pairwise(self._starts):
            for index in range(first + 2, last, 2):
                step = numbers[index]
                if step > half:
                    step -= self._turn
                elif step < -half:
                    step += self._turn
                numbers[index] = numbers[index - 2] + step
                numbers[index + 1] += numbers[index - 1]

    def _window(self, arc: int) -> Window:
        xs, ys = self._columns(arc)
        west, south = self._degrees(min(xs), min(ys))
        return Window(west, south, *self._degrees(max(xs), max(ys)))

    def _columns(self, arc: int) -> tuple[array[int], array[int]]:
        first, last = self._starts[arc], self._starts[arc + 1]
        return self._numbers[first:last:2], self._numbers[first + 1 : last : 2]

    def _moves(self, ring: list[int]) -> Iterator[tuple[int, int]]:
        """The arcs of a ring with the turns of the world by which each is moved to go on where the last ended."""
        end: int | None = None
        for arc in ring:
            index = arc if arc >= 0 else ~arc
            first, last = self._numbers[self._starts[index]], self._numbers[self._starts[index + 1] - 2]
            if arc < 0:
                first, last = last, first
            turns = 0 if end is None else round((end - first) / self._turn)
            yield arc, turns
            end = last + turns * self._turn

    def _around(self, ring: list[int]) -> Window:
        found = [(self._windows[arc if arc >= 0 else ~arc], 360 * turns) for arc, turns in self._moves(ring)]
        around = Window(
            min(each.west + move for each, move in found),
            min(each.south for each, _ in found),
            max(each.east + move for each, move in found),
            max(each.north for each, _ in found),
        )
        if around.east - around.west < 359 or around.south > -60:
            return around
        return around._replace(south=-90.0)  # Antarctica's coast does not reach its pole, its land does

    def _degrees(self, x: int, y: int) -> Point:
        (width, height), (west, south) = self._header.scale, self._header.translate
        return x * width + west, y * height + south

    def _points(self, arc: int, finest: float) -> list[Point]:
        xs, ys = self._columns(arc)
        (width, height), (west, south) = self._header.scale, self._header.translate
        near = int(finest / width)
        found: list[Point] = []
        before_x = before_y = -sys.maxsize
        last = len(xs) - 1
        for index, x in enumerate(xs):
            y = ys[index]
            if abs(x - before_x) + abs(y - before_y) >= near or index == last:
                found.append((x * width + west, y * height + south))
                before_x, before_y = x, y
        return found

    def _ring(self, arcs: list[int], finest: float) -> list[Point]:
        ring: list[Point] = []
        for arc, turns in self._moves(arcs):
            points = self._points(arc, finest) if arc >= 0 else self._points(~arc, finest)[::-1]
            if turns:
                points = [(x + 360 * turns, y) for x, y in points]
            ring += points[1:] if ring else points
        (first, _), (last, latitude) = ring[0], ring[-1]
        if abs(last - first) > 180:  # around a pole, which only Antarctica is
            pole = math.copysign(90.0, latitude)
            ring += [(last, pole), (first, pole)]
        return ring


def _numbers(data: bytes) -> array[int]:
    """Zigzag varints to whole numbers."""
    found = array("i")
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        if byte > 127:
            shift += 7
        else:
            found.append(number >> 1 ^ -(number & 1))
            number = shift = 0
    return found


@cache
def atlas() -> Atlas:
    """The map that ships with the program."""
    return Atlas((files("resources") / "map" / "world.bin").read_bytes())
