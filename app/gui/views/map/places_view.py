"""The list beside the map and the sentences about what is and is not drawn."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.gui.session import Session
from app.gui.views.map.details import Detail
from app.gui.views.map.place_list import WIDTHS, PlaceList
from app.gui.views.plain import label
from app.gui.views.tables import dress_table, go_to_row

Which = Literal["view", "selected", "left_out"]


class _Stored(QStyledItemDelegate):
    """Numbers, times and paths run from left to right in every language; the cell keeps to its own side."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            option.direction = Qt.LayoutDirection.LeftToRight
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlacesView(QWidget):
    """Everything that the map shows, as a table that can be read aloud."""

    current_changed = Signal(object)
    """The :class:`Detail` of the row that the examiner went to."""
    selection_changed = Signal(object)
    """The details of the rows that are selected."""
    opened = Signal(object)
    """Enter or a double click on a row: its :class:`Detail`."""
    which_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.model = PlaceList(session.zone, self)
        self._quiet = False
        self.which_box = self._make_box()
        self.count = label(role="muted", wrap=True)
        self.notes = label(role="muted", wrap=True)
        self.table = self._make_table()
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 0)
        bar.addWidget(self.which_box)
        bar.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        self.count.setContentsMargins(9, 0, 9, 2)
        layout.addWidget(self.count)
        layout.addWidget(self._make_split(), 1)

    @property
    def which(self) -> Which:
        """What is listed."""
        found: Which = self.which_box.currentData()
        return found

    def list_which(self, which: Which) -> None:
        """Lists something else."""
        self.which_box.setCurrentIndex(self.which_box.findData(which))

    def show_rows(self, rows: list[Detail], current: int | None) -> None:
        """Shows records and goes to the current one, without saying so to anyone."""
        self._quiet = True
        self.model.show(rows)
        self.go_to(current)
        self._quiet = False

    def go_to(self, number: int | None) -> None:
        """Goes to the row of a record, where it is listed."""
        row = self.model.row_of(number) if number is not None else None
        selection = self.table.selectionModel()
        if row is None:
            if not selection.hasSelection():
                selection.clearCurrentIndex()
            return
        if self.table.currentIndex().row() == row:
            return
        was, self._quiet = self._quiet, True
        go_to_row(self.table, row)
        self._quiet = was

    def _make_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("What is listed"))
        box.addItem(self.tr("In view"), "view")
        box.addItem(self.tr("Selected"), "selected")
        box.addItem(self.tr("Not drawn"), "left_out")
        box.currentIndexChanged.connect(lambda _: self.which_changed.emit())
        return box

    def _make_split(self) -> QSplitter:
        self.notes.setContentsMargins(9, 6, 9, 8)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        below = QScrollArea()
        below.setObjectName("plain")
        below.setAccessibleName(self.tr("About what is drawn"))
        below.setWidgetResizable(True)
        below.setWidget(self.notes)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        return split

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Places in the list"))
        table.setModel(self.model)
        dress_table(table, several=True)
        table.setItemDelegate(_Stored(table))
        letter = table.fontMetrics().horizontalAdvance("0")
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, letter * width + 18)
        selection = table.selectionModel()
        selection.currentRowChanged.connect(lambda index, _: self._went(index.row()))
        selection.selectionChanged.connect(self._selected)
        table.activated.connect(lambda index: self.opened.emit(self.model.detail(index.row())))
        return table

    def _went(self, row: int) -> None:
        if not self._quiet and row >= 0:
            self.current_changed.emit(self.model.detail(row))

    def _selected(self, _: QItemSelection, __: QItemSelection) -> None:
        if not self._quiet:
            rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
            self.selection_changed.emit([self.model.detail(row) for row in rows])
