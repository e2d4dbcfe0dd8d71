"""The nodes and edges of the graph as they are painted."""

from __future__ import annotations

from math import log2

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from analysis.links import Link
from app.gui import icons, theme
from app.gui.words import count_text

_PAD_X, _PAD_Y, _ICON, _WIDEST = 8.0, 4.0, 14, 168.0
_SYMBOLS = {"phone": "phone", "national": "phone", "short": "phone", "group": "contact", "own": "phone"}


class NodeItem(QGraphicsItem):
    """A participant. An own side has a thick frame and the word for it, so that colour alone says nothing."""

    def __init__(self, key: str, kind: str, lines: tuple[str, str], font: QFont) -> None:
        """``lines`` are name and identifier; the first may be empty."""
        super().__init__()
        self.key, self.own = key, kind == "own"
        self.marked = False
        self._font = font
        metrics = QFontMetricsF(font)
        shown = [text for text in lines if text]
        self._lines = [metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST) for text in shown]
        width = max(metrics.horizontalAdvance(text) for text in self._lines) + 2 * _PAD_X + _ICON + 5
        height = metrics.height() * len(self._lines) + 2 * _PAD_Y
        self._rect = QRectF(-width / 2, -height / 2, width, height)
        self._symbol = _SYMBOLS.get(kind, "message" if kind == "email" else "contact")
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(2)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-4, -4, 4, 4)

    def paint(self, painter: QPainter, _: QStyleOptionGraphicsItem, __: QWidget | None = None) -> None:
        chosen = self.isSelected()
        ground, ink = (
            ("highlight", "highlighted_text") if chosen else ("hover" if self.own else "base", "text")
        )
        frame = "accent" if self.own or chosen or self.marked else "muted"
        painter.setPen(QPen(theme.colour(frame), 2.4 if self.own or self.marked else 1.0))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(self._rect, 6, 6)
        if self.marked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1.4, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._rect.adjusted(-3.5, -3.5, 3.5, 3.5), 8, 8)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a picture has no reading direction
        painter.setFont(self._font)
        painter.setPen(theme.colour(ink))
        height = (self._rect.height() - 2 * _PAD_Y) / len(self._lines)
        left = self._rect.left() + _PAD_X + _ICON + 5
        for number, text in enumerate(self._lines):
            area = QRectF(
                left, self._rect.top() + _PAD_Y + number * height, self._rect.right() - left, height
            )
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        top = self._rect.top() + _PAD_Y + (height - _ICON) / 2
        painter.drawPixmap(QPointF(self._rect.left() + _PAD_X, top), icons.picture(self._symbol, _ICON, ink))


class EdgeItem(QGraphicsItem):
    """A link: wider the more records it has, with their number; dashed where contacts alone make it."""

    def __init__(self, link: Link, start: QPointF, end: QPointF, font: QFont) -> None:
        super().__init__()
        self.link = link
        self._line = QLineF(start, end)
        self._path = QPainterPath(start)
        self._path.lineTo(end)
        self._label = count_text(link.count)
        self._font = font
        metrics = QFontMetricsF(font)
        # Nearer to where it starts: at an own side many links come together.
        at = self._path.pointAtPercent(0.36)
        width, height = metrics.horizontalAdvance(self._label) + 8, metrics.height()
        self._box = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
        self._wide = 1.0 + min(7.0, log2(1 + link.count) * 0.6)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(0)

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().united(self._box).adjusted(-8, -8, 8, 8)

    def shape(self) -> QPainterPath:
        """What a click meets: a broad line and the number on it."""
        stroker = QPainterPathStroker()
        stroker.setWidth(max(12.0, self._wide + 6))
        found = stroker.createStroke(self._path)
        found.addRect(self._box)
        return found

    def distance(self, point: QPointF) -> float:
        """How far a point of the scene is from the line; on its number it is nearest."""
        if self._box.contains(point):
            return -1.0
        across = self._line.unitVector().normalVector()
        away = point - self._line.p1()
        return abs(away.x() * across.dx() + away.y() * across.dy())

    def label_rect(self) -> QRectF:
        """Where its number stands, in the coordinates of the scene."""
        return self._box

    def paint(self, painter: QPainter, _: QStyleOptionGraphicsItem, __: QWidget | None = None) -> None:
        chosen = self.isSelected()
        style = Qt.PenStyle.DashLine if set(self.link.kinds) == {"contact"} else Qt.PenStyle.SolidLine
        colour = theme.colour("accent" if chosen else "border")
        painter.setPen(QPen(colour, self._wide + (2 if chosen else 0), style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        painter.setPen(QPen(theme.colour("accent" if chosen else "border"), 1))
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(self._box, 4, 4)
        painter.setFont(self._font)
        painter.setPen(theme.colour("text"))
        painter.drawText(self._box, int(Qt.AlignmentFlag.AlignCenter), self._label)
