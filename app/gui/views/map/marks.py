"""Points gathered to marks that do not hide each other: an aid for drawing, nothing that the evidence says."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from app.gui.views.map.mercator import TILE
from app.gui.views.map.points import Cancelled, Points
from app.gui.views.map.viewport import Viewport

_CELL = 52
"""Pixels: marks stand about so far from each other."""
_NEAR = 0.76
"""Of a cell: marks nearer to each other become one."""
_OFTEN = 1 << 14
WORLD = (0.0, 0.0, 1.0, 1.0)
Cell = tuple[int, int]


@dataclass
class Mark:
    """One or more points, drawn in their middle. ``members`` are positions in :class:`Points`."""

    x: float
    y: float
    members: array[int]


class Marks:
    """The marks of one zoom, found by where they stand."""

    def __init__(self, edge: float, cells: dict[Cell, list[Mark]]) -> None:
        self._edge = edge
        self._cells = cells

    def __iter__(self) -> Iterator[Mark]:
        for found in self._cells.values():
            yield from found

    def seen(self, view: Viewport, margin: float = 0.0) -> Iterator[tuple[int, Mark]]:
        """The marks of a view, each with the turn of the world in which it is seen."""
        left, top, right, bottom = view.edges(margin)
        rows = range(int(top // self._edge), int(bottom // self._edge) + 1)
        for turn in view.turns(margin):
            first = int((max(left - turn, 0.0)) // self._edge)
            last = int((min(right - turn, 1.0)) // self._edge)
            for column in range(first, last + 1):
                for row in rows:
                    for mark in self._cells.get((column, row), ()):
                        if left <= mark.x + turn <= right and top <= mark.y <= bottom:
                            yield turn, mark


def level(zoom: float) -> int:
    """Marks are gathered for whole zooms: between two, they move apart rather than together."""
    return math.floor(zoom)


def gather(
    points: Points,
    zoom: int,
    edges: tuple[float, float, float, float] = WORLD,
    cancelled: Cancelled = lambda: False,
) -> Marks:
    """The points within some edges (least x and y, greatest x and y) as marks: each is in exactly one of them.

    x of the edges may lie beyond 0 and 1: the world goes on there.
    """
    edge = _CELL / (TILE * math.exp2(zoom))
    merged = _merged(_sorted(points, edge, edges, cancelled), edge)
    cells: dict[Cell, list[Mark]] = {}
    for mark in merged:
        cells.setdefault((int(mark.x // edge), int(mark.y // edge)), []).append(mark)
    return Marks(edge, cells)


def _sorted(
    points: Points, edge: float, edges: tuple[float, float, float, float], cancelled: Cancelled
) -> dict[Cell, Mark]:
    """One mark for each cell of a net: members in the order of the ledger, their middle."""
    cells: dict[Cell, array[int]] = {}
    xs, ys = points.xs, points.ys
    left, top, right, bottom = edges
    turns = tuple(range(math.floor(left), math.ceil(right)))
    everywhere = right - left >= 1
    for index, y in enumerate(ys):
        if not index % _OFTEN and cancelled():
            break
        if not top <= y <= bottom:
            continue
        x = xs[index]
        if not everywhere and not any(left <= x + turn <= right for turn in turns):
            continue
        key = (int(x // edge), int(y // edge))
        found = cells.get(key)
        if found is None:
            cells[key] = array("l", (index,))
        else:
            found.append(index)
    return {key: _middle(points, members) for key, members in cells.items()}


def _middle(points: Points, members: array[int]) -> Mark:
    xs, ys = points.xs, points.ys
    if len(members) == 1:
        return Mark(xs[members[0]], ys[members[0]], members)
    x = sum(xs[each] for each in members) / len(members)
    return Mark(x, sum(ys[each] for each in members) / len(members), members)


def _merged(cells: dict[Cell, Mark], edge: float) -> list[Mark]:
    """Neighbours that stand too near to each other become one, the larger ones first."""
    kept: dict[Cell, Mark] = {}
    near = (_NEAR * edge) ** 2
    for key in sorted(cells, key=lambda each: (-len(cells[each].members), each)):
        mark = cells[key]
        other = next(
            (
                found
                for found in _around(kept, key)
                if (found.x - mark.x) ** 2 + (found.y - mark.y) ** 2 < near
            ),
            None,
        )
        if other is None:
            kept[key] = mark
            continue
        few, many = len(mark.members), len(other.members)
        other.x = (other.x * many + mark.x * few) / (many + few)
        other.y = (other.y * many + mark.y * few) / (many + few)
        other.members.extend(mark.members)
    return list(kept.values())


def _around(kept: dict[Cell, Mark], key: Cell) -> Iterator[Mark]:
    column, row = key
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            found = kept.get((column + across, row + down))
            if found is not None:
                yield found


def extent(points: Points, mark: Mark) -> tuple[float, float, float, float]:
    """The least and greatest x and y of its points."""
    xs = [points.xs[each] for each in mark.members]
    ys = [points.ys[each] for each in mark.members]
    return min(xs), min(ys), max(xs), max(ys)
