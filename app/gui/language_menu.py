"""The menu in which the language of the window is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.gui import languages


class LanguageMenu(QMenu):
    """Each language is named in itself, so that who reads no other finds it."""

    chosen = Signal(str)
    """``system`` or a code of :data:`app.gui.languages.NAMES`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lan&guage"))
        self._group = QActionGroup(self)
        self._add("system", self.tr("As the &system"))
        self.addSeparator()
        for code, name in languages.NAMES.items():
            self._add(code, name)
        self._group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.show_choice()

    def show_choice(self) -> None:
        """Ticks what the settings say."""
        choice = str(QSettings().value(languages.SETTING, "system"))
        for action in self._group.actions():
            action.setChecked(action.data() == choice)

    def say_later(self) -> str:
        """What is said where the window cannot be made anew now."""
        return self.tr("An ingest is running: the language changes when Indicia is started again.")

    def _add(self, choice: str, text: str) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setData(choice)
        self._group.addAction(action)
        self.addAction(action)
