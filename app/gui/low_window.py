"""What a window does that has few lines: a screen of 1080 lines at 200 % leaves it 960 × 520 dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

LOW = 640
"""Dots; a window that is less high is low."""
LEAST_PANE, _LEAST_LOW_PANE = 220, 130
LEAST_VIEW, _LEAST_LOW_VIEW = 180, 120


class LowWindow(QObject):
    """In a low window the tools are pictures beside the filter bar, and views and item dock can be lower."""

    def __init__(
        self,
        window: QMainWindow,
        row: QToolBar,
        views: Sequence[QWidget],
        pane: QWidget,
        parent: QObject,
    ) -> None:
        """``row`` is a tool bar with a line of its own, ``views`` what stands in the middle, ``pane`` below it."""
        super().__init__(parent)
        self._window, self._row, self._views, self._pane = window, row, views, pane
        self._low: bool | None = None
        self.fit()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the height of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Turns to the height that the window has."""
        low = self._window.height() < LOW
        if low == self._low:
            return
        self._low = low
        self._dress(low)
        self._pane.setMinimumHeight(_LEAST_LOW_PANE if low else LEAST_PANE)
        for view in self._views:
            view.setMinimumHeight(_LEAST_LOW_VIEW if low else LEAST_VIEW)
        self._window.removeToolBarBreak(self._row)
        if not low:
            self._window.insertToolBarBreak(self._row)

    def fit_again(self) -> None:
        """A layout was restored, perhaps that of another height."""
        self._low = None
        self.fit()

    def stop(self) -> None:
        """Leaves the window as it is without a case."""
        self._window.removeEventFilter(self)
        self._window.removeToolBarBreak(self._row)
        self._dress(low=False)

    def _dress(self, low: bool) -> None:
        styles = Qt.ToolButtonStyle
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for bar in self._window.findChildren(QToolBar, options=direct):
            bar.setToolButtonStyle(styles.ToolButtonIconOnly if low else styles.ToolButtonTextBesideIcon)
