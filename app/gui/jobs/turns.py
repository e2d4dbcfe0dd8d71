"""Whose turn it is to write to a case, among the jobs of this window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from evidence.case import CaseLockedError
from evidence.custody.ledger import Ledger

_PATIENCE_S = 30.0


class Turn:
    """One at a time has a case open for writing. Who holds it for long may lend its ledger to the others.

    A ledger has a lock for threads of its own; an act that is written through a lent one stands among the entries
    of its holder, each whole.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = threading.Lock()
        self._waiting = 0
        self._lending = threading.Lock()
        self._ledger: Ledger | None = None

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for the turn."""
        return self._waiting > 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Waits for the turn and has it inside. Raises CaseLockedError where whoever has it keeps it for long."""
        with self._count:
            self._waiting += 1
        try:
            if self._ledger is not None or not self._lock.acquire(timeout=_PATIENCE_S):
                raise CaseLockedError(
                    QCoreApplication.translate(
                        "Turns",
                        "The case is being written by another job of this window. Wait until it has ended.",
                    )
                )
        finally:
            with self._count:
                self._waiting -= 1
        try:
            yield
        finally:
            self._lock.release()

    def take(self, seconds: float) -> bool:
        """Takes the turn where it comes within that time and nobody else waits for it; :meth:`give` it back."""
        return not self.wanted and self._lock.acquire(timeout=seconds)

    def give(self) -> None:
        """Gives back what :meth:`take` took."""
        self._lock.release()

    @contextmanager
    def lent(self, ledger: Ledger) -> Iterator[None]:
        """Lends a ledger, open for writing, to the others inside."""
        with self._lending:
            self._ledger = ledger
        try:
            yield
        finally:
            with self._lending:  # waits for an act that is being written
                self._ledger = None

    @contextmanager
    def borrowed(self) -> Iterator[Ledger | None]:
        """The ledger that is lent now; it stays open inside. None where there is none."""
        with self._lending:
            yield self._ledger


_turns: dict[Path, Turn] = {}
_making = threading.Lock()


def turn_of(folder: Path) -> Turn:
    """The turn of the case in a folder; from any thread."""
    with _making:
        return _turns.setdefault(folder.resolve(), Turn())
