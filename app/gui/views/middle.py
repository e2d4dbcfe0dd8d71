"""The middle of the window: every way of looking at the result set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.gui.low_window import LEAST_VIEW
from app.gui.results import Results
from app.gui.views.result_view import ResultView
from app.gui.views.table_tab import TableTab
from app.gui.views.tabs import TABS


class Middle(QWidget):
    """The table comes first; then what :data:`app.gui.views.tabs.TABS` lists."""

    def __init__(self, results: Results) -> None:
        super().__init__()
        self.table = TableTab(results)
        self.views: dict[str, ResultView] = {"table": self.table}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Ways of looking at the result set"))
        self.tabs.addTab(self.table, self.tr("Table"))
        for tab in TABS:
            self.views[tab.key] = view = tab.make(results)
            self.tabs.addTab(view, QCoreApplication.translate("Tabs", tab.title))
        for view in self.views.values():
            view.setMinimumHeight(LEAST_VIEW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        self._lines = layout

    def put_above(self, bar: QWidget) -> None:
        """Puts a bar above the tabs, over those that were put there before."""
        self._lines.insertWidget(0, bar)

    def stop(self) -> None:
        """Ends the threads of all tabs."""
        for view in self.views.values():
            view.stop()
