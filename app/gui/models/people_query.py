"""What Conversations and Links ask: messages, calls and contacts of the result set, people of the whole case."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from analysis.conversations import Threads
from analysis.exchanges import KINDS, Asked, Talk, ask
from analysis.people import People
from app.gui.models.wanted import Condition, Wanted, artifacts
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
    """The messages, calls and contacts of a result set, to be read once; ``records`` counts all of any kind.

    ``withheld`` counts those that were not asked.
    """

    case: CasePeople
    asked: Asked
    records: int
    withheld: int = 0


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


def gather(session: Session, wanted: Wanted, hidden: Condition | None = None) -> Gathered:
    """What the two tabs show of a question to the view ``artifacts``. Raises sqlite3.Error.

    ``hidden``: the records that are asked for nothing. Neither do the people of the case have a name from them.
    """
    reader = session.reader()
    case, withheld = people_of(session, reader), 0
    if hidden is not None:
        withheld = _count(reader, wanted.having(hidden[0], *hidden[1]))
        wanted = wanted.without(hidden)
        others = case.talk.exchanges(ask(reader, everything().without(hidden).select))
        case = replace(case, people=People(others))
    talk = wanted.having(f"kind IN ({_KINDS})")
    return Gathered(case, ask(reader, talk.select), _count(reader, wanted), withheld)


def _count(reader: sqlite3.Connection, wanted: Wanted) -> int:
    sql, values = wanted.select("count(*)")
    return int(reader.execute(sql, values).fetchone()[0])


def these(numbers: list[int]) -> Wanted:
    """The records with these row numbers."""
    return artifacts().having("seq IN (SELECT value FROM json_each(?))", str(numbers))


def everything() -> Wanted:
    """Every message, call and contact of the case."""
    return artifacts().having(f"kind IN ({_KINDS})")
