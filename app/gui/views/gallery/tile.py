"""How one tile of the gallery is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen

from app.gui import theme

MARGIN = 6
LINES = 3
_ROOMY, _DATE = 150, "2026-03-02 06:12:40 +00:00 "
_LEFT_TO_RIGHT, _OWN_DIRECTION, _END = "\u2066", "\u2068", "\u2069"


@dataclass(frozen=True)
class Tile:
    """What a tile shows. ``picture`` is an image, or in words why there is none; ``veiled`` images are enlarged
    until nothing but light and dark is left of them.
    """

    caption: tuple[str, str, str]
    picture: QImage | str
    veiled: bool
    selected: bool
    current: bool


def cell_size(edge: int, metrics: QFontMetrics) -> tuple[int, int]:
    """Width and height of a tile whose picture has this edge."""
    # Where there is room for large pictures there is room for a date to be whole.
    words = metrics.horizontalAdvance(_DATE) if edge >= _ROOMY else 0
    return max(edge, words) + 2 * MARGIN + 4, edge + LINES * metrics.height() + 3 * MARGIN + 4


def picture_place(place: QRect, edge: int) -> QRect:
    """Where the picture of a tile at this place stands."""
    return QRect(place.x() + (place.width() - edge) // 2, place.y() + MARGIN + 2, edge, edge)


def paint_tile(painter: QPainter, place: QRect, edge: int, tile: Tile, direction: Qt.LayoutDirection) -> None:
    """Paints ground, picture, caption, and what is selected: a ground, a frame and a check mark."""
    worn = theme.current()
    inner = place.adjusted(2, 2, -2, -2)
    if tile.selected:
        painter.fillRect(inner, QColor(worn.highlight))
    spot = picture_place(place, edge)
    _picture(painter, spot, tile)
    _caption(painter, inner, spot.bottom() + MARGIN, tile, direction)
    if tile.selected:
        _check(painter, spot, direction)
    if tile.current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(worn.highlighted_text if tile.selected else worn.accent), 2))
        painter.drawRect(inner.adjusted(2, 2, -2, -2))


def _picture(painter: QPainter, spot: QRect, tile: Tile) -> None:
    worn = theme.current()
    if isinstance(tile.picture, QImage):
        size = tile.picture.size()
        if tile.veiled or max(size.width(), size.height()) > spot.width():
            size = size.scaled(spot.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRect(spot.topLeft(), size.expandedTo(QSize(1, 1)))
        where.moveCenter(spot.center())
        painter.drawImage(where, tile.picture)
        return
    painter.fillRect(spot, QColor(worn.alternate))
    painter.setPen(QColor(worn.border))
    painter.drawRect(spot.adjusted(0, 0, -1, -1))
    painter.setPen(QColor(worn.text))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(spot.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), int(flags), tile.picture)


def _caption(painter: QPainter, inner: QRect, top: int, tile: Tile, direction: Qt.LayoutDirection) -> None:
    worn = theme.current()
    metrics = painter.fontMetrics()
    side = (
        Qt.AlignmentFlag.AlignRight
        if direction == Qt.LayoutDirection.RightToLeft
        else Qt.AlignmentFlag.AlignLeft
    )
    for number, text in enumerate(tile.caption):
        line = QRect(
            inner.x() + MARGIN, top + number * metrics.height(), inner.width() - 2 * MARGIN, metrics.height()
        )
        role = worn.highlighted_text if tile.selected else worn.text if number == 0 else worn.muted
        painter.setPen(QColor(role))
        mode = Qt.TextElideMode.ElideMiddle if number == 0 else Qt.TextElideMode.ElideRight
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        # A date keeps its order in a line from right to left, and a name does not turn what stands beside it.
        start = _LEFT_TO_RIGHT if number == 1 else _OWN_DIRECTION
        elided = metrics.elidedText(text, mode, line.width())
        painter.drawText(line, int(flags), f"{start}{elided}{_END}")


def _check(painter: QPainter, spot: QRect, direction: Qt.LayoutDirection) -> None:
    worn = theme.current()
    edge = 18
    left = spot.x() if direction == Qt.LayoutDirection.RightToLeft else spot.right() + 1 - edge
    box = QRect(left, spot.y(), edge, edge)
    painter.fillRect(box, QColor(worn.highlight))
    painter.setPen(QPen(QColor(worn.highlighted_text), 2))
    painter.drawLine(box.x() + 4, box.y() + 9, box.x() + 8, box.y() + 13)
    painter.drawLine(box.x() + 8, box.y() + 13, box.x() + 14, box.y() + 5)
