"""What the parts of the bench of the window share: a window on the case, waiting, and gaps of its thread."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.gui.main_window import MainWindow
from app.gui.run import make_application

_PATIENCE_S = 60


class Driver:
    """A window of 1360 by 860 pixels on a case, driven from outside."""

    def __init__(self, case: Path) -> None:
        self.application: QApplication = make_application(["indicia"])
        self._awake = QTimer()
        self._awake.setInterval(1)
        self.window = MainWindow(lambda _: None)
        self.window.resize(1360, 860)
        self.window.show()
        if not self.window.open_case(case):
            raise SystemExit("The case of the bench cannot be opened.")
        assert self.window.workspace is not None
        self.work = self.window.workspace

    def wait(self, done: Callable[[], bool]) -> None:
        """Lets the window live until something is so."""
        until = time.monotonic() + _PATIENCE_S
        self._awake.start()
        while not done():
            # Without a pause in it, the loop would take Python's lock from the threads that it waits for.
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > until:
                raise SystemExit("What was waited for did not come.")
        self._awake.stop()

    def timed(self, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> float:
        """Milliseconds from a call until something is so and painted."""
        began = time.perf_counter()
        act()
        self.wait(done)
        rows, painted = self.work.table.front.table.viewport(), _Paintings()
        rows.installEventFilter(painted)
        rows.repaint()
        took = (time.perf_counter() - began) * 1000
        rows.removeEventFilter(painted)
        assert painted.number, "nothing was painted"
        return took

    def close(self) -> None:
        """Ends the window."""
        self.window.close()


class _Paintings(QObject):
    """Counts how often a widget paints."""

    number = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


class Gaps:
    """The longest time, in milliseconds, that the window's thread did not come back to its events."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begins anew."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest gap since the start."""
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now


def most_resident() -> float:
    """Megabytes: the most that this program ever had resident, without what started it."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found, "the system does not say it"
    return int(found[1]) / 1024
