"""From the start of the process to the window's first painting."""

from __future__ import annotations

import os
import time


def main() -> None:
    """Measures it, with everything that Python and Qt load before."""
    from PySide6.QtCore import QEvent, QObject

    from app.gui.main_window import MainWindow
    from app.gui.run import make_application

    class Painted(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    application = make_application(["indicia"])
    window, painted = MainWindow(), Painted()
    window.start_page.installEventFilter(painted)
    window.show()
    while not painted.seen:
        application.processEvents()
    milliseconds = (time.time() - float(os.environ["BENCH_STARTED"])) * 1000
    from tests.bench.gui import emit

    emit("gui.window_up_ms", milliseconds, "ms")


if __name__ == "__main__":  # the process beside the window imports this
    main()
