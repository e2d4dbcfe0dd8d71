"""The table itself: a view of millions of rows whose columns can be chosen, moved and frozen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QTableView

from app.gui.models.cell_terms import term_of
from app.gui.models.record_table import RecordTable
from app.gui.views.drag_out import DragOut
from app.gui.views.frozen_columns import FrozenColumns
from app.gui.views.tables import dress_table
from app.gui.words import line


class RecordGrid(QTableView):
    """``name`` is the key under which its columns are remembered."""

    filtered = Signal(str, bool)
    """A term of the filter language, and whether it is to be excluded."""
    grouped = Signal(object)
    """The :class:`Column` to group by."""
    dragged = Signal()
    """The selected rows were dragged out of the table."""

    def __init__(self, model: RecordTable, name: str) -> None:
        super().__init__()
        self._records, self._name = model, name
        self._widths_of = ""
        self.setModel(model)
        dress_table(self, several=True)
        self._dress_headers()
        self.setSortingEnabled(True)
        self.frozen = FrozenColumns(self)
        for view in (self, self.frozen):
            DragOut(view, self).left.connect(self.dragged)
        self.only = self._action(self.tr("Filter for this"), "Ctrl+E", exclude=False)
        self.without = self._action(self.tr("Exclude this"), "Ctrl+Shift+E", exclude=True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.more: list[QAction] = []
        """What else the menu of a cell offers, in order."""

    # Cells

    def term(self, index: QModelIndex) -> str | None:
        """The filter for a cell."""
        if not index.isValid():
            return None
        column = self._records.columns[index.column()]
        if column.is_content and self._records.withheld(index.row()):
            return None
        value = self._records.value(index.row(), index.column())
        return term_of(column, value, self._records.wanted.view)

    def cell_menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a cell."""
        menu = QMenu(self)
        words = line(index.data() or self.tr("(nothing)"), 40).replace("&", "&&")
        for action, text in (
            (self.only, self.tr("Filter for “{}”")),
            (self.without, self.tr("Exclude “{}”")),
        ):
            shown = menu.addAction(text.format(words))
            shown.setShortcut(action.shortcut())
            shown.setEnabled(self.term(index) is not None)
            shown.triggered.connect(lambda _=False, exclude=action is self.without: self._ask(index, exclude))
        menu.addSeparator()
        column = self._records.columns[index.column()]
        menu.addAction(self.tr("Group by {}").format(column.heading())).triggered.connect(
            lambda _=False: self.grouped.emit(column)
        )
        menu.addSeparator()
        menu.addActions(self.more)
        return menu

    # Columns

    def column_menu(self, section: int) -> QMenu:
        """What can be done with a column, and which columns are shown."""
        header, menu = self.horizontalHeader(), QMenu(self)
        columns = self._records.columns
        if 0 <= section < len(columns):
            title, place = columns[section].heading(), header.visualIndex(section)
            menu.addAction(self.tr("Group by {}").format(title)).triggered.connect(
                lambda _=False: self.grouped.emit(columns[section])
            )
            menu.addAction(self.tr("Freeze the columns up to {}").format(title)).triggered.connect(
                lambda _=False: self.frozen.freeze(place + 1)
            )
        loose = menu.addAction(self.tr("Freeze no column"))
        loose.setEnabled(self.frozen.count > 0)
        loose.triggered.connect(lambda _=False: self.frozen.freeze(0))
        menu.addAction(self.tr("Order of the ledger")).triggered.connect(
            lambda _=False: header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        )
        menu.addSection(self.tr("Columns shown"))
        shown = header.count() - header.hiddenSectionCount()
        for number, column in enumerate(columns):
            tick = menu.addAction(column.heading())
            tick.setCheckable(True)
            tick.setChecked(not header.isSectionHidden(number))
            tick.setEnabled(shown > 1 or header.isSectionHidden(number))
            tick.toggled.connect(lambda on, section=number: self._show_column(section, on))
        return menu

    def _show_column(self, section: int, on: bool) -> None:
        self.horizontalHeader().setSectionHidden(section, not on)
        self.frozen.freeze(self.frozen.count)

    def shown_sections(self) -> list[int]:
        """The columns of the model that are not hidden, as they stand."""
        header = self.horizontalHeader()
        found = (header.logicalIndex(place) for place in range(header.count()))
        return [section for section in found if not header.isSectionHidden(section)]

    def selected_spans(self) -> list[tuple[int, int]]:
        """First and last row of each stretch of selected rows, in order."""
        ranges = list(self.selectionModel().selection())  # type: ignore[call-overload]
        return sorted({(each.top(), each.bottom()) for each in ranges})

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(bottom - top + 1 for top, bottom in self.selected_spans())

    def keep_columns(self) -> None:
        """Remembers widths, order, hidden and frozen columns for this set of columns."""
        if self._widths_of:
            QSettings().setValue(self._widths_of, self.horizontalHeader().saveState())
            QSettings().setValue(f"{self._widths_of}/frozen", self.frozen.count)

    def dress_columns(self) -> None:
        """Gives new columns their remembered or first widths."""
        key = f"columns/{self._name}/" + "|".join(column.title for column in self._records.columns)
        if key == self._widths_of:
            return
        self._widths_of = key
        header = self.horizontalHeader()
        kept, frozen = QSettings().value(key), str(QSettings().value(f"{key}/frozen", 0))
        if kept is not None and header.restoreState(kept):
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        else:
            letter = self.fontMetrics().averageCharWidth()
            for position, column in enumerate(self._records.columns):
                header.setSectionHidden(position, False)
                header.resizeSection(position, column.width * letter + 20)
        self.frozen.freeze(int(frozen) if frozen.isdecimal() else 0)

    # Inside

    def _dress_headers(self) -> None:
        across = self.horizontalHeader()
        across.setSectionsMovable(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(self._show_columns)

    def _action(self, text: str, keys: str, *, exclude: bool) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: self._ask(self.currentIndex(), exclude))
        self.addAction(action)
        return action

    def _ask(self, index: QModelIndex, exclude: bool) -> None:
        term = self.term(index)
        if term is not None:
            self.filtered.emit(term, exclude)

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            menu = self.cell_menu(index)
            menu.exec(self.viewport().mapToGlobal(place))
            menu.deleteLater()

    def _show_columns(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        menu = self.column_menu(header.logicalIndexAt(place))
        menu.exec(header.mapToGlobal(place))
        menu.deleteLater()
