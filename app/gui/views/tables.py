"""How tables of the window are set up and gone through, in one place."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.gui.views.plain import calm_header


def dress_table(
    table: QTableView,
    *,
    several: bool = False,
    by_row: bool = True,
    editable: bool = False,
    air: int = 7,
) -> None:
    """Gives a table that has its model lines of one height, calm headers and the Tab key that leaves it.

    ``several``: more than one row can be selected. ``by_row`` is off where single cells are. ``air``: pixels between
    the letters of two lines.
    """
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    if by_row:
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    modes = QAbstractItemView.SelectionMode
    table.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    if not editable:
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    across, down = table.horizontalHeader(), table.verticalHeader()
    calm_header(across)
    calm_header(down)
    across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    down.setVisible(False)
    down.setMinimumSectionSize(10)
    down.setDefaultSectionSize(table.fontMetrics().height() + air)


def go_to_row(
    table: QTableView,
    row: int,
    hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
) -> None:
    """Makes a row the current and only selected one, and shows it.

    Not by ``QTableView.selectRow``, which does nothing where the window runs from right to left.
    """
    header = table.horizontalHeader()
    columns = (header.logicalIndex(place) for place in range(header.count()))
    # Nothing is scrolled to where its column is hidden.
    column = next((each for each in columns if not header.isSectionHidden(each)), 0)
    index = table.model().index(row, column)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(index, flags)
    table.scrollTo(index, hint)
