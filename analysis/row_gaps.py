"""Row ids that a database does not have, as far as the locators of its records show."""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple

_ROW = re.compile(r"row (?P<table>[^:\s]+):(?P<id>[0-9]{1,18})")


class RowGap(NamedTuple):
    """No record of ``table`` has the row ids ``first`` to ``last``, both included. Why is not known.

    A row may have been removed, have been moved, or never have been written: SQLite promises no sequence of ids.
    """

    table: str
    first: int
    last: int


def row_of(locator: str) -> tuple[str, int] | None:
    """Table and row id of a locator that names a row of a database."""
    found = _ROW.match(locator)
    return (found["table"], int(found["id"])) if found else None


def row_gaps(reader: sqlite3.Connection, entry: int) -> dict[tuple[str, int], RowGap]:
    """The gaps of the tables of one file entry, each by the table and the row id that follows it.

    All records of the file count, of every kind and state. ``entry`` is the catalog's key of the file entry. Raises
    sqlite3.Error.
    """
    ids: dict[str, set[int]] = {}
    for (locator,) in reader.execute("SELECT locator FROM artifacts WHERE entry_key = ?", (entry,)):
        if found := row_of(str(locator)):
            ids.setdefault(found[0], set()).add(found[1])
    gaps = {}
    for table, held in ids.items():
        before = 0
        for number in sorted(held):
            if number > before + 1:
                gaps[table, number] = RowGap(table, before + 1, number - 1)
            before = number
    return gaps
