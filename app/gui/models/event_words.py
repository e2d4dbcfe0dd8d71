"""What the records of the time line say, read in a thread as they are looked at."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background
from app.gui.marking.told import withheld
from app.gui.models.moments import microseconds
from app.gui.session import Session
from app.gui.words import line

_KEPT = 8192
_AT_ONCE = 500
_TELLING = ("body", "title", "number", "name", "url", "target", "model", "format")
_SAYS = ", ".join(f"json_extract(body, '$.fields.{name}')" for name in _TELLING)
_ASK = {
    "entries": "SELECT seq, '', path, json_extract(body, '$.times') FROM entries WHERE seq IN",
    "artifacts": (
        f"SELECT seq, id, replace(kind, '_', ' ') || coalesce(': ' || coalesce({_SAYS}), ''), "  # noqa: S608 - our own words
        "json_extract(body, '$.times') FROM artifacts WHERE seq IN"
    ),
}


@dataclass(frozen=True)
class Said:
    """What a record says in one safe line, and its times: kind, text of the catalog, microseconds."""

    record: str
    says: str
    times: tuple[tuple[str, str, int], ...]

    @property
    def text(self) -> str:
        """What may be seen of it now."""
        return withheld(self.record) or self.says

    def at(self, moment: int) -> tuple[str, str]:
        """Which of its times are at a moment, in words, and the first of them as the catalog has it."""
        there = [(name, text) for name, text, when in self.times if when == moment]
        names = ", ".join(line(name.replace("_", " "), 40) for name, _ in there)
        return names, there[0][1] if there else ""


class EventWords(QObject):
    """The records last looked at; ``arrived`` says that more are there."""

    arrived = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self)
        self._kept: OrderedDict[int, Said] = OrderedDict()
        self._asked: set[int] = set()
        self._view = "entries"
        self._then: Callable[[], None] | None = None

    def turn(self, view: str) -> None:
        """Turns to the records of another view."""
        self._view = view
        self._background.forget()
        self._asked.clear()

    def get(self, seq: int) -> Said | None:
        """What a record says, or None where it was not read yet: see :meth:`want`."""
        found = self._kept.get(seq)
        if found is not None:
            self._kept.move_to_end(seq)
        return found

    def want(self, seqs: Sequence[int]) -> None:
        """Asks for the records that are missing."""
        missing = [seq for seq in dict.fromkeys(seqs) if seq not in self._kept and seq not in self._asked]
        if self._view not in _ASK:
            return
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            self._asked.update(some)
            sql = _ASK[self._view]
            work = partial(self._read, sql, some)
            self._background.run(work, self._take, self.failed.emit)

    def once(self, then: Callable[[], None]) -> None:
        """Calls ``then`` the next time that more arrives, in the place of what was to be called before."""
        self._then = then

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def _read(self, sql: str, seqs: Sequence[int]) -> dict[int, Said]:
        return _read(self._session.reader(), sql, seqs)

    def _take(self, found: dict[int, Said]) -> None:
        self._kept.update(found)
        self._asked.difference_update(found)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        then, self._then = self._then, None
        if then is not None:
            then()
        self.arrived.emit()


def _read(connection: sqlite3.Connection, sql: str, seqs: Sequence[int]) -> dict[int, Said]:
    places = ", ".join("?" * len(seqs))
    return {
        seq: Said(str(record), line(text, 200), tuple(_times(times)))
        for seq, record, text, times in connection.execute(f"{sql} ({places})", seqs)
    }


def _times(text: Any) -> list[tuple[str, str, int]]:
    times = json.loads(text) if isinstance(text, str) else {}
    pairs = times.items() if isinstance(times, dict) else ()
    return [(name, value, when) for name, value in pairs if (when := microseconds(value)) is not None]
