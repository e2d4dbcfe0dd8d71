"""The values of a key of a registry hive, some at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from app.gui import theme
from app.gui.models.heads import title_above
from app.gui.models.paged_table import Index, PagedTable
from app.gui.words import count_text, line
from app.viewing.messages import HiveValue, HiveValues, Part

NAME, KIND, DATA, SIZE, CELL = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HiveValueTable(PagedTable[HiveValue]):
    """Name, type, data, size in bytes and place of each value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (
            self.tr("Name"), self.tr("Type"), self.tr("Data"), self.tr("Bytes"), self.tr("Offset"),
        )  # fmt: skip

    def show(self, page: HiveValues) -> None:
        """Shows the values of another key."""
        self.beginResetModel()
        self._begin(page.values, page.more)
        self.endResetModel()

    def add(self, page: HiveValues) -> None:
        """Adds the values that follow."""
        self._go_on(page.values, page.more)

    def part(self, index: Index) -> Part:
        """What a cell of the table shows, with its bytes in the hive."""
        value, column = self._rows[index.row()], index.column()
        name = line(value.name.text, 80) or self.default_name()
        part = {NAME: value.name, KIND: value.kind, DATA: value.data}.get(column)
        if part is None or not part.places:
            return Part(name, "text", "", value.whole)
        return Part(f"{name} · {self._titles[column]}", part.kind, "", part.places, note=part.note)

    def default_name(self) -> str:
        """What a value without a name is called."""
        return self.tr("(default)")

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(value, column)
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(value, column)
            case Qt.ItemDataRole.FontRole if column == CELL or (
                column == DATA and value.data.kind == "bytes"
            ):
                return theme.fixed_font()
            case Qt.ItemDataRole.TextAlignmentRole if column in (SIZE, CELL):
                return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above(self._titles, section, orientation, role)

    def _text(self, value: HiveValue, column: int) -> str:
        if column == DATA:
            return _data(value)
        if value.offset < 0:
            return self.tr("(damaged)") if column == NAME else ""
        match column:
            case 0:
                return line(value.name.text, 300) or self.default_name()
            case 1:
                return line(value.kind.text, 80)
            case 3:
                return count_text(value.size)
        return f"0x{value.whole[0].offset:x}"


def _data(value: HiveValue) -> str:
    more = f" (+{count_text(value.data.cut)})" if value.data.cut else ""
    return " · ".join(filter(None, (line(value.data.text) + more, line(value.data.note))))


def _colour(value: HiveValue, column: int) -> Any:
    if value.offset < 0 or (column == DATA and value.data.note):
        return theme.colour("warning")
    quiet = column in (KIND, SIZE, CELL) or (column == NAME and not value.name.text)
    return theme.colour("muted") if quiet else None
