"""Tying the catalog to the ledger, both ways.

Reference: docs/ledger-format.md section 2, "Catalog".
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec
import orjson

from evidence.custody import store
from evidence.custody.discrepancy import Discrepancies, Discrepancy
from evidence.custody.errors import LedgerError
from evidence.model.names import shown

_LATER = "finding"  # catalogs of earlier formats lack it, which is the same as one without rows
TABLES = ("evidence", "entry", "artifact", "problem", "verification", _LATER)
_RECORD = b'{"action":"record",'  # how the canonical body of a record's entry begins, and no other
_DAMAGED = "?"


class RecordsReport(msgspec.Struct, frozen=True):
    """What the comparison of catalog and ledger found: rows read, rows that match, and what differs."""

    rows: int
    matched: int
    discrepancies: tuple[Discrepancy, ...]
    total: int

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return self.total == 0


class _Details(msgspec.Struct):
    digest: str
    kind: str


class _Body(msgspec.Struct):
    """What of a record's ledger entry is compared; the rest is the chain's."""

    details: _Details
    subject: str


_BODY = msgspec.json.Decoder(_Body)


class _Stated(NamedTuple):
    """What the ledger states about a record."""

    seq: int
    kind: str
    id: str
    digest: str


class _Row(NamedTuple):
    """A row of the catalog; ``is_text`` is 0 where the body is not stored as text."""

    seq: int
    table: str
    body: bytes
    is_text: int


def verify_records(ledger_path: Path, catalog_path: Path) -> RecordsReport:
    """Compares each record's ledger entry with its row in the catalog, and each row with its entry.

    Reads both in order of ``seq``, so memory does not grow with the case. Never raises for what is wrong with
    one of them: that stands in the report.
    """
    found = Discrepancies()
    merge = _Merge(found)
    connections: list[sqlite3.Connection] = []
    try:
        connections.append(store.open_for_reading(ledger_path))
        connections.append(_open_catalog(catalog_path))
        with store.explained(ledger_path):
            merge.run(_stated(connections[0]), _rows(connections[1], catalog_path))
    except LedgerError as error:
        found.add("file", None, str(error))
    finally:
        for connection in connections:
            connection.close()
    return RecordsReport(merge.rows, merge.matched, tuple(found.kept), found.total)


def _open_catalog(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise LedgerError(f"The catalog {path} is missing. Ingest the evidence again to rebuild it.")
    try:
        connection = store.read_only(path)
        names = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
    except sqlite3.Error as error:
        raise LedgerError(f"The catalog {path} cannot be read: {error}.") from error
    if absent := [table for table in TABLES if table not in names and table != _LATER]:
        connection.close()
        raise LedgerError(f"The catalog {path} lacks the tables {', '.join(absent)}; they were removed.")
    connection.text_factory = bytes
    return connection


def _stated(connection: sqlite3.Connection) -> Iterator[_Stated]:
    for seq, body in connection.execute("SELECT seq, body FROM entry ORDER BY seq"):
        if type(body) is not bytes or not body.startswith(_RECORD):
            continue
        try:
            document = _BODY.decode(body)
            yield _Stated(seq, document.details.kind, document.subject, document.details.digest)
        except msgspec.DecodeError:
            yield _Stated(seq, _DAMAGED, _DAMAGED, _DAMAGED)


def _rows(connection: sqlite3.Connection, path: Path) -> Iterator[_Row]:
    # SQLite merges the tables as it goes, each in the order of its key: nothing is sorted or held.
    has_later = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
    try:
        tables = TABLES if connection.execute(has_later, (_LATER,)).fetchone() else TABLES[:-1]
        parts = (
            f"SELECT seq, {number}, body, typeof(body) = 'text' FROM {table}"  # noqa: S608 - names are ours
            for number, table in enumerate(tables)
        )
        for seq, table, body, is_text in connection.execute(f"{' UNION ALL '.join(parts)} ORDER BY 1"):
            row = _Row(seq, TABLES[table], body, is_text)
            if type(row.seq) is not int:
                raise LedgerError(f"The catalog {path} has rows without numbers: a table was replaced.")
            yield row
    except sqlite3.Error as error:
        raise LedgerError(f"The catalog {path} is damaged: {error}. Ingest again to rebuild it.") from error


class _Merge:
    """Both streams side by side."""

    def __init__(self, found: Discrepancies) -> None:
        self.rows = 0
        self.matched = 0
        self._found = found

    def run(self, stated: Iterator[_Stated], rows: Iterator[_Row]) -> None:
        """Takes from whichever is behind until both are at their end."""
        entry, row = next(stated, None), self._next(rows)
        while entry is not None or row is not None:
            if entry is not None and (row is None or entry.seq < row.seq):
                words = (
                    f"The catalog lacks {_name(entry.kind, entry.id)}, which ledger entry {entry.seq} states."
                )
                self._found.add("record", entry.seq, words)
                entry = next(stated, None)
            elif row is not None and (entry is None or row.seq < entry.seq):
                words = f"The catalog has {_row_name(row)}, which no ledger entry states: it was added."
                self._found.add("record", row.seq, words)
                row = self._next(rows)
            elif entry is not None and row is not None:
                self._compare(entry, row)
                entry, row = next(stated, None), self._next(rows)

    def _next(self, rows: Iterator[_Row]) -> _Row | None:
        row = next(rows, None)
        self.rows += row is not None
        return row

    def _compare(self, entry: _Stated, row: _Row) -> None:
        same = sha256(row.body).hexdigest() == entry.digest if type(row.body) is bytes else False
        if same and row.is_text and row.table == entry.kind and _bears(row.body, entry.id):
            self.matched += 1
            return
        name = _name(entry.kind, entry.id)
        if not same or not row.is_text:
            words = f"The catalog's {name} was changed: it is not what ledger entry {entry.seq} states."
        elif row.table != entry.kind:
            words = f"The catalog holds {name} in the table {row.table}: it was moved there."
        else:
            words = f"Ledger entry {entry.seq} states {name}, but the record calls itself otherwise."
        self._found.add("record", entry.seq, words)


def _bears(body: bytes, identifier: str) -> bool:
    """Whether a record bears that id, or none at all."""
    if f'"id":"{identifier}"'.encode() in body:
        return True
    try:
        found = orjson.loads(body).get("id")
    except (orjson.JSONDecodeError, AttributeError):  # stated so, and yet no record
        return False
    return found is None or str(found) == identifier


def _name(kind: str, identifier: str) -> str:
    return f"{shown(str(kind))} {shown(str(identifier))}"


def _row_name(row: _Row) -> str:
    try:
        identifier = orjson.loads(row.body).get("id", f"with number {row.seq}")
    except (orjson.JSONDecodeError, AttributeError, TypeError):
        identifier = f"with number {row.seq}"
    return _name(row.table, str(identifier))
