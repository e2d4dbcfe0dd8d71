"""What Conversations and Links ask: messages, calls and contacts of the result set, people of the whole case."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from analysis.conversations import Threads
from analysis.exchanges import KINDS, Asked, Talk, ask
from analysis.people import People
from app.gui.models.wanted import Wanted, artifacts
from app.gui.session import Session

_KINDS = ", ".join(f"'{kind}'" for kind in KINDS)


@dataclass(frozen=True)
class CasePeople:
    """Over the whole case, whatever the result set. ``items`` are names of evidence items by number."""

    newest: int | None
    talk: Talk
    people: People
    threads: Threads
    items: dict[int, str]


@dataclass(frozen=True)
class Gathered:
    """The messages, calls and contacts of a result set, to be read once; ``records`` counts all of any kind."""

    case: CasePeople
    asked: Asked
    records: int


_KEPT: WeakKeyDictionary[Session, CasePeople] = WeakKeyDictionary()
_LOCK = threading.Lock()


def people_of(session: Session, reader: sqlite3.Connection) -> CasePeople:
    """The people of a case, kept until its catalog grows. Call in a thread: it reads every message."""
    (newest,) = reader.execute("SELECT max(seq) FROM artifact").fetchone()
    with _LOCK:
        kept = _KEPT.get(session)
    if kept is not None and kept.newest == newest:
        return kept
    talk = Talk(reader)
    people = People(talk.ways)
    items = {
        number: str(name or "")
        for number, name in reader.execute("SELECT id, json_extract(body, '$.name') FROM items ORDER BY seq")
    }
    made = CasePeople(newest, talk, people, Threads(talk, people), items)
    with _LOCK:
        _KEPT[session] = made
    return made


def gather(session: Session, wanted: Wanted) -> Gathered:
    """What the two tabs show of a question to the view ``artifacts``. Raises sqlite3.Error."""
    reader = session.reader()
    case = people_of(session, reader)
    sql, values = wanted.select("count(*)")
    (records,) = reader.execute(sql, values).fetchone()
    talk = wanted.having(f"kind IN ({_KINDS})")
    return Gathered(case, ask(reader, talk.select), records)


def these(numbers: list[int]) -> Wanted:
    """The records with these row numbers."""
    return artifacts().having("seq IN (SELECT value FROM json_each(?))", str(numbers))


def everything() -> Wanted:
    """Every message, call and contact of the case."""
    return artifacts().having(f"kind IN ({_KINDS})")
