"""Building the index of words, and adding to it what a catalog has more."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import orjson

from evidence.catalog.catalog import CatalogError
from evidence.catalog.text_index import FORMAT, NAME, TABLES, digest_of
from evidence.catalog.words import texts_of, words
from evidence.custody.store import read_only

_BATCH = 20_000
_TOGETHER = 500
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR")
Progress = Callable[[int, int], None]


def build(
    catalog_path: Path,
    folder: Path,
    progress: Progress = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Brings ``search.sqlite`` in ``folder`` (the case's, beside the catalog) up to the catalog's end.

    Returns how many records were added. ``progress`` is told how many are done of how many; what was done stays where
    ``cancelled`` says True, and the next call goes on. Any thread or process may call it, one at a time: another that
    builds makes it return 0. Raises CatalogError, in words, where the folder cannot be written or read; search works
    without the index.
    """
    path = folder / NAME
    try:
        with closing(read_only(catalog_path)) as catalog:
            try:
                return _brought_up(path, catalog, progress, cancelled)
            except sqlite3.DatabaseError as error:
                if not getattr(error, "sqlite_errorname", "").startswith(_DAMAGED):
                    raise
            _remove(path)  # it holds nothing that is not in the catalog
            return _brought_up(path, catalog, progress, cancelled)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            return 0
        raise CatalogError(f"The index for searching cannot be written to {path}: {error}.") from error
    except OSError as error:
        raise CatalogError(
            f"The index for searching cannot be made in {folder}: {error.strerror}."
        ) from error


def _brought_up(
    path: Path, catalog: sqlite3.Connection, progress: Progress, cancelled: Callable[[], bool]
) -> int:
    """Adds what is missing; where nothing is, looks whether the index is whole. Raises sqlite3.Error, OSError."""
    with closing(_open(path, catalog)) as index:
        added = _add(catalog, index, _stated(path.parent), progress, cancelled)
        if not added and not cancelled():
            for table in TABLES:
                index.execute(f"INSERT INTO {table}_words({table}_words) VALUES ('integrity-check')")  # noqa: S608
        return added


def _open(path: Path, catalog: sqlite3.Connection) -> sqlite3.Connection:
    """The index, open for writing; made anew where it is of another catalog or of another version."""
    connection = _connect(path)
    try:
        if _fits(connection, catalog):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    _remove(path)
    connection = _connect(path)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT)")
    connection.execute("INSERT INTO about VALUES ('format', ?)", (FORMAT,))
    connection.execute(
        "CREATE TABLE reach(name TEXT PRIMARY KEY, first INTEGER, first_digest TEXT, last INTEGER, last_digest TEXT)"
    )
    for table in TABLES:
        connection.execute("INSERT INTO reach VALUES (?, -1, NULL, -1, NULL)", (table,))
        connection.execute(
            f"CREATE VIRTUAL TABLE {table}_words USING fts5(words, content='', columnsize=0, tokenize='ascii')"
        )
    connection.execute("COMMIT")
    return connection


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.5)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")  # what a power cut takes is built again
    connection.execute("PRAGMA cache_size=-65536")
    return connection


def _fits(connection: sqlite3.Connection, catalog: sqlite3.Connection) -> bool:
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'reach'").fetchone():
        return False
    if connection.execute("SELECT value FROM about WHERE name = 'format'").fetchone() != (FORMAT,):
        return False
    rows = connection.execute("SELECT name, first, first_digest, last, last_digest FROM reach").fetchall()
    return {row[0] for row in rows} == set(TABLES) and all(
        last < 0
        or (digest_of(catalog, name, first), digest_of(catalog, name, last)) == (first_digest, last_digest)
        for name, first, first_digest, last, last_digest in rows
    )


def _stated(folder: Path) -> int | None:
    """The number of the ledger's last entry: rows after it may yet be taken back. None without a ledger."""
    ledger = folder / "ledger.sqlite"
    if not ledger.is_file():
        return None
    with closing(read_only(ledger)) as connection:
        return int(connection.execute("SELECT coalesce(max(seq), -1) FROM entry").fetchone()[0])


def _add(
    catalog: sqlite3.Connection,
    index: sqlite3.Connection,
    last: int | None,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> int:
    waiting = {table: _waiting(catalog, index, table, last) for table in TABLES}
    total, done = sum(count for _, count in waiting.values()), 0
    progress(0, total)
    for table, (reached, _) in waiting.items():
        start = reached
        while not cancelled():
            index.execute("BEGIN IMMEDIATE")
            try:
                start, added = _batch(catalog, index, table, start, last, cancelled)
            except BaseException:
                index.execute("ROLLBACK")
                raise
            index.execute("COMMIT")
            done += added
            if added:
                progress(done, total)
            if added < _BATCH:
                break
    return done


def _waiting(
    catalog: sqlite3.Connection, index: sqlite3.Connection, table: str, last: int | None
) -> tuple[int, int]:
    """The last row of a table that is in the index, and how many follow."""
    start = index.execute("SELECT last FROM reach WHERE name = ?", (table,)).fetchone()[0]
    count = catalog.execute(
        f"SELECT count(*) FROM {table} WHERE seq > ? AND (? IS NULL OR seq <= ?)",  # noqa: S608 - our own
        (start, last, last),
    ).fetchone()[0]
    return start, count


def _batch(
    catalog: sqlite3.Connection,
    index: sqlite3.Connection,
    table: str,
    start: int,
    last: int | None,
    cancelled: Callable[[], bool],
) -> tuple[int, int]:
    """Adds the rows after ``start``; returns the last one and how many. Less than a whole batch where it is the end."""
    found = catalog.execute(
        f"SELECT seq, body FROM {table} WHERE seq > ? AND (? IS NULL OR seq <= ?) ORDER BY seq LIMIT ?",  # noqa: S608
        (start, last, last, _BATCH),
    )
    added = 0
    while rows := found.fetchmany(_TOGETHER):
        index.executemany(f"INSERT INTO {table}_words(rowid, words) VALUES (?, ?)", _documents(rows))  # noqa: S608
        start, added = rows[-1][0], added + len(rows)
        if cancelled():
            break
    if added:
        index.execute(
            "UPDATE reach SET last = ?, last_digest = ?, first = iif(first < 0, ?, first) WHERE name = ?",
            (start, digest_of(catalog, table, start), _first(catalog, table), table),
        )
        index.execute(
            "UPDATE reach SET first_digest = ? WHERE name = ? AND first_digest IS NULL",
            (digest_of(catalog, table, _first(catalog, table)), table),
        )
    return start, added


def _first(catalog: sqlite3.Connection, table: str) -> int:
    return int(catalog.execute(f"SELECT min(seq) FROM {table}").fetchone()[0])  # noqa: S608 - our own


def _documents(rows: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for seq, body in rows:
        try:
            record = orjson.loads(body)
        except (
            orjson.JSONDecodeError,
            TypeError,
        ):  # altered: no text is found in it without the index either
            record = None
        text = "\n".join(texts_of(record))
        # Of ASCII, FTS5's own tokenizer makes the same words.
        yield seq, text if text.isascii() else words(text)
