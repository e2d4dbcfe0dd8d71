"""The menu of the cases that were opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.recent import recent_cases

translate = QCoreApplication.translate


class RecentMenu(QMenu):
    """Lists them anew whenever it opens."""

    chosen = Signal(Path)
    """The folder of the case."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Actions", "Open &recent"), parent)
        self.aboutToShow.connect(self._list)

    def _list(self) -> None:
        self.clear()
        for case in recent_cases():
            action = QAction(case.title.replace("&", "&&"), self)
            action.triggered.connect(lambda _=False, folder=case.folder: self.chosen.emit(folder))
            self.addAction(action)
        self.setEnabled(True)
