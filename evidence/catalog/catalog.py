"""The catalog of a case."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Self

from evidence.catalog.functions import register
from evidence.catalog.migrations import add_missing_views, migrate
from evidence.catalog.schema import INDEXES, LOG_PAGES, PAGE_SIZE, RECORD_TABLES


class CatalogError(Exception):
    """The catalog cannot be used. The text says why, for a person."""


class Catalog:
    """One SQLite file with the records of a case; it can be rebuilt by ingesting again.

    One process writes (it holds the case's lock), any number read through :meth:`reader`.
    """

    def __init__(self, path: Path, writer: sqlite3.Connection | None) -> None:
        self.path = path
        self._writer = writer

    @classmethod
    def create(cls, path: Path) -> Self:
        """Makes an empty catalog, open for writing."""
        return cls.open(path, write=True, create=True)

    @classmethod
    def open(cls, path: Path, *, write: bool = False, create: bool = False) -> Self:
        """Opens a catalog. Raises CatalogError where there is none or it is not one."""
        if not create and not path.is_file():
            raise CatalogError(
                f"The catalog {path} is missing. Put it back from a copy, or make a new case and ingest the "
                "evidence again."
            )
        if not write:
            return cls(path, None)
        try:
            connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")
            connection.execute("PRAGMA temp_store=MEMORY")
            migrate(connection)
        except sqlite3.DatabaseError as error:
            raise CatalogError(f"The catalog {path} cannot be opened: {error}.") from error
        return cls(path, connection)

    def reader(self) -> sqlite3.Connection:
        """A new read-only connection with rows by name. The caller closes it."""
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        add_missing_views(connection)
        register(connection, self.path)
        connection.execute("PRAGMA query_only=ON")
        return connection

    @property
    def writer(self) -> sqlite3.Connection:
        """The one writing connection. Raises CatalogError where the case is open for reading."""
        if self._writer is None:
            raise CatalogError("The case is open for reading only.")
        return self._writer

    def insert(self, rows: dict[str, list[tuple[int, str]]]) -> None:
        """Writes records, ``(ledger seq, canonical JSON)`` by table, in one transaction."""
        self.writer.execute("BEGIN IMMEDIATE")
        try:
            for table, values in rows.items():
                if table not in RECORD_TABLES:
                    raise ValueError(f"no record table {table!r}")
                self.writer.executemany(f"INSERT INTO {table}(seq, body) VALUES (?, ?)", values)  # noqa: S608
        except BaseException:
            # A full disk has ended the transaction already.
            if self.writer.in_transaction:
                self.writer.execute("ROLLBACK")
            raise
        self.writer.execute("COMMIT")

    def discard_from(self, seq: int) -> int:
        """Removes rows that no ledger entry states because a run died between the two; returns how many."""
        removed = 0
        self.writer.execute("BEGIN IMMEDIATE")
        for table in RECORD_TABLES:
            removed += self.writer.execute(f"DELETE FROM {table} WHERE seq >= ?", (seq,)).rowcount  # noqa: S608
        self.writer.execute("COMMIT")
        return removed

    def unstated(self, seq: int) -> tuple[int, int]:
        """How many rows claim an entry that a ledger of so many entries does not have, and the last such entry."""
        ask = "SELECT count(*), coalesce(max(seq), 0) FROM {} WHERE seq >= ?"
        found = [self.writer.execute(ask.format(table), (seq,)).fetchone() for table in RECORD_TABLES]
        return sum(count for count, _ in found), max(last for _, last in found)

    def index(self) -> None:
        """Makes the indexes, after bulk work: three times as fast as during it. Raises CatalogError."""
        try:
            for statement in INDEXES:
                self.writer.execute(statement)
            # What few rows of each index say is enough to choose between them, and costs next to nothing.
            self.writer.execute("PRAGMA analysis_limit=400")
            self.writer.execute("ANALYZE")
        except sqlite3.Error as error:
            raise CatalogError(f"The catalog {self.path} cannot be indexed: {error}.") from error

    def close(self) -> None:
        """Closes the writing connection."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
