"""What is drawn on a page beside text: lines, areas and pictures. Sizes in points, y from the foot of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Points = Sequence[tuple[float, float]]


class Outline(NamedTuple):
    """Lines through points, or an area inside of them. Several together make one area, holes left out."""

    parts: Sequence[Points]
    fill: int | None = None
    stroke: int | None = None
    width: float = 0.5
    dash: tuple[float, ...] = ()
    closed: bool = False


class RoundBox(NamedTuple):
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    fill: int | None = None
    stroke: int | None = None


class Disc(NamedTuple):
    """A circle around a point."""

    x: float
    y: float
    radius: float
    fill: int
    stroke: int | None = None


Shape = Outline | RoundBox | Disc


class PlacedPicture(NamedTuple):
    """A PNG or JPEG in a rectangle."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
