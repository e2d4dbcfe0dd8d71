"""A table of rows that are all held, with its notes beside the pointer as plain text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QTableView

from app.gui.models.value_table import Index, ValueTable
from app.gui.views.keys import add_copy_key
from app.gui.views.tables import dress_table, go_to_row


class ValueTableView(QTableView):
    """One row is chosen at a time, by mouse or keys. ``chosen`` carries what the row stands for, or None."""

    chosen = Signal(object)

    def __init__(self, model: ValueTable, name: str, widths: tuple[int, ...]) -> None:
        """``widths`` count average characters."""
        super().__init__()
        self.values = model
        self._wanted: Any = None
        self.setAccessibleName(name)
        self.setModel(model)
        dress_table(self, air=9)
        across = self.horizontalHeader()
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width * self.fontMetrics().averageCharWidth())
        model.modelReset.connect(self._restore)
        add_copy_key(self, self.copy, self.tr("Copy what is selected"))

    def go_to(self, row: int) -> None:
        """Chooses a row and shows it."""
        go_to_row(self, row)

    def copy(self) -> None:
        """Puts the chosen row and what else is known of it on the clipboard."""
        row = self.currentIndex().row()
        if row >= 0:
            cells = (self.values.index(row, each).data() for each in range(self.values.columnCount()))
            QGuiApplication.clipboard().setText("\t".join(cells) + "\n" + self.values.notes_at(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and (not previous.isValid() or current.row() != previous.row()):
            self._wanted = self.values.value_at(current.row())
            self.chosen.emit(self._wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A chosen row that was in view stays there when the view becomes smaller, as by a scroll bar below it."""
        super().resizeEvent(event)
        current = self.currentIndex()
        if current.isValid() and 0 <= self.visualRect(current).top() < event.oldSize().height():
            self.scrollTo(current)

    def _restore(self) -> None:
        """Stays on what was chosen where it is still among the rows."""
        row = None if self._wanted is None else self.values.row_of(self._wanted)
        if row is not None:
            self.go_to(row)
