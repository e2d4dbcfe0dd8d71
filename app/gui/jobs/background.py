"""Functions run in a thread beside the window; their answers arrive in the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

_SWITCH_S = 0.001
"""How long a thread keeps Python's lock where the window asks for it. With Python's own 5 ms one painting, which asks
for it many times, took more than 100 ms while two threads were busy."""


class Background(QObject):
    """One thread that runs what it is given in order.

    ``done`` and ``failed`` are called in the thread that made this object. After :meth:`forget` the answers
    of what was asked before are dropped.
    """

    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_S)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="indicia-window")
        self._generation = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Runs ``work`` in the thread, then ``done`` with its result, or ``failed`` with the error."""
        generation = self._generation
        self._pool.submit(self._work, generation, work, done, failed)

    def forget(self) -> None:
        """Drops the answers of everything asked so far; what has not begun does not begin."""
        self._generation += 1

    def stop(self) -> None:
        """Waits for the function that runs now and ends the thread."""
        self.forget()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        generation: int,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None,
    ) -> None:
        if generation != self._generation:
            return
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: whatever went wrong is shown
            if failed is not None:
                self._answered.emit(generation, failed, str(error) or type(error).__name__)
            return
        self._answered.emit(generation, done, result)

    def _deliver(self, generation: int, receive: Callable[[Any], None], value: object) -> None:
        if generation == self._generation:
            receive(value)
