"""What is left of deleted rows: on pages of the freelist, in free blocks and between rows. Nothing confirms it.

A freed row loses its first four bytes: its length, mostly its rowid, and often the first types. What fits the rest
of the table's columns exactly is listed; other bytes of deleted rows may remain that are not found.
Reference: https://www.sqlite.org/fileformat2.html 1.5 (freelist), 1.6 (free blocks).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.btree import TABLE_INNER, TABLE_LEAF, cell, local_size, pointers
from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages, Range
from parsers.support.sqlite_file.record import Cell, Value, cells, content_size, decoded, varint
from parsers.support.sqlite_file.schema import Table

FREE_BLOCK, BETWEEN_ROWS, FREELIST = "free block", "between rows", "page of the freelist"
MAX_ROWS = 2_000_000
"""Rows of a table among which deleted ones are looked for."""
_OVERWRITTEN = 4


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
        for number in _leaves(pages, table.root):
            yield from _on_page(pages, pages.page(number), table, live[table.name])
    for number in _freelist(pages):
        for row in _on_free_page(pages, number, with_rowid):
            if not any(hash(row.values) in live[name] for name in row.tables):
                yield row


def _live(pages: Pages, table: Table) -> set[int]:
    """What rows there are, as hashes: rows that were moved leave copies behind, which were never deleted."""
    found: set[int] = set()
    for number in _leaves(pages, table.root):
        try:
            page = pages.page(number)
            rows = [tuple(each.value for each in _values(pages, page, at)) for at in pointers(page)]
        except (NotSqliteError, ReadError):
            continue
        for values in rows:
            # A table's own key is stored as NULL, so that what is lost of a freed row's front is the same.
            found.add(hash(values))
        if len(found) > MAX_ROWS:
            raise NotSqliteError(
                f"The table {table.name} has more than {MAX_ROWS:,} rows: deleted ones are not looked for."
            )
    return found


def _leaves(pages: Pages, root: int) -> Iterator[int]:
    waiting, seen = [root], set()
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        try:
            page = pages.page(number)
            kind = page.data[page.header_at]
            if kind == TABLE_LEAF:
                yield number
            elif kind == TABLE_INNER:
                last = page.data[page.header_at + 8 : page.header_at + 12]
                children = [page.data[at : at + 4] for at in pointers(page)] + [last]
                waiting += [int.from_bytes(each, "big") for each in reversed(children)]
        except (NotSqliteError, ReadError):
            continue


def _freelist(pages: Pages) -> Iterator[int]:
    """Leaf pages of the freelist: a trunk page's own content is overwritten."""
    trunk, seen = pages.free_trunk, set()
    while trunk and trunk not in seen:
        seen.add(trunk)
        try:
            data = pages.page(trunk).data
        except (NotSqliteError, ReadError):
            return
        count = min(int.from_bytes(data[4:8], "big"), pages.usable // 4 - 2)
        for index in range(count):
            yield int.from_bytes(data[8 + 4 * index : 12 + 4 * index], "big")
        trunk = int.from_bytes(data[:4], "big")


def _on_page(pages: Pages, page: Page, table: Table, live: set[int]) -> Iterator[Leftover]:
    """Freed rows stand one behind the other: in a free block from its first byte on, between rows from anywhere."""
    for where, start, end in _areas(page):
        at, aligned = start, where == FREE_BLOCK
        while at < end - _OVERWRITTEN:
            found = _whole(pages, page, table, at, end)
            if found is None and aligned:
                found = _headless(pages, page, table, at, end)
            if found is None and where == FREE_BLOCK:
                break
            if found is None:
                at, aligned = at + 1, False
                continue
            row, at = found
            aligned = True
            if hash(row.values) not in live:
                yield replace(row, where=where)


def _values(pages: Pages, page: Page, at: int) -> list[Cell]:
    return cells(cell(pages, page, at).payload.data, pages.encoding)


def _areas(page: Page) -> Iterator[tuple[str, int, int]]:
    """The free blocks of a leaf page, and the space between its pointers and its rows."""
    head = page.header_at
    block = int.from_bytes(page.data[head + 1 : head + 3], "big")
    count = int.from_bytes(page.data[head + 3 : head + 5], "big")
    content = int.from_bytes(page.data[head + 5 : head + 7], "big") or 65536
    yield BETWEEN_ROWS, head + 8 + 2 * count, min(content, len(page.data))
    seen = set()
    while block and block not in seen and block + 4 <= len(page.data):
        seen.add(block)
        size = int.from_bytes(page.data[block + 2 : block + 4], "big")
        yield FREE_BLOCK, block, min(block + size, len(page.data))
        block = int.from_bytes(page.data[block : block + 2], "big")


def _whole(pages: Pages, page: Page, table: Table, start: int, end: int) -> tuple[Leftover, int] | None:
    """A row that still has its length and its rowid."""
    try:
        length, at = varint(page.data, start)
        rowid, at = varint(page.data, at)
        if not 2 <= length <= end - at or local_size(length, pages.usable, table=True) != length:
            return None
        found = cells(page.data[at : at + length], pages.encoding)
    except NotSqliteError:
        return None
    used = max(each.start + each.length for each in found) if found else 0
    values = tuple(each.value for each in found)
    bodies = any(not each.in_header for each in found)
    if len(found) != len(table.columns) or (bodies and used != length) or not _plausible(table, values):
        return None
    row = Leftover((table.name,), rowid, values, 0, "", page.number, page.range(start, at + length - start))
    return row, at + length


def _headless(pages: Pages, page: Page, table: Table, start: int, end: int) -> tuple[Leftover, int] | None:
    """A row without its first four bytes. What fills its block is preferred to what leaves bytes of it."""
    fitting = []
    for at, lost in _headers(page.data, table, start):
        found = _types(page.data, at, len(table.columns) - lost, end)
        if found is None:
            continue
        kinds, after = found
        if not lost and table.rowid_column is not None and kinds[table.rowid_column]:
            continue
        values: list[Value] = [None] * lost
        for kind in kinds:
            size = content_size(kind)
            values.append(decoded(kind, page.data[after : after + size], pages.encoding))
            after += size
        if _plausible(table, tuple(values)):
            where = page.range(start, after - start)
            fitting.append(
                (Leftover((table.name,), None, tuple(values), lost, "", page.number, where), after)
            )
    return min(fitting, key=lambda each: end - each[1], default=None)


def _headers(data: bytes, table: Table, start: int) -> Iterator[tuple[int, int]]:
    """Where the types of a freed row may begin, and how many of them are overwritten.

    Lengths and rowids are of one to three bytes, mostly.
    """
    for at in range(start + _OVERWRITTEN, start + _OVERWRITTEN + 3):
        size = data[at] if at < len(data) else 0
        if len(table.columns) < size < 0x80:
            yield at + 1, 0
    yield start + _OVERWRITTEN, 0
    if table.rowid_column == 0:
        yield start + _OVERWRITTEN, 1


def _types(data: bytes, at: int, count: int, end: int) -> tuple[list[int], int] | None:
    kinds, size = [], 0
    try:
        for _ in range(count):
            kind, at = varint(data, at)
            kinds.append(kind)
            size += content_size(kind)
    except NotSqliteError:
        return None
    return (kinds, at) if kinds and at + size <= end else None


def _plausible(table: Table, values: tuple[Value, ...]) -> bool:
    """Whether the values can be a row: of the declared types, with readable text of four letters and more."""
    texts = [value for value in values if isinstance(value, str) and value]
    return (
        any(len(text) >= 4 for text in texts)
        and all(_readable(text) for text in texts)
        and all(_is_of(value, kind) for value, kind in zip(values, table.types, strict=False))
    )


def _readable(text: str) -> bool:
    """Bytes that fit by chance are no text in the database's encoding, or hold control characters."""
    return "\\x" not in text and not any(
        category(each) in ("Cc", "Cn") for each in text if each not in "\t\r\n"
    )


def _is_of(value: Value, kind: str) -> bool:
    """SQLite turns numbers into text where text was declared; text among numbers is too rare to be believed."""
    return not (
        (isinstance(value, int | float) and kind == "text") or (isinstance(value, str) and kind == "number")
    )


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
