"""The gallery's tiles: a virtual view that paints only what is on the screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from app.gui import theme
from app.gui.models.media_list import MediaList
from app.gui.views.gallery.grid_base import Grid
from app.gui.views.gallery.looks import Looks
from app.gui.views.gallery.tile import Tile, paint_tile, picture_place
from app.gui.words import count_text

_STEP = 24
Index = QModelIndex | QPersistentModelIndex
_Select = QItemSelectionModel.SelectionFlag


class GridView(Grid):
    """Tiles in rows below headings. Places are computed, not stored; pictures come from :class:`Looks`.

    Arrows, Home, End and the page keys move, Shift extends, Ctrl moves alone, Ctrl+Space toggles, Ctrl+A takes
    all, + and - change the size, P held shows the current picture for as long as it is held.
    """

    chosen = Signal(object)
    """The row that the examiner is on, or None."""
    selection_changed = Signal()
    peeked = Signal(bool)
    opened = Signal(int)

    def __init__(self, model: MediaList, looks: Looks) -> None:
        super().__init__(model, looks)
        self._anchor = 0
        self.setAccessibleName(self.tr("Gallery of pictures and videos"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(lambda *_: self.look())
        looks.changed.connect(self.look)
        self.selectionModel().currentChanged.connect(lambda now, _: self._told(now))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    # Events

    def scrollContentsBy(self, _: int, __: int) -> None:
        self.look()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_edge(self.edge + (_STEP if event.angleDelta().y() > 0 else -_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(theme.current().base))
        top, height = self.verticalOffset(), self.viewport().height()
        for title, count, place in self.layout_.headings_between(top, top + height):
            self._heading(painter, title, count, place.translated(0, -top))
        for row in range(*self.visible_rows()):
            place = self.layout_.rect(row).translated(0, -top)
            paint_tile(painter, place, self.edge, self.tile(row), self.layoutDirection())
        painter.end()

    def tile(self, row: int) -> Tile:
        """What the tile of a row shows now."""
        index, medium = self.media.index(row), self.media.medium(row)
        picture, veiled = self.looks.of(medium, self.edge, picture_place(self.layout_.rect(row), self.edge))
        return Tile(
            self.media.caption(row),
            picture,
            veiled,
            self.selectionModel().isSelected(index),
            index == self.currentIndex() and self.hasFocus(),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            return
        if not index.isValid():
            if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.clearSelection()
            return
        self._go(index.row(), event.modifiers(), toggles=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton and index.isValid() and index != self.currentIndex():
            self._go(index.row(), Qt.KeyboardModifier.ShiftModifier)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _MOVES.get(Qt.Key(event.key()))
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_P and not control:
            if not event.isAutoRepeat():
                self.peeked.emit(True)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.key() == Qt.Key.Key_Space and control and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _Select.Toggle)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif not control and event.key() in _SIZES:
            self.set_edge(self.edge + _SIZES[Qt.Key(event.key())])
        elif action is not None:
            target = self.moveCursor(action, event.modifiers())
            if target.isValid():
                self._go(target.row(), event.modifiers())
        else:
            event.ignore()

    def selectAll(self) -> None:
        """One range of all, however many they are."""
        last = self.media.rowCount() - 1
        if last >= 0:
            everything = QItemSelection(self.media.index(0), self.media.index(last))
            self.selectionModel().select(everything, _Select.ClearAndSelect)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paints anew. The list's own way makes an index of each of a hundred thousand."""
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P:
            if not event.isAutoRepeat():
                self.peeked.emit(False)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.media.rowCount():
            self.selectionModel().setCurrentIndex(self.media.index(0), _Select.NoUpdate)
        self.viewport().update()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.peeked.emit(False)
        self.viewport().update()
        event.accept()

    # Inside

    def look(self) -> None:
        """Paints anew and asks for the pictures that are on the screen."""
        self.looks.want(
            [medium for row in range(*self.visible_rows()) if (medium := self.media.medium(row))], self.edge
        )
        self.viewport().update()

    def _go(self, row: int, modifiers: Qt.KeyboardModifier, *, toggles: bool = False) -> None:
        index, model = self.media.index(row), self.selectionModel()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            span = QItemSelection(
                self.media.index(min(self._anchor, row)), self.media.index(max(self._anchor, row))
            )
            model.select(span, _Select.ClearAndSelect)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            if toggles:
                model.select(index, _Select.Toggle)
            self._anchor = row
        else:
            model.select(index, _Select.ClearAndSelect)
            self._anchor = row
        model.setCurrentIndex(index, _Select.NoUpdate)
        self.scrollTo(index)
        self.viewport().update()

    def _told(self, now: QModelIndex) -> None:
        self.viewport().update()
        self.chosen.emit(now.row() if now.isValid() else None)

    def _begin(self) -> None:
        self._anchor = 0
        self.arrange()
        self.verticalScrollBar().setValue(0)

    def _heading(self, painter: QPainter, title: str, count: int, place: QRect) -> None:
        worn = theme.current()
        inner = place.adjusted(8, 0, -8, 0)
        side = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.setPen(QColor(worn.text))
        text = self.tr("{title} ({count})").format(title=f"\u2068{title}\u2069", count=count_text(count))
        painter.drawText(
            inner, flags, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        )
        painter.setPen(QColor(worn.border))
        painter.drawLine(inner.left(), place.bottom(), inner.right(), place.bottom())


_Cursor = QAbstractItemView.CursorAction
_MOVES: dict[Any, QAbstractItemView.CursorAction] = {
    Qt.Key.Key_Left: _Cursor.MoveLeft,
    Qt.Key.Key_Right: _Cursor.MoveRight,
    Qt.Key.Key_Up: _Cursor.MoveUp,
    Qt.Key.Key_Down: _Cursor.MoveDown,
    Qt.Key.Key_Home: _Cursor.MoveHome,
    Qt.Key.Key_End: _Cursor.MoveEnd,
    Qt.Key.Key_PageUp: _Cursor.MovePageUp,
    Qt.Key.Key_PageDown: _Cursor.MovePageDown,
}
_SIZES: dict[Any, int] = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: -_STEP}
