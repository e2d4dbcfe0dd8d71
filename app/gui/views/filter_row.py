"""The row of the window that holds the filter bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolBar

from app.gui.views.filter_bar import FilterBar


class FilterRow(QToolBar):
    """Below the menu and as wide as the window: what narrows the result set narrows tree, tabs and item alike.

    It can be neither moved nor hidden.
    """

    def __init__(self, window: QMainWindow, bar: FilterBar) -> None:
        super().__init__(window)
        self.setObjectName("filter")
        self.setWindowTitle(self.tr("Filter of the result set"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self.addWidget(bar)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self)
