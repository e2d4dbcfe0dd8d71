"""Where the docks of a window stand, kept for each use of the window."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QTabBar

from app.gui.perspectives import Perspective


class Layouts:
    """One for each perspective and reading direction, in the user's settings: Qt mirrors no places of docks."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def keep(self, perspective: Perspective) -> None:
        """Remembers how the docks stand now."""
        QSettings().setValue(self._key(perspective), self._window.saveState())

    def restore(self, perspective: Perspective) -> None:
        """Places the docks as they stood last, if they did."""
        layout = QSettings().value(self._key(perspective))
        if layout is None:
            return
        # Qt leaves the tab bars of the docks' former layout on the screen, one more each time.
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        before = [bar for bar in self._window.findChildren(QTabBar, options=direct) if not bar.isHidden()]
        self._window.restoreState(layout)
        for bar in before:
            bar.hide()

    def _key(self, perspective: Perspective) -> str:
        mirrored = "-mirrored" if self._window.isRightToLeft() else ""
        return f"window/layout{mirrored}/{perspective.name}"
