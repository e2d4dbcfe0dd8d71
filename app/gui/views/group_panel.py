"""The values of a column beside the table, with how many rows have each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons
from app.gui.jobs.background import Background
from app.gui.marking.told import kept_back_rows, unread
from app.gui.models.cell_terms import term_of
from app.gui.models.columns import Column
from app.gui.models.mark_groups import term_of_group, words_of_group
from app.gui.models.value_counts import ValueCounts, count_values
from app.gui.models.wanted import Wanted
from app.gui.session import Session
from app.gui.views.plain import calm_header, label, set_role
from app.gui.words import count_text, line

_TERM = Qt.ItemDataRole.UserRole


class GroupPanel(QWidget):
    """Grouping by value: choosing one asks for its rows alone."""

    filtered = Signal(str, bool)
    """A term of the filter language, and whether it is to be excluded."""
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._background = Background(self)
        self.column: Column | None = None
        self.title = label(wrap=True)
        close = QToolButton()
        close.setIcon(icons.icon("cancel", "muted"))
        close.setToolTip(self.tr("End grouping"))
        close.setAccessibleName(self.tr("End grouping"))
        close.clicked.connect(self.close_panel)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Values of the column with their rows"))
        self.list.setHeaderLabels([self.tr("Value"), self.tr("Rows")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.list.header()
        calm_header(header)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(lambda item, _: self._choose(item))
        self.state = label("", "muted", wrap=True)
        bar = QHBoxLayout()
        bar.addWidget(self.title, 1)
        bar.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        layout.addWidget(self.state)
        self.hide()

    def group(self, column: Column, wanted: Wanted) -> None:
        """Counts the values of a column of a result set."""
        self.column = column
        is_content = column.is_content and wanted.view == "artifacts"
        if is_content and (words := unread()):
            self._wait(column, words)
            return
        if is_content:
            wanted = wanted.without(kept_back_rows())
        self._wait(column, self.tr("Counting…"))
        self._background.run(
            lambda: count_values(self._session.reader(with_marks=column.marks), wanted, column),
            lambda found: self._fill(found, wanted.view),
            self._failed,
        )

    def close_panel(self) -> None:
        """Ends grouping."""
        self.column = None
        self._background.forget()
        self.hide()
        self.closed.emit()

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def _wait(self, column: Column, words: str) -> None:
        """Shows nothing but words in the place of what was counted before."""
        self.title.setText(self.tr("Grouped by {}").format(column.heading()))
        self.list.clear()
        set_role(self.state, "muted")
        self.state.setText(words)
        self.show()
        self._background.forget()

    def _fill(self, found: ValueCounts, view: str) -> None:
        column = found.column
        for value, rows in found.values:
            text = self._text(column, value) if value is not None else self.tr("(nothing)")
            item = QTreeWidgetItem([line(text) or self.tr("(empty)"), count_text(rows)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            term = term_of_group(value) if column.marks else term_of(column, value, view, counted=True)
            item.setData(0, _TERM, term)
            self.list.addTopLevelItem(item)
        if column.marks:
            self.state.setText(
                self.tr("A row with several marks is counted in each. Enter asks for the rows of one.")
            )
            return
        shown, distinct = count_text(len(found.values)), count_text(found.distinct)
        self.state.setText(
            self.tr("Values: {}. Enter asks for the rows of one.").format(distinct)
            if len(found.values) == found.distinct
            else self.tr("The first {} of {} values, the most frequent ones.").format(shown, distinct)
        )

    def _text(self, column: Column, value: Any) -> str:
        return words_of_group(value) if column.marks else column.write(value, self._session.zone)

    def _failed(self, message: str) -> None:
        set_role(self.state, "bad")
        self.state.setText(self.tr("The values cannot be counted: {}").format(line(message)))

    def _choose(self, item: QTreeWidgetItem) -> None:
        term = item.data(0, _TERM)
        if term:
            self.filtered.emit(str(term), False)
