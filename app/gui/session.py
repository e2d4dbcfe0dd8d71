"""The case that the window shows."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from zoneinfo import ZoneInfo

from evidence.case import Case
from evidence.catalog import marks
from evidence.custody.errors import LedgerError
from evidence.custody.ledger import Ledger

UNREADABLE = (sqlite3.Error, LedgerError)
"""What whoever asks the catalog says in words: it, or the ledger whose marks it is asked with, cannot be read."""


class Session:
    """A case opened read-only, with one catalog connection for each thread that asks, for as long as it lives.

    Whoever writes (ingest, report, manifest) opens the case a second time, for as long as the job lasts.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.zone = ZoneInfo(case.info.time_zone)
        """The zone in which moments are shown: the case's until a person chooses another."""
        self.with_marks = False
        """Whether what is asked of the catalog names tags, notes or categories: then they are brought up first."""
        self._lock = threading.Lock()
        self._opened: list[tuple[threading.Thread, sqlite3.Connection | Ledger]] = []
        self._of_thread = threading.local()

    @classmethod
    def open(cls, folder: Path) -> Session:
        """Opens a case for looking at it. Raises CaseError, in words, where that fails."""
        return cls(Case.open(folder))

    @property
    def folder(self) -> Path:
        """The case folder."""
        return self.case.folder

    def reader(self, *, with_marks: bool = False) -> sqlite3.Connection:
        """The catalog connection of the calling thread; ``with_marks``: what is asked of it names marks.

        Raises LedgerError where marks cannot be read.
        """
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            connection = self.case.catalog.reader()
            self._of_thread.connection = connection
            self._keep(connection)
        if self.with_marks or with_marks:
            marks.refresh(connection, self.ledger())
        return connection

    def ledger(self) -> Ledger:
        """The ledger, read-only, for the calling thread."""
        ledger: Ledger | None = getattr(self._of_thread, "ledger", None)
        if ledger is None:
            ledger = Ledger.open(self.folder / "ledger.sqlite")
            self._of_thread.ledger = ledger
            self._keep(ledger)
        return ledger

    def close(self) -> None:
        """Closes the case. No thread may still read."""
        with self._lock:
            for _, opened in self._opened:
                opened.close()
            self._opened.clear()
        self.case.close()

    def _keep(self, opened: sqlite3.Connection | Ledger) -> None:
        """Closed with the case, or when its thread has ended and another one asks: each dialog has one of its own."""
        with self._lock:
            for thread, each in self._opened:
                if not thread.is_alive():
                    each.close()
            self._opened = [(thread, each) for thread, each in self._opened if thread.is_alive()]
            self._opened.append((threading.current_thread(), opened))
