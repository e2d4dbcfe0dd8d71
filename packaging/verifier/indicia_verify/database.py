"""SQLite files of a case, read without writing a single byte beside them.

Reference: ``docs/ledger-format.md`` section 1; https://www.sqlite.org/uri.html.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Iterator  # noqa: UP035 (Python 3.8 must run this)

from .outcome import BadUse, Broken

_JOURNALS = ("-wal", "-journal")
_OLDEST = (3, 31, 0)  # generated columns
_MAGIC = b"SQLite format 3\x00"


def is_sqlite(beginning: bytes) -> bool:
    """Whether a file that begins so begins as SQLite databases do."""
    return beginning.startswith(_MAGIC)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a database that is only read. Text comes as ``bytearray`` and blobs as ``bytes``:
    what is stored as the wrong one of the two shows.

    A write-ahead log or journal with content is part of the database. SQLite would write beside the file
    to read it, so both are copied to a temporary folder first.

    Raises:
        Broken: the database is damaged, or a program kept writing to it.
        BadUse: this Python's SQLite cannot read it.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise BadUse(f"SQLite {sqlite3.sqlite_version} of this Python is too old; 3.31 or newer is needed.")
    with contextlib.ExitStack() as stack:
        if any(_length(_beside(path, ending)) for ending in _JOURNALS):
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="indicia-verify-"))
            path = _copy(path, Path(folder))
            address = path.resolve().as_uri() + "?mode=rw"
        else:
            address = path.resolve().as_uri() + "?mode=ro&immutable=1"
        try:
            connection = stack.enter_context(contextlib.closing(sqlite3.connect(address, uri=True)))
            connection.text_factory = bytearray
            connection.execute("PRAGMA cell_size_check=ON")
            yield connection
        except sqlite3.Error as error:
            raise Broken(f"{path.name} cannot be read as a database: {error}") from None


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _copy(path: Path, folder: Path) -> Path:
    """Copies a database with its journals, again when they changed meanwhile."""
    sources = [path, *(_beside(path, ending) for ending in _JOURNALS)]
    for _ in range(3):
        before = _state(sources)
        for source in sources:
            target = folder / source.name
            if source.exists():
                shutil.copyfile(source, target)
            elif target.exists():
                target.unlink()
        if _state(sources) == before:
            return folder / path.name
    raise Broken(f"{path.name} is being written to; close Indicia and try again")


def _state(paths: list[Path]) -> list[tuple[int, int] | None]:
    found: list[tuple[int, int] | None] = []
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            found.append(None)
        else:
            found.append((status.st_size, status.st_mtime_ns))
    return found
