"""What is left of deleted rows: on pages of the freelist, in free blocks and between rows. Nothing confirms it.

A freed row loses its first four bytes: its length, mostly its rowid, and often the first types. What fits the rest
of the table's columns exactly is listed; other bytes of deleted rows may remain that are not found.
Reference: https://www.sqlite.org/fileformat2.html 1.5 (freelist), 1.6 (free blocks).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.btree import TABLE_LEAF, cell, pointers
from parsers.support.sqlite_file.fitting import telling
from parsers.support.sqlite_file.freed import FREE_BLOCK, Area, areas
from parsers.support.sqlite_file.freelist import read_freelist
from parsers.support.sqlite_file.owners import leaves
from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages, Range
from parsers.support.sqlite_file.record import Cell, Value, cells, hash_of
from parsers.support.sqlite_file.schema import Table

FREELIST = "page of the freelist"
MAX_ROWS = 2_000_000
"""Rows of a table among which deleted ones are looked for."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A row that was deleted, as far as it can be read. ``tables`` are those whose columns it fits.

    ``rowid`` is None where it was overwritten; ``lost`` counts values at the front that were.
    """

    tables: tuple[str, ...]
    rowid: int | None
    values: tuple[Value, ...]
    lost: int
    where: str
    page: int
    range: Range


def leftovers(pages: Pages, tables: Sequence[Table]) -> Iterator[Leftover]:
    """Rows of all tables that have rowids. Pages that cannot be read are passed over: their trees are damaged."""
    with_rowid = [table for table in tables if table.columns and not table.keyed and table.root > 1]
    live = {table.name: _live(pages, table) for table in with_rowid}
    for table in with_rowid:
        for number in leaves(pages, table.root):
            yield from _on_page(pages, pages.page(number), table, live[table.name])
    for number in read_freelist(pages).leaves:
        for row in _on_free_page(pages, number, with_rowid):
            if not any(hash_of(row.values) in live[name] for name in row.tables):
                yield row


def _live(pages: Pages, table: Table) -> set[int]:
    """What rows there are, as hashes: rows that were moved leave copies behind, which were never deleted."""
    found: set[int] = set()
    for number in leaves(pages, table.root):
        try:
            page = pages.page(number)
            rows = [tuple(each.value for each in _values(pages, page, at)) for at in pointers(page)]
        except (NotSqliteError, ReadError):
            continue
        for values in rows:
            # A table's own key is stored as NULL, so that what is lost of a freed row's front is the same.
            found.add(hash_of(values))
        if len(found) > MAX_ROWS:
            raise NotSqliteError(
                f"The table {table.name} has more than {MAX_ROWS:,} rows: deleted ones are not looked for."
            )
    return found


def _on_page(pages: Pages, page: Page, table: Table, live: set[int]) -> Iterator[Leftover]:
    for where, start, end in areas(page, pages.usable):
        area = Area(page.data, pages, table, {len(table.columns)}, start, end, block=where == FREE_BLOCK)
        for row, values in area.rows():
            if telling(values) and not row.more and hash_of(values) not in live:
                place = page.range(row.start, row.end - row.start)
                yield Leftover((table.name,), row.rowid, values, row.lost, where, page.number, place)


def _values(pages: Pages, page: Page, at: int) -> list[Cell]:
    return cells(cell(pages, page, at).payload.data, pages.encoding)


def _on_free_page(pages: Pages, number: int, tables: Sequence[Table]) -> Iterator[Leftover]:
    """Rows of a page that was a leaf before it was freed: they are whole."""
    try:
        page = pages.page(number)
        places = pointers(page) if page.data[page.header_at] == TABLE_LEAF else []
    except (NotSqliteError, ReadError):
        return
    for at in places:
        try:
            row = cell(pages, page, at)
            values = tuple(each.value for each in cells(row.payload.data, pages.encoding))
        except (NotSqliteError, ReadError):
            continue
        fits = tuple(table.name for table in tables if len(table.columns) == len(values))
        if fits and values:
            yield Leftover(fits, row.rowid, values, 0, FREELIST, number, row.whole)
