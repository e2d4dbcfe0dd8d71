"""From the start of the process to the window's first painting."""

from __future__ import annotations

import os
import time

_PATIENCE_S = 30


def main() -> None:
    """Measures it, with everything that Python and Qt load before."""
    from PySide6.QtCore import QEvent, QObject

    from app.gui.front import Front
    from app.gui.run import make_application

    class Painted(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    application = make_application(["indicia"])
    front, painted = Front(application), Painted()
    # A page that its children cover is asked to paint nothing itself; what can be clicked is painted in any case.
    front.window.start_page.new_button.installEventFilter(painted)
    until = time.monotonic() + _PATIENCE_S
    while not painted.seen:
        application.processEvents()
        if time.monotonic() > until:
            raise SystemExit("The window's first page was not painted.")
    milliseconds = (time.time() - float(os.environ["BENCH_STARTED"])) * 1000
    from tests.bench.gui import emit

    emit("gui.window_up_ms", milliseconds, "ms")


if __name__ == "__main__":  # the process beside the window imports this
    main()
