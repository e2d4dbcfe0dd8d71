"""Rows of a database of evidence, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from app.gui import theme
from app.gui.models.paged_table import Index, PagedTable
from app.gui.words import count_text, line
from app.viewing.messages import Part, RowPage, TableRow


class RowTable(PagedTable[TableRow]):
    """Rowid and values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = ""
        self._columns: tuple[str, ...] = ()

    def show(self, first: str, columns: Sequence[str], page: RowPage) -> None:
        """Shows other rows; ``first`` is the title of the column before the values."""
        self.beginResetModel()
        self._first, self._columns = first, tuple(columns)
        self._begin(page.rows, page.more)
        self.endResetModel()

    def add(self, page: RowPage) -> None:
        """Adds the rows that follow."""
        self._go_on(page.rows, page.more)

    def part(self, index: Index) -> Part | None:
        """The value of a cell; None for the first column, or where the row has no such value."""
        parts = self._rows[index.row()].parts
        return parts[index.column() - 1] if 0 < index.column() <= len(parts) else None

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or not self._first else 1 + len(self._columns)

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
