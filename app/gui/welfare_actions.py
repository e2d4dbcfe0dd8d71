"""The actions of the menu Welfare."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.gui.covering import Covering
from app.gui.dialogs.break_reminder import BreakDialog
from app.gui.views.break_bar import BreakBar
from app.gui.welfare import OPEN, VEILED, welfare


class WelfareActions(QObject):
    """Made once for a window, with the cover and the break reminder that they lead to."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._welfare = welfare()
        self.covering = Covering(self._welfare, window)
        self.reminder = BreakBar(window, self._welfare)
        self.hide = QAction(self.tr("&Hide everything"), window)
        self.hide.setShortcut(QKeySequence("F9"))
        self.hide.triggered.connect(lambda _=False: self._welfare.hide_everything())
        self.veil = QAction(self.tr("&Veil all media until asked for"), window)
        self.veil.setCheckable(True)
        self.veil.triggered.connect(self._choose)
        self.again = QAction(self.tr("Veil &again what was shown"), window)
        self.again.triggered.connect(lambda _=False: self._welfare.veil_again())
        self.breaks = QAction(self.tr("&Break reminder…"), window)
        self.breaks.triggered.connect(lambda _=False: self._ask_minutes())
        self.menu = QMenu(self.tr("&Welfare"), window)
        self.menu.addActions([self.hide, self.veil, self.again, self.breaks])
        self._welfare.changed.connect(self._follow)
        self._follow()

    def _choose(self, on: bool) -> None:
        self._welfare.mode = VEILED if on else OPEN

    def _follow(self) -> None:
        self.veil.setChecked(self._welfare.mode == VEILED)

    def _ask_minutes(self) -> None:
        dialog = BreakDialog(self._window, self._welfare.break_minutes)
        if dialog.exec():
            self._welfare.break_minutes = dialog.minutes.value()
        dialog.deleteLater()
