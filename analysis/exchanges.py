"""Messages, calls and contacts of the catalog, counted once for each way in which they name people.

The catalog does the counting in one pass: what comes back is as long as there are different ways, not as there are
records, and each way holds the row numbers of its records. Nothing is left out: the counts of all ways are the records.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from analysis.identifiers import parties

KINDS = ("message", "call", "contact")
Select = Callable[[str, str], tuple[str, tuple[Any, ...]]]
"""Takes columns and what follows the conditions; gives SQL over the view ``artifacts``, and its values."""

_PARTS = (
    *("kind", "evidence", "path"),
    *(
        "fields.service",
        "fields.conversation",
        "fields.conversation_name",
        "fields.direction",
        "fields.sender",
    ),
    *("fields.recipients", "fields.number", "fields.name", "fields.phones", "fields.emails"),
)
# One list: SQLite takes each record apart once, and compares one text.
_WAY = "json_extract(body, '$.{}')".format("', '$.".join(_PARTS))


class Exchange(NamedTuple):
    """Records that name the same people in the same way.

    ``others`` are a message's recipients, the parties of a call, or the numbers and addresses of a contact, as
    stored; ``name`` is the thread's or the contact's. ``first`` and ``last`` are RFC 3339 in UTC. ``numbers``
    are row numbers of the catalog; empty where they were not asked for.
    """

    kind: str
    evidence: int
    path: str
    service: str
    thread: str | None
    name: str | None
    direction: str
    sender: str | None
    others: tuple[str, ...]
    records: int
    first: str | None
    last: str | None
    numbers: array[int]

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody whom it names, as stored."""
        return (self.sender, *self.others) if self.sender else self.others


def exchanges(reader: sqlite3.Connection, select: Select, *, numbers: bool = True) -> list[Exchange]:
    """The ways in which the records of a question name people, in an order that is always the same.

    ``reader`` is a connection to the catalog. Raises sqlite3.Error.
    """
    # LIMIT keeps SQLite from moving the inner question into the outer, where it would take records apart again.
    inner, values = select(f"seq, {_WAY} AS way, time AS moment", "LIMIT -1")
    last = "group_concat(seq)" if numbers else "NULL"
    sql = f"SELECT way, count(*), min(moment), max(moment), {last} FROM ({inner}) GROUP BY way ORDER BY way"  # noqa: S608
    cursor = reader.execute(sql, values)
    cursor.row_factory = None
    found = (_exchange(json.loads(row[0]), *row[1:]) for row in cursor)
    return [way for way in found if way.kind in KINDS]


def whole_case(columns: str, rest: str) -> tuple[str, tuple[Any, ...]]:
    """The question for every message, call and contact of the case."""
    kinds = ", ".join("?" * len(KINDS))
    return f"SELECT {columns} FROM artifacts WHERE kind IN ({kinds}) {rest}", KINDS  # noqa: S608 - our own words


def _exchange(
    stated: list[Any], records: int, first: str | None, last: str | None, numbers: str | None
) -> Exchange:
    kind, evidence, path, service, thread, thread_name, direction, sender, *named = stated
    name = thread_name if kind == "message" else named[2] if kind == "contact" else None
    return Exchange(
        kind=str(kind),
        evidence=evidence,
        path=str(path),
        service=str(service or ""),
        thread=None if thread is None else str(thread),
        name=None if name is None else str(name),
        direction=str(direction or "unknown"),
        sender=None if sender is None else str(sender),
        others=tuple(_others(kind, *named)),
        records=records,
        first=first,
        last=last,
        numbers=array("q", sorted(map(int, numbers.split(",")))) if numbers else array("q"),
    )


def _others(kind: str, recipients: Any, number: Any, _: Any, phones: Any, emails: Any) -> Iterator[str]:
    if kind == "call":
        yield from parties(str(number)) if number is not None else ()
        return
    for each in (recipients,) if kind == "message" else (phones, emails):
        yield from (one for one in (each if isinstance(each, list) else ()) if isinstance(one, str))
