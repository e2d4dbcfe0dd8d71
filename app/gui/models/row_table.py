"""Rows of a database of evidence, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui import theme
from app.gui.words import count_text, line
from app.viewing.messages import Part, RowPage, TableRow

Index = QModelIndex | QPersistentModelIndex


class RowTable(QAbstractTableModel):
    """Rowid and values. ``wanted`` asks whoever reads for the rows after those that are here."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = ""
        self._columns: tuple[str, ...] = ()
        self._rows: list[TableRow] = []
        self._more = False
        self._asked = False

    def show(self, first: str, columns: Sequence[str], page: RowPage) -> None:
        """Shows other rows; ``first`` is the title of the column before the values."""
        self.beginResetModel()
        self._first, self._columns = first, tuple(columns)
        self._rows, self._more, self._asked = list(page.rows), page.more, False
        self.endResetModel()

    def add(self, page: RowPage) -> None:
        """Adds the rows that follow."""
        self._asked = False
        self._more = page.more
        if page.rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page.rows) - 1)
            self._rows += page.rows
            self.endInsertRows()

    @property
    def has_more(self) -> bool:
        """Whether there are rows that are not here yet."""
        return self._more

    def row(self, number: int) -> TableRow:
        """One of the rows that are here."""
        return self._rows[number]

    def part(self, index: Index) -> Part | None:
        """The value of a cell; None for the first column, or where the row has no such value."""
        parts = self._rows[index.row()].parts
        return parts[index.column() - 1] if 0 < index.column() <= len(parts) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._first else 1 + len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.column() == 0:
            return self._of_row(self._rows[index.row()], role)
        part = self.part(index)
        return None if part is None else _of_part(part, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self._first
        return line(self._columns[section - 1], 80) if 0 < section <= len(self._columns) else None

    @staticmethod
    def _of_row(row: TableRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            rowid = "" if row.rowid is None else str(row.rowid)
            return line(f"{row.about} · {rowid}".rstrip(" ·"), 200) if row.about else rowid
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colour("warning" if row.about else "muted")
        return None


def _of_part(part: Part, role: int) -> Any:
    match role, part.kind:
        case Qt.ItemDataRole.DisplayRole, _:
            return _text(part)
        case Qt.ItemDataRole.ForegroundRole, "null":
            return theme.colour("muted")
        case Qt.ItemDataRole.FontRole, "bytes":
            return theme.fixed_font()
        case Qt.ItemDataRole.TextAlignmentRole, "number":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None


def _text(part: Part) -> str:
    if part.kind == "null":
        return part.note if part.note and not part.places else "NULL"
    more = f" (+{count_text(part.cut)})" if part.cut else ""
    return line(part.text) + more
