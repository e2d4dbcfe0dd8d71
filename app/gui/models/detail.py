"""One record with the file entry and the evidence item that it comes from."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from evidence.catalog.lookup import find_row

RecordTableName = Literal["entry", "artifact", "problem"]


@dataclass(frozen=True)
class Detail:
    """Bodies of records, as their canonical JSON says. ``number`` is the row number and ledger entry."""

    table: str
    number: int
    body: dict[str, Any]
    entry: dict[str, Any] | None
    entry_number: int | None
    item: dict[str, Any]
    item_number: int
    verification: tuple[dict[str, Any], ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Its own id, and that of the file entry whose content it is of."""
        own = str(self.body["id"])
        return (own, self.entry["id"]) if self.entry and self.entry["id"] != own else (own,)

    @property
    def size(self) -> int | None:
        """Bytes of the file entry."""
        return self.entry.get("size") if self.entry else None

    @property
    def entry_id(self) -> str | None:
        """The file entry whose bytes can be looked at."""
        return self.entry["id"] if self.entry and self.entry["type"] in ("file", "stream", "link") else None


def load_detail(connection: sqlite3.Connection, table: RecordTableName, number: int) -> Detail | None:
    """The record with this row number, or None where it is gone."""
    found = connection.execute(f"SELECT body FROM {table} WHERE seq = ?", (number,)).fetchone()  # noqa: S608
    if found is None:
        return None
    body = msgspec.json.decode(found[0])
    entry, entry_number = (body, number) if table == "entry" else _entry(connection, body)
    item = connection.execute("SELECT seq, body FROM items WHERE id = ?", (body["evidence"],)).fetchone()
    checks = connection.execute(
        "SELECT body FROM verifications WHERE evidence = ? ORDER BY seq", (body["evidence"],)
    )
    return Detail(
        table=table,
        number=number,
        body=body,
        entry=entry,
        entry_number=entry_number,
        item=msgspec.json.decode(item[1]) if item else {},
        item_number=item[0] if item else -1,
        verification=tuple(msgspec.json.decode(row[0]) for row in checks),
    )


def entry_row(connection: sqlite3.Connection, entry_id: str) -> int | None:
    """The row number of the file entry with this id (``1-42``), or None."""
    row = find_row(connection, entry_id)
    return row.seq if row and row.table == "entry" else None


def _entry(connection: sqlite3.Connection, body: dict[str, Any]) -> tuple[dict[str, Any] | None, int | None]:
    number = entry_row(connection, body["entry"]) if body.get("entry") else None
    if number is None:
        return None, None
    row = connection.execute("SELECT body FROM entries WHERE seq = ?", (number,)).fetchone()
    return msgspec.json.decode(row[0]), number
