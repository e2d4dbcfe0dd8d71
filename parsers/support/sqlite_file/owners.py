"""Which table a page belongs to at one moment, by the trees of that moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.btree import TABLE_INNER, TABLE_LEAF, child, pointers, walk
from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages
from parsers.support.sqlite_file.record import cells, varint
from parsers.support.sqlite_file.schema import SCHEMA, Table

_DEPTH = 40


class Owners:
    """Which table a leaf page of ``pages`` is of, by the schema and the trees of that moment."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._roots: dict[str, int] | None = None

    def of(self, page: Page, tables: Iterable[Table]) -> Table | None:
        """The first of these tables whose tree leads from its root to this page; None where none does."""
        if self._roots is None:
            self._roots = {SCHEMA.name: SCHEMA.root, **dict(_roots(self.pages))}
        rowid = _first_rowid(page)
        for table in tables:
            root = self._roots.get(table.name)
            if root is not None and (root == page.number or self._leads(root, rowid, page.number)):
                return table
        return None

    def _leads(self, root: int, rowid: int | None, wanted: int) -> bool:
        """Whether a row of this number would stand on the page ``wanted``."""
        number = root
        if rowid is None:
            return False
        for _ in range(_DEPTH):
            if number == wanted:
                return True
            try:
                page = self.pages.page(number)
                if page.data[page.header_at] != TABLE_INNER:
                    return False
                number = child(page, rowid)
            except (NotSqliteError, ReadError):
                return False
        return False


def _first_rowid(page: Page) -> int | None:
    """The number of the first row on a leaf page; None where there is none."""
    with suppress(NotSqliteError):
        for at in pointers(page)[:1]:
            return varint(page.data, varint(page.data, at)[1])[0]
    return None


def _roots(pages: Pages) -> Iterator[tuple[str, int]]:
    """Names and roots of tables; as far as the schema can be read."""
    with suppress(NotSqliteError, ReadError):
        for row in walk(pages, 1):
            values = [cell.value for cell in cells(row.payload.data, pages.encoding)]
            if len(values) > 3 and values[0] == "table" and isinstance(values[3], int):
                yield str(values[1]), values[3]


def leaves(pages: Pages, root: int) -> Iterator[int]:
    """Numbers of a table's leaf pages in order. Of a tree that is damaged, those that can be reached.

    Only the first child of a page above the leaves is read: all leaves of a tree are equally deep.
    """
    depth = _depth(pages, root)
    waiting, seen = [(root, depth)], {root}
    while waiting:
        number, above = waiting.pop()
        if above == 0:
            yield number
            continue
        try:
            page = pages.page(number)
            if page.data[page.header_at] != TABLE_INNER:
                continue
            last = page.data[page.header_at + 8 : page.header_at + 12]
            children = [page.data[at : at + 4] for at in pointers(page)] + [last]
        except (NotSqliteError, ReadError):
            continue
        for below in reversed([int.from_bytes(each, "big") for each in children]):
            if below not in seen:
                seen.add(below)
                waiting.append((below, above - 1))


def _depth(pages: Pages, root: int) -> int:
    """Pages above the leaves, along the first children."""
    depth, number, seen = 0, root, set[int]()
    while number not in seen:
        seen.add(number)
        try:
            page = pages.page(number)
            kind = page.data[page.header_at]
            if kind == TABLE_LEAF:
                return depth
            first = next(iter(pointers(page)), None)
        except (NotSqliteError, ReadError):
            break
        if kind != TABLE_INNER or first is None:
            break
        number = int.from_bytes(page.data[first : first + 4], "big")
        depth += 1
    return depth
