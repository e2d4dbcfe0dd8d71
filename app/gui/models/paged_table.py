"""Rows that come page by page from a process that decodes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

Index = QModelIndex | QPersistentModelIndex
_R = TypeVar("_R")


class PagedTable(QAbstractTableModel, Generic[_R]):
    """Those that came. Whoever is one says what columns there are and what stands in them."""

    wanted = Signal()
    """Whoever reads is asked for the rows after those that are here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_R] = []
        self._more = False
        self._asked = False

    @property
    def has_more(self) -> bool:
        """Whether there are rows that are not here yet."""
        return self._more

    def row(self, number: int) -> _R:
        """One of the rows that are here."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit()

    def _begin(self, rows: Sequence[_R], more: bool) -> None:
        """Other rows, while the model is being reset."""
        self._rows, self._more, self._asked = list(rows), more, False

    def _go_on(self, rows: Sequence[_R], more: bool) -> None:
        """The rows that follow."""
        self._asked, self._more = False, more
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
