"""The languages of the window, and how the application speaks one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
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
"""The languages by their code, each named in itself. The texts of the program are written in the first, whose file of
translations holds plural forms alone."""
SETTING = "language"
_QT = {"pt": "pt_BR"}
"""What Qt calls its own texts (of its dialogs and menus) where that is another name than ours."""
_LOCALES = {"ar": "ar_AE"}
"""The locale of a language where the usual one has other digits than 0 to 9."""
KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Meta"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
)
"""Names of keys, which are the same in every language: our texts name them so, and Qt would translate some."""


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


def locale() -> QLocale:
    """Names of months and days in the language that is spoken; digits are 0 to 9 in each."""
    return QLocale(_LOCALES.get(_Spoken.code, _Spoken.code))


def speak(application: QApplication, choice: str) -> None:
    """Speaks a language from now on, in its direction. Texts that were taken before stay as they are."""
    for translator in _Spoken.translators:
        application.removeTranslator(translator)
    _Spoken.code = resolve(choice)
    loaded = []
    for file in _files(_Spoken.code):
        translator = QTranslator()
        if file.is_file() and translator.load(str(file)):
            application.installTranslator(translator)  # what is installed last is asked first
            loaded.append(translator)
    _Spoken.translators = tuple(loaded)
    # Numbers are written the same everywhere, as in words.py: an exhibit must not read 1.234 here and 1,234 there.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    application.setLayoutDirection(locale().textDirection())


def _files(code: str) -> tuple[Path, ...]:
    """What is loaded for a language. English is asked for what another one lacks."""
    english = _file("indicia_en")
    return (english,) if code == "en" else (english, _of_qt(code), _file(f"indicia_{code}"))


def _of_qt(code: str) -> Path:
    """Qt's own texts; ours where Qt has none in this language."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    shipped = Path(folder, f"qtbase_{_QT.get(code, code)}.qm")
    return shipped if shipped.is_file() else _file(f"qtbase_{code}")


def _file(name: str) -> Path:
    return Path(resources.path("translations", f"{name}.qm"))
