"""The index of words beside the catalog: ``search.sqlite``, which can be deleted and is built again.

It holds, by ledger number, the words of each record (:mod:`evidence.catalog.words`) in an FTS5 table without their
text. It only ever says where to look: each record that it names is compared with what is wanted, and the records after
those that it holds are all looked through. Whatever is wrong with it costs time and nothing else, as long as what is
wrong can be seen: a file that was altered with care can keep a record from being found, and deleting it helps.

Reference: https://www.sqlite.org/fts5.html (contentless tables, the ascii tokenizer).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import unicodedata
from contextlib import closing
from pathlib import Path

from evidence.custody.store import read_only

NAME = "search.sqlite"
FORMAT = f"indicia-words-1 {unicodedata.unidata_version}"
"""What the words of another version, or of another Unicode, would not be: such an index is built anew."""
TABLES = ("entry", "artifact", "problem")
MOST = 1_000_000
"""Candidates. Where more rows hold the words, all are looked through: the list of them is held in memory."""
EVERY_ROW = '{"reach":-1,"rows":[]}'


class TextIndex:
    """Reads the index of one catalog, for one connection."""

    def __init__(self, catalog: Path) -> None:
        self._catalog = catalog
        self._path = catalog.with_name(NAME)
        self._connection: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._checked: dict[str, int] = {}

    def candidates(self, table: str, query: str) -> str:
        """``{"reach": N, "rows": [...]}``: up to row N, no other rows than these can hold the words.

        ``query`` is of :func:`evidence.catalog.text_query.index_query`. Without an index that can be used, or where
        too many rows hold them, N is -1.
        """
        try:
            connection = self._open()
            if connection is None or table not in TABLES:
                return EVERY_ROW
            connection.execute("BEGIN")
            try:
                reach = self._reach(connection, table)
                if reach < 0:
                    return EVERY_ROW
                # One row of text, so that the query runs without Python's lock, and nothing is made of each number.
                count, rows = connection.execute(
                    f"SELECT count(*), json_group_array(rowid) FROM (SELECT rowid FROM {table}_words "  # noqa: S608
                    f"WHERE {table}_words MATCH ? LIMIT ?)",
                    (query, MOST + 1),
                ).fetchone()
            finally:
                connection.execute("ROLLBACK")
        except (sqlite3.Error, OSError, ValueError, TypeError):
            self._close()
            return EVERY_ROW
        return EVERY_ROW if count > MOST else f'{{"reach":{reach},"rows":{rows}}}'

    def reach(self, table: str) -> int:
        """The number of the last row of a record table whose words are in the index; -1 without a usable one."""
        found: int = json.loads(self.candidates(table, '"\x1f"'))["reach"]
        return found

    def _open(self) -> sqlite3.Connection | None:
        try:
            state = self._path.stat()
        except OSError:
            self._close()
            return None
        if self._connection is not None and self._opened == (state.st_dev, state.st_ino):
            return self._connection
        self._close()
        connection = read_only(self._path)
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("SELECT value FROM about WHERE name = 'format'").fetchone() != (FORMAT,):
            connection.close()
            return None
        self._connection, self._opened = connection, (state.st_dev, state.st_ino)
        return connection

    def _reach(self, connection: sqlite3.Connection, table: str) -> int:
        """How far it reaches in a table; -1 where it is of another catalog."""
        row = connection.execute(
            "SELECT first, first_digest, last, last_digest FROM reach WHERE name = ?", (table,)
        ).fetchone()
        if row is None or not all(isinstance(number, int) for number in (row[0], row[2])):
            return -1
        first, first_digest, last, last_digest = row
        if last < 0 or self._checked.get(table) == last:
            return int(last)
        with closing(read_only(self._catalog)) as catalog:
            same = (digest_of(catalog, table, first), digest_of(catalog, table, last)) == (
                first_digest,
                last_digest,
            )
        if not same:
            return -1
        self._checked[table] = last
        return int(last)

    def _close(self) -> None:
        self._checked.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def digest_of(catalog: sqlite3.Connection, table: str, seq: int) -> str | None:
    """SHA-256 of the record that stands in that row, hex; None where there is none."""
    row = catalog.execute(f"SELECT body FROM {table} WHERE seq = ?", (seq,)).fetchone()  # noqa: S608 - our own
    return hashlib.sha256(row[0].encode()).hexdigest() if row and isinstance(row[0], str) else None
