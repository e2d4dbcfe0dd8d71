"""The b-trees of a database: its rows in order, and one row by its rowid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages, Range
from parsers.support.sqlite_file.record import Payload, varint

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
MAX_PAYLOAD = 64 << 20
"""Bytes of one row that are read."""
_DEPTH = 40


@dataclass(frozen=True, slots=True)
class RowCell:
    """A row as it stands on its page. ``rowid`` is None in an index or a WITHOUT ROWID table.

    ``whole`` is the cell with its numbers, without what overflows; ``rowid_at`` the bytes of the rowid.
    """

    page: int
    rowid: int | None
    payload: Payload
    whole: Range
    rowid_at: Range | None


def find(pages: Pages, root: int, rowid: int) -> RowCell | None:
    """The row with this rowid in the table whose b-tree begins at page ``root``.

    Reference: https://www.sqlite.org/fileformat2.html 1.6 (b-tree pages).
    """
    number = root
    for _ in range(_DEPTH):
        page = pages.page(number)
        kind = page.data[page.header_at]
        if kind == TABLE_LEAF:
            return _on_leaf(pages, page, rowid)
        if kind != TABLE_INNER:
            raise NotSqliteError(f"Page {number} is not one of a table.")
        number = child(page, rowid)
    raise NotSqliteError("The pages of the table lead nowhere.")


def walk(pages: Pages, root: int, after: int | None = None) -> Iterator[RowCell]:
    """Rows in order, those with a rowid above ``after``. Pages that name one another end it with an error."""
    seen: set[int] = set()
    stack: list[Iterator[int | RowCell]] = [_steps(pages, root, after)]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
        elif isinstance(step, RowCell):
            yield step
        else:
            if step in seen or len(stack) > _DEPTH:
                raise NotSqliteError(f"Page {step} is named twice: the table is damaged.")
            seen.add(step)
            stack.append(_steps(pages, step, after))


def count(pages: Pages, root: int, budget: int) -> tuple[int | None, int]:
    """How many rows a table has, by the headers of at most ``budget`` pages, and how many pages that took.

    None where it takes more of them, or where the table is damaged.
    """
    rows, seen, waiting = 0, set[int](), [root]
    while waiting:
        number = waiting.pop()
        if number in seen or len(seen) + len(waiting) >= budget:
            return None, len(seen)
        seen.add(number)
        try:
            page = pages.page(number)
            kind, places = page.data[page.header_at], pointers(page)
        except NotSqliteError:
            return None, len(seen)
        if kind not in (TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER):
            return None, len(seen)
        rows += 0 if kind == TABLE_INNER else len(places)
        if kind in (TABLE_INNER, INDEX_INNER):
            waiting += (int.from_bytes(page.data[at : at + 4], "big") for at in places)
            waiting.append(int.from_bytes(page.data[page.header_at + 8 : page.header_at + 12], "big"))
    return rows, len(seen)


def pointers(page: Page) -> list[int]:
    """Where on the page its cells begin, in their order."""
    at = page.header_at
    count = int.from_bytes(page.data[at + 3 : at + 5], "big")
    start = at + (12 if page.data[at] in (TABLE_INNER, INDEX_INNER) else 8)
    if start + 2 * count > len(page.data):
        raise NotSqliteError(f"Page {page.number} states more rows than fit on it.")
    return [int.from_bytes(page.data[start + 2 * n : start + 2 * n + 2], "big") for n in range(count)]


def cell(pages: Pages, page: Page, at: int) -> RowCell:
    """The row that begins at a place on a leaf page, or on a page of an index."""
    kind = page.data[page.header_at]
    begin = at
    if kind == INDEX_INNER:
        at += 4
    length, at = varint(page.data, at)
    rowid, rowid_at = None, None
    if kind == TABLE_LEAF:
        after, rowid_begin = varint(page.data, at), at
        rowid, at = after
        rowid_at = page.range(rowid_begin, at - rowid_begin)
    if not 0 <= length <= MAX_PAYLOAD:
        raise NotSqliteError(f"A row on page {page.number} is larger than what is read.")
    local = local_size(length, pages.usable, table=kind == TABLE_LEAF)
    if at + local > pages.usable:
        raise NotSqliteError(f"A row runs over the end of page {page.number}.")
    parts, pieces = [page.data[at : at + local]], [page.range(at, local)]
    end = at + local
    if local < length:
        end += 4
        _overflow(pages, int.from_bytes(page.data[at + local : end], "big"), length - local, parts, pieces)
    return RowCell(
        page.number, rowid, Payload(b"".join(parts), tuple(pieces)), page.range(begin, end - begin), rowid_at
    )


def local_size(length: int, usable: int, *, table: bool) -> int:
    """How many bytes of a payload stand on the b-tree page itself.

    Reference: https://www.sqlite.org/fileformat2.html 1.6 (U, P, X, M and K).
    """
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (length - least) % (usable - 4)
    return kept if kept <= most else least


def _overflow(pages: Pages, number: int, left: int, parts: list[bytes], pieces: list[Range]) -> None:
    seen: set[int] = set()
    while left:
        if number in seen:
            raise NotSqliteError(f"Overflow page {number} is named twice.")
        seen.add(number)
        page = pages.page(number)
        size = min(left, pages.usable - 4)
        parts.append(page.data[4 : 4 + size])
        pieces.append(page.range(4, size))
        left -= size
        number = int.from_bytes(page.data[:4], "big")


def _on_leaf(pages: Pages, page: Page, rowid: int) -> RowCell | None:
    for at in pointers(page):
        _, here = varint(page.data, at)
        if varint(page.data, here)[0] == rowid:
            return cell(pages, page, at)
    return None


def child(page: Page, rowid: int) -> int:
    """The child that holds a rowid: keys are the largest rowid on their left."""
    for at in pointers(page):
        if rowid <= varint(page.data, at + 4)[0]:
            return int.from_bytes(page.data[at : at + 4], "big")
    return int.from_bytes(page.data[page.header_at + 8 : page.header_at + 12], "big")


def _steps(pages: Pages, number: int, after: int | None) -> Iterator[int | RowCell]:
    """What a page holds in order: children as their page numbers, and rows."""
    page = pages.page(number)
    kind = page.data[page.header_at]
    last = int.from_bytes(page.data[page.header_at + 8 : page.header_at + 12], "big")
    places = pointers(page)
    if kind == TABLE_LEAF:
        for at in places:
            _, here = varint(page.data, at)
            if after is None or varint(page.data, here)[0] > after:
                yield cell(pages, page, at)
    elif kind == TABLE_INNER:
        for at in places:
            if after is None or varint(page.data, at + 4)[0] > after:
                yield int.from_bytes(page.data[at : at + 4], "big")
        yield last
    elif kind == INDEX_LEAF:
        yield from (cell(pages, page, at) for at in places)
    elif kind == INDEX_INNER:
        for at in places:
            yield int.from_bytes(page.data[at : at + 4], "big")
            yield cell(pages, page, at)
        yield last
    else:
        raise NotSqliteError(f"Page {number} is not one of a table.")
