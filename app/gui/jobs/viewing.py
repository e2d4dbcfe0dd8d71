"""What the viewers ask of the decoding process, in a thread, of the file that is looked at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from app.gui.jobs.background import Background
from app.gui.jobs.reader import ByteProvider
from app.gui.models.detail import Detail
from app.gui.session import Session
from app.viewing.client import Decoder, Source

_R = TypeVar("_R")
_NEAR = 5_000
_PATIENCE_SECONDS = 1.0
_WAL_VERSION_AT = 18


@dataclass(frozen=True)
class Log:
    """The write-ahead log beside a database: a file entry of its own."""

    entry: str
    path: str
    size: int


@dataclass
class Target:
    """The file that is looked at. ``log`` is looked for when it is needed first: None where there is none."""

    entry: str
    size: int
    body: dict[str, Any]
    log: Log | None = None
    log_withheld: bool = False
    searched: bool = field(default=False)


class Viewing(QObject):
    """One process and one thread for all viewers of a pane. Answers of what was looked at before are dropped.

    ``withheld`` says of a record's id, in any thread, that it is protected and nobody said why they look at it.
    """

    def __init__(
        self, session: Session, provider: ByteProvider, withheld: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._provider = provider
        self._withheld = withheld
        self._background = Background(self)
        self._decoder = Decoder()
        self._logs: dict[str, tuple[int, Log | None]] = {}
        """By database: the newest file entry when its log was looked for, and what was found."""
        self.target: Target | None = None

    def show(self, detail: Detail | None) -> None:
        """Turns to the file of another record, or to none. What takes long for the one before is ended."""
        self._background.forget()
        self._decoder.interrupt(_PATIENCE_SECONDS)
        entry = detail.entry if detail is not None and detail.entry_id is not None else None
        self.target = None if entry is None else Target(entry["id"], entry.get("size") or 0, entry)

    def ask(
        self,
        job: str,
        of: type[_R],
        done: Callable[[_R], None],
        failed: Callable[[str], None],
        **arguments: str | int,
    ) -> None:
        """Does a job of :mod:`app.viewing.jobs` on the file; databases come with their log."""
        target = self.target
        if target is None:
            failed(self.tr("This has no bytes of its own."))
            return
        self._background.run(partial(self._do, target, job, of, arguments), done, failed)

    def stop(self) -> None:
        """Ends process and thread."""
        self._background.forget()
        self._decoder.close()
        self._background.stop()
        self._decoder.close()

    def _do(self, target: Target, job: str, of: type[_R], arguments: dict[str, str | int]) -> _R:
        sources = [self._source(target.entry, target.size)]
        if job.startswith("sqlite."):
            log = self._log(target)
            if log is not None:
                sources.append(self._source(log.entry, log.size))
                arguments = {**arguments, "log": log.entry}
        elif job.startswith(("video.", "audio.")):
            arguments = {**arguments, "file": target.entry}  # stays open between two of its frames
        return self._decoder.ask(job, of, sources, **arguments)

    def _source(self, entry: str, size: int) -> Source:
        return size, partial(self._provider.read, entry)

    def _known_log(self, target: Target) -> Log | None:
        """The log of a database, looked for again only where the catalog has more file entries since."""
        connection = self._session.reader()
        newest = _newest(connection)
        known = self._logs.get(target.entry)
        if known is None or known[0] != newest:
            known = self._logs[target.entry] = (newest, _find_log(connection, target.body))
        return known[1]

    def _log(self, target: Target) -> Log | None:
        if not target.searched:
            marks = self._provider.read(target.entry, _WAL_VERSION_AT, 2) if target.size > 100 else b""
            found = self._known_log(target) if marks == b"\2\2" else None
            target.log_withheld = found is not None and self._withheld(found.entry)
            target.log = None if target.log_withheld else found
            target.searched = True
        return target.log


def _newest(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0])


def _find_log(connection: sqlite3.Connection, body: dict[str, Any]) -> Log | None:
    """The live file of the same name with ``-wal``: mostly listed near, else anywhere in the item."""
    question = (
        "SELECT id, path, size FROM entries WHERE path = ? AND evidence = ? AND volume IS ? AND type = 'file'"
        " AND state = 'live'"
    )
    values = (f"{body['path']}-wal", body["evidence"], body.get("volume"))
    near = (int(body["evidence"]) << 40) | int(body["number"])
    row = connection.execute(
        f"{question} AND key BETWEEN ? AND ?", (*values, near - _NEAR, near + _NEAR)
    ).fetchone()
    row = row or connection.execute(question, values).fetchone()
    return Log(row[0], row[1], row[2]) if row and row[2] else None
