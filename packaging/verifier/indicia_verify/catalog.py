"""Rows of the catalog, in the order of the ledger's entries, and their tie to those entries.

Reference: ``docs/ledger-format.md`` section 2, "Catalog".
"""

from __future__ import annotations

import hashlib
import heapq
import json
import sqlite3
from typing import Any, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .entry import RECORD_KINDS
from .outcome import Broken, Outcome

_VIRTUAL_COLUMN = 2
_LATER = "finding"  # older catalogs have no such table, which is the same as an empty one
_NO_MORE = 1 << 63

Body = Any  # bytearray for text; anything else is stored wrongly


class Row(NamedTuple):
    """One row: its entry's number, its table and its body as stored."""

    seq: int
    table: str
    body: Body


class CatalogTie:
    """Compares rows and entries in one pass over both, holding one row of each table in memory."""

    def __init__(self, connection: sqlite3.Connection, outcome: Outcome) -> None:
        self._outcome = outcome
        self._failed = outcome.failures
        self.records = 0
        tables = _check_tables(connection, outcome)
        self._rows = heapq.merge(*(_rows(connection, table) for table in tables))
        self._row = self._next()

    def entry(self, seq: int, document: dict[str, Any]) -> None:
        """Compares entry ``seq`` with the row of that number; to be called for each entry in order."""
        while self._row.seq < seq:
            self._skip("has no entry in the ledger")
        if document["action"] != "record":
            while self._row.seq == seq:
                self._skip(f"belongs to entry {seq}, which does not record it")
            return
        self.records += 1
        details = document["details"]
        what = f"{details['kind']} {document['subject']}"
        if self._row.seq != seq:
            self._outcome.fail(
                f"The row of {what} is missing from the catalog: entry {seq} recorded it.", "missing row"
            )
            return
        self._compare(what, document)
        self._row = self._next()
        while self._row.seq == seq:
            self._skip(f"claims entry {seq}, which another row has")

    def unread(self, seq: int) -> None:
        """Passes over the rows of an entry that could not be read; that entry's failure is stated
        elsewhere.
        """
        while self._row.seq < seq:
            self._skip("has no entry in the ledger")
        while self._row.seq == seq:
            self._row = self._next()

    def close(self) -> None:
        """States rows that are left after the last entry, and the result."""
        while self._row.seq < _NO_MORE:
            self._skip("has no entry in the ledger")
        if self._outcome.failures == self._failed:
            self._outcome.ok(
                f"All {self.records} records of the catalog are the ones that the ledger recorded, "
                "and none is missing or was added."
            )

    def _next(self) -> Row:
        return next(self._rows, Row(_NO_MORE, "", None))

    def _skip(self, reason: str) -> None:
        row = self._row
        self._outcome.fail(
            f"A row was added to the catalog: {row.table} {_identifier(row.body) or ''} (row {row.seq}) "
            f"{reason}.",
            "added row",
        )
        self._row = self._next()

    def _compare(self, what: str, document: dict[str, Any]) -> None:
        row, details = self._row, document["details"]
        if row.table != details["kind"]:
            self._changed(what, document, f"it stands in the table {row.table}")
        elif type(row.body) is not bytearray:
            self._changed(what, document, "its body is not text")
        elif hashlib.sha256(row.body).hexdigest() != details["digest"]:
            self._changed(what, document, "its SHA-256 is not the recorded one")
        else:
            self._compare_subject(what, document)

    def _compare_subject(self, what: str, document: dict[str, Any]) -> None:
        body = self._row.body
        # Most bodies name their id plainly: without escapes, the only "id" in one is its key.
        plain = b'"id":"' + document["subject"].encode("utf-8") + b'"'
        if plain in body and body.count(b'"id"') == 1 and b"\\" not in body:
            return
        identifier = _identifier(body)
        if identifier is not None and identifier != document["subject"]:
            self._changed(what, document, f"it is about {identifier}")

    def _changed(self, what: str, document: dict[str, Any], how: str) -> None:
        self._outcome.fail(
            f"The row of {what} in the catalog was changed: {how} (entry {document['seq']}).", "changed row"
        )


def _identifier(body: Body) -> str | None:
    """The row's ``id`` as text, None when it has none."""
    if not isinstance(body, (bytes, bytearray)):  # bytes(number) would be as many zeros
        return None
    try:
        document = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    value = document.get("id") if isinstance(document, dict) else None
    return value if isinstance(value, str) else None if value is None else json.dumps(value)


def _check_tables(connection: sqlite3.Connection, outcome: Outcome) -> list[str]:
    """The record tables that are tables. Other columns than seq and body must be computed from the body."""
    kinds = {
        bytes(name).decode("utf-8", "replace"): bytes(kind)
        for kind, name in connection.execute("SELECT type, name FROM sqlite_master")
    }
    usable = []
    for table in RECORD_KINDS:
        if table == _LATER and table not in kinds:
            continue
        if kinds.get(table) != b"table":
            outcome.fail(f"The catalog has no table {table}.")
            continue
        columns = {bytes(row[1]): row for row in connection.execute(f'PRAGMA table_xinfo("{table}")')}
        stored = {name for name, row in columns.items() if row[6] != _VIRTUAL_COLUMN}
        if stored != {b"seq", b"body"} or not columns[b"seq"][5]:
            names = ", ".join(sorted(name.decode("utf-8", "replace") for name in stored))
            outcome.fail(
                f"The catalog's table {table} stores the columns {names} instead of seq and body alone."
            )
            if not {b"seq", b"body"} <= stored:
                continue
        usable.append(table)
    return usable


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    # The table's name is one of six constants.
    for seq, body in connection.execute(f'SELECT seq, body FROM "{table}" ORDER BY seq'):  # noqa: S608
        if type(seq) is not int:
            raise Broken(f"has a row in the table {table} whose number is not a number")
        yield Row(seq, table, body)
