"""The files of an evidence item that were read, by digest: what is carved may be one of them again."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import msgspec

from evidence.catalog.catalog import Catalog
from evidence.catalog.schema import entry_key

_BATCH = 10_000


class KnownFile(msgspec.Struct, frozen=True):
    """A file entry that a file system lists: ``state`` is live or deleted."""

    id: str
    path: str
    state: str


class KnownFiles:
    """Of all entries of an item that a file system lists and that could be read, the first of each SHA-256.

    They lie in a file of ``folder`` that is deleted with this: millions take no memory.
    """

    def __init__(self, catalog: Catalog, item: int, folder: Path) -> None:
        self._catalog = catalog
        self._item = item
        self._folder = tempfile.TemporaryDirectory(dir=folder, prefix="known-")
        self._index = sqlite3.connect(Path(self._folder.name) / "index", isolation_level=None)
        self._index.execute("PRAGMA journal_mode=OFF")
        self._index.execute("CREATE TABLE known (sha256 BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID")
        with closing(catalog.reader()) as connection:
            rows = connection.execute(
                "SELECT sha256, number FROM entries WHERE evidence = ? AND state <> 'carved'"
                " AND sha256 IS NOT NULL ORDER BY key",
                (item,),
            )
            while batch := rows.fetchmany(_BATCH):
                found = [(bytes.fromhex(row[0]), row[1]) for row in batch]
                self._index.execute("BEGIN")
                self._index.executemany("INSERT OR IGNORE INTO known VALUES (?, ?)", found)
                self._index.execute("COMMIT")

    def same(self, sha256: bytes) -> KnownFile | None:
        """The file of that digest, None where there is none."""
        row = self._index.execute("SELECT number FROM known WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            return None
        with closing(self._catalog.reader()) as connection:
            found = connection.execute(
                "SELECT id, path, state FROM entries WHERE key = ?", (entry_key(self._item, row[0]),)
            ).fetchone()
        return KnownFile(*found)

    def close(self) -> None:
        """Deletes the file."""
        self._index.close()
        self._folder.cleanup()
