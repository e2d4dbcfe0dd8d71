"""A table of catalog records with a filter box above and a count beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.gui import icons
from app.gui.models.columns import Column
from app.gui.models.record_table import RecordTable
from app.gui.models.wanted import Wanted, matching
from app.gui.session import Session
from app.gui.views.elided import ElidedLabel
from app.gui.views.group_panel import GroupPanel
from app.gui.views.plain import clearable, label, set_role
from app.gui.views.record_grid import RecordGrid
from app.gui.views.tables import go_to_row
from app.gui.words import bare, count_text, plural

_TYPING_MS = 250
_COPY_AT_MOST = 10_000


class RecordsView(QWidget):
    """``name`` is the key of the remembered column widths, and what a screen reader says."""

    chosen = Signal(object)
    """The row number (ledger entry) of the record that the examiner is on, or None."""
    selection_changed = Signal()
    filtered = Signal(str, bool)
    """A term of the filter language that a cell stands for, and whether it is to be excluded."""
    export_wanted = Signal()
    """All rows of the result set are to be written to a file."""
    copies_wanted = Signal(bool)
    """The files of the selected rows are to be copied; whether they were dragged out."""
    opened = Signal(object)
    """A record was double-clicked, or Enter was pressed on it."""

    def __init__(
        self,
        session: Session,
        name: str,
        columns: tuple[Column, ...],
        wanted: Wanted,
        *,
        with_filter: bool = True,
    ) -> None:
        """``with_filter`` is for tables beside the result set; that one is narrowed by the filter bar."""
        super().__init__()
        self._name = name
        self._wanted = wanted
        self._select_when_loaded: int | None = None
        self.model = RecordTable(session, columns, wanted, self)
        self.title = ElidedLabel()
        self.filter = self._make_filter()
        if not with_filter:  # nothing is shown by hand that has no parent yet: it would be a window
            self.filter.hide()
        self.count = label(role="muted")
        self.extras = QHBoxLayout()
        self.groups = GroupPanel(session)
        self.groups.filtered.connect(self.filtered)
        self.table = self._make_table()
        self._lay_out()
        self.model.loaded.connect(self._loaded)
        self.model.modelReset.connect(self._count)
        self.model.modelAboutToBeReset.connect(self._hold)
        self.model.rowsInserted.connect(self._count)
        self.model.failed.connect(self._failed)
        self.model.asking.connect(self._count)
        self.table.dress_columns()
        if with_filter:
            self.model.reload()

    def show_records(self, wanted: Wanted, title: str, columns: tuple[Column, ...] | None = None) -> None:
        """Shows another set of records, still narrowed by what stands in the filter box."""
        self._wanted = wanted
        self.title.setText(title)
        self.table.keep_columns()
        if columns is not None and columns != self.model.columns:
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show(matching(wanted, self.filter.text()), columns)
        if self.groups.column in self.model.columns:
            self.groups.group(self.groups.column, self.model.wanted)
        elif self.groups.column is not None:
            self.groups.close_panel()
        self.table.dress_columns()

    def select_number(self, number: int) -> None:
        """Selects the record with this row number, now or as soon as it is loaded."""
        if number == self.current():
            return
        row = self.model.row_of(number)
        if row is not None:
            self._select(row)
        if row is None or self.model.loading():
            self._select_when_loaded = number

    def current(self) -> int | None:
        """The row number of the record that the examiner is on."""
        index = self.table.currentIndex()
        return self.model.number_at(index.row()) if index.isValid() else None

    def selected(self) -> list[int]:
        """The row numbers of the selected rows, in the order shown."""
        spans = self.table.selected_spans()
        return [number for top, bottom in spans for number in self.model.numbers(top, bottom + 1)]

    def stop(self) -> None:
        """Remembers the columns and ends the thread."""
        self.table.keep_columns()
        self.groups.stop()
        self.model.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon in the palette worn now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_search"):
            self._search.setIcon(icons.icon("search", "muted"))

    # Making

    def _make_filter(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Filter: text in path, name, fields or digest"))
        box.setAccessibleName(
            self.tr("Filter of the {} table").format(QCoreApplication.translate("Tables", self._name))
        )
        clearable(box)
        self._search = box.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setText(self.tr("Filter"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.apply_filter)
        box.textChanged.connect(lambda _: self._typing.start())
        box.returnPressed.connect(self.apply_filter)
        return box

    def _make_table(self) -> RecordGrid:
        table = RecordGrid(self.model, self._name)
        table.setAccessibleName(
            self.tr("Table of {}").format(QCoreApplication.translate("Tables", self._name))
        )
        table.selectionModel().currentRowChanged.connect(self._announce)
        table.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        table.activated.connect(lambda index: self.opened.emit(self.model.number_at(index.row())))
        table.filtered.connect(self.filtered)
        table.grouped.connect(lambda column: self.groups.group(column, self.model.wanted))
        self.copy_action = QAction(self.tr("Copy rows"), table)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(lambda _=False: self.copy())
        table.addAction(self.copy_action)
        export = QAction(self.tr("Export rows…"), table)
        export.triggered.connect(lambda _=False: self.export_wanted.emit())
        copies = QAction(self.tr("Save copies…"), table)
        copies.triggered.connect(lambda _=False: self.copies_wanted.emit(False))
        table.dragged.connect(lambda: self.copies_wanted.emit(True))
        table.more = [self.copy_action, export, copies]
        return table

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(10)
        bar.addWidget(self.filter, 3)
        bar.addWidget(self.title, 2)
        bar.addLayout(self.extras)
        bar.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        beside = QSplitter()
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.table)
        beside.addWidget(self.groups)
        beside.setStretchFactor(0, 1)
        beside.setSizes([900, 300])
        layout.addLayout(bar)
        layout.addWidget(beside, 1)

    # Doing

    def apply_filter(self) -> None:
        """Narrows the table to what holds the text of the box."""
        self._typing.stop()
        self.model.show(matching(self._wanted, self.filter.text()))

    def copy(self) -> None:
        """Puts the selected rows on the clipboard, cells apart by tabs."""
        rows: list[int] = []
        for top, bottom in self.table.selected_spans():
            rows.extend(range(top, min(bottom + 1, top + _COPY_AT_MOST - len(rows))))
        lines, sections = [], self.table.shown_sections()
        for row in rows:
            cells = (self.model.index(row, column).data() for column in sections)
            lines.append("\t".join(cell or "" for cell in cells))
        QGuiApplication.clipboard().setText(bare("\n".join(lines)))
        selected = self.table.selected_count()
        if selected > len(lines):
            set_role(self.count, "warning")
            words = self.tr("Copied: the first {} of {} rows. “Export rows…” writes all.")
            self.count.setText(words.format(count_text(len(lines)), count_text(selected)))

    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that are not hidden, as they stand."""
        return tuple(self.model.columns[section] for section in self.table.shown_sections())

    def _select(self, row: int) -> None:
        self._select_when_loaded = None
        go_to_row(self.table, row, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _loaded(self) -> None:
        self._count()
        if self._select_when_loaded is not None:
            row = self.model.row_of(self._select_when_loaded)
            self._select_when_loaded = None
            if row is not None:
                self._select(row)
        if not self.table.currentIndex().isValid():
            self.chosen.emit(None)

    def _hold(self) -> None:
        """Remembers the record that the examiner is on, so that it is selected again where it still is."""
        if self._select_when_loaded is None:
            self._select_when_loaded = self.current()

    def _announce(self, *_: QModelIndex) -> None:
        self.chosen.emit(self.current())

    def _count(self, *_: object) -> None:
        if self.model.loading() and not self.model.wanted.grows_at_end:
            self.count.setText(self.tr("Sorting…"))
            return
        number = self.model.rowCount()
        set_role(self.count, "muted")
        self.count.setText(
            self.tr("{} rows, more are coming…", "", plural(number)).format(count_text(number))
            if self.model.loading()
            else self.tr("{} rows", "", plural(number)).format(count_text(number))
        )

    def _failed(self, message: str) -> None:
        set_role(self.count, "bad")
        self.count.setText(self.tr("The catalog cannot be read: {}").format(message))
