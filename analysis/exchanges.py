"""Messages, calls and contacts of the catalog, counted once for each way in which they name people.

The catalog is read once, in slices: of each record three numbers are kept (its row, its way, its path), and of the ways
as many as there are different ones. Any question is then counted from its row numbers alone. Nothing is left out: the
counts of all ways are the records.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec

from analysis.identifiers import parties

KINDS = ("message", "call", "contact")
Select = Callable[[str, str], tuple[str, tuple[Any, ...]]]
"""Takes columns and what follows the conditions; gives SQL over the view ``artifacts``, and its values."""
Asked = Iterable[list[tuple[int, str | None]]]
"""The records of a question in the order of the ledger, in slices: row number and time."""

_PARTS = (
    *("kind", "evidence"),
    *(
        "fields.service",
        "fields.conversation",
        "fields.conversation_name",
        "fields.direction",
        "fields.sender",
    ),
    *("fields.recipients", "fields.number", "fields.name", "fields.phones", "fields.emails"),
    "fields.identifiers",
)
# One list: SQLite takes each record apart once, and Python compares one text.
_WAY = "json_extract(body, '$.{}')".format("', '$.".join(_PARTS))
_SLICE = 1024
"""Row numbers that are read at once, as one row: Python's lock is taken for each row, and what is done under it at once
is what another thread waits for."""
_TOGETHER = 11
"""Binary digits of the same for a question, which may hold any rows."""
# The + keeps SQLite to the order of the rows; LIMIT keeps it from taking each record apart several times.
_SLICES = (
    "SELECT json_group_array(json_array(seq, path, way)) FROM ("  # noqa: S608 - our own words
    f"SELECT seq, CAST(path AS TEXT) AS path, {_WAY} AS way FROM artifacts "
    "WHERE seq >= ? AND seq < ? AND +kind IN (SELECT value FROM json_each(?)) LIMIT -1)"
)
_slices = msgspec.json.Decoder(list[tuple[int, str | None, str]])
_asked = msgspec.json.Decoder(list[tuple[int, str | None]])


class Exchange(NamedTuple):
    """Records that name the same people in the same way.

    ``others`` are a message's recipients, the parties of a call, or the numbers and addresses of a contact, as
    stored; ``name`` is the thread's or the contact's. ``first`` and ``last`` are RFC 3339 in UTC. ``numbers``
    are row numbers of the catalog; times and numbers are empty where they were not asked for.
    """

    kind: str
    evidence: int
    service: str
    thread: str | None
    name: str | None
    direction: str
    sender: str | None
    others: tuple[str, ...]
    records: int = 0
    first: str | None = None
    last: str | None = None
    numbers: array[int] = array("q")

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody whom it names, as stored."""
        return (self.sender, *self.others) if self.sender else self.others


class Talk:
    """Every message, call and contact of a case, by the way in which it names people.

    ``numbers``, ``ways_of`` and ``paths_of`` are of the records in the order of the ledger: row number, and places
    in ``ways`` and ``paths``. ``ways`` hold no times and no numbers; their order is always the same for the same
    records.
    """

    def __init__(self, reader: sqlite3.Connection) -> None:
        """Reads the whole catalog. Raises sqlite3.Error."""
        self.numbers, self.ways_of, self.paths_of = array("q"), array("l"), array("l")
        ways: dict[str, int] = {}
        paths: dict[str, int] = {}
        for slice_ in _read(reader):
            for number, path, way in slice_:
                self.numbers.append(number)
                self.ways_of.append(ways.setdefault(way, len(ways)))
                self.paths_of.append(paths.setdefault(str(path), len(paths)))
        self.paths = list(paths)
        self.ways = self._in_order(ways)

    def places(self, asked: Asked) -> Iterator[tuple[int, int, str | None]]:
        """The place of each record of a question among those of the case, its row number and its time.

        Records of other kinds, and those that the catalog gained meanwhile, are passed over.
        """
        place, numbers, end = 0, self.numbers, len(self.numbers)
        for rows in asked:
            for number, moment in rows:
                if place < end and numbers[place] != number:
                    place = bisect_left(numbers, number, place)
                if place < end and numbers[place] == number:
                    yield place, number, moment
                    place += 1

    def exchanges(self, asked: Asked) -> list[Exchange]:
        """The ways in which the records of a question name people, in the order of ``ways``."""
        held: dict[int, Held] = {}
        ways_of = self.ways_of
        for place, number, moment in self.places(asked):
            way = ways_of[place]
            (held.get(way) or held.setdefault(way, Held())).add(number, moment)
        return [
            self.ways[way]._replace(
                records=len(one.numbers), first=one.first, last=one.last, numbers=one.numbers
            )
            for way, one in sorted(held.items())
        ]

    def _in_order(self, ways: dict[str, int]) -> list[Exchange]:
        """The ways in the order of their texts, and the records' places among them."""
        texts = sorted(ways)
        new = array("l", bytes(array("l").itemsize * len(texts)))
        for place, text in enumerate(texts):
            new[ways[text]] = place
        counts = array("q", bytes(array("q").itemsize * len(texts)))
        for record, way in enumerate(self.ways_of):
            place = new[way]
            self.ways_of[record] = place
            counts[place] += 1
        return [_exchange(json.loads(text), count) for text, count in zip(texts, counts, strict=True)]


class Held:
    """Row numbers in order, and the first and last time among them."""

    __slots__ = ("first", "last", "numbers")

    def __init__(self) -> None:
        self.numbers: array[int] = array("q")
        self.first: str | None = None
        self.last: str | None = None

    def add(self, number: int, moment: str | None) -> None:
        """One more record."""
        self.numbers.append(number)
        if moment is not None:
            if self.first is None or moment < self.first:
                self.first = moment
            if self.last is None or moment > self.last:
                self.last = moment


def ask(reader: sqlite3.Connection, select: Select) -> Asked:
    """Row numbers and times of a question, in slices in the order of the ledger. Raises sqlite3.Error."""
    inner, values = select("seq, time AS moment", "LIMIT -1")
    sql = f"SELECT json_group_array(json_array(seq, moment)) FROM ({inner}) GROUP BY seq >> {_TOGETHER}"  # noqa: S608
    cursor = reader.execute(sql, values)
    cursor.row_factory = None
    return (sorted(_asked.decode(rows), key=itemgetter(0)) for (rows,) in cursor)


def whole_case(columns: str, rest: str) -> tuple[str, tuple[Any, ...]]:
    """The question for every message, call and contact of the case."""
    kinds = ", ".join("?" * len(KINDS))
    return f"SELECT {columns} FROM artifacts WHERE kind IN ({kinds}) {rest}", KINDS  # noqa: S608 - our own words


def _read(reader: sqlite3.Connection) -> Iterator[list[tuple[int, str | None, str]]]:
    """Row number, path and way of every record of our kinds, in the order of the ledger."""
    (first, last) = reader.execute("SELECT min(seq), max(seq) FROM artifact").fetchone()
    kinds = json.dumps(KINDS)
    for start in range(first or 0, (last or 0) + 1, _SLICE):
        (rows,) = reader.execute(_SLICES, (start, start + _SLICE, kinds)).fetchone()
        yield sorted(_slices.decode(rows), key=itemgetter(0))


def _exchange(stated: list[Any], records: int) -> Exchange:
    kind, evidence, service, thread, thread_name, direction, sender, *named = stated
    name = thread_name if kind == "message" else named[2] if kind == "contact" else None
    return Exchange(
        kind=str(kind),
        evidence=evidence,
        service=str(service or ""),
        thread=None if thread is None else str(thread),
        name=None if name is None else str(name),
        direction=str(direction or "unknown"),
        sender=None if sender is None else str(sender),
        others=tuple(_others(kind, service, *named)),
        records=records,
    )


def _others(
    kind: str, service: Any, recipients: Any, number: Any, _: Any, phones: Any, emails: Any, identifiers: Any
) -> Iterator[str]:
    if kind == "call":
        yield from parties(str(number)) if number is not None else ()
        return
    for each in (recipients,) if kind == "message" else (phones, emails):
        yield from (one for one in (each if isinstance(each, list) else ()) if isinstance(one, str))
    if kind == "contact":
        yield from _of_service(service, identifiers)


def _of_service(service: Any, identifiers: Any) -> Iterator[str]:
    """What somebody is called in the service of the contact: that of another says nothing in this one."""
    for each in identifiers if isinstance(identifiers, list) else ():
        if isinstance(each, dict) and each.get("identifier") and each.get("service") in (None, service):
            yield str(each["identifier"])
