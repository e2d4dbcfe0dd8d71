"""The tags of the keys 1 to 9 with how many records bear them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.marking.kept import KEYS
from app.gui.models.heads import title_above
from app.gui.words import count_text, line

Index = QModelIndex | QPersistentModelIndex


class TagTable(QAbstractTableModel):
    """One row a key; the tag can be edited. ``edited`` is told key and tag."""

    def __init__(self, edited: Callable[[str, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edited = edited
        self._tags: Mapping[str, str] = {}
        self._counts: Mapping[str, int] = {}
        self._titles = (self.tr("Key"), self.tr("Tag"), self.tr("Records"))

    def show(self, tags: Mapping[str, str], counts: Mapping[str, int]) -> None:
        """Shows other tags or numbers; ``counts`` by tags with their letter case folded."""
        self._tags, self._counts = tags, counts
        self.dataChanged.emit(self.index(0, 0), self.index(len(KEYS) - 1, 2))

    def tag(self, row: int) -> str:
        """The tag of a row; empty where its key has none."""
        return self._tags.get(KEYS[row], "") if 0 <= row < len(KEYS) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(KEYS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tag = self.tag(index.row())
        if role == Qt.ItemDataRole.EditRole and index.column() == 1:
            return tag
        if role == Qt.ItemDataRole.DisplayRole:
            number = self._counts.get(tag.casefold()) if tag else None
            return (KEYS[index.row()], line(tag, 100), count_text(number))[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != 1:
            return False
        self._edited(KEYS[index.row()], str(value).strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == 1 else found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above(self._titles, section, orientation, role)
