"""Python looks for cyclic garbage in the window's thread only, and never long while somebody waits."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 100
_YOUNG = 5
"""Looks at what is new, after which also what outlived them is looked through."""
_ALL = 3_000
"""Looks at what is new lately after which all is looked through, whoever waits: after half an hour of unbroken work."""


class Collecting(QObject):
    """While one exists, cycles are looked for by a timer of the thread that made it.

    Python does so in whatever thread happens to make an object. Windows and models in such a cycle would be
    taken down there, which Qt allows in their own thread only: a thread that wrote a report ended the program
    (signal 11). A look takes as long as there are objects (300,000: 130 ms), so the timer looks through those
    that are new, and all are looked through when the person turns to another program, or has closed a case.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        application.applicationStateChanged.connect(self._state_changed)

    def look(self) -> None:
        """Looks through what is new, if it is much, and now and then through what was new lately."""
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        self._looks += 1
        if self._looks % (_YOUNG * _ALL) == 0:
            self.look_through_all()
        else:
            gc.collect(0 if self._looks % _YOUNG else 1)

    def look_through_all(self) -> None:
        """Takes some tenths of a second in a large case."""
        self._looks = 0
        gc.collect()

    def stop(self) -> None:
        """Collects all and leaves it to Python again."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.look_through_all()


def look_soon() -> None:
    """Has all looked through when the present event is handled, if anything looks."""
    application = QCoreApplication.instance()
    if application is not None and (collecting := application.findChild(Collecting)) is not None:
        QTimer.singleShot(0, collecting.look_through_all)
