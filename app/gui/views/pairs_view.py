"""Names and values of a record, long values over several lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from app.gui.models.pairs import WHOLE, Pair, Pairs
from app.gui.views.keys import add_copy_key
from app.gui.views.plain import calm_header
from app.gui.views.wrapped_rows import WrappedRows
from app.gui.words import bare

_NAME_CHARACTERS = 22
_PADDING = 10


class _Rows(WrappedRows):
    """The name and the value of a pair, or one text across both columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        table = view if isinstance(view, QTableView) else None
        width = (table.columnWidth(index.column()) if table else option.rect.width()) - 2 * _PADDING
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= option.decorationSize.width() + _PADDING
        if index.column() == 0 and table is not None and table.columnSpan(index.row(), 0) > 1:
            width += table.columnWidth(1)
        return QSize(width, self.height(option, index, width))


class PairsView(QTableView):
    """Values can be selected and copied. ``characters``: how many of a name there is room for on one line."""

    pair_chosen = Signal(object)
    """The :class:`Pair` that the examiner is on."""
    pair_activated = Signal(object)
    """The pair on which they pressed Enter, or clicked twice."""

    def __init__(self, name: str, characters: int = _NAME_CHARACTERS) -> None:
        super().__init__()
        self.pairs = Pairs(self)
        self.setModel(self.pairs)
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(self))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        calm_header(across)
        calm_header(down)
        across.setVisible(False)
        down.setVisible(False)
        down.setMinimumSectionSize(10)
        self.setViewportMargins(0, 5, 0, 0)
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(0, characters * self.fontMetrics().averageCharWidth())
        self._fit = QTimer(self)
        self._fit.setSingleShot(True)
        self._fit.timeout.connect(self._fit_rows)
        self.activated.connect(lambda index: self.pair_activated.emit(self.pairs.pair(index.row())))
        add_copy_key(self, self._copy, self.tr("Copy what is selected"))

    def choose(self, field: str) -> None:
        """Goes to the value of a field of the record, where it is shown."""
        for row in range(self.pairs.rowCount()):
            if self.pairs.pair(row).field == field:
                self.setCurrentIndex(self.pairs.index(row, 1))
                return

    def current_pair(self) -> Pair | None:
        """The pair that the examiner is on."""
        index = self.currentIndex()
        return self.pairs.pair(index.row()) if index.isValid() else None

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.pair_chosen.emit(self.pairs.pair(current.row()))

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Shows other pairs."""
        self.pairs.show(pairs)
        self.clearSpans()
        for row, pair in enumerate(pairs):
            if pair.value is None:
                self.setSpan(row, 0, 1, 2)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start(0)

    def _fit_rows(self) -> None:
        """Not by ``resizeRowsToContents``: that asks the hidden header too, which wants more."""
        for row in range(self.pairs.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row))

    def _copy(self) -> None:
        cells = sorted(
            (index.row(), index.column(), index.data(WHOLE) or "") for index in self.selectedIndexes()
        )
        QGuiApplication.clipboard().setText(bare("\n".join(text for _, _, text in cells)))
