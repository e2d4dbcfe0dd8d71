"""Row ids that a database does not have, as far as the locators of its records show."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

_ROW = re.compile(r"row (?P<table>[^:\s]+):(?P<id>[0-9]{1,18})")
# In slices, each as one row: Python's lock is taken for each row.
_LOCATORS = (
    "SELECT json_group_array(json_array(entry_key, CAST(locator AS TEXT))) FROM artifacts "
    "WHERE entry_key IN (SELECT value FROM json_each(?)) GROUP BY seq >> 11"
)
_slices = msgspec.json.Decoder(list[tuple[int, str | None]])


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


def row_gaps(reader: sqlite3.Connection, entries: Iterable[int]) -> dict[tuple[int, str, int], RowGap]:
    """The gaps of the tables of some file entries, each by file entry, table and the row id that follows it.

    All records of a file count, of every kind and state. ``entries`` are the catalog's keys of file entries. Raises
    sqlite3.Error.
    """
    ids: dict[tuple[int, str], set[int]] = {}
    for (rows,) in reader.execute(_LOCATORS, (str(list(entries)),)):
        for entry, locator in _slices.decode(rows):
            if found := row_of(str(locator)):
                ids.setdefault((entry, found[0]), set()).add(found[1])
    gaps = {}
    for (entry, table), held in ids.items():
        before = 0
        for number in sorted(held):
            if number > before + 1:
                gaps[entry, table, number] = RowGap(table, before + 1, number - 1)
            before = number
    return gaps
