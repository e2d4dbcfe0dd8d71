"""The tabs of docks that lie over one another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar


class DockTabs(QObject):
    """Keeps the keyboard out of a tab bar with nothing to choose from.

    Qt does not hide the bar whose docks are hidden but parks it outside the window, where Tab would still go to it.
    """

    def __init__(self, window: QMainWindow, docks: Iterable[QDockWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._later = QTimer(self)  # Qt fills its bars when the docks are laid out
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._follow)
        for dock in docks:
            dock.visibilityChanged.connect(lambda _: self._later.start())

    def _follow(self) -> None:
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            can_choose = bar.count() > 1
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_choose else Qt.FocusPolicy.NoFocus)
