"""The first columns of a table, which stay while the others are scrolled.

Reference: Qt's example "Frozen Column": a second view over the first, with its model and its selection.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView

from app.gui.views.plain import calm_header


class FrozenColumns(QTableView):
    """Lies over the left of ``table`` (the right, where reading goes that way) and shows its first columns.

    The table itself keeps all columns, the keyboard and the accessible tree; this only paints and takes clicks.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.count = 0
        """How many columns are frozen, counted as they stand."""
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setAccessibleName(self.tr("Frozen columns"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("frozen")
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        calm_header(self.horizontalHeader())
        calm_header(self.verticalHeader())
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        self.setAutoScroll(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._follow())
        header = table.horizontalHeader()
        header.sectionResized.connect(lambda *_: self._arrange())
        header.sectionMoved.connect(lambda *_: self._arrange())
        header.geometriesChanged.connect(self._arrange)
        table.model().modelReset.connect(self._arrange)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        self.hide()

    def freeze(self, count: int) -> None:
        """Freezes so many columns from the first; 0 lets all go."""
        self.count = count
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the table is made larger or smaller."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._arrange()
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The table scrolls, and this follows."""
        QApplication.sendEvent(self._table.viewport(), event)

    def _follow(self) -> None:
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())

    def _arrange(self) -> None:
        header, own = self._table.horizontalHeader(), self.horizontalHeader()
        shown = [header.logicalIndex(place) for place in range(min(self.count, header.count()))]
        shown = [each for each in shown if not header.isSectionHidden(each)]
        self.setVisible(bool(shown))
        if not shown:
            return
        for section in range(header.count()):
            own.setSectionHidden(section, section not in shown)
        for place, section in enumerate(shown):
            own.moveSection(own.visualIndex(section), place)
            own.resizeSection(section, header.sectionSize(section))
        own.setFixedHeight(header.height())
        width = min(sum(header.sectionSize(section) for section in shown), self._table.viewport().width())
        frame = self._table.frameWidth()
        height = header.height() + self._table.viewport().height()
        mirrored = self._table.isRightToLeft()
        left = (
            self._table.viewport().geometry().right() + 1 - width if mirrored else self._table.viewport().x()
        )
        self.setGeometry(left, frame, width, height)
        self._follow()
        self.raise_()
