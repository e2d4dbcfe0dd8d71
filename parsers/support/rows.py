"""Rows of an application's database, whatever version of the application wrote it; then its deleted ones.

Asks only for tables and columns that are there, goes on behind damage, and keeps what is not text as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from evidence.contract.context import Context, Database, DatabaseDamagedError
from evidence.model.names import text_of
from parsers.support.deleted_rows import DeletedRows, locator_of
from parsers.support.sqlite_file.pages import Range
from parsers.support.stored_number import decimal_of

_MAX_SKIPPED = 1_000
_LAST_ROWID = 2**63 - 1
_ROWIDS = ("_rowid_", "rowid", "oid")
"""SQLite's names of the rowid. A column of such a name hides it under that one."""
NO_ROWID = -(2**63) - 1
"""Below every rowid: that of a row that has none or whose own was overwritten, so that no other row names it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``rowid`` is SQLite's, so ``SELECT * FROM "table" WHERE rowid = …`` shows it.

    ``state`` is ``recovered`` of a row that the table does not show any more: it was found in free space, in the
    write-ahead log or in the journal, at ``place``, and nothing confirms it. It is a deleted row, or what a row was
    before it was changed. Columns in ``lost`` were overwritten and read as None, a rowid as NO_ROWID.
    """

    table: str
    rowid: int
    values: dict[str, Any]
    context: Context
    state: Literal["live", "recovered"] = "live"
    place: Range | None = None
    lost: frozenset[str] = field(default_factory=frozenset)
    at: int | None = None

    @property
    def locator(self) -> str:
        """Where the row stands: ``row TABLE:ROWID``; its bytes where it is recovered.

        Of a table WITHOUT ROWID ``row TABLE, number N``: the N-th that ``SELECT * FROM "TABLE"`` gives.
        """
        if self.at is not None:
            return f"row {self.table}, number {self.at}"
        return f"row {self.table}:{self.rowid}" if self.place is None else locator_of(self.place)

    def __getitem__(self, column: str) -> Any:
        """The value as SQLite gives it; None where the table has no such column."""
        return self.values.get(column)

    def text(self, column: str) -> str | None:
        """The value as text: numbers in their shortest form, invalid UTF-8 escaped with a warning."""
        value = self.values.get(column)
        if isinstance(value, bytes):
            text = text_of(value)
            if text.encode() != value:
                self.context.warn(f"{column} is not valid text; its bytes are shown escaped", self.locator)
            return text
        return value if value is None or isinstance(value, str) else str(value)

    def integer(self, column: str) -> int | None:
        """The value as an integer; None with a warning where it is none."""
        value = self.values.get(column)
        if value is None or isinstance(value, int):
            return value
        number = decimal_of(value)
        if number is not None and -(2**63) <= number < 2**63 and number == number.to_integral_value():
            return int(number)
        self.context.warn(f"{column} is not a whole number: {str(value)[:80]!r}", self.locator)
        return None

    def number(self, column: str) -> int | str | None:
        """The value as an integer or, where it has a fraction, as decimal text; None with a warning else."""
        value = self.values.get(column)
        number = None if value is None or isinstance(value, int) else decimal_of(value)
        if number is not None and number != number.to_integral_value():
            return f"{number:f}"
        return self.integer(column)


class Tables:
    """The tables of an opened database. Names are compared as SQLite does, without regard to case."""

    def __init__(self, context: Context, database: Database) -> None:
        self._context = context
        self._database = database
        self._tables = {
            name.lower(): (name, {c.lower(): c for c in columns})
            for name, columns in database.tables().items()
        }
        self._deleted = DeletedRows.once(context, database)

    def has(self, table: str, *columns: str) -> bool:
        """Whether the table is there with all of these columns."""
        if self._context.asked is not None:
            self._context.asked.whether(table, columns)
        return self._has(table, *columns)

    def _has(self, table: str, *columns: str) -> bool:
        found = self._tables.get(table.lower())
        return found is not None and all(column.lower() in found[1] for column in columns)

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table as stored; none where it is not there."""
        found = self._tables.get(table.lower())
        return () if found is None else tuple(found[1].values())

    def rows(self, table: str, columns: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Row]:
        """Every row by ascending rowid, with these columns under these names; then the recovered ones by place.

        ``columns`` belong to every known version of the table: a warning names those that are missing.
        ``optional`` ones came or went with a version. No table, no rows.
        """
        yield from self.live(table, columns, optional)
        if self._has(table):
            yield from self._recovered(table, (*columns, *optional))

    def live(self, table: str, columns: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Row]:
        """The rows that the table shows, without recovered ones."""
        if self._context.asked is not None:
            self._context.asked.rows(table, columns, optional)
        if not self._has(table):
            return
        name, stored = self._tables[table.lower()]
        missing = [column for column in columns if column.lower() not in stored]
        if missing:
            self._context.warn(
                f"the table {name} has no column {', '.join(missing)}: another version of its schema"
            )
        present = {c: stored[c.lower()] for c in (*columns, *optional) if c.lower() in stored}
        rowid = self._rowid(name)
        if rowid is None:
            for number, values in enumerate(self._values_by_key(name, list(present.values())), 1):
                row = dict(zip(present, values.values(), strict=True))
                yield Row(name, NO_ROWID, row, self._context, at=number)
            return
        for values in self._values(name, rowid, [rowid, *map(_quoted, present.values())]):
            number, *rest = values.values()
            yield Row(name, number, dict(zip(present, rest, strict=True)), self._context)

    def grouped(
        self, table: str, key: str, columns: Sequence[str], optional: Sequence[str] = ()
    ) -> dict[Any, list[Row]]:
        """All rows of a table by the value of one column, each list by ascending rowid.

        Recovered ones stand under a value that no live row has. As in SQL, rows of NULL are a group that joins nothing,
        so its key equals none; one whose value was overwritten is a group of its own.
        """
        groups: dict[Any, list[Row]] = {}
        null = object()
        for row in self.rows(table, (key, *columns), optional):
            value = object() if key in row.lost else null if row[key] is None else row[key]
            group = groups.setdefault(value, [])
            if not group or group[0].state == row.state:
                group.append(row)
        return groups

    def by_id(self, table: str, columns: Sequence[str], optional: Sequence[str] = ()) -> dict[Any, Row]:
        """All rows of a table by rowid, recovered ones where no live one has it."""
        return by_rowid(self.rows(table, columns, optional))

    def _recovered(self, table: str, wanted: Sequence[str]) -> Iterator[Row]:
        name = self._tables[table.lower()][0]
        columns, found = self._deleted.of(name)
        at = {column.lower(): number for number, column in enumerate(columns)}
        chosen = {column: at[column.lower()] for column in wanted if column.lower() in at}
        for each in found:
            lost = frozenset(column for column, number in chosen.items() if number in each.unknown)
            values = {column: each.values[number] for column, number in chosen.items()}
            rowid = NO_ROWID if each.rowid is None else each.rowid
            yield Row(name, rowid, values, self._context, "recovered", each.place, lost)

    def _values(self, table: str, rowid: str, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Rows by ascending rowid; behind damage, those that can be read from the end, the last first."""
        # Names come from the database's own schema and stand quoted; numbers travel as parameters.
        chosen = ", ".join(f"{column} AS c{number}" for number, column in enumerate(columns))
        select = f"SELECT {chosen} FROM {_quoted(table)}"  # noqa: S608
        start = -(2**63)
        for _ in range(_MAX_SKIPPED):
            try:
                for values in self._database.rows(f"{select} WHERE {rowid} >= ? ORDER BY {rowid}", (start,)):
                    yield values
                    start = min(values["c0"] + 1, _LAST_ROWID)
                return
            except DatabaseDamagedError as error:
                unread = self._next(table, rowid, start)
                where = f"row {table}:{unread}" if unread is not None else f"row {table}"
                self._context.warn(f"the table {table} cannot be read here: {error}", where)
            if unread is None or unread == _LAST_ROWID:
                break
            start = unread + 1
        try:
            yield from self._database.rows(f"{select} WHERE {rowid} >= ? ORDER BY {rowid} DESC", (start,))
        except DatabaseDamagedError as error:
            self._context.warn(f"rows of the table {table} are missing here: {error}", f"row {table}")

    def _rowid(self, table: str) -> str | None:
        """A name by which SQLite gives the rowid of this table; None where it gives none."""
        for rowid in _ROWIDS:
            if self._has(table, rowid):
                continue
            try:
                next(self._database.rows(f"SELECT {rowid} AS c0 FROM {_quoted(table)} LIMIT 1"), None)  # noqa: S608
            except DatabaseDamagedError as error:
                return None if f"no such column: {rowid}" in str(error) else rowid
            return rowid
        return None

    def _values_by_key(self, table: str, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Rows of a table WITHOUT ROWID in the order of its primary key, up to damage."""
        chosen = (
            ", ".join(f"{_quoted(column)} AS c{number}" for number, column in enumerate(columns)) or "1 AS c0"
        )
        try:
            for values in self._database.rows(f"SELECT {chosen} FROM {_quoted(table)}"):  # noqa: S608
                yield values if columns else {}
        except DatabaseDamagedError as error:
            self._context.warn(f"rows of the table {table} are missing here: {error}", f"row {table}")

    def _next(self, table: str, rowid: str, start: int) -> int | None:
        """The first rowid from ``start`` on, where at least that can be read."""
        sql = f"SELECT {rowid} AS c0 FROM {_quoted(table)} WHERE {rowid} >= ? ORDER BY {rowid} LIMIT 1"  # noqa: S608
        try:
            return next((values["c0"] for values in self._database.rows(sql, (start,))), None)
        except DatabaseDamagedError:
            return None


def by_rowid(found: Iterable[Row]) -> dict[Any, Row]:
    """Rows by rowid, the first of each; in the order of :meth:`Tables.rows` a live one comes before a recovered one."""
    rows: dict[Any, Row] = {}
    for row in found:
        if row.rowid != NO_ROWID:
            rows.setdefault(row.rowid, row)
    return rows


def opened(context: Context) -> Tables | None:
    """The entry's tables; None, with a warning, where it is not a database that can be read."""
    try:
        return Tables(context, context.sqlite())
    except DatabaseDamagedError as error:
        context.warn(f"not a database that can be read: {error}")
        return None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
