"""Numbered points over coast lines and borders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reports.atlas import atlas
from reports.blocks.caption import place_caption
from reports.blocks.table import place_table
from reports.clipping import Point, area_and_middle, cut_area, cut_line
from reports.coordinates import degrees
from reports.document import Column, Map, Place, Table
from reports.flow import INK, LEFT, QUIET, WIDTH, Flow
from reports.projection import TURNS, Projection, fitted
from reports.shapes import Disc, Outline
from reports.text import counted, limited

_HEIGHT = 290.0
_MARGIN = 16.0
_SEA, _LAND, _COAST, _BORDER, _NET, _MARK = 0xEAF1F8, 0xFBFAF6, 0x7C93AC, 0xA7A19A, 0xD3DCE6, 0x8A2B1E
_RADIUS = 6.0
_FINEST = 0.35
"""Points nearer than this to each other are one point of a line on the page."""
LISTED = 300
"""Up to so many places are named in the table below the map."""


class _Numbered(NamedTuple):
    at: Point
    number: int


def map_start(_flow: Flow, _block: Map) -> float:
    """Points that a map with its caption takes at the most."""
    return _HEIGHT + 2 * _MARGIN + 60


def place_map(flow: Flow, block: Map) -> None:
    """Sets the map and a table that names each point; places too near to tell apart share a number."""
    place_caption(flow, block.title, map_start(flow, block))
    located = [
        (place, point) for place in block.places if (point := degrees(place.latitude, place.longitude))
    ]
    numbers: dict[int, int] = {}
    if located:
        view = _frame(flow, [point for _, point in located])
        marks = _numbered(view, [point for _, point in located], numbers)
        _draw(flow, view, marks)
        _marks(flow, marks)
        flow.y = view.bottom - _MARGIN
        flow.text(_said(len(block.places) - len(located)), 7.6, color=QUIET)
    else:
        flow.text("No place with valid coordinates to draw.", 8.2, color=QUIET)
    if block.note:
        flow.text(block.note, 7.6, color=QUIET)
    flow.space(4)
    number_of = {id(place): str(numbers[index]) for index, (place, _) in enumerate(located)}
    _table(flow, [(number_of.get(id(each), "–"), each) for each in block.places])
    flow.space(6)


def _said(missing: int) -> str:
    text = (
        "Coast lines and borders: Natural Earth, 1:10 million, public domain; they may be off by some kilometres and "
        "show who controls a place, not who claims it. Points stand where the stored coordinates say. Places too near "
        "to each other to be told apart here share a number."
    )
    if missing:
        text += f" {counted(missing, 'place')} without valid coordinates cannot be drawn (marked –)."
    return text


def _frame(flow: Flow, points: Sequence[Point]) -> Projection:
    view = fitted(points, LEFT + _MARGIN, 0.0, WIDTH - 2 * _MARGIN, _HEIGHT)
    flow.room(view.height + 2 * _MARGIN + 24)
    return view._replace(bottom=flow.y - 4 - view.height)


def _draw(flow: Flow, view: Projection, marks: Sequence[_Numbered]) -> None:
    flow.box(view.left, view.bottom, view.width, view.height, _SEA)
    names = list(_land(flow, view))
    _net(flow, view)
    _lines(flow, view)
    _names(flow, view, names, marks)
    _scale(flow, view)
    flow.draw(Outline([_corners(view)], stroke=_COAST, width=0.7, closed=True))


def _names(
    flow: Flow, view: Projection, names: Iterable[tuple[float, str, Point]], marks: Sequence[_Numbered]
) -> None:
    """Names of countries, the largest first, where nothing else stands."""
    taken = [(x, y - 2.4, 2 * _RADIUS) for (x, y), _ in marks]
    for _, name, (x, y) in sorted(names, key=lambda each: -each[0]):
        width = flow.typesetter.width(name, "text", 6.8)
        free = all(abs(x - a) > (width + w) / 2 + 3 or abs(y - b) > 9 for a, b, w in taken)
        inside = view.left < x - width / 2 and x + width / 2 < view.left + view.width
        if free and inside and view.bottom + 16 < y < view.bottom + view.height - 8:
            flow.label(name, (x - width / 2, y), 6.8)
            taken.append((x, y, width))


def _corners(view: Projection) -> list[Point]:
    left, bottom, right, top = view.left, view.bottom, view.left + view.width, view.bottom + view.height
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def _land(flow: Flow, view: Projection) -> Iterator[tuple[float, str, Point]]:
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


def _lines(flow: Flow, view: Projection) -> None:
    coasts: list[list[Point]] = []
    borders: list[list[Point]] = []
    for turn in TURNS:
        world = view.window._replace(west=view.window.west - turn, east=view.window.east - turn)
        for border, line in atlas().lines(world, _FINEST / view.per_degree):
            for part in cut_line(line, world):
                drawn = thinned([view.place((x + turn, y)) for x, y in part])
                if len(drawn) > 1:
                    (borders if border else coasts).append(drawn)
    flow.draw(Outline(coasts, stroke=_COAST, width=0.5))
    flow.draw(Outline(borders, stroke=_BORDER, width=0.6, dash=(2.4, 1.4)))


def thinned(points: Sequence[Point]) -> list[Point]:
    """A line without the points that could not be seen."""
    found: list[Point] = []
    for point in points:
        if not found or abs(point[0] - found[-1][0]) + abs(point[1] - found[-1][1]) >= _FINEST:
            found.append(point)
    return found


def _net(flow: Flow, view: Projection) -> None:
    """Meridians and parallels with their degrees."""
    step = view.graticule()
    window = view.window
    lines: list[list[Point]] = []
    for number in range(math.ceil(window.west / step), math.floor(window.east / step) + 1):
        x, _ = view.place((number * step, 0))
        lines.append([(x, view.bottom), (x, view.bottom + view.height)])
        degree = (number * step + 180) % 360 - 180
        text = f"{abs(degree):.4g}°{'' if degree in (0, -180) else ' E' if degree > 0 else ' W'}"
        width = flow.typesetter.width(text, "text", 6.2)
        flow.label(text, (x - width / 2, view.bottom - 8), 6.2)
    for number in range(math.ceil(window.south / step), math.floor(window.north / step) + 1):
        _, y = view.place((0, number * step))
        lines.append([(view.left, y), (view.left + view.width, y)])
        if y > view.bottom + view.height - 8:
            continue
        text = f"{abs(number * step):.4g}°{'' if not number else ' N' if number > 0 else ' S'}"
        width = flow.typesetter.width(text, "text", 6.2)
        beside = view.left - width - 2 if width < _MARGIN - 2 else view.left + 2
        flow.label(text, (beside, y - 2 if beside < view.left else y + 1.5), 6.2)
    flow.draw(Outline(lines, stroke=_NET, width=0.4))


def _scale(flow: Flow, view: Projection) -> None:
    length, text = view.scale_bar()
    x, y = view.left + view.width - length - 10, view.bottom + 9
    width = flow.typesetter.width(text, "text", 6.6)
    paper = [(x - 5, y - 4), (x + length + 5, y - 4), (x + length + 5, y + 11), (x - 5, y + 11)]
    flow.draw(Outline([paper], fill=0xFFFFFF, closed=True))
    flow.draw(Outline([[(x, y + 3), (x, y), (x + length, y), (x + length, y + 3)]], stroke=INK, width=0.8))
    flow.label(text, (x + (length - width) / 2, y + 3), 6.6, color=INK)


def _numbered(view: Projection, points: Sequence[Point], numbers: dict[int, int]) -> list[_Numbered]:
    """Marks on the page; ``numbers`` takes the number of each point. A mark stands where its first point does."""
    marks: list[_Numbered] = []
    cells: dict[tuple[int, int], list[_Numbered]] = {}
    reach = 2 * _RADIUS
    for index, (longitude, latitude) in enumerate(points):
        x, y = view.place((_turned(longitude, view), latitude))
        column, row = int(x // reach), int(y // reach)
        near = [
            mark
            for across in (-1, 0, 1)
            for up in (-1, 0, 1)
            for mark in cells.get((column + across, row + up), ())
            if math.dist(mark.at, (x, y)) < reach
        ]
        if not near:
            near = [_Numbered((x, y), len(marks) + 1)]
            marks += near
            cells.setdefault((column, row), []).append(near[0])
        numbers[index] = min(near, key=lambda mark: math.dist(mark.at, (x, y))).number
    return marks


def _turned(longitude: float, view: Projection) -> float:
    while longitude < view.window.west:
        longitude += 360
    return longitude


def _marks(flow: Flow, marks: Sequence[_Numbered]) -> None:
    for (x, y), number in marks:
        text = str(number)
        size = 6.6 if len(text) < 3 else 4.8
        flow.draw(Disc(x, y, _RADIUS, _MARK, 0xFFFFFF))
        width = flow.typesetter.width(text, "bold", size)
        flow.label(text, (x - width / 2, y - size * 0.36), size, style="bold", color=0xFFFFFF)


def _table(flow: Flow, places: Sequence[tuple[str, Place]]) -> None:
    columns = (
        Column("No.", 7),
        Column("Latitude", 17),
        Column("Longitude", 17),
        Column("What", 43),
        Column("Id", 16),
    )
    rows = tuple(
        (number, each.latitude, each.longitude, limited(each.label, 600), each.id)
        for number, each in places[:LISTED]
    )
    place_table(flow, Table(columns, rows))
    if len(places) > LISTED:
        rest = counted(len(places) - LISTED, "more place")
        flow.text(f"{rest}, drawn above, stand in the attached list of artifacts.", 8.2, color=QUIET)
