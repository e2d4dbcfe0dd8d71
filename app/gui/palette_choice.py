"""The actions by which the palette of the program is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from app.gui import theme

translate = QCoreApplication.translate
_SETTING, _SYSTEM = "palette", "system"


class PaletteChoice(QActionGroup):
    """As the system, or one of :data:`app.gui.theme.NAMES`; kept in the settings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        for choice, text in (
            (_SYSTEM, translate("Actions", "As the &system")),
            ("light", translate("Actions", "&Light")),
            ("dark", translate("Actions", "&Dark")),
            ("contrast", translate("Actions", "&High contrast")),
        ):
            action = QAction(text, parent)
            action.setCheckable(True)
            action.setData(choice)
            self.addAction(action)
        self.triggered.connect(lambda action: self.choose(action.data()))
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._check(_chosen())

    def choose(self, choice: str) -> None:
        """Wears a palette from now on."""
        QSettings().setValue(_SETTING, choice)
        self._check(choice)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.wear(application, choice)

    def _check(self, choice: str) -> None:
        for action in self.actions():
            action.setChecked(action.data() == choice)

    def _follow_system(self) -> None:
        if _chosen() == _SYSTEM:
            self.choose(_SYSTEM)


def _chosen() -> str:
    return str(QSettings().value(_SETTING, _SYSTEM))
