"""A table model for rows that are all held: tens of thousands, sorted and searched in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """A column: its title in the language of the window, and whether it holds numbers."""

    title: str
    right: bool = False


@dataclass(frozen=True)
class Row:
    """``cells`` are safe to show, ``ranks`` what they are sorted by (of a column all numbers, or all texts).

    ``value`` is what the row stands for.
    """

    cells: tuple[str, ...]
    ranks: tuple[Any, ...]
    value: Any
    notes: str = ""


class ValueTable(QAbstractTableModel):
    """Keeps the order in which the rows came where no column is sorted by."""

    def __init__(self, headings: Sequence[Heading], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._needle = ""
        self._order: tuple[int, bool] = (-1, False)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.notes
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section].title
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; -1 is the order in which the rows came."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows, in the order and with the words that were asked for."""
        self._all = list(rows)
        self._arrange()

    def narrow(self, needle: str) -> None:
        """Keeps the rows of which a cell or a note holds a text, letter case ignored."""
        self._needle = needle.strip().casefold()
        self._arrange()

    @property
    def total(self) -> int:
        """How many rows there are, those that are not shown too."""
        return len(self._all)

    def value_at(self, row: int) -> Any:
        """What a row stands for; None where there is no such row."""
        return self._shown[row].value if 0 <= row < len(self._shown) else None

    def notes_at(self, row: int) -> str:
        """What else is known of a row."""
        return self._shown[row].notes if 0 <= row < len(self._shown) else ""

    def row_of(self, value: Any) -> int | None:
        """Where the row of a value is shown."""
        return next((place for place, row in enumerate(self._shown) if row.value == value), None)

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = self._all
        if self._needle:
            rows = [row for row in rows if self._needle in "\n".join((*row.cells, row.notes)).casefold()]
        column, descending = self._order
        if 0 <= column < len(self._headings):
            rows = sorted(rows, key=lambda row: row.ranks[column], reverse=descending)
        self._shown = list(rows)
        self.endResetModel()

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._headings[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
