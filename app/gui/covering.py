"""Hides every window of the program at once, and shows them again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget

from app.gui.views.cover import Cover
from app.gui.welfare import Welfare

_TITLE = "Indicia"
_EATEN = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Shortcut,
        QEvent.Type.ToolTip, QEvent.Type.StatusTip, QEvent.Type.WhatsThis, QEvent.Type.ContextMenu,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.DragEnter, QEvent.Type.Drop,
    }
)  # fmt: skip
_BACK = frozenset({Qt.Key.Key_F9, Qt.Key.Key_Escape})


class Covering(QObject):
    """Follows :class:`app.gui.welfare.Welfare`: a cover over each window and dialog, their titles gone, keys unheard.

    F9 and Escape show everything again. Dialogs are covered, not closed: what was begun in them goes on. That of a
    window which was closed does nothing: another one's covers the same dialogs.
    """

    def __init__(self, welfare: Welfare, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._welfare = welfare
        self._covers: list[Cover] = []
        self._focus: QWidget | None = None
        welfare.covered.connect(self._follow)

    def covers(self) -> list[Cover]:
        """What lies over the windows now."""
        return self._covers

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While everything is hidden: lets through nothing that shows or does something."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(watched, QWidget):
            event.accept()  # so no shortcut takes the key, and it comes as a key
            return True
        if isinstance(watched, Cover):
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._key(event)
            return kind in (QEvent.Type.KeyPress, QEvent.Type.ToolTip, QEvent.Type.ContextMenu)
        if isinstance(watched, QWidget) and watched.isWindow():
            if kind == QEvent.Type.Show:
                self._cover(watched)
            elif kind == QEvent.Type.WindowTitleChange:
                self._hide_title(watched)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            self._key(event)
        return kind in _EATEN and isinstance(watched, QWidget)

    def _key(self, event: QKeyEvent) -> None:
        if event.key() in _BACK and not event.isAutoRepeat():
            self._welfare.hide_everything(False)

    def _follow(self, on: bool) -> None:
        application = QApplication.instance()
        owner = self.parent()
        if not isinstance(application, QApplication):
            return
        if on and isinstance(owner, QWidget) and not owner.isVisible():
            return
        if on:
            self._focus = QApplication.focusWidget()
            while (popup := QApplication.activePopupWidget()) is not None and popup.close():
                pass
            QToolTip.hideText()
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    self._cover(window)
            application.installEventFilter(self)
            return
        application.removeEventFilter(self)
        for cover in self._covers:
            cover.lift()
        self._covers.clear()
        if self._focus is not None:
            self._focus.setFocus()
        self._focus = None

    def _cover(self, window: QWidget) -> None:
        if not isinstance(window, (QMainWindow, QDialog)) and window.windowType() != Qt.WindowType.Window:
            window.close()  # a menu, a list of choices, a tool tip
        elif not any(cover.parentWidget() is window for cover in self._covers):
            cover = Cover(window)
            cover.asked_back.connect(lambda: self._welfare.hide_everything(False))
            self._covers.append(cover)
            window.setWindowTitle(_TITLE)

    def _hide_title(self, window: QWidget) -> None:
        for cover in self._covers:
            if cover.parentWidget() is window and window.windowTitle() != _TITLE:
                cover.title = window.windowTitle()
                window.setWindowTitle(_TITLE)
