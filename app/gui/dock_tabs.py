"""The tabs of docks that lie over one another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar


class DockTabs(QObject):
    """Keeps the keyboard and screen readers out of docks and tab bars that nobody sees.

    Qt does not hide a dock that lies behind another, nor a tab bar whose docks are hidden: it parks them outside the
    window, where Tab still goes to them. So what is in such a dock is hidden, and such a bar takes no focus.
    """

    def __init__(self, window: QMainWindow, docks: Iterable[QDockWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._docks = tuple(docks)
        self._later = QTimer(self)  # Qt places its docks when all of them are laid out
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.follow)
        for dock in self._docks:
            inside = dock.widget()
            policy = inside.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # docks keep their sizes whichever is in front
            inside.setSizePolicy(policy)
            dock.visibilityChanged.connect(inside.setVisible)
            dock.visibilityChanged.connect(lambda _: self._later.start())

    def follow(self) -> None:
        """Looks where Qt put docks and bars."""
        for dock in self._docks:
            if not dock.isHidden():
                dock.widget().setVisible(_is_in_sight(dock))
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            can_choose = bar.count() > 1
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_choose else Qt.FocusPolicy.NoFocus)


def _is_in_sight(dock: QDockWidget) -> bool:
    """Whether a dock is where it can be seen, as Qt itself tells it."""
    place = dock.geometry()
    return dock.isFloating() or (place.right() >= 0 and place.bottom() >= 0)
