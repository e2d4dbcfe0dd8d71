"""One record of any kind, by its id."""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple

from evidence.catalog.schema import ITEM_BITS, entry_key

# One id has one spelling: a record that is protected must not be found under another.
_ENTRY = re.compile(r"([1-9]\d{0,6})-([1-9]\d{0,11})", re.ASCII)
_FINDING = re.compile(r"f-[0-9a-f]{32}", re.ASCII)
_ARTIFACT = re.compile(r"([1-9]\d{0,6})-([1-9]\d{0,11})-([1-9]\d{0,14})", re.ASCII)
_TABLES = ("evidence", "problem", "verification")


class Row(NamedTuple):
    """A row of a record table: the number of the ledger entry that states it, and its canonical JSON."""

    table: str
    seq: int
    body: str


def find_row(connection: sqlite3.Connection, record_id: str) -> Row | None:
    """The record of that id, or None: ``1`` evidence item, ``1-42`` file entry, ``1-42-3`` artifact,
    ``1-42-p1`` or ``1-p-media-1`` problem, ``1-v-sha256`` verification and ``f-`` with 32 digits finding (the newest
    one of that id).
    """
    if _FINDING.fullmatch(record_id):
        return newest_finding(connection, record_id)
    found = _ENTRY.fullmatch(record_id) or _ARTIFACT.fullmatch(record_id)
    if found is not None:
        return _by_key(connection, *map(int, found.groups()))
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


def _by_key(connection: sqlite3.Connection, item: int, entry: int, artifact: int | None = None) -> Row | None:
    if item >> ITEM_BITS:
        return None
    table, where, values = "entry", "entries WHERE key = ?", [entry_key(item, entry)]
    if artifact is not None:
        table, where = "artifact", "artifacts WHERE entry_key = ? AND number = ?"
        values.append(artifact)
    row = connection.execute(f"SELECT seq, body FROM {where}", values).fetchone()  # noqa: S608 - our own words
    return Row(table, row[0], row[1]) if row else None


def has_findings(connection: sqlite3.Connection) -> bool:
    """Whether the catalog has a table of findings; those of an earlier format have none."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'findings'").fetchone() is not None


def newest_finding(connection: sqlite3.Connection, finding_id: str) -> Row | None:
    """What was recorded last of the finding of that id, or None."""
    if not has_findings(connection):
        return None
    sql = "SELECT seq, body FROM findings WHERE id = ? ORDER BY seq DESC LIMIT 1"
    row = connection.execute(sql, (finding_id,)).fetchone()
    return Row("finding", row[0], row[1]) if row else None
