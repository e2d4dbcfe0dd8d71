"""Acts of people written to the ledger in a thread, in order, each acknowledged."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.gui.jobs.turns import turn_of
from app.gui.marking.command import Command, Done, Step, Written
from evidence.case import Case, CaseError
from evidence.catalog.catalog import CatalogError
from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.errors import CustodyError
from evidence.custody.ledger import Ledger
from evidence.custody.marking import MARKING, Marks

IDLE_MS = 4000
"""How long the case stays open for writing after the last act; then its new head is signed."""
_PATIENCE_S = 3.0
_WAIT_S = 0.05
_AT_ONCE = 500
"""Acts that the window learns in one step: of 100,000 in one it would stand still for a second."""
_PROGRESS_S = 0.1
_FAILURES = (CaseError, CatalogError, CustodyError, OSError, sqlite3.Error)


class Writer(QObject):
    """One for an open case.

    While an ingest of this window runs, acts go through its ledger, each in a transaction between those of the
    ingest. Else the case is opened for writing, kept while acts come, and given to any other job that waits for it.
    """

    learnt = Signal(object)
    """Acts that count, in the order of the ledger, as their documents: those found in it and those just written."""
    caught_up = Signal()
    """All that the ledger held when :meth:`Writer.refresh` was called was told by ``learnt``."""
    progress = Signal(object, int, int)
    """A command, how many of its records are done, and of how many."""
    finished = Signal(object)
    """The :class:`Done` of a command, after all its acts are on the disk."""
    failed = Signal(str)
    """In words, what went wrong beside a command: the ledger cannot be read, or the end could not be signed."""
    _over = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._turn = turn_of(folder)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="indicia-writer")
        self._case: Case | None = None
        self._marks = Marks()
        self._read = 0
        self._own: set[int] = set()
        self._cancel = threading.Event()
        self._stopping = threading.Event()
        self._pending = 0
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(lambda: self._submit(self._close))
        self._watch = QTimer(self)
        self._watch.setInterval(100)
        self._watch.timeout.connect(self._give_way)
        self._over.connect(self._one_over, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many commands are not finished yet."""
        return self._pending

    def refresh(self) -> None:
        """Reads what the ledger gained; ``learnt`` follows, then ``caught_up``, or ``failed``."""
        self._submit(self._look)

    def do(self, command: Command, actor: Actor) -> None:
        """Writes a command's acts in the name of a person; ``finished`` follows."""
        if self._pending == 0:
            self._cancel.clear()
        self._pending += 1
        self._idle.stop()
        self._submit(partial(self._run, command, actor))

    def cancel(self) -> None:
        """Ends the commands that are not finished; what is in the ledger stays."""
        self._cancel.set()

    def stop(self) -> None:
        """Finishes what was asked, signs and closes the case and ends the thread.

        What takes longer than a few seconds is cancelled: what is in the ledger then stays.
        """
        self._stopping.set()
        self._idle.stop()
        self._watch.stop()
        closing = self._pool.submit(self._close)
        closing.add_done_callback(self._check)
        if not wait([closing], timeout=_PATIENCE_S).done:
            self._cancel.set()
        self._pool.shutdown(wait=True)

    # In the window's thread

    def _submit(self, work: Any) -> None:
        if not self._stopping.is_set():
            self._pool.submit(work).add_done_callback(self._check)
            self._watch.start()

    def _one_over(self) -> None:
        self._pending -= 1
        if self._pending == 0 and not self._stopping.is_set():
            self._idle.start()

    def _give_way(self) -> None:
        if self._case is None:
            if self._pending == 0:
                self._watch.stop()
        elif self._turn.wanted and self._pending == 0:
            self._submit(self._close)

    # In the thread that writes

    def _check(self, future: Future[None]) -> None:
        if not future.cancelled() and (error := future.exception()) is not None:
            self.failed.emit(_words(error))

    def _run(self, command: Command, actor: Actor) -> None:
        done = Done(command.title, actor.name, is_undo=command.undoes is not None)
        try:
            records = command.records()
            done.total = len(records)
            self._write(command, records, actor, done)
        except _FAILURES as error:
            done.error = _words(error)
        except Exception as error:  # an error of the program: nothing that was not written counts as done
            done.error = _words(error)
            raise
        finally:
            self.finished.emit(done)
            self._over.emit()

    def _write(self, command: Command, records: Any, actor: Actor, done: Done) -> None:
        told = time.monotonic()
        fresh = False
        for number, record in enumerate(records):
            if self._cancel.is_set():
                done.cancelled = True
                return
            with self._ledger() as ledger:
                if ledger is None:  # cancelled while it waited
                    done.cancelled = True
                    return
                if not fresh:
                    self._catch_up(ledger)
                    fresh = True
                before = len(done.written)
                for step in command.plan(self._marks, record):
                    done.written.append(self._log(ledger, step, actor))
                done.unchanged += len(done.written) == before
                done.reached += 1
            if time.monotonic() - told >= _PROGRESS_S:
                told = time.monotonic()
                self.progress.emit(command, number + 1, len(records))

    def _log(self, ledger: Ledger, step: Step, actor: Actor) -> Written:
        seq = log(ledger, step.subject, step.act, actor)
        document = next(ledger.entries(seq, seq + 1)).document()
        self._own.add(seq)
        self._marks.take(document)
        self.learnt.emit([document])
        return Written(seq, step)

    def _catch_up(self, ledger: Ledger) -> None:
        """What others wrote, in this program or another."""
        size, acts = ledger.size, list[dict[str, Any]]()
        for entry in ledger.acts(self._read):
            if entry.seq >= size or entry.seq in self._own:
                continue
            document = entry.document()
            if document["action"] in MARKING:
                self._marks.take(document)
                acts.append(document)
            if len(acts) == _AT_ONCE:
                self.learnt.emit(acts)
                acts = []
        self._read = size
        self._own = {seq for seq in self._own if seq >= size}
        if acts:
            self.learnt.emit(acts)

    def _look(self) -> None:
        try:
            with Ledger.open(self._folder / "ledger.sqlite") as ledger:
                self._catch_up(ledger)
            self.caught_up.emit()
        except _FAILURES as error:
            self.failed.emit(str(error))

    @contextmanager
    def _ledger(self) -> Iterator[Ledger | None]:
        """A ledger that is open for writing: that of a running ingest, or that of the case opened here."""
        if self._case is not None and self._turn.wanted:
            self._close()
        while self._case is None:
            with self._turn.borrowed() as lent:
                if lent is not None:
                    yield lent
                    return
            if self._cancel.is_set():
                yield None
                return
            if self._turn.take(_WAIT_S):
                self._open()
            else:
                time.sleep(_WAIT_S)
        yield self._case.ledger

    def _open(self) -> None:
        try:
            self._case = Case.open(self._folder, write=True)
        finally:
            if self._case is None:
                self._turn.give()

    def _close(self) -> None:
        case, self._case = self._case, None
        if case is None:
            return
        try:
            case.close()
        except CustodyError as error:
            self.failed.emit(str(error))
        finally:
            self._turn.give()


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__
