"""From a locator (``row message:7``) to the bytes of each value of that row."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.support.sqlite_file.btree import RowCell, find
from parsers.support.sqlite_file.pages import Pages, Range
from parsers.support.sqlite_file.record import Value, cells
from parsers.support.sqlite_file.schema import Table, named, tables


@dataclass(frozen=True, slots=True)
class StoredValue:
    """One value of a row. ``ranges`` is empty where the row was written before its table had the column.

    ``in_header``: the value needs no bytes of its own; the byte that says so is marked.
    """

    column: str
    value: Value
    ranges: tuple[Range, ...]
    in_header: bool = False


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row with the bytes of its values; ``whole`` are all its bytes, overflow pages included."""

    table: str
    rowid: int | None
    page: int
    values: tuple[StoredValue, ...]
    whole: tuple[Range, ...]


def locate(pages: Pages, table: str, rowid: int) -> StoredRow | None:
    """The row as the last committed transaction left it; None where the table or the row is not there."""
    found = named(tables(pages), table)
    if found is None or found.keyed:
        return None
    row = find(pages, found.root, rowid)
    return None if row is None else stored_row(pages, found, row)


def stored_row(pages: Pages, table: Table, row: RowCell) -> StoredRow:
    """A row's values with their bytes and the names of their columns."""
    values = []
    found = cells(row.payload.data, pages.encoding)
    for number, cell in enumerate(found):
        name = table.columns[number] if number < len(table.columns) else f"column {number + 1}"
        if number == table.rowid_column and cell.value is None and row.rowid_at is not None:
            values.append(StoredValue(name, row.rowid, (row.rowid_at,)))
            continue
        values.append(
            StoredValue(name, cell.value, row.payload.ranges(cell.start, cell.length), cell.in_header)
        )
    values += [StoredValue(name, None, ()) for name in table.columns[len(found) :]]
    whole = (row.whole, *row.payload.pieces[1:])
    return StoredRow(table.name, row.rowid, row.page, tuple(values), whole)
