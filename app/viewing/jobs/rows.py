"""Tables, rows and remains of a SQLite database, each value with its bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from app.viewing.messages import Located, Part, Place, RowPage, TableInfo, TableList, TableRow
from evidence.contract.source import ByteSource
from evidence.model.names import shown
from parsers.support.sqlite_file.btree import count, walk
from parsers.support.sqlite_file.leftovers import Leftover, leftovers
from parsers.support.sqlite_file.locate import StoredRow, StoredValue, locate, stored_row
from parsers.support.sqlite_file.pages import LOG, NotSqliteError, Pages, Range
from parsers.support.sqlite_file.record import Value
from parsers.support.sqlite_file.schema import Table, named, tables

PAGE_ROWS = 500
RECOVERED_AT_MOST = 5_000
_COUNTED_PAGES = 4_000
"""Pages that are read to say how many rows the tables have."""
_CELL, _WHOLE = 400, 20_000
_Arguments = Mapping[str, str | int]


def table_list(files: Sequence[ByteSource], arguments: _Arguments) -> TableList:
    """The tables of a database."""
    pages = _pages(files, arguments)
    found: list[TableInfo] = []
    budget = _COUNTED_PAGES
    for table in tables(pages):
        rows, used = count(pages, table.root, budget)
        budget -= used
        columns = tuple(map(_name, table.columns))
        found.append(TableInfo(_name(table.name), columns, table.keyed, -1 if rows is None else rows))
    return TableList(tuple(found), pages.size, pages.count, pages.pages_in_log, pages.free_count)


def page(files: Sequence[ByteSource], arguments: _Arguments) -> RowPage:
    """Rows of table number ``table``: those with a rowid above ``after``, or from row number ``skip`` on."""
    pages = _pages(files, arguments)
    table = tables(pages)[int(arguments["table"])]
    after = arguments.get("after")
    found = walk(pages, table.root, int(after) if after is not None else None)
    skip = int(arguments.get("skip", 0))
    rows: list[TableRow] = []
    try:
        for row in islice(found, skip, skip + PAGE_ROWS + 1):
            rows.append(_row(stored_row(pages, table, row), _CELL))
    except NotSqliteError as error:
        return RowPage(tuple(rows[:PAGE_ROWS]), False, str(error))
    return RowPage(tuple(rows[:PAGE_ROWS]), len(rows) > PAGE_ROWS)


def located(files: Sequence[ByteSource], arguments: _Arguments) -> Located:
    """The row ``rowid`` of the table called ``table``."""
    pages = _pages(files, arguments)
    row = locate(pages, str(arguments["table"]), int(arguments["rowid"]))
    if row is None:
        raise NotSqliteError("This row is not in the file as its last transaction left it.")
    found = _row(row, _WHOLE)
    in_log = any(each.source == LOG for each in row.whole)
    note = "This row stands in the write-ahead log beside the file." if in_log else ""
    return Located(f"row {_name(row.table)}:{row.rowid}", found.places, found.parts, note)


def recovered(files: Sequence[ByteSource], arguments: _Arguments) -> RowPage:
    """What is left of deleted rows of all tables."""
    pages = _pages(files, arguments)
    known = tables(pages)
    found = [_left(row, known) for row in islice(leftovers(pages, known), RECOVERED_AT_MOST + 1)]
    return RowPage(tuple(found[:RECOVERED_AT_MOST]), len(found) > RECOVERED_AT_MOST)


_last: dict[tuple[str, int], dict[int, int]] = {}
"""What is committed in the log that was read last: adding up 100 MB of it takes seconds."""


def _pages(files: Sequence[ByteSource], arguments: _Arguments) -> Pages:
    """``log`` names the log, so that what was found out of it is known again."""
    if len(files) < 2:
        return Pages(files[0])
    key = (str(arguments.get("log", "")), files[1].size)
    pages = Pages(files[0], files[1], _last.get(key) if key[0] else None)
    _last.clear()
    _last[key] = pages.committed
    return pages


def _name(name: str) -> str:
    """As it may travel and be shown; the process is asked for a table by its number."""
    return shown(name[:500])


def _row(row: StoredRow, limit: int) -> TableRow:
    parts = tuple(_part(value, limit) for value in row.values)
    return TableRow(row.rowid, parts, tuple(map(_place, row.whole)))


def _part(value: StoredValue, limit: int) -> Part:
    kind, text, cut = _text(value.value, limit)
    note = "the type says the value" if value.in_header else "" if value.ranges else "not stored in this row"
    return Part(_name(value.column), kind, text, tuple(map(_place, value.ranges)), cut, note)


def _left(row: Leftover, known: Sequence[Table]) -> TableRow:
    table = named(list(known), row.tables[0])
    columns: Iterator[str] = iter(table.columns if table else ())
    parts = []
    for number, value in enumerate(row.values):
        kind, text, cut = ("null", "", 0) if number < row.lost else _text(value, _CELL)
        note = "overwritten" if number < row.lost else ""
        parts.append(Part(_name(next(columns, f"column {number + 1}")), kind, text, (), cut, note))
    about = f"{' | '.join(map(_name, row.tables))}: {row.where}, page {row.page}"
    return TableRow(row.rowid, tuple(parts), (_place(row.range),), about)


def _place(part: Range) -> Place:
    return Place(part.source, part.offset, part.length)


def _text(value: Value, limit: int) -> tuple[str, str, int]:
    if value is None:
        return "null", "", 0
    if isinstance(value, bytes):
        return "bytes", value[: limit // 4].hex(" "), max(0, len(value) - limit // 4)
    if isinstance(value, str):
        return "text", value[:limit].encode("utf-8", "backslashreplace").decode(), max(0, len(value) - limit)
    return "number", repr(value), 0
