"""The window that is shown, and what takes its place when another language is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from app.gui import languages
from app.gui.main_window import MainWindow

if TYPE_CHECKING:
    from app.gui.whereabouts import Whereabouts
    from evidence.contract.keys import Secret


class Front(QObject):
    """Holds one window at a time.

    Texts are given to widgets when these are made. Another language therefore brings another window, with the case
    that was open and goes where the examiner was in it: what is on the screen is never half in one language and half
    in another.
    """

    def __init__(self, application: QApplication, make: Callable[[], MainWindow] = MainWindow) -> None:
        super().__init__(application)
        self._application = application
        self._make = make
        self.window = self._show()

    def change(self, choice: str) -> None:
        """Speaks another language from now on: ``system`` or a code of :data:`app.gui.languages.NAMES`."""
        QSettings().setValue(languages.SETTING, choice)
        old = self.window
        old.actions_.languages.show_choice()
        if languages.resolve(choice) == languages.current():
            return
        if old.ingest.running or old.sample.running:
            old.statusBar().showMessage(old.actions_.languages.say_later(), 8000)
            return
        folder, place = None, None
        secrets: tuple[Secret, ...] = ()
        if old.workspace is not None:
            from app.gui.whereabouts import whereabouts  # half of what is loaded, as in MainWindow.open_case

            folder, place = old.workspace.session.folder, whereabouts(old.workspace)
            secrets = old.workspace.session.case.secrets
        # Between the two there is no window for a moment, which must not end the program.
        self._application.setQuitOnLastWindowClosed(False)
        old.close()
        languages.speak(self._application, choice)
        self.window = self._show()
        self._application.setQuitOnLastWindowClosed(True)
        old.deleteLater()
        if folder is not None and self.window.open_case(folder) and place is not None:
            self._go_to(place, secrets)

    def _go_to(self, place: Whereabouts, secrets: tuple[Secret, ...]) -> None:
        """Shows in the new window what was looked at in the old one, with the keys that were given there."""
        from app.gui.whereabouts import go_there

        if self.window.workspace is not None:
            self.window.workspace.session.case.secrets = secrets
            self.window.status.zone.choose(place.zone)
            go_there(self.window.workspace, place)

    def _show(self) -> MainWindow:
        window = self._make()
        window.actions_.languages.chosen.connect(self.change)
        window.show()
        return window
