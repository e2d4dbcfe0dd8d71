"""Files copied out of the evidence in a thread: told how far it is, and stopped when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from app.gui.models.copy_plan import CopyPlan
from evidence.case import Case
from evidence.ingest.copy_set import CopySet, copy_set

_TELL_S = 0.1


class Cancelled(Exception):
    """Whoever asked for the copies wants them no more."""


class Copying:
    """One set of copies. ``tell`` is called with the bytes copied so far, in the thread that copies."""

    def __init__(
        self, plan: CopyPlan, folder: Path, reason: str, recipient: str, tell: Callable[[int], None]
    ) -> None:
        self._plan, self._folder = plan, folder
        self._reason, self._recipient = reason, recipient
        self._tell = tell
        self._stop = threading.Event()
        self._copied = 0
        self._told = 0.0

    def cancel(self) -> None:
        """Ends it before the next bytes; from any thread."""
        self._stop.set()

    def run(self, case: Case) -> CopySet | None:
        """Makes the copies; None where it was cancelled and nothing was kept. The case must be open for writing."""
        try:
            return copy_set(
                case,
                self._plan.files,
                self._folder,
                reason=self._reason,
                recipient=self._recipient,
                moved=self._moved,
            )
        except Cancelled:
            return None

    def _moved(self, count: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._copied += count
        if time.monotonic() - self._told >= _TELL_S:
            self._told = time.monotonic()
            self._tell(self._copied)
