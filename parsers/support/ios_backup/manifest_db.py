"""Manifest.db: the files of a backup of iOS 10 and later.

Read page by page, without SQL: a hostile database has no view, trigger or expression that anybody would run.

Reference: the database's own schema (``Files``: fileID, domain, relativePath, flags, file).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.ios_backup.record import Record, described
from parsers.support.sqlite_file.btree import RowCell, find, walk
from parsers.support.sqlite_file.pages import NotSqliteError, Pages
from parsers.support.sqlite_file.record import cells
from parsers.support.sqlite_file.schema import named, tables

MOST_ROWS = 20_000_000
_COLUMNS = ("fileID", "domain", "relativePath", "flags", "file")
_TYPES: dict[int, EntryType] = {1: "file", 2: "directory", 4: "link"}


class ManifestDb:
    """``log`` is the write-ahead log beside it, where there is one. Raises NotReadableError where it is damaged."""

    def __init__(self, database: ByteSource, log: ByteSource | None) -> None:
        try:
            self._pages = Pages(database, log)
            table = named(tables(self._pages), "Files")
        except (NotSqliteError, ReadError) as error:
            raise NotReadableError(f"Manifest.db cannot be read: {error}") from error
        if table is None or table.keyed or not set(_COLUMNS) <= set(table.columns):
            raise NotReadableError("Manifest.db has no table Files with the columns that are known")
        self._root = table.root
        self._places = tuple(table.columns.index(name) for name in _COLUMNS)

    def records(self, problems: list[str], *, whole: bool = True) -> Iterator[Record]:
        """Every row, in the order of its rowid. What keeps the rest from being read is added to ``problems``.

        Without ``whole`` only what the columns hold, which takes a fifth of the time.
        """
        count = 0
        try:
            for row in walk(self._pages, self._root):
                count += 1
                if count > MOST_ROWS:
                    problems.append(f"Manifest.db has more than {MOST_ROWS} rows: the rest is not listed.")
                    return
                yield self._record(row, whole=whole)
        except (NotSqliteError, ReadError) as error:
            problems.append(
                f"Manifest.db is damaged behind row {count} of its files, which are not all listed: {error}"
            )

    def at(self, address: str) -> Record:
        """The row with this rowid. Raises NotReadableError where there is none."""
        try:
            row = find(self._pages, self._root, int(address))
        except (NotSqliteError, ReadError, ValueError) as error:
            raise NotReadableError(f"row {address} of Manifest.db cannot be read: {error}") from error
        if row is None:
            raise NotReadableError(f"Manifest.db has no row {address}")
        return self._record(row)

    def _record(self, row: RowCell, *, whole: bool = True) -> Record:
        values = [cell.value for cell in cells(row.payload.data, self._pages.encoding)]
        stored, domain, relative, flags, blob = (
            values[place] if place < len(values) else None for place in self._places
        )
        kind = _TYPES.get(flags, "other") if isinstance(flags, int) else "other"
        record = Record(str(row.rowid), _text(domain), _text(relative), _text(stored), kind)
        if not whole:
            return record
        try:
            return described(record, blob if isinstance(blob, bytes) else b"")
        except ValueError as error:
            return record._replace(problems=(f"what Manifest.db says of the file cannot be read: {error}",))


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    return value if isinstance(value, str) else ""
