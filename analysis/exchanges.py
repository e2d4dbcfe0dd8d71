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

_FIELD = "json_extract(body, '$.fields.{}')"
_COLUMNS = (
    "kind",
    "evidence",
    "path",
    _FIELD.format("service"),
    _FIELD.format("conversation"),
    f"CASE kind WHEN 'message' THEN {_FIELD.format('conversation_name')} "
    f"WHEN 'contact' THEN {_FIELD.format('name')} END",
    _FIELD.format("direction"),
    _FIELD.format("sender"),
    f"CASE kind WHEN 'message' THEN {_FIELD.format('recipients')} WHEN 'call' THEN {_FIELD.format('number')} "
    f"ELSE json_array({_FIELD.format('phones')}, {_FIELD.format('emails')}) END",
)
_GROUPED = "GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9"


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
    last = "group_concat(seq)" if numbers else "NULL"
    columns = ", ".join((*_COLUMNS, "count(*)", "min(time)", "max(time)", last))
    sql, values = select(columns, _GROUPED)
    cursor = reader.execute(sql, values)
    cursor.row_factory = None
    return [_exchange(row) for row in cursor if row[0] in KINDS]


def whole_case(columns: str, rest: str) -> tuple[str, tuple[Any, ...]]:
    """The question for every message, call and contact of the case."""
    kinds = ", ".join("?" * len(KINDS))
    return f"SELECT {columns} FROM artifacts WHERE kind IN ({kinds}) {rest}", KINDS  # noqa: S608 - our own words


def _exchange(row: tuple[Any, ...]) -> Exchange:
    kind, evidence, path, service, thread, name, direction, sender, others, count, first, last, numbers = row
    return Exchange(
        kind=kind,
        evidence=evidence,
        path=str(path),
        service=str(service or ""),
        thread=None if thread is None else str(thread),
        name=None if name is None else str(name),
        direction=str(direction or "unknown"),
        sender=None if sender is None else str(sender),
        others=tuple(_others(kind, others)),
        records=count,
        first=first,
        last=last,
        numbers=array("q", sorted(map(int, numbers.split(",")))) if numbers else array("q"),
    )


def _others(kind: str, stored: Any) -> Iterator[str]:
    if stored is None:
        return
    if kind == "call":
        yield from parties(str(stored))
        return
    found = json.loads(stored) if isinstance(stored, str) else stored
    # SQLite gives a list inside its own list as text or as a list, as it was made.
    lists = (
        [found]
        if kind == "message"
        else [json.loads(each) if isinstance(each, str) else each for each in found]
    )
    for each in lists:
        yield from (one for one in (each if isinstance(each, list) else ()) if isinstance(one, str))
