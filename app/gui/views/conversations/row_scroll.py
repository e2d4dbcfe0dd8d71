"""A list of rows of any height that scrolls by rows: only the heights of what is seen need be known."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView

_UNIT = 1000
"""Steps of the scroll bar for each row, however high it is."""
Index = QModelIndex | QPersistentModelIndex


class RowScrollView(QAbstractItemView):
    """Base of a painted list. A subclass says in :meth:`height_of` how high a row is."""

    def height_of(self, row: int) -> int:
        """Pixels of a row at the present width."""
        raise NotImplementedError

    def seen(self) -> list[tuple[int, QRect]]:
        """The rows in the view, from the top, and where they stand."""
        found: list[tuple[int, QRect]] = []
        count, (row, offset) = self._count(), self.place()
        y = -offset
        while row < count and y < self.viewport().height():
            height = self.height_of(row)
            found.append((row, QRect(0, y, self.viewport().width(), height)))
            row, y = row + 1, y + height
        return found

    def place(self) -> tuple[int, int]:
        """The first row that is seen, and how many of its pixels are above the view."""
        row, part = divmod(self.verticalScrollBar().value(), _UNIT)
        row = min(row, max(0, self._count() - 1))
        return row, round(part / _UNIT * self.height_of(row)) if self._count() else 0

    def go(self, row: int, offset: int) -> None:
        """Puts the top of the view ``offset`` pixels below the begin of a row; above it where that is negative."""
        count = self._count()
        while offset < 0 and row > 0:
            row -= 1
            offset += self.height_of(row)
        while row < count - 1 and offset >= self.height_of(row):
            offset -= self.height_of(row)
            row += 1
        value = row * _UNIT + round(max(0, offset) / max(1, self.height_of(row)) * _UNIT) if count else 0
        self.verticalScrollBar().setValue(value)
        self.viewport().update()

    # What Qt asks

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return dict(self.seen()).get(index.row(), QRect())

    def indexAt(self, point: QPoint) -> QModelIndex:
        for row, rect in self.seen():
            if rect.contains(point):
                return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        row, view, hints = index.row(), self.viewport().height(), QAbstractItemView.ScrollHint
        rect, height = self.visualRect(index), self.height_of(row)
        if hint == hints.EnsureVisible and rect.isValid() and rect.top() >= 0 and rect.bottom() <= view:
            return
        first = self.place()[0]
        below = row > first or (row == first and rect.isValid() and rect.top() >= 0)
        at_bottom = hint == hints.PositionAtBottom or (hint == hints.EnsureVisible and below)
        above = 0
        if hint == hints.PositionAtCenter:
            above = max(0, (view - height) // 2)
        elif at_bottom:
            above = max(0, view - height)
        self.go(row, -above)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar, count, view = self.verticalScrollBar(), self._count(), self.viewport().height()
        row, left = count, view
        while row > 0 and left > 0:
            row -= 1
            left -= self.height_of(row)
        top = row * _UNIT + (round(-left / max(1, self.height_of(row)) * _UNIT) if count and left < 0 else 0)
        bar.setRange(0, top if count else 0)
        bar.setSingleStep(_UNIT // 3)
        bar.setPageStep(max(1, count - row) * _UNIT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.pixelDelta().y() or event.angleDelta().y()
        row, offset = self.place()
        self.go(row, offset - delta)
        event.accept()

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0
