"""The tables of a database and the order in which their columns are stored."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import apsw

from parsers.support.sqlite_file.btree import walk
from parsers.support.sqlite_file.pages import Pages
from parsers.support.sqlite_file.record import Value, cells

MAX_TABLES = 5_000
_KNOWN = {
    "sqlite_sequence": (("name", "seq"), ("text", "integer")),
    "sqlite_stat1": (("tbl", "idx", "stat"), ("text", "text", "text")),
    "sqlite_stat4": (("tbl", "idx", "neq", "nlt", "ndlt", "sample"), ("text",) * 5 + ("any",)),
}
_ALLOWED = frozenset({
    apsw.SQLITE_CREATE_TABLE, apsw.SQLITE_CREATE_INDEX, apsw.SQLITE_INSERT, apsw.SQLITE_UPDATE,
    apsw.SQLITE_READ, apsw.SQLITE_SELECT, apsw.SQLITE_PRAGMA, apsw.SQLITE_FUNCTION, apsw.SQLITE_REINDEX,
    apsw.SQLITE_TRANSACTION,
})  # fmt: skip
_Column = tuple[str, str, int, int, int, str | None]
"""Name, declared type, place in the key (0 for none), how it is hidden, whether NULL is refused, the default."""
_VIRTUAL = 2
_SQL_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` in the order in which a record stores them; ``rowid_column`` is the number of the one that is
    the rowid itself and is stored as NULL. ``keyed`` tables (WITHOUT ROWID) have no rowid. ``types``: what each
    column was declared to hold: ``text``, ``integer``, ``real``, ``number`` or ``any``; ``needed``: which may not be
    NULL; ``defaults``: what a row that was written before its table had the column reads as."""

    name: str
    root: int
    columns: tuple[str, ...]
    rowid_column: int | None = None
    keyed: bool = False
    types: tuple[str, ...] = ()
    needed: tuple[bool, ...] = ()
    defaults: tuple[Value, ...] = ()


SCHEMA = Table(
    "sqlite_schema",
    1,
    ("type", "name", "tbl_name", "rootpage", "sql"),
    types=("text", "text", "text", "integer", "text"),
    needed=(True, True, True, False, False),
)


def tables(pages: Pages) -> list[Table]:
    """Every table that stores rows, in the order of the schema, and the schema itself first.

    The text of a table's definition is hostile: SQLite itself reads it, in an empty database in memory, where
    nothing but making a table is allowed. Reference: https://www.sqlite.org/fileformat2.html 2.6.
    """
    found = [SCHEMA]
    for row in walk(pages, 1):
        table = stated([cell.value for cell in cells(row.payload.data, pages.encoding)])
        if table is not None:
            found.append(table)
        if len(found) > MAX_TABLES:
            break
    return found


def stated(values: Sequence[Value]) -> Table | None:
    """The table that a row of the schema defines; None where it defines none that stores rows."""
    if len(values) < 5 or values[0] != "table" or not isinstance(values[3], int) or values[3] < 1:
        return None
    return _table(str(values[1]), values[3], values[4])


def named(found: list[Table], name: str) -> Table | None:
    """The table of this name, compared as SQLite compares."""
    wanted = name.encode("utf-8", "surrogatepass").lower()
    return next(
        (each for each in found if each.name.encode("utf-8", "surrogatepass").lower() == wanted), None
    )


def _table(name: str, root: int, sql: object) -> Table:
    if name.lower() in _KNOWN:
        columns, types = _KNOWN[name.lower()]
        return Table(name, root, columns, types=types)
    if not isinstance(sql, str) or len(sql) > _SQL_LIMIT:
        return Table(name, root, ())
    with suppress(apsw.Error, UnicodeError):
        return _described(name, root, sql)
    return Table(name, root, ())


def _described(name: str, root: int, sql: str) -> Table:
    connection = apsw.Connection(":memory:")
    try:
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.authorizer = lambda act, *_: apsw.SQLITE_OK if act in _ALLOWED else apsw.SQLITE_DENY
        steps = 0

        def too_long() -> bool:
            nonlocal steps
            steps += 1
            return steps > 100

        connection.set_progress_handler(too_long, 10_000)
        connection.execute(sql)
        (made, keyed), *_ = connection.execute(
            "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
        rows: list[_Column] = connection.execute(
            "SELECT name, type, pk, hidden, [notnull], dflt_value FROM pragma_table_xinfo(?) ORDER BY cid",
            (made,),
        ).fetchall()  # type: ignore[assignment]
        stored = [row for row in rows if row[3] != _VIRTUAL]
        keys = [row for row in stored if row[2]]
        if keyed:
            # The columns of the key come first, in the order of the key.
            stored = sorted(keys, key=lambda row: row[2]) + [row for row in stored if not row[2]]
        alias = None if keyed else _alias(connection, made, stored, keys)
        return Table(
            name,
            root,
            tuple(row[0] for row in stored),
            alias,
            bool(keyed),
            tuple(_type(str(row[1]).upper()) for row in stored),
            tuple(bool(row[4]) for row in stored),
            tuple(_default(connection, row[5]) for row in stored),
        )
    finally:
        connection.close()


def _type(declared: str) -> str:
    """Reference: https://www.sqlite.org/datatype3.html 3.1 (affinity of a column)."""
    if "INT" in declared:
        return "integer"
    if any(word in declared for word in ("CHAR", "CLOB", "TEXT")):
        return "text"
    if not declared or "BLOB" in declared:
        return "any"
    return "real" if any(word in declared for word in ("REAL", "FLOA", "DOUB")) else "number"


def _default(connection: apsw.Connection, text: str | None) -> Value:
    """A default as SQLite reads it; None where it is none that a row written before can have."""
    if text is None:
        return None
    with suppress(apsw.Error, UnicodeError, ValueError):
        value: Value
        ((value,),) = connection.execute(f"SELECT ({text})")
        return value
    return None


def _alias(connection: apsw.Connection, table: str, stored: list[_Column], keys: list[_Column]) -> int | None:
    """The column that is the rowid: the only one of the key, of type INTEGER, for which no index was made."""
    if len(keys) != 1 or str(keys[0][1]).upper() != "INTEGER":
        return None
    made = connection.execute("SELECT count(*) FROM pragma_index_list(?) WHERE origin = 'pk'", (table,))
    return None if next(iter(made))[0] else stored.index(keys[0])
