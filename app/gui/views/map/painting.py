"""How marks, tracks, circles and what belongs to the map itself are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.gui.views.map.dress import Dress
from app.gui.views.map.graticule import net, scale_bar
from app.gui.views.map.marks import Mark
from app.gui.views.map.mercator import World
from app.gui.views.map.tracks import Drawn
from app.gui.views.map.viewport import Viewport

DOT = 5.5
"""Pixels from the middle of a point's mark to its edge."""
_ARROWS_APART = 90.0
_ARROW = 7.0
_MANY = 1_500
_MOST_ARROWS = 1_000
_EDGE = 6


def radius(count: int) -> float:
    """Of the mark of so many points, in pixels."""
    return DOT if count == 1 else min(10 + 2.3 * math.log10(count), 19.5)


def rings(painter: QPainter, view: Viewport, found: Iterable[list[World]], worn: Dress) -> None:
    """Circles of stated accuracy."""
    ground = QColor(worn.ring)
    ground.setAlpha(26)
    painter.setPen(QPen(worn.ring, 1.0, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    for ring in found:
        painter.drawPolygon(QPolygonF([QPointF(*view.place(x, y)) for x, y in ring]))


def lines(painter: QPainter, view: Viewport, found: Sequence[Drawn], worn: Dress) -> None:
    """Tracks, with arrows from earlier to later. Where there are very many they are thin, which Qt draws at once."""
    many = sum(len(track.places) for track in found) > _MANY
    arrows = 0
    for track in found:
        places = [QPointF(*view.place(x, y)) for x, y in track.places]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in _pens(worn, many):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(places))
        painter.setPen(QPen(worn.halo, 1.0))
        painter.setBrush(worn.track)
        for arrow in _arrows(places):
            arrows += 1
            if arrows > _MOST_ARROWS:
                break
            painter.drawPolygon(arrow)


def _pens(worn: Dress, many: bool) -> list[QPen]:
    if many:
        return [QPen(worn.track, 1.0)]
    round_ends = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    return [QPen(worn.halo, 4.2, *round_ends), QPen(worn.track, 2.0, *round_ends)]


def _arrows(places: list[QPointF]) -> Iterable[QPolygonF]:
    """One in the middle of the line, and one each so many pixels along it."""
    steps = [math.hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairwise(places)]
    whole = sum(steps)
    if whole < 2 * _ARROW:
        return
    count = max(1, int(whole / _ARROWS_APART))
    gone, wanted = 0.0, whole / (2 * count)
    for index, step in enumerate(steps):
        while step and wanted <= gone + step:
            start, end = places[index], places[index + 1]
            yield _arrow(start + (end - start) * ((wanted - gone) / step), (end - start) / step)
            wanted += whole / count
        gone += step


def _arrow(at: QPointF, along: QPointF) -> QPolygonF:
    across = QPointF(-along.y(), along.x())
    back = at - along * (_ARROW * 0.7)
    return QPolygonF(
        [at + along * (_ARROW * 0.7), back + across * (_ARROW * 0.62), back - across * (_ARROW * 0.62)]
    )


def marks(
    painter: QPainter,
    view: Viewport,
    found: Iterable[tuple[int, Mark]],
    radii: Sequence[float],
    worn: Dress,
) -> None:
    """Points: a full disc where an accuracy is stated, an open one where none is. Several: a disc with their number."""
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    for turn, mark in found:
        middle = QPointF(*view.place(mark.x + turn, mark.y))
        count = len(mark.members)
        size = radius(count)
        if count > 1:
            _cluster(painter, middle, size, count, worn)
            continue
        painter.setPen(QPen(worn.halo, 1.6))
        painter.setBrush(worn.mark)
        painter.drawEllipse(middle, size, size)
        if math.isnan(radii[mark.members[0]]):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.halo)
            painter.drawEllipse(middle, size * 0.5, size * 0.5)


def _cluster(painter: QPainter, middle: QPointF, size: float, count: int, worn: Dress) -> None:
    veil = QColor(worn.mark)
    veil.setAlpha(60)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawEllipse(middle, size + 4, size + 4)
    painter.setPen(QPen(worn.halo, 1.2))
    painter.setBrush(worn.mark)
    painter.drawEllipse(middle, size, size)
    painter.setPen(worn.on_mark)
    box = QRectF(middle.x() - size - 9, middle.y() - size, 2 * size + 18, 2 * size)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short_count(count))


def short_count(count: int) -> str:
    """A number that fits into a mark: whole up to 9,999, then in thousands rounded down."""
    return f"{count}" if count < 10_000 else f"{count // 1000}k"


def ring_around(painter: QPainter, middle: QPointF, size: float, colour: QColor, worn: Dress) -> None:
    """Says which mark holds what is selected: by a ring, so not by colour alone."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(worn.halo, 5.0))
    painter.drawEllipse(middle, size + 5, size + 5)
    painter.setPen(QPen(colour, 2.4))
    painter.drawEllipse(middle, size + 5, size + 5)


def furniture(painter: QPainter, view: Viewport, attribution: str, worn: Dress) -> None:
    """Degrees at the edges, the bar of the scale and whose map it is."""
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.Normal)
    font.setPointSizeF(font.pointSizeF() * 0.86)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    _degrees(painter, view, metrics, worn)
    length, text = scale_bar(view)
    base = view.height - 10.0
    _written(painter, QPointF(_EDGE + 4, base - 10), text, font, worn.text, worn)
    bar = QPolygonF(
        [
            QPointF(_EDGE + 4, base - 6),
            QPointF(_EDGE + 4, base),
            QPointF(_EDGE + 4 + length, base),
            QPointF(_EDGE + 4 + length, base - 6),
        ]
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(worn.halo, 4.0), QPen(worn.text, 1.6)):
        painter.setPen(pen)
        painter.drawPolyline(bar)
    room = view.width - length - 6 * _EDGE
    shown = metrics.elidedText(attribution, Qt.TextElideMode.ElideRight, max(room, 40))
    box = metrics.boundingRect(shown)
    at = QPointF(view.width - box.width() - _EDGE - 4, base)
    ground = QColor(worn.halo)
    ground.setAlpha(210)
    painter.fillRect(box.translated(at).adjusted(-4, -2, 4, 2), ground)
    painter.setPen(worn.text)
    painter.drawText(at, shown)


def _degrees(painter: QPainter, view: Viewport, metrics: QFontMetricsF, worn: Dress) -> None:
    font = painter.font()
    found = net(view)
    for x, text in found.meridians:
        across = view.place(x, 0)[0]
        width = metrics.horizontalAdvance(text)
        if 60 < across < view.width - width - _EDGE:
            _written(painter, QPointF(across + 3, metrics.ascent() + 2), text, font, worn.quiet_text, worn)
    for y, text in found.parallels:
        down = view.place(0, y)[1]
        if 2 * metrics.height() < down < view.height - 3 * metrics.height():
            _written(painter, QPointF(_EDGE, down - 3), text, font, worn.quiet_text, worn)


def _written(painter: QPainter, at: QPointF, text: str, font: QFont, colour: QColor, worn: Dress) -> None:
    path = QPainterPath()
    path.addText(at, font, text)
    painter.strokePath(path, QPen(worn.halo, 2.6))
    painter.fillPath(path, colour)
