"""Numbered points over coast lines and borders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reports.blocks.caption import place_caption
from reports.blocks.land import COAST, land, lines
from reports.blocks.table import place_table
from reports.clipping import Point
from reports.coordinates import degrees
from reports.document import Column, Map, Place, Table
from reports.flow import INK, LEFT, QUIET, WIDTH, Flow
from reports.projection import Projection, fitted
from reports.shapes import Disc, Outline
from reports.surroundings import widened, wider_map
from reports.text import counted, limited

_HEIGHT = 290.0
_MARGIN = 16.0
_BESIDE, _GAP = 132.0, 10.0
"""Width of the small map that says where a map without any line is, and what is between the two."""
_SEA, _NET, _MARK = 0xEAF1F8, 0xD3DCE6, 0x8A2B1E
_RADIUS = 6.0
_LARGE = 20_000.0
"""Square points."""
_WIDE = 8.0
"""Degrees of latitude that the small map shows at least."""
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
        points = [point for _, point in located]
        view, small = _frames(flow, points)
        marks = _numbered(view, points, numbers)
        _draw(flow, view, marks)
        _marks(flow, marks)
        if small:
            _where(flow, small, view)
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
        "show who controls a place, not who claims it. Points stand where the coordinates given here say. Places too "
        "near to each other to be told apart here share a number."
    )
    if missing:
        text += f" {counted(missing, 'place')} without valid coordinates cannot be drawn (marked –)."
    return text


def _frames(flow: Flow, points: Sequence[Point]) -> tuple[Projection, Projection | None]:
    """The map, and a small one beside it where places that can be told apart lie far from any coast or border."""
    left, width = LEFT + _MARGIN, WIDTH - 2 * _MARGIN
    view, small = fitted(points, left, 0.0, width, _HEIGHT), None
    wider = wider_map(view, len(_numbered(view, points, {})))
    if wider == "instead":
        view = widened(points, left, 0.0, width, _HEIGHT)
    elif wider == "beside":
        view = fitted(points, left, 0.0, width - _BESIDE - _GAP, _HEIGHT)
        small = widened(points, left + width - _BESIDE, 0.0, _BESIDE, _BESIDE, _WIDE)
    flow.room(view.height + 2 * _MARGIN + 24)
    top = flow.y - 4
    return view._replace(bottom=top - view.height), small and small._replace(bottom=top - small.height)


def _draw(flow: Flow, view: Projection, marks: Sequence[_Numbered]) -> None:
    flow.box(view.left, view.bottom, view.width, view.height, _SEA)
    names = list(land(flow, view))
    _net(flow, view)
    lines(flow, view)
    _names(flow, view, names, marks)
    _scale(flow, view)
    flow.draw(_edge(view))


def _where(flow: Flow, small: Projection, view: Projection) -> None:
    """The small map, with a dot where the other lies."""
    flow.box(small.left, small.bottom, small.width, small.height, _SEA)
    names = list(land(flow, small))
    lines(flow, small)
    (west, south, east, north) = view.window
    middle = small.place((_turned((west + east) / 2, small), (south + north) / 2))
    _names(flow, small, names, [_Numbered(middle, 0)])
    flow.draw(Disc(*middle, 3.0, _MARK, 0xFFFFFF), _edge(small))
    flow.label("Where the map on the left lies", (small.left, small.bottom - 9), 6.6)


def _edge(view: Projection) -> Outline:
    return Outline([_corners(view)], stroke=COAST, width=0.7, closed=True)


def _names(
    flow: Flow, view: Projection, names: Iterable[tuple[float, str, Point]], marks: Sequence[_Numbered]
) -> None:
    """Names of countries, the largest first, where nothing else stands."""
    taken = [(x, y - 2.4, 2 * _RADIUS) for (x, y), _ in marks]
    for size, name, (x, middle) in sorted(names, key=lambda each: -each[0]):
        width = flow.typesetter.width(name, "text", 6.8)
        # A large country is itself also a little above and below its middle.
        for y in (middle, middle + 18, middle - 18) if size > _LARGE else (middle,):
            free = all(abs(x - a) > (width + w) / 2 + 3 or abs(y - b) > 9 for a, b, w in taken)
            inside = view.left < x - width / 2 and x + width / 2 < view.left + view.width
            if free and inside and view.bottom + 16 < y < view.bottom + view.height - 8:
                flow.label(name, (x - width / 2, y), 6.8)
                taken.append((x, y, width))
                break


def _corners(view: Projection) -> list[Point]:
    left, bottom, right, top = view.left, view.bottom, view.left + view.width, view.bottom + view.height
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


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
        Column("No.", 6),
        Column("Latitude", 19),
        Column("Longitude", 19),
        Column("What", 42),
        Column("Id", 14),
    )
    rows = tuple(
        (number, each.latitude, each.longitude, limited(each.label, 600), each.id)
        for number, each in places[:LISTED]
    )
    place_table(flow, Table(columns, rows))
    if len(places) > LISTED:
        rest = counted(len(places) - LISTED, "more place")
        flow.text(f"{rest}, drawn above, stand in the attached list of artifacts.", 8.2, color=QUIET)
