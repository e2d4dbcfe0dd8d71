"""SQLite evidence, read from a scratch copy as if every byte of it were hostile.

Reference: https://www.sqlite.org/security.html (untrusted files), https://www.sqlite.org/fileformat2.html
(write-ahead log and rollback journal).
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import apsw

from evidence.contract.context import Database, DatabaseDamagedError
from evidence.contract.source import ByteSource
from evidence.model.names import text_of

VALUE_LIMIT = 16 * 1024 * 1024
"""The largest value or row that is read, in bytes. A larger one is damage that is reported, not memory."""
_STEPS = 20_000
_KEPT_JOURNAL = "-journal-kept"
_SUPER_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_SCHEMA = """SELECT s.name AS "table", c.name AS "column"
 FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c
 WHERE s.type = 'table' AND s.rootpage > 0 ORDER BY s.name, c.cid"""


class ScratchDatabase(Database):
    """A scratch copy of a database; with its ``-wal`` or ``-journal`` beside it under their usual names.

    The copy may change (SQLite rolls a journal back into it); evidence is never given to this class.
    ``seconds`` is all the time that SQLite itself may use, however many statements it is spread over.
    Raises DatabaseDamagedError where the file is no database or its schema cannot be read.
    """

    def __init__(self, path: Path, *, seconds: float = 60.0, value_limit: int = VALUE_LIMIT) -> None:
        self._left = seconds
        self._entered = 0.0
        self._path = path
        _keep_journal(path)
        _drop_finished_journal(path)
        # Only SQLite's own recovery writes: a log or a hot journal cannot be read from a read-only file.
        self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        connection = self._connection
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
        connection.limit(apsw.SQLITE_LIMIT_LENGTH, value_limit)
        connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
        connection.set_progress_handler(self._out_of_time, _STEPS)
        self._encoding = "utf-8"
        try:
            # Exclusive locking keeps the log's index in memory: no -shm file is made. PRAGMA order matters:
            # query_only comes last, since recovery happens at the first read.
            connection.execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0")
            self._tables = self._read_schema()
            connection.execute("PRAGMA query_only=ON")
            self._encoding = next(self.rows("PRAGMA encoding"))["encoding"].replace("UTF-16le", "utf-16-le")
            self._encoding = self._encoding.replace("UTF-16be", "utf-16-be").lower()
        except (apsw.Error, DatabaseDamagedError) as error:
            self.close()
            raise DatabaseDamagedError(str(error)) from error

    def tables(self) -> dict[str, tuple[str, ...]]:
        return self._tables

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        done = 0
        try:
            for row in self._steps(sql, parameters):
                yield row
                done += 1
        except UnicodeDecodeError:
            yield from self._rows_as_bytes(sql, parameters, done)

    def files(self) -> tuple[ByteSource, ByteSource | None, ByteSource | None]:
        return (
            ScratchFile(self._path),
            _beside(self._path, "-wal"),
            _beside(self._path, _KEPT_JOURNAL),
        )

    def close(self) -> None:
        """Closes the copy without writing the log back into it."""
        self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self._connection.close(True)

    def _read_schema(self) -> dict[str, tuple[str, ...]]:
        tables: dict[str, list[str]] = {}
        for row in self.rows(_SCHEMA):
            tables.setdefault(_name(row["table"]), []).append(_name(row["column"]))
        return {name: tuple(columns) for name, columns in tables.items()}

    def _rows_as_bytes(self, sql: str, parameters: Sequence[Any], skip: int) -> Iterator[dict[str, Any]]:
        """The same rows from ``skip`` on, each text fetched as its bytes, for one is not UTF-8."""
        names = self._columns(sql, parameters)
        inner = ", ".join(f"c{number}" for number in range(len(names)))
        outer = ", ".join(
            f"typeof(c{n}) = 'text' AS t{n}, iif(typeof(c{n}) = 'text', CAST(c{n} AS BLOB), c{n}) AS v{n}"
            for n in range(len(names))
        )
        # Column names stand in the SQL only as c0, c1, …; the statement itself is a parser's own.
        wrapped = f"WITH r({inner}) AS ({sql}) SELECT {outer} FROM r LIMIT -1 OFFSET {skip:d}"  # noqa: S608
        for row in self._steps(wrapped, parameters):
            yield {
                name: self._text(row[f"v{n}"]) if row[f"t{n}"] else row[f"v{n}"]
                for n, name in enumerate(names)
            }

    def _text(self, raw: bytes) -> str | bytes:
        try:
            return raw.decode(self._encoding)
        except UnicodeDecodeError:
            return raw

    def _columns(self, sql: str, parameters: Sequence[Any]) -> list[str]:
        """The names of the statement's columns, without running it."""
        names: list[str] = []

        def look(cursor: apsw.Cursor, *_: object) -> bool:
            names.extend(column[0] for column in cursor.get_description())
            return False

        cursor = self._connection.cursor()
        cursor.exec_trace = look
        try:
            with suppress(apsw.ExecTraceAbort):
                cursor.execute(sql, tuple(parameters))
        except UnicodeDecodeError as error:
            raise DatabaseDamagedError("the declared type of a column is not valid text") from error
        return names

    def _steps(self, sql: str, parameters: Sequence[Any]) -> Iterator[dict[str, Any]]:
        self._entered = time.monotonic()
        try:
            cursor = self._connection.execute(sql, tuple(parameters))
            names: list[str] | None = None
            for values in cursor:
                self._left -= time.monotonic() - self._entered
                if names is None:
                    names = [column[0] for column in cursor.get_description()]
                yield dict(zip(names, values, strict=True))
                self._entered = time.monotonic()
        except apsw.InterruptError as error:
            raise DatabaseDamagedError("reading it took longer than allowed and was stopped") from error
        except apsw.TooBigError as error:
            raise DatabaseDamagedError("a value is larger than what is read") from error
        except (apsw.Error, MemoryError) as error:
            raise DatabaseDamagedError(str(error) or type(error).__name__) from error

    def _out_of_time(self) -> bool:
        return time.monotonic() - self._entered > self._left


class ScratchFile(ByteSource):
    """A file of the scratch folder as a source; opened for each read, so that nothing holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.size = path.stat().st_size

    def read_at(self, offset: int, length: int) -> bytes:
        with self._path.open("rb", buffering=0) as file:
            file.seek(offset)
            return file.read(length)


def _beside(path: Path, suffix: str) -> ByteSource | None:
    other = path.with_name(path.name + suffix)
    return ScratchFile(other) if other.is_file() and other.stat().st_size else None


def _keep_journal(path: Path) -> None:
    """SQLite empties a journal that it rolls back, and with it what was there before."""
    journal = path.with_name(path.name + "-journal")
    if journal.is_file():
        shutil.copyfile(journal, path.with_name(path.name + _KEPT_JOURNAL))


def _name(value: str | bytes) -> str:
    return text_of(value) if isinstance(value, bytes) else value


def _drop_finished_journal(path: Path) -> None:
    """Removes a copied journal that names a super-journal.

    SQLite looks for that name, which evidence chose, on this computer, and 3.40 deletes what it finds.
    In the scratch folder no super-journal exists, and a journal whose super-journal is gone was committed.
    """
    journal = path.with_name(path.name + "-journal")
    if journal.is_file() and journal.read_bytes().endswith(_SUPER_JOURNAL_MAGIC):
        journal.unlink()
