"""Deleted rows of an opened database's tables, without those that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Self

from evidence.contract.context import Context, Database, DatabaseDamagedError
from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.pages import JOURNAL, LOG, NotSqliteError, Range
from parsers.support.sqlite_file.record import hash_of
from parsers.support.sqlite_file.remains import Remain, Remains
from parsers.support.sqlite_file.schema import Table

_FILES = {LOG: " of the -wal file", JOURNAL: " of the -journal file"}
_Pattern = tuple[int, ...]


def locator_of(place: Range) -> str:
    """Where a row's bytes stand: ``bytes OFFSET+LENGTH`` of the database, or of the file beside it that is named."""
    return f"bytes {place.offset}+{place.length}{_FILES.get(place.source, '')}"


class DeletedRows:
    """Finds them when they are first asked for, and says in warnings what of them is not known, each once.

    All parsers of a database share one: several read the same tables of a messenger's.
    """

    def __init__(self, context: Context, database: Database) -> None:
        self._context = context
        self._database = database
        self._remains: Remains | None = None
        self._opened = False
        self._rows: dict[str, tuple[Table, list[Remain]]] = {}
        self._said: set[frozenset[str]] = set()

    @classmethod
    def once(cls, context: Context, database: Database) -> Self:
        """That of a database that is read in this context."""
        found: Self = database.kept.setdefault(cls, cls(context, database))
        return found

    def of(self, name: str) -> tuple[tuple[str, ...], list[Remain]]:
        """The columns as stored of a table, and what is left of its rows that it does not show; each row once."""
        if name not in self._rows:
            remains = self._open()
            table = remains.table(name) if remains is not None else None
            if remains is None or table is None:
                return (), []
            found = remains.of(table)
            self._rows[name] = table, self._distinct(table, found) if found else []
            self._say(remains, *self._rows[name])
        table, rows = self._rows[name]
        return table.columns, rows

    def _open(self) -> Remains | None:
        if not self._opened:
            self._opened = True
            try:
                self._remains = Remains(*self._database.files())
            except (NotSqliteError, ReadError) as error:
                self._context.warn(f"deleted rows are not looked for: {error}")
        return self._remains

    def _distinct(self, table: Table, found: list[Remain]) -> list[Remain]:
        """Those that are no copy of a row that is there, nor of one another as far as they are known."""
        known = [_known(table, row) for row in found]
        seen: dict[_Pattern, set[int]] = {pattern: set() for pattern in known}
        for values in self._live(table, found):
            for pattern, hashes in seen.items():
                hashes.add(hash_of(tuple([values[number] for number in pattern])))
        kept = set()
        for index in sorted(range(len(found)), key=lambda index: -len(known[index])):
            values = found[index].values
            key = hash_of(tuple([values[number] for number in known[index]]))
            if key in seen[known[index]] or not known[index]:
                continue
            kept.add(index)
            own = set(known[index])
            for pattern, hashes in seen.items():
                if own.issuperset(pattern):
                    hashes.add(hash_of(tuple([values[number] for number in pattern])))
        return [row for index, row in enumerate(found) if index in kept]

    def _live(self, table: Table, found: list[Remain]) -> Iterator[tuple[Any, ...]]:
        """Rows that are there: those of the same rowids where that is a column of its own, else all."""
        chosen = ", ".join(f"{_quoted(column)} AS c{number}" for number, column in enumerate(table.columns))
        select = f"SELECT {chosen} FROM {_quoted(table.name)}"  # noqa: S608 - names of the schema, quoted
        alias = table.rowid_column
        try:
            if alias is None or any(row.rowid is None for row in found):
                yield from (tuple(values.values()) for values in self._database.rows(select))
                return
            for rowid in sorted({row.rowid for row in found if row.rowid is not None}):
                where = f"{select} WHERE {_quoted(table.columns[alias])} = ?"
                rows = self._database.rows(where, (rowid,))
                yield from (tuple(values.values()) for values in rows)
        except DatabaseDamagedError:
            return  # said where the table itself is read

    def _say(self, remains: Remains, table: Table, rows: list[Remain]) -> None:
        # A rowid is overwritten more often than not; that the locator names bytes says so.
        lacking = Counter(
            table.columns[number] for row in rows for number in row.unknown if number != table.rowid_column
        )
        if lacking:
            columns = ", ".join(f"{column} ({count})" for column, count in sorted(lacking.items()))
            self._context.warn(
                f"of {len(rows)} recovered rows of the table {table.name}, values are overwritten: {columns}"
            )
        if remains.unended[table.name]:
            self._context.warn(
                f"{remains.unended[table.name]} recovered rows of the table {table.name} are of a transaction that "
                "was never ended: the application did not keep them"
            )
        if remains.mixed[table.name]:
            self._context.warn(
                f"pieces that may be of more than one deleted row of the table {table.name}, not stated: "
                f"{remains.mixed[table.name]}"
            )
        for names, count in sorted(remains.undecided.items(), key=lambda each: sorted(each[0])):
            if table.name in names and names not in self._said:
                self._said.add(names)
                self._context.warn(
                    f"rows in free space that may be of {' or '.join(sorted(names))}, given to none: {count}"
                )
        if remains.full:
            self._context.warn(
                f"more deleted rows of the table {table.name} may be left: a limit was reached"
            )


def _known(table: Table, row: Remain) -> _Pattern:
    return tuple(number for number in range(len(table.columns)) if number not in row.unknown)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
