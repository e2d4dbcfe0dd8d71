"""Opening the ledger's database, for writing and for reading."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence.custody.errors import LedgerError
from evidence.custody.schema import APPLICATION_ID, STATEMENTS, USER_VERSION

_BUSY_SECONDS = 10.0


def create(path: Path) -> sqlite3.Connection:
    """Makes an empty ledger and opens it for writing. Raises LedgerError, also where the file exists."""
    try:
        path.touch(exist_ok=False, mode=0o644)
    except FileExistsError:
        raise LedgerError(
            f"There already is a ledger {path}; it is never replaced. Choose another folder."
        ) from None
    except OSError as error:
        raise LedgerError(f"The ledger {path} could not be made: {error.strerror}.") from error
    with explained(path):
        connection = _connect(path)
        connection.execute("BEGIN IMMEDIATE")
        for statement in STATEMENTS.values():
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={USER_VERSION}")
        connection.execute("COMMIT")
        return connection


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Opens an existing ledger for appending. Raises LedgerError."""
    if not path.is_file():
        raise LedgerError(f"The ledger {path} is missing. Without it nothing can be written to this case.")
    with explained(path):
        connection = _connect(path)
        _check_kind(connection, path)
        return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Opens an existing ledger read-only, also on a medium that cannot be written. Raises LedgerError."""
    if not path.is_file():
        raise LedgerError(f"The ledger {path} is missing.")
    with explained(path):
        connection = read_only(path)
        connection.execute("PRAGMA trusted_schema=OFF")
        _check_kind(connection, path)
        return connection


def read_only(path: Path) -> sqlite3.Connection:
    """A read-only connection to an existing SQLite file of a case. Raises sqlite3.Error."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    wal = path.with_name(path.name + "-wal")
    # SQLite cannot share a WAL database in a folder that it cannot write; without a WAL the file is complete.
    if not os.access(path.parent, os.W_OK) and not (wal.exists() and wal.stat().st_size):
        uri += "&immutable=1"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
    )
    connection.execute("PRAGMA query_only=ON")
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS)
    # The pages and the short log of the catalog, for the same reasons; a ledger that exists keeps its pages.
    connection.execute("PRAGMA page_size=16384")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA wal_autocheckpoint=256")
    connection.execute("PRAGMA recursive_triggers=ON")
    return connection


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    kind = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if kind != APPLICATION_ID:
        raise LedgerError(f"{path} is not a ledger of Indicia.")
    if version != USER_VERSION:
        raise LedgerError(
            f"The ledger {path} has format {version}; this program knows format {USER_VERSION}."
        )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite raises into a sentence that says what happened to the ledger and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        advice = next((text for start, text in _ADVICE.items() if name.startswith(start)), f"{error}.")
        raise LedgerError(f"The ledger {path}: {advice}") from error
    except UnicodeDecodeError as error:  # how Python's sqlite3 answers where a damaged schema is not text
        raise LedgerError(f"The ledger {path}: {_ADVICE['SQLITE_CORRUPT']}") from error


_ADVICE = {
    "SQLITE_FULL": "there is no space left on its disk, so nothing was written. Make space and try again.",
    "SQLITE_BUSY": "another program is writing to it. Wait until it has finished and try again.",
    "SQLITE_LOCKED": "another part of the program is writing to it. Try again.",
    "SQLITE_READONLY": "it cannot be written; the folder or the file is read-only.",
    "SQLITE_CANTOPEN": "it cannot be opened; look at the rights of the file and its folder.",
    "SQLITE_NOTADB": "this is not an SQLite database; it was damaged or replaced.",
    "SQLITE_CORRUPT": "the file is damaged. Do not write to it; keep it and restore the case from a copy.",
    "SQLITE_IOERR": (
        "its disk reported an error, so what was being written may be there or not. Check the disk, then look at "
        "the ledger's last entries."
    ),
}
