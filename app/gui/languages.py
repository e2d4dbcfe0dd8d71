"""The languages of the window, and how the application speaks one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.gui import resources

NAMES = {
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "th": "ไทย",
    "ar": "العربية",
}
"""The languages by their code, each named in itself. The texts of the program are written in the first."""
SETTING = "language"
_QT = {"pt": "pt_BR"}
"""What Qt calls its own texts (of its dialogs and menus) where that is another name than ours."""


class _Spoken:
    """What is spoken now. Qt holds a translator without owning it."""

    code = "en"
    translators: tuple[QTranslator, ...] = ()


def current() -> str:
    """The code of the language that the application speaks now."""
    return _Spoken.code


def resolve(choice: str) -> str:
    """One of :data:`NAMES` for a choice: ``system`` or one of them. A language that is not there becomes English."""
    if choice in NAMES:
        return choice
    wanted = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in NAMES), "en")


def speak(application: QApplication, choice: str) -> None:
    """Speaks a language from now on, in its direction. Texts that were taken before stay as they are."""
    for translator in _Spoken.translators:
        application.removeTranslator(translator)
    _Spoken.code = resolve(choice)
    files = () if _Spoken.code == "en" else (_of_qt(_Spoken.code), _file(f"indicia_{_Spoken.code}"))
    loaded = []
    for file in files:
        translator = QTranslator()
        if file.is_file() and translator.load(str(file)):
            application.installTranslator(translator)  # what is installed last is asked first
            loaded.append(translator)
    _Spoken.translators = tuple(loaded)
    rtl = QLocale(_Spoken.code).textDirection() == Qt.LayoutDirection.RightToLeft
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


def _of_qt(code: str) -> Path:
    """Qt's own texts; ours where Qt has none in this language."""
    shipped = Path(
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{_QT.get(code, code)}.qm"
    )
    return shipped if shipped.is_file() else _file(f"qtbase_{code}")


def _file(name: str) -> Path:
    return Path(resources.path("translations", f"{name}.qm"))
