"""Notices that selected rows are dragged out of a table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


class DragOut(QObject):
    """Watches a view. ``left`` follows when a selected row was pressed and the pointer left ``around`` with it.

    ``around`` is the view itself where nothing else is named. Inside nothing comes of it. A press on a row that is
    not selected selects by dragging, as ever.
    """

    left = Signal()

    def __init__(self, view: QAbstractItemView, around: QWidget | None = None) -> None:
        super().__init__(view)
        self._view, self._around = view, around or view
        self._held = self._gone = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the mouse over the view's rows."""
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._held, self._gone = self._takes(event), False
        elif kind == QEvent.Type.MouseMove and self._held:
            self._move(event)
            return True
        elif kind == QEvent.Type.MouseButtonRelease:
            gone, self._gone = self._gone, False
            self._let_go()
            return gone  # outside the view it would take the selection away
        return self._gone

    def _takes(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            return False
        index = self._view.indexAt(event.position().toPoint())
        return index.isValid() and self._view.selectionModel().isSelected(index)

    def _move(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_go()
        elif self._around.rect().contains(self._around.mapFromGlobal(event.globalPosition().toPoint())):
            self._view.viewport().setCursor(Qt.CursorShape.DragCopyCursor)
        else:
            self._let_go()
            self._gone = True
            QTimer.singleShot(0, self.left.emit)  # a dialog has no place within a move of the mouse

    def _let_go(self) -> None:
        if self._held:
            self._held = False
            self._view.viewport().unsetCursor()
