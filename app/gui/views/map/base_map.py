"""The ground on which points are drawn: land, coasts, borders, net and names, as a picture made in a thread."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPen, QTransform

from app.gui.views.map.dress import Dress
from app.gui.views.map.graticule import net
from app.gui.views.map.labels import draw, labels
from app.gui.views.map.mercator import to_degrees
from app.gui.views.map.outlines import outlines
from app.gui.views.map.viewport import Viewport
from reports.clipping import Window

_MARGIN = 0.25
_BEYOND = 8.0
_LEAST = QSizeF(1e-12, 1e-12)


@dataclass(frozen=True)
class Ground:
    """A picture and the part of the world that it shows."""

    view: Viewport
    image: QImage


def ground(shown: Viewport, ratio: float, font: QFont, worn: Dress) -> Ground:
    """The ground for a view and somewhat more around it; ``ratio``: pixels of the screen for a logical one."""
    view = replace(
        shown,
        width=math.ceil(shown.width * (1 + 2 * _MARGIN)),
        height=math.ceil(shown.height * (1 + 2 * _MARGIN)),
    )
    image = QImage(math.ceil(view.width * ratio), math.ceil(view.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(worn.water)
    painter = QPainter(image)
    turns = view.turns()
    # A country that crosses the date line is one shape, which goes on beyond the world that it begins in.
    copies = [_Copy(view, turn) for turn in range(turns.start - 1, turns.stop + 1)]
    for copy in copies:
        copy.lands(painter, worn)
    for copy in copies:
        copy.lines(painter, worn)
    _net(painter, view, worn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, labels(view, font, worn), worn)
    painter.end()
    return Ground(view, image)


class _Copy:
    """The world moved by a number of turns, so far as it is in view."""

    def __init__(self, view: Viewport, turn: int) -> None:
        left, top, right, bottom = view.edges(_BEYOND)
        self._box = QRectF(QPointF(left - turn, top), QPointF(right - turn, bottom))
        west, north = to_degrees(left - turn, max(top, 0.0))
        east, south = to_degrees(right - turn, min(bottom, 1.0))
        self._outlines = outlines(view.zoom, Window(west, max(south, -90.0), east, min(north, 90.0)))
        scale = view.scale
        across, down = view.width / 2 + (turn - view.x) * scale, view.height / 2 - view.y * scale
        self._move = QTransform(scale, 0, 0, scale, across, down)

    def lands(self, painter: QPainter, worn: Dress) -> None:
        """Neighbours share their borders: without smooth edges no seam is between them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for land in self._outlines.lands:
            if not land.around.intersects(self._box):
                continue
            path = QPainterPath()
            for ring in land.rings:
                path.addPolygon(self._move.map(ring))
                path.closeSubpath()
            painter.fillPath(path, worn.land)

    def lines(self, painter: QPainter, worn: Dress) -> None:
        """Coasts, and borders broken."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        coast, border = QPen(worn.coast, 1.0), QPen(worn.border, 1.0)
        border.setDashPattern([4, 3])
        for line in self._outlines.lines:
            # A straight line has a rectangle without height, which meets nothing for Qt.
            around = QRectF(line.around.topLeft(), line.around.size().expandedTo(_LEAST))
            if around.intersects(self._box):
                painter.setPen(border if line.border else coast)
                painter.drawPolyline(self._move.map(line.points))


def _net(painter: QPainter, view: Viewport, worn: Dress) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(worn.net, 1))
    found = net(view)
    for x, _ in found.meridians:
        across = round(view.place(x, 0)[0])
        painter.drawLine(across, 0, across, view.height)
    for y, _ in found.parallels:
        down = round(view.place(0, y)[1])
        painter.drawLine(0, down, view.width, down)
