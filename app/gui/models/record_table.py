"""A table model for millions of catalog rows."""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui import icons, theme
from app.gui.jobs.background import Background
from app.gui.marking.told import disputed, hidden, withheld
from app.gui.models.columns import Column
from app.gui.models.wanted import Condition, Wanted
from app.gui.session import UNREADABLE, Session

PAGE = 256
_PAGES_KEPT = 64
_FIRST_ROWS = 300
_ROWS_AT_ONCE = 200_000
_TEXT_AT_ONCE = 100_000
_STATE_ICONS = {
    "deleted": ("cancel", "warning"),
    "carved": ("search", "warning"),
    "recovered": ("search", "warning"),
}
Index = QModelIndex | QPersistentModelIndex


class RecordTable(QAbstractTableModel):
    """Rows of one catalog table, in any order and of any number.

    The numbers of all rows (8 bytes each) are read in a thread: the first 300 at once, then the rest; in
    another order than the ledger's all at once, because a sort is done once. What the cells say is read from
    the catalog in pages of 256 rows, the last used of which are kept.
    """

    loaded = Signal()
    """All row numbers are there."""
    asking = Signal()
    """The catalog is asked; what is shown is of the question before."""
    failed = Signal(str)

    def __init__(
        self, session: Session, columns: tuple[Column, ...], wanted: Wanted, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._columns = columns
        self._wanted = wanted
        self._base = wanted
        self._rows: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, tuple[Any, ...]]] = OrderedDict()
        self._loading = False
        self._again = False
        self._hidden: Condition | None = None
        self._reading: sqlite3.Connection | None = None
        self._background = Background(self)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and column.fixed:
            return theme.fixed_font()
        if role == Qt.ItemDataRole.DecorationRole and (column.marks or column.title in ("State", "Problem")):
            return self._icon(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._columns):
            return self._columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = 0 <= section < len(self._columns) and self._columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column in SQL; -1 is the order of the ledger."""
        expression = self._columns[column].order if 0 <= column < len(self._columns) else None
        wanted = self._base.sorted(expression, order == Qt.SortOrder.DescendingOrder)
        if wanted != self._wanted:
            self._wanted = wanted
            self.reload()

    # What the views ask

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self._columns

    @property
    def wanted(self) -> Wanted:
        """The question that is answered now."""
        return self._wanted

    def show(self, wanted: Wanted, columns: tuple[Column, ...] | None = None) -> None:
        """Answers another question, keeping the order where the columns stay."""
        self._base = wanted
        if columns is not None and columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self._rows, self._wanted = array("q"), wanted
            self._pages.clear()
            self.endResetModel()
        else:
            self._wanted = wanted.sorted(self._wanted.order, self._wanted.descending)
        self.reload()

    def reload(self) -> None:
        """Asks again from the start."""
        self._interrupt()
        self._background.forget()
        self._loading, self._again = True, False
        wanted = self._wanted
        if wanted.by_content:  # the place of a protected record among others tells what it says
            self._hidden = hidden(wanted.view)
            wanted = wanted.keeping_last(self._hidden)
        if wanted.grows_at_end:
            self._background.run(lambda: self._read(wanted, limit=_FIRST_ROWS), self._first, self._failed)
        else:
            self._background.run(lambda: self._read(wanted), self._all, self._failed)
        self.asking.emit()

    def remark(self) -> None:
        """Other records are protected: what is sorted by what they say is sorted anew."""
        if self._wanted.by_content and hidden(self._wanted.view) != self._hidden:
            self.reload()

    def grow(self) -> None:
        """Adds what the catalog gained, where it comes at the end; else waits for :meth:`reload`."""
        if not self._wanted.grows_at_end:
            return
        if self._loading:
            self._again = True
            return
        self._loading = True
        self._read_on()

    def number_at(self, row: int) -> int | None:
        """The catalog's row number (its ledger entry) of a row of the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def numbers(self, start: int, stop: int) -> list[int]:
        """The catalog's row numbers of the rows ``start`` to ``stop`` (excluded)."""
        return self._rows[start:stop].tolist()

    def withheld(self, row: int) -> str:
        """What stands in the place of what a protected record says; empty where it may be seen."""
        names = [number for number, column in enumerate(self._columns) if column.sql == "id"]
        return withheld(str(self._cell(row, names[0]) or "")) if names else ""

    def value(self, row: int, column: int) -> Any:
        """What the catalog holds for a cell, as SQLite gives it; None where there is nothing."""
        return self._cell(row, column) if 0 <= row < len(self._rows) else None

    def row_of(self, number: int) -> int | None:
        """The table's row of a row number, or None where it is not among them."""
        try:
            return self._rows.index(number)
        except ValueError:
            return None

    def loading(self) -> bool:
        """Whether row numbers are still being read."""
        return self._loading

    def stop(self) -> None:
        """Ends the thread."""
        self._interrupt()
        self._background.stop()

    # Row numbers

    def _read(self, wanted: Wanted, *, after: int | None = None, limit: int | None = None) -> array[int]:
        connection = self._session.reader(with_marks=wanted.by_marks)
        self._reading = connection
        sql, values = wanted.numbers(after=after, limit=limit)
        # One row, so that the query runs without Python's lock from its begin to its end: taken and let go for
        # each of a million rows, it would be waited for as often.
        row = connection.execute(f"SELECT json_group_array(seq) FROM ({sql})", values).fetchone()  # noqa: S608
        return _numbers(row[0])

    def _interrupt(self) -> None:
        if self._reading is not None and self._loading:
            self._reading.interrupt()

    def _first(self, numbers: array[int]) -> None:
        self.beginResetModel()
        self._rows = numbers
        self._pages.clear()
        self.endResetModel()
        if len(numbers) < _FIRST_ROWS:
            self._complete()
        else:
            self._read_on()

    def _read_on(self) -> None:
        wanted, after = self._wanted, self._rows[-1] if self._rows else -1
        self._background.run(
            lambda: self._read(wanted, after=after, limit=_ROWS_AT_ONCE), self._added, self._failed
        )

    def _all(self, numbers: array[int]) -> None:
        self.beginResetModel()
        self._rows = numbers
        self._pages.clear()
        self.endResetModel()
        self._complete()

    def _added(self, numbers: array[int]) -> None:
        if numbers:
            start = len(self._rows)
            self.beginInsertRows(QModelIndex(), start, start + len(numbers) - 1)
            self._rows.extend(numbers)
            self._pages.pop(start // PAGE, None)
            self.endInsertRows()
        if len(numbers) == _ROWS_AT_ONCE:
            self._read_on()
        else:
            self._complete()

    def _complete(self) -> None:
        self._loading = False
        self.loaded.emit()
        if self._again:
            self._again = False
            self.grow()

    def _failed(self, message: str) -> None:
        self._loading = False
        self.failed.emit(message)

    # Cells

    def _cell(self, row: int, column: int) -> Any:
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._fetch(number)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        cells = page.get(self._rows[row])
        return cells[column] if cells else None

    def _fetch(self, number: int) -> dict[int, tuple[Any, ...]]:
        wanted = self._rows[number * PAGE : (number + 1) * PAGE]
        names = ", ".join(column.sql for column in self._columns)
        places = ", ".join("?" * len(wanted))
        sql = f"SELECT seq, {names} FROM {self._wanted.view} WHERE seq IN ({places})"  # noqa: S608 - our own constants
        try:
            return {row[0]: tuple(row)[1:] for row in self._session.reader().execute(sql, wanted.tolist())}
        except UNREADABLE as error:
            self.failed.emit(str(error))
            return {}

    def _text(self, column: Column, index: Index) -> str:
        if column.is_content and (words := self.withheld(index.row())):
            return words
        return column.write(self._cell(index.row(), index.column()), self._session.zone)

    def _icon(self, row: int, column: int) -> Any:
        if self._columns[column].marks:
            return icons.icon("problem", "warning") if disputed(str(self._cell(row, column) or "")) else None
        value = str(self._cell(row, column) or "").partition(",")[0]
        if self._columns[column].title == "Problem":
            return icons.icon(
                "problem", "warning" if value in ("warning", "skipped", "unread_layer") else "bad"
            )
        name, role = _STATE_ICONS.get(value, ("", ""))
        return icons.icon(name, role) if name else None


def _numbers(text: str) -> array[int]:
    """A JSON array of whole numbers, bit by bit, so that the window's thread gets its turn meanwhile."""
    numbers, start, end = array("q"), 1, len(text) - 1
    while start < end:
        stop = text.find(",", min(start + _TEXT_AT_ONCE, end), end)
        stop = end if stop < 0 else stop
        numbers.extend(map(int, text[start:stop].split(",")))
        start = stop + 1
    return numbers
