"""One record of any kind, by its id."""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple

# One id has one spelling: a record that is protected must not be found under another.
_ENTRY = re.compile(r"([1-9]\d{0,6})-([1-9]\d{0,11})", re.ASCII)
_ARTIFACT = re.compile(r"([1-9]\d{0,6})-([1-9]\d{0,11})-([1-9]\d{0,14})", re.ASCII)
_ITEM_BITS = 23  # above them, the key of an entry would be more than SQLite holds
_TABLES = ("evidence", "problem", "verification")


class Row(NamedTuple):
    """A row of a record table: the number of the ledger entry that states it, and its canonical JSON."""

    table: str
    seq: int
    body: str


def find_row(connection: sqlite3.Connection, record_id: str) -> Row | None:
    """The record of that id, or None: ``1`` evidence item, ``1-42`` file entry, ``1-42-3`` artifact,
    ``1-42-p1`` or ``1-p-media-1`` problem, ``1-v-sha256`` verification (the newest one of that id).
    """
    if (found := _ENTRY.fullmatch(record_id)) and not int(found[1]) >> _ITEM_BITS:
        return _by_key(connection, "entry", "entries WHERE key = ?", _key(found))
    if (found := _ARTIFACT.fullmatch(record_id)) and not int(found[1]) >> _ITEM_BITS:
        where = "artifacts WHERE entry_key = ? AND number = ?"
        return _by_key(connection, "artifact", where, _key(found), int(found[3]))
    for table in _TABLES:
        # An evidence item's id is a number, the others' are text.
        row = connection.execute(
            f"SELECT seq, body FROM {table} WHERE CAST(json_extract(body, '$.id') AS TEXT) = ? "  # noqa: S608
            "ORDER BY seq DESC LIMIT 1",
            (record_id,),
        ).fetchone()
        if row is not None:
            return Row(table, row[0], row[1])
    return None


def _key(found: re.Match[str]) -> int:
    return int(found[1]) << 40 | int(found[2])


def _by_key(connection: sqlite3.Connection, table: str, where: str, *values: int) -> Row | None:
    row = connection.execute(f"SELECT seq, body FROM {where}", values).fetchone()  # noqa: S608 - our own words
    return Row(table, row[0], row[1]) if row else None
