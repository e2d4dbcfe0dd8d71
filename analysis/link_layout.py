"""Where the nodes of a graph of links stand. The same graph always gives the same picture.

Own sides of devices stand in the middle, on a circle where there are several. Who is linked with one of them alone
stands on arcs behind it, those with most records nearest; who is linked with several stands between them. Who is
linked with none stands round whom it has most records with, or the largest of its group.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, pi, sin, sqrt

from analysis.links import Graph, Link
from analysis.people import OWN

NODES_AT_MOST, LINKS_AT_MOST = 250, 1500
APART_X, APART_Y = 190.0, 62.0
_FIRST_RING, _RING = 150.0, 80.0
_ALONG, _WIDER = 90.0, 2.0
_BEHIND = 1.45 * pi
"""How far the arcs behind one of several own sides reach round it."""
_COLUMN = 7


@dataclass(frozen=True)
class Drawn:
    """``places`` are by node, in points from the middle; links between nodes that are not drawn are left out."""

    places: dict[str, tuple[float, float]]
    links: list[Link]


def draw(graph: Graph, nodes_at_most: int = NODES_AT_MOST, links_at_most: int = LINKS_AT_MOST) -> Drawn:
    """Places the nodes with most records, own sides before all others, and their links with most records."""
    ordered = sorted(graph.nodes, key=lambda key: not key.startswith(OWN))
    kept = set(ordered[:nodes_at_most])
    links = [link for link in graph.links if link.a in kept and link.b in kept][:links_at_most]
    neighbours: dict[str, dict[str, int]] = {key: {} for key in ordered if key in kept}
    for link in links:
        neighbours[link.a][link.b] = neighbours[link.b][link.a] = link.count
    hubs = _hubs(neighbours)
    return Drawn(_places(hubs, neighbours), links)


def _hubs(neighbours: dict[str, dict[str, int]]) -> dict[str, str | None]:
    """For each node the hub behind which it stands; None for one between several; a hub is its own."""
    hubs: dict[str, str | None] = {key: key for key in neighbours if key.startswith(OWN)}
    for key, near in neighbours.items():
        if key not in hubs and (linked := [each for each in near if each.startswith(OWN)]):
            hubs[key] = linked[0] if len(linked) == 1 else None
    for key, near in neighbours.items():
        if key in hubs:
            continue
        known = [(count, each) for each, count in near.items() if each in hubs]
        if known:
            _, nearest = max(known)
            hubs[key] = hubs[nearest]
        else:
            # The largest of a group without device: its neighbours stand round it.
            hubs[key] = key
    return hubs


def _places(
    hubs: dict[str, str | None], neighbours: dict[str, dict[str, int]]
) -> dict[str, tuple[float, float]]:
    centres = [key for key, hub in hubs.items() if hub == key]
    behind: dict[str, list[str]] = {key: [] for key in centres}
    between = []
    for key, hub in hubs.items():
        if hub is None:
            between.append(key)
        elif hub != key:
            behind[hub].append(key)
    alone = len(centres) == 1
    reach = max((_reach(len(each), 2 * pi if alone else _BEHIND) for each in behind.values()), default=0.0)
    inner = max(APART_X * 0.75 * sqrt(len(between)) + 90 if between else 0.0, 150.0)
    radius = 0.0 if alone else inner + APART_X * 0.4
    if len(centres) == 2:
        # Arcs that reach round an own side end before the middle.
        radius = max(radius, inner + max((_front(len(each)) for each in behind.values()), default=0.0))
    if len(centres) > 2:
        radius = max(radius, (reach + APART_X) / (2 * sin(pi / len(centres))))
    places = {}
    for number, hub in enumerate(centres):
        angle = pi + 2 * pi * number / len(centres)
        x, y = radius * cos(angle), radius * sin(angle)
        places[hub] = (x, y)
        for key, (dx, dy) in zip(
            behind[hub], _fan(len(behind[hub]), angle, 2 * pi if alone else _BEHIND), strict=True
        ):
            places[key] = (x + dx, y + dy)
    places.update(zip(between, _block(len(between)), strict=True))
    return places


def _rings(count: int, span: float) -> list[tuple[float, int]]:
    """Radius and number of nodes of each arc."""
    rings, left, radius = [], count, _FIRST_RING
    while left > 0:
        room = max(3, int(span * radius / _ALONG))
        rings.append((radius, min(room, left)))
        left -= room
        radius += _RING
    return rings


def _reach(count: int, span: float) -> float:
    rings = _rings(count, span)
    return _WIDER * rings[-1][0] + APART_X / 2 if rings else APART_X / 2


def _front(count: int) -> float:
    """How far the arcs behind an own side reach before it."""
    rings = _rings(count, _BEHIND)
    return max(0.0, -_WIDER * rings[-1][0] * cos(_BEHIND / 2)) if rings else 0.0


def _fan(count: int, angle: float, span: float) -> list[tuple[float, float]]:
    found = []
    for number, (radius, held) in enumerate(_rings(count, span)):
        whole = span > 1.9 * pi
        step = span / held if whole else span / max(1, held - 1)
        start = angle + (step / 2 * (number % 2) if whole else -span / 2 if held > 1 else 0.0)
        # Arcs are wide rather than high: labels and windows are.
        angles = [start + step * each for each in range(held)]
        found += [(radius * _WIDER * cos(each), radius * sin(each)) for each in angles]
    return found


def _block(count: int) -> list[tuple[float, float]]:
    """Columns in the middle, between the own sides; each second one is lower, so that links pass between labels."""
    if not count:
        return []
    rows = max(min(count, _COLUMN), ceil(sqrt(count * APART_X / APART_Y)))
    across = ceil(count / rows)
    rows = ceil(count / across)
    return [
        (
            (each % across - (across - 1) / 2) * APART_X,
            (each // across - (rows - 1) / 2 + each % across % 2 / 2) * APART_Y * 1.3,
        )
        for each in range(count)
    ]
