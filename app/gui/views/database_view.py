"""A SQLite database: its tables, their rows with the bytes of each value, and what is left of deleted ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons
from app.gui.jobs.viewing import Viewing
from app.gui.models.row_table import RowTable
from app.gui.views.plain import label
from app.gui.views.tables import dress_table
from app.gui.words import count_text, left_to_right, line, plural
from app.viewing.messages import Part, RowPage, TableList

_DELETED = -1
_SYSTEM = ("android_metadata",)
_EMPTY = RowPage((), False)


class DatabaseView(QWidget):
    """Tables on the left, rows on the right; rows come as they are scrolled to."""

    placed = Signal(object)
    """The :class:`Part` that the examiner is on."""

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self._tables = TableList((), 0, 0, 0, 0)
        self._wish: tuple[str, int] | None = None
        self._shown = 0
        self.note = label(role="muted", wrap=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.tables = QListWidget()
        self.tables.setAccessibleName(self.tr("Tables of the database"))
        self.tables.setSpacing(2)
        self.tables.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.rows = RowTable(self)
        self.rows.wanted.connect(self._fetch)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.table.setModel(self.rows)
        dress_table(self.table, several=True, by_row=False)
        self.table.horizontalHeader().setDefaultSectionSize(17 * self.fontMetrics().averageCharWidth())
        self.table.selectionModel().currentChanged.connect(self._follow)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tables)
        split.addWidget(self.table)
        split.setStretchFactor(1, 1)
        split.setSizes([28 * self.fontMetrics().averageCharWidth(), 900])
        split.handle(1).setAccessibleName(self.tr("Width of the list of tables"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.note)
        layout.addWidget(split, 1)

    def load(self, wish: tuple[str, int] | None = None) -> None:
        """Reads the database that is looked at, and goes to a row (table and rowid) where that is wished for."""
        self.clear()
        self._wish = wish
        self.note.setText(self.tr("Reading…"))
        self._viewing.ask("sqlite.tables", TableList, self._take_tables, self._fail)

    def clear(self) -> None:
        """Shows nothing."""
        self.tables.blockSignals(True)
        self.tables.clear()
        self.tables.blockSignals(False)
        self.rows.show("", (), _EMPTY)
        self.note.clear()
        self._wish = None

    def _take_tables(self, found: TableList) -> None:
        self._tables = found
        self.tables.blockSignals(True)
        for number, table in enumerate(found.tables):
            name = line(table.name, 200)
            item = QListWidgetItem(
                name if table.rows < 0 else left_to_right(f"{name} ({count_text(table.rows)})")
            )
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.tables.addItem(item)
        deleted = QListWidgetItem(icons.icon("problem", "warning"), self.tr("Deleted rows (unconfirmed)"))
        deleted.setData(Qt.ItemDataRole.UserRole, _DELETED)
        self.tables.addItem(deleted)
        self.tables.blockSignals(False)
        self.tables.setCurrentRow(self._first())

    def _first(self) -> int:
        """The table that is wished for, else the first with rows that an application made."""
        names = [table.name.lower() for table in self._tables.tables]
        if self._wish is not None and self._wish[0].lower() in names:
            return names.index(self._wish[0].lower())
        own = [
            n for n, name in enumerate(names) if n and not name.startswith("sqlite_") and name not in _SYSTEM
        ]
        filled = [n for n in own if self._tables.tables[n].rows]
        return next(iter(filled or own), 0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._shown = int(item.data(Qt.ItemDataRole.UserRole))
        self.rows.show("", (), _EMPTY)
        self.note.setText(self.tr("Reading…"))
        if self._shown == _DELETED:
            self._viewing.ask("sqlite.recovered", RowPage, self._take_recovered, self._fail)
            return
        arguments = {"table": self._shown}
        table = self._tables.tables[self._shown]
        if self._wish is not None and table.name.lower() == self._wish[0].lower():
            arguments["after"] = self._wish[1] - 1
        number = self._shown
        self._viewing.ask(
            "sqlite.rows", RowPage, lambda page: self._take_rows(number, page), self._fail, **arguments
        )

    def _take_rows(self, number: int, page: RowPage) -> None:
        if number != self._shown:
            return
        table = self._tables.tables[number]
        self.rows.show(self.tr("Row"), table.columns, page)
        self._tell(page)
        if self._wish is not None and page.rows:
            self.table.setCurrentIndex(self.rows.index(0, 0))

    def _take_recovered(self, page: RowPage) -> None:
        if self._shown != _DELETED:
            return
        wide = max((len(row.parts) for row in page.rows), default=0)
        columns = [self.tr("Value {}").format(number) for number in range(1, wide + 1)]
        self.rows.show(self.tr("Found"), columns, page)
        self.table.horizontalHeader().resizeSection(0, 46 * self.fontMetrics().averageCharWidth())
        said = self.tr(
            "Rows that look deleted: {}. Nothing confirms that they were rows; others may remain unseen."
        )
        more = self.tr("More were found than are shown.") if page.more else ""
        self.note.setText(f"{said.format(count_text(len(page.rows)))} {more}".strip())

    def _fetch(self) -> None:
        last = self.rows.row(self.rows.rowCount() - 1)
        follows = {"after": last.rowid} if last.rowid is not None else {"skip": self.rows.rowCount()}
        number = self._shown

        def take(page: RowPage) -> None:
            if number == self._shown:
                self.rows.add(page)
                self._tell(page)

        if number != _DELETED:
            self._viewing.ask("sqlite.rows", RowPage, take, self._fail, table=number, **follows)

    def _tell(self, page: RowPage) -> None:
        found, count = self._tables, self.rows.rowCount()
        rows = count_text(count)
        said = self.tr("All {} rows", "", plural(count)).format(rows)
        if self.rows.has_more:
            said = self.tr("First {} rows; more follow", "", plural(count)).format(rows)
        if self._wish is not None and self._tables.tables[self._shown].name.lower() == self._wish[0].lower():
            said = self.tr("From row {} on: {} rows", "", plural(count)).format(self._wish[1], rows)
        log = (
            self.tr("Pages from the write-ahead log: {}").format(count_text(found.in_log))
            if found.in_log
            else ""
        )
        free = self.tr("Free pages: {}").format(count_text(found.free_pages)) if found.free_pages else ""
        withheld = self._viewing.target is not None and self._viewing.target.log_withheld
        kept = self.tr("The write-ahead log is protected and was not read.") if withheld else ""
        self.note.setText(" · ".join(filter(None, (said, log, free, kept, line(page.note)))))

    def _fail(self, reason: str) -> None:
        self.note.setText(line(reason))

    def _follow(self, index: QModelIndex, _: QModelIndex) -> None:
        if not index.isValid():
            return
        part, row = self.rows.part(index), self.rows.row(index.row())
        if part is None or not part.places:
            part = Part(self.tr("row"), "null", "", row.places)
        self.placed.emit(part)
