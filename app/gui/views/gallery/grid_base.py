"""Where the tiles of the gallery are on the screen: what Qt asks of every view."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.gui.models.media_list import MediaList
from app.gui.views.gallery.grid_keys import target_row
from app.gui.views.gallery.grid_layout import GridLayout
from app.gui.views.gallery.looks import Looks
from app.gui.views.gallery.tile import cell_size

SMALLEST, LARGEST, USUAL = 80, 320, 176
Index = QModelIndex | QPersistentModelIndex


class Grid(QListView):
    """A view whose places are computed, not stored. ``edge`` is that of the pictures in pixels.

    It is a list to those who hear it: Qt tells screen readers of the items of its own kinds of view alone.
    """

    edge_changed = Signal(int)

    def __init__(self, model: MediaList, looks: Looks) -> None:
        super().__init__()
        self.layout_ = GridLayout()
        self.media, self.looks = model, looks
        self._edge = USUAL
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def look(self) -> None:
        """Paints anew what is on the screen."""
        self.viewport().update()

    # Size

    @property
    def edge(self) -> int:
        """Edge of the pictures in pixels."""
        return self._edge

    def set_edge(self, edge: int) -> None:
        """Makes the tiles larger or smaller; the current one stays in sight."""
        edge = max(SMALLEST, min(edge, LARGEST))
        if edge != self._edge:
            self._edge = edge
            self.arrange()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())
            self.edge_changed.emit(edge)

    # What Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self.layout_.rect(index.row()).translated(0, -self.verticalOffset())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        place, bar, height = (
            self.layout_.rect(index.row()),
            self.verticalScrollBar(),
            self.viewport().height(),
        )
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(place.center().y() - height // 2)
        elif place.top() < bar.value() or place.height() > height:
            bar.setValue(place.top())
        elif place.bottom() >= bar.value() + height:
            bar.setValue(place.bottom() + 1 - height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.layout_.row_at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self.media.index(row)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _: Index) -> bool:
        return False

    def moveCursor(self, action: QAbstractItemView.CursorAction, _: Qt.KeyboardModifier) -> QModelIndex:
        row = target_row(
            self.layout_,
            action,
            self.currentIndex().row(),
            self.media.rowCount(),
            self._page(),
            self.mirrored(),
        )
        return QModelIndex() if row is None else self.media.index(row)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, _: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, _: str) -> None:
        """Nothing: letters and digits are keys of their own here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        self.arrange()

    def doItemsLayout(self) -> None:
        """Never the list's own layout, which places each item."""
        QAbstractItemView.doItemsLayout(self)

    def arrange(self) -> None:
        """Lays the tiles out for the width and the letters of now."""
        metrics = self.fontMetrics()
        self.layout_.arrange(
            self.media.groups,
            self.media.rowCount(),
            width=self.viewport().width(),
            cell=cell_size(self._edge, metrics),
            heading=metrics.height() + 16,
            mirrored=self.mirrored(),
        )
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(max(20, self.layout_.line_height // 3))
        bar.setRange(0, max(0, self.layout_.height - height))
        self.look()

    def visible_rows(self) -> tuple[int, int]:
        """The first row on the screen and the one after the last."""
        top = self.verticalOffset()
        return self.layout_.rows_between(top, top + self.viewport().height())

    def mirrored(self) -> bool:
        """Whether the first tile of a line stands on the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _page(self) -> int:
        return max(1, self.viewport().height() // max(1, self.layout_.line_height))
