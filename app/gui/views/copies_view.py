"""The list of copies, from which they are dragged out or copied to be pasted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.gui import theme
from app.gui.models.copies_table import CopiesTable
from app.gui.views.keys import add_copy_key
from app.gui.views.plain import calm_header

_WIDTHS = (10, 34, 10)
"""Average characters of the columns before the digest."""


class CopiesView(QTableView):
    """Rows can be dragged to other programs, which copy them and can neither move nor change them by that."""

    def __init__(self, model: CopiesTable) -> None:
        super().__init__()
        self.copies = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Copies that were made"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        across, down = self.horizontalHeader(), self.verticalHeader()
        calm_header(across)
        calm_header(down)
        down.setVisible(False)
        down.setDefaultSectionSize(self.fontMetrics().height() + 9)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width * self.fontMetrics().averageCharWidth())
        digest = QFontMetrics(theme.fixed_font()).horizontalAdvance("0" * 64)
        self.setColumnWidth(len(_WIDTHS), digest + 2 * self.fontMetrics().averageCharWidth())
        across.setStretchLastSection(True)
        add_copy_key(self, self.copy, self.tr("Copy the files, to paste them elsewhere"))

    def whole_width(self) -> int:
        """How wide all columns are together."""
        return sum(self.columnWidth(column) for column in range(self.copies.columnCount()))

    def copy(self) -> None:
        """Puts the selected copies on the clipboard, as files; all where none is selected."""
        spans = ((each.top(), each.bottom()) for each in list(self.selectionModel().selection()))  # type: ignore[call-overload]
        rows = sorted({row for top, bottom in spans for row in range(top, bottom + 1)})
        data = self.copies.mime_of(rows or range(self.copies.rowCount()))
        if data.hasUrls():
            QGuiApplication.clipboard().setMimeData(data)
