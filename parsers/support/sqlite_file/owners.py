"""Which table a page belongs to at one moment, by the trees of that moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.btree import TABLE_INNER, TABLE_LEAF, pointers, walk
from parsers.support.sqlite_file.pages import NotSqliteError, Pages
from parsers.support.sqlite_file.record import cells
from parsers.support.sqlite_file.schema import Table


class Owners:
    """The leaf pages of tables in ``pages``, by the schema of that moment, each table's looked up once."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._roots: dict[str, int] | None = None
        self._leaves: dict[str, frozenset[int]] = {}

    def of(self, number: int, tables: list[Table]) -> Table | None:
        """The only one of these tables that has this leaf page; None where none or several have it."""
        found = [table for table in tables if number in self._of(table.name)]
        return found[0] if len(found) == 1 else None

    def _of(self, name: str) -> frozenset[int]:
        if self._roots is None:
            self._roots = dict(_roots(self.pages))
        if name not in self._leaves:
            root = self._roots.get(name)
            self._leaves[name] = frozenset(leaves(self.pages, root) if root else ())
        return self._leaves[name]


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
        for child in reversed([int.from_bytes(each, "big") for each in children]):
            if child not in seen:
                seen.add(child)
                waiting.append((child, above - 1))


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
