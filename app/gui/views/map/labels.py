"""Names on the map: which, and where, so that none covers another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.gui.views.map.dress import Dress
from app.gui.views.map.gazetteer import gazetteer
from app.gui.views.map.outlines import country_names
from app.gui.views.map.viewport import Viewport

_PEOPLE = ((3.5, 5_000_000), (4.5, 1_500_000), (5.5, 500_000), (6.5, 150_000), (7.5, 50_000), (8.5, 15_000))
"""Below a zoom: places of fewer people have no name on the map."""
_FEW = 5_000
_LARGE = 1_000_000
_MOST = 260
_ROOM = 3.0
_COUNTRY_ROOM = 1.5
_COUNTRIES_TO = 7.0
_CAPITALS_FROM = 2.6


@dataclass(frozen=True)
class Label:
    """A name; ``dot`` is where the place is, None for a country. ``at`` is the left end of its base line."""

    text: str
    font: QFont
    colour: QColor
    at: QPointF
    dot: QPointF | None


class _Board:
    """What is taken already, in a coarse net so that few rectangles are compared."""

    _EDGE = 64

    def __init__(self) -> None:
        self._taken: dict[tuple[int, int], list[QRectF]] = {}

    def take(self, wanted: QRectF) -> bool:
        """Takes a rectangle, or says that something is there."""
        cells = list(self._cells(wanted))
        if any(wanted.intersects(other) for cell in cells for other in self._taken.get(cell, ())):
            return False
        for cell in cells:
            self._taken.setdefault(cell, []).append(wanted)
        return True

    def _cells(self, rectangle: QRectF) -> Iterator[tuple[int, int]]:
        edge = self._EDGE
        for column in range(int(rectangle.left() // edge), int(rectangle.right() // edge) + 1):
            for row in range(int(rectangle.top() // edge), int(rectangle.bottom() // edge) + 1):
                yield column, row


def labels(view: Viewport, font: QFont, worn: Dress) -> list[Label]:
    """The names for a view: countries first, then places by their number of people."""
    board, found = _Board(), list[Label]()
    countries = QFont(font)
    countries.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
    countries.setWeight(QFont.Weight.DemiBold)
    for name, point in _countries(view):
        found += _country(name, point, countries, board, worn)
    if view.zoom >= _CAPITALS_FROM:
        found += _places(view, font, board, worn)
    return found


def _countries(view: Viewport) -> Iterator[tuple[str, QPointF]]:
    if view.zoom > _COUNTRIES_TO:
        return
    left, top, right, bottom = view.edges()
    for name in country_names():
        room = (name.size**0.5) * view.scale
        if room < 34:
            return
        for turn in view.turns():
            if left <= name.x + turn <= right and top <= name.y <= bottom:
                yield name.text, QPointF(*view.place(name.x + turn, name.y))


def _country(name: str, middle: QPointF, font: QFont, board: _Board, worn: Dress) -> Iterator[Label]:
    metrics = QFontMetricsF(font)
    text = name.upper() if name.isascii() else name
    box = metrics.boundingRect(text)
    at = QPointF(middle.x() - box.width() / 2, middle.y() + metrics.ascent() / 2 - 1)
    if board.take(_around(box.translated(at), _COUNTRY_ROOM)):
        yield Label(text, font, worn.quiet_text, at, None)


def _places(view: Viewport, font: QFont, board: _Board, worn: Dress) -> Iterator[Label]:
    least = next((people for zoom, people in _PEOPLE if view.zoom < zoom), _FEW if view.zoom < 10 else 0)
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.18)
    large.setWeight(QFont.Weight.DemiBold)
    sizes = {False: (font, QFontMetricsF(font)), True: (large, QFontMetricsF(large))}
    for x, y, place in gazetteer().largest(view.edges(), least, _MOST):
        used, metrics = sizes[place.people >= _LARGE]
        dot = QPointF(*view.place(x, y))
        box = metrics.boundingRect(place.name)
        right = QPointF(dot.x() + 6, dot.y() + metrics.ascent() / 2 - 1.5)
        left = QPointF(dot.x() - 6 - box.width(), right.y())
        for at in (right, left):
            whole = box.translated(at).united(QRectF(dot.x() - 3, dot.y() - 3, 6, 6))
            if board.take(_around(whole, _ROOM)):
                yield Label(place.name, used, worn.text, at, dot)
                break


def _around(box: QRectF, room: float) -> QRectF:
    return box.adjusted(-room, -room, room, room)


def draw(painter: QPainter, found: list[Label], worn: Dress) -> None:
    """Writes the names, each with a halo so that no line runs through it."""
    for label in found:
        path = QPainterPath()
        path.addText(label.at, label.font, label.text)
        painter.strokePath(path, QPen(worn.halo, 2.6))
        painter.fillPath(path, label.colour)
        if label.dot is not None:
            painter.setPen(QPen(worn.halo, 1.2))
            painter.setBrush(worn.text)
            painter.drawEllipse(label.dot, 2.4, 2.4)
