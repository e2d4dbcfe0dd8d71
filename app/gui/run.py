"""Starts the desktop app."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.gui import icons, languages, theme
from app.gui.collecting import Collecting
from evidence.case_file import CaseFileError, folder_of


def main(case: Path | None) -> int:
    """Opens the window, on a case where one is named by its folder or by the file ``case.indicia`` in it.

    Returns the exit code when the window is closed.
    """
    application = make_application(sys.argv[:1])
    collecting = Collecting(application)
    from app.gui.front import Front
    from app.gui.single import ring

    if case is not None and ring(_folder(case)):
        return 0  # another window shows it, and came to the front
    front = Front(application)
    if case is not None:
        front.window.open_case(case)
    else:
        QTimer.singleShot(0, front.window.offer_last)
    code = application.exec()
    collecting.stop()
    return code


def _folder(case: Path) -> Path:
    """The folder of a case; what opens none is left for the window to say."""
    try:
        return folder_of(case)
    except CaseFileError:
        return case


def make_application(arguments: list[str]) -> QApplication:
    """The application with our name, icon, fonts and palette."""
    QCoreApplication.setOrganizationName("Indicia")
    QCoreApplication.setApplicationName("Indicia")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    application.setApplicationDisplayName("")
    application.setDesktopFileName("indicia")
    languages.speak(application, str(QSettings().value(languages.SETTING, "system")))
    theme.choose_fonts(application)
    theme.wear(application, str(QSettings().value("palette", "system")))
    application.setWindowIcon(icons.application_icon())
    return application
