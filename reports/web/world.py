"""Places over coast lines and borders, as inline SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from reports.atlas import atlas
from reports.clipping import Point, cut_area
from reports.coordinates import degrees
from reports.document import Column, Map, Place, Table
from reports.projection import TURNS, Projection, fitted
from reports.surroundings import widened, wider_map
from reports.text import counted
from reports.web.blocks import table
from reports.web.elements import element, isolated, svg

_WIDTH, _HIGHEST = 720.0, 400.0
_PIN = 9.0
_FINEST = 0.7
"""Points nearer than this to each other are one point of a line on the screen."""
_WORDS = (
    "Coast lines and borders: Natural Earth, 1:10 million; they may be off by some kilometres and show who controls a "
    "place, not who claims it. Points stand where the coordinates given here say. A pin with “+” stands for as many "
    "more places as it says, too near to be told apart here."
)
_Numbered = tuple[int, Place, Point]


def world_map(block: Map) -> Iterator[Element]:
    """The places as pins, numbered as they come."""
    title = element("figcaption", isolated(block.title))
    points = [
        (number, each, at)
        for number, each in enumerate(block.places, 1)
        if (at := degrees(each.latitude, each.longitude))
    ]
    if not points:
        yield element(
            "figure", title, element("p", "No place with valid coordinates to draw.", class_="note")
        )
    else:
        words = _WORDS
        if missing := len(block.places) - len(points):
            words += f" {counted(missing, 'place')} without valid coordinates cannot be drawn."
        said = f"with {counted(len(points), 'place')}, which the table below names by their numbers"
        names = ("Map", "Wider map, to know where the other lies,")
        drawn = [
            _map(view, points, f"{name} {said}") for name, view in zip(names, _views(points), strict=False)
        ]
        scroller = element("div", *drawn, class_="wide", tabindex="0", role="region", aria_label=block.title)
        yield element("figure", title, scroller, element("p", words, class_="note"))
    if block.note:
        yield element("p", block.note, class_="note", dir="auto")
    drawn_ones = {number for number, _, _ in points}
    yield from table(_named_places(block, drawn_ones))


def _views(points: Sequence[_Numbered]) -> list[Projection]:
    """The map, and a wider one where one is needed: in its place or after it."""
    places = [at for _, _, at in points]
    near = fitted(places, 0, 0, _WIDTH, _HIGHEST)
    wider = wider_map(near, len(_grouped(points, near)))
    if wider == "none":
        return [near]
    wide = widened(places, 0, 0, _WIDTH, _HIGHEST)
    return [wide] if wider == "instead" else [near, wide]


def _map(view: Projection, points: Sequence[_Numbered], label: str) -> Element:
    drawn = (*_land(view), *_net(view), *_pins(points, view), *_scale(view))
    return svg(view.width, view.height, *drawn, role="img", aria_label=label)


def _named_places(block: Map, drawn: set[int]) -> Table:
    rows = tuple(
        (f"{number}" if number in drawn else "–", place.latitude, place.longitude, place.label, place.id)
        for number, place in enumerate(block.places, 1)
    )
    columns = (("No.", 5), ("Latitude", 15), ("Longitude", 15), ("What", 45), ("Id", 20))
    return Table(tuple(Column(*each) for each in columns), rows, "The places by their numbers")


def _at(view: Projection, point: Point) -> Point:
    """From the upper left corner, as SVG counts."""
    x, y = view.place(point)
    return x, view.height - y


def _land(view: Projection) -> Iterator[Element]:
    yield element("rect", width=f"{view.width:g}", height=f"{view.height:g}", class_="sea")
    for turn in TURNS:
        world = view.window._replace(west=view.window.west - turn, east=view.window.east - turn)
        for area in atlas().areas(world):
            rings = ([_at(view, (x + turn, y)) for x, y in cut_area(ring, world)] for ring in area.rings)
            if path := "".join(map(_path, rings)):
                yield element("path", d=path, class_="land", fill_rule="evenodd")


def _path(ring: Sequence[Point]) -> str:
    drawn: list[Point] = []
    for point in ring:
        if not drawn or abs(point[0] - drawn[-1][0]) + abs(point[1] - drawn[-1][1]) >= _FINEST:
            drawn.append(point)
    if len(drawn) < 3:
        return ""
    return f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in drawn)}Z"


def _net(view: Projection) -> Iterator[Element]:
    """Meridians and parallels with their degrees."""
    step, window = view.graticule(), view.window
    for number in range(math.ceil(window.west / step), math.floor(window.east / step) + 1):
        x, _ = _at(view, (number * step, 0))
        yield element("path", d=f"M{x:.1f} 0V{view.height:g}", class_="grid")
        if x < view.width - 40:
            degree = (number * step + 180) % 360 - 180
            yield element("text", _named(degree, "EW"), x=f"{x + 3:.1f}", y="11", class_="tick")
    for number in range(math.ceil(window.south / step), math.floor(window.north / step) + 1):
        _, y = _at(view, (0, number * step))
        yield element("path", d=f"M0 {y:.1f}H{view.width:g}", class_="grid")
        if y > 24:
            yield element("text", _named(number * step, "NS"), x="3", y=f"{y - 3:.1f}", class_="tick")


def _named(degree: float, sides: str) -> str:
    side = "" if abs(degree) < 1e-9 or degree == -180 else f" {sides[degree < 0]}"
    return f"{abs(degree):.4g}°{side}"


def _pins(points: Sequence[_Numbered], view: Projection) -> Iterator[Element]:
    for (x, y), members in _grouped(points, view):
        label = f"{members[0][0]}" if len(members) == 1 else f"{members[0][0]} +{len(members) - 1:,}"
        half = max(_PIN, 3.0 * len(label) + 4)
        said = "\n".join(f"{number}: {place.id}, {place.label}" for number, place, _ in members)
        yield element(
            "g",
            element("title", said),
            element(
                "rect",
                x=f"{x - half:.1f}",
                y=f"{y - _PIN:.1f}",
                width=f"{2 * half:.1f}",
                height=f"{2 * _PIN:g}",
                rx=f"{_PIN:g}",
                class_="pin",
            ),
            element(
                "text", label, x=f"{x:.1f}", y=f"{y + 3.3:.1f}", class_="pin-number", text_anchor="middle"
            ),
        )


def _grouped(points: Sequence[_Numbered], view: Projection) -> list[tuple[Point, list[_Numbered]]]:
    """Places that would cover each other, where the first of them stands."""
    groups: list[tuple[Point, list[_Numbered]]] = []
    for each in points:
        longitude, latitude = each[2]
        x, y = _at(view, (longitude + 360 if longitude < view.window.west else longitude, latitude))
        near = (
            group for group in groups if abs(group[0][0] - x) < 4 * _PIN and abs(group[0][1] - y) < 2 * _PIN
        )
        group = next(near, None)
        if group is None:
            groups.append(((x, y), [each]))
        else:
            group[1].append(each)
    return groups


def _scale(view: Projection) -> Iterator[Element]:
    length, text = view.scale_bar()
    end, y = view.width - 12, view.height - 10
    yield element("path", d=f"M{end - length:.1f} {y - 5:g}v5H{end:g}v-5", class_="scale")
    yield element("text", text, x=f"{end - length / 2:.1f}", y=f"{y - 5:g}", text_anchor="middle")
