"""What of the points is drawn in one view, made in a thread."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, field
from heapq import merge

from app.gui.views.map.dress import Dress, dress
from app.gui.views.map.marks import Mark, gather, level
from app.gui.views.map.mercator import World, circle, metres_per_pixel
from app.gui.views.map.overlay import Overlay, overlay
from app.gui.views.map.points import Cancelled, Points
from app.gui.views.map.tracks import Drawn, Track, drawn, tracks
from app.gui.views.map.viewport import Viewport

MARGIN = 200
"""Pixels around the view for which everything is made, so that a small move shows no hole."""
MOST_CIRCLES = 400
_SMALLEST_CIRCLE = 4.0
_SLICE = 8192


@dataclass(frozen=True)
class Asked:
    """What is to be drawn. ``gap``: seconds without a point after which a track ends; ``ratio``: pixels of the screen
    for a logical one."""

    view: Viewport
    with_tracks: bool
    gap: float
    with_circles: bool
    ratio: float = 1.0
    worn: Dress = field(default_factory=dress)


@dataclass
class Scene:
    """What was found for a view. ``rings`` are circles of stated accuracy, in the square."""

    asked: Asked
    marks: list[tuple[int, Mark]] = field(default_factory=list)
    lines: list[Drawn] = field(default_factory=list)
    rings: list[list[World]] = field(default_factory=list)
    overlay: Overlay | None = None
    """Lines and rings as a picture."""
    inside: list[int] = field(default_factory=list)
    """Positions of the points within the view itself, by time, those without one last."""
    all_lines: bool = True
    all_rings: bool = True


class SceneMaker:
    """Keeps what several views share: the tracks of a gap. For one thread."""

    def __init__(self, points: Points) -> None:
        self.points = points
        self._tracks: tuple[float, list[Track]] | None = None
        self._ordered: array[int] = array("l")

    def make(self, asked: Asked, cancelled: Cancelled = lambda: False) -> Scene:
        """What is drawn for a view."""
        scene = Scene(asked)
        if not len(self.points):
            return scene
        view = asked.view
        gathered = gather(self.points, level(view.zoom), view.edges(2 * MARGIN), cancelled)
        if cancelled():
            return scene
        scene.marks = list(gathered.seen(view, MARGIN))
        scene.inside = self._inside(scene)
        if asked.with_tracks:
            scene.lines, scene.all_lines = drawn(
                self.points, self._runs(asked.gap), asked.view, float(MARGIN)
            )
        if asked.with_circles:
            self._circles(scene)
        if not cancelled():
            scene.overlay = overlay(asked.view, MARGIN, asked.ratio, scene.rings, scene.lines, asked.worn)
        return scene

    def _runs(self, gap: float) -> list[Track]:
        if self._tracks is None or self._tracks[0] != gap:
            self._tracks = gap, tracks(self.points, gap)
        return self._tracks[1]

    def _inside(self, scene: Scene) -> list[int]:
        left, top, right, bottom = scene.asked.view.edges()
        points, found = self.points, bytearray(len(self.points))
        for turn, mark in scene.marks:
            for each in mark.members:
                if left <= points.xs[each] + turn <= right and top <= points.ys[each] <= bottom:
                    found[each] = 1
        return [each for each in self._by_time() if found[each]]

    def _by_time(self) -> array[int]:
        """All points by time, those without one last. In slices: what sorts all at once holds the window up."""
        if len(self._ordered) != len(self.points):
            moments = self.points.moments
            timed = [index for index, moment in enumerate(moments) if not math.isnan(moment)]
            slices = [
                sorted(timed[start : start + _SLICE], key=moments.__getitem__)
                for start in range(0, len(timed), _SLICE)
            ]
            self._ordered = array("l", merge(*slices, key=moments.__getitem__))
            self._ordered.extend(index for index, moment in enumerate(moments) if math.isnan(moment))
        return self._ordered

    def _circles(self, scene: Scene) -> None:
        """Circles of points that stand alone: one around a mark of many would belong to none of them."""
        points, zoom = self.points, scene.asked.view.zoom
        for turn, mark in scene.marks:
            each = mark.members[0]
            radius = points.radii[each]
            if len(mark.members) > 1 or math.isnan(radius):
                continue
            latitude = points.latitudes[each]
            if radius / max(metres_per_pixel(latitude, zoom), 1e-9) < _SMALLEST_CIRCLE:
                continue
            if len(scene.rings) == MOST_CIRCLES:
                scene.all_rings = False
                return
            ring = circle(points.longitudes[each], latitude, radius)
            if ring:
                scene.rings.append([(x + turn, y) for x, y in ring])
