"""A row of a table's leaf page, as far as its bytes can be followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.btree import MAX_PAYLOAD, local_size
from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages, Range
from parsers.support.sqlite_file.record import Value, content_size, decoded, varint

MAX_KINDS = 2_000
MAX_OVERFLOW = 16 << 20
"""Bytes of a value that are read from overflow pages, as many as of a row that is there."""


@dataclass(frozen=True, slots=True)
class Stored:
    """``cut`` counts the values at the end whose bytes are on pages that are not the row's any more.

    ``chain``: the overflow pages that were read.
    """

    rowid: int
    values: tuple[Value, ...]
    cut: int
    range: Range
    chain: tuple[int, ...] = ()


def extent(page: Page, at: int, usable: int) -> int:
    """Where the cell that begins at ``at`` ends on its page. Raises NotSqliteError."""
    length, after = varint(page.data, at)
    after = varint(page.data, after)[1]
    if not 0 <= length <= MAX_PAYLOAD:
        raise NotSqliteError("a row is larger than what is read")
    local = local_size(length, usable, table=True)
    end = after + local + (4 if local < length else 0)
    if end > usable:
        raise NotSqliteError("a row runs over the end of its page")
    return end


def record_columns(data: bytes, at: int) -> int:
    """How many values the row that begins at ``at`` holds. Raises NotSqliteError."""
    begin = varint(data, varint(data, at)[1])[1]
    size, inside = varint(data, begin)
    count = 0
    while inside < begin + size and count <= MAX_KINDS:
        inside = varint(data, inside)[1]
        count += 1
    return count


def stored(pages: Pages, page: Page, at: int, allowed: Callable[[int], bool]) -> Stored:
    """The row that begins at ``at``; of its overflow pages those that are ``allowed``. Raises NotSqliteError."""
    end = extent(page, at, pages.usable)
    length, begin = varint(page.data, at)
    rowid, begin = varint(page.data, begin)
    local = local_size(length, pages.usable, table=True)
    data = page.data[begin : begin + local]
    chain: tuple[int, ...] = ()
    if local < length:
        first = int.from_bytes(page.data[end - 4 : end], "big")
        rest, chain = overflow(pages, first, length - local, allowed)
        data += rest
    values, cut = read_values(data, length, pages.encoding)
    return Stored(rowid, values, cut, page.range(at, end - at), chain)


def overflow(
    pages: Pages, number: int, left: int, allowed: Callable[[int], bool]
) -> tuple[bytes, tuple[int, ...]]:
    """Bytes of a payload on overflow pages and their numbers; none unless all are allowed and lead on."""
    parts: list[bytes] = []
    seen: dict[int, None] = {}
    if left > MAX_OVERFLOW:
        return b"", ()
    while left > 0 and number > 0 and number not in seen and allowed(number):
        seen[number] = None
        try:
            data = pages.page(number).data
        except (NotSqliteError, ReadError):
            break
        size = min(left, pages.usable - 4)
        number = int.from_bytes(data[:4], "big")
        # The last page leads nowhere, and each other one on: else it is another row's by now.
        if (number == 0) != (size == left):
            break
        parts.append(data[4 : 4 + size])
        left -= size
    return (b"".join(parts), tuple(seen)) if left == 0 else (b"", ())


def read_values(data: bytes, length: int, encoding: str) -> tuple[tuple[Value, ...], int]:
    """The values of a record of ``length`` bytes of which ``data`` are the first; and how many of them are cut off.

    Raises NotSqliteError where it is no record.
    """
    header, at = varint(data, 0)
    if not at <= header <= len(data):
        raise NotSqliteError("the header of the record is longer than the record")
    values: list[Value] = []
    body, cut = header, 0
    while at < header:
        kind, at = varint(data, at)
        size = content_size(kind)
        if body + size > length or len(values) >= MAX_KINDS:
            raise NotSqliteError("a value is cut off")
        if body + size > len(data):
            cut += 1
        values.append(None if cut else decoded(kind, data[body : body + size], encoding))
        body += size
    if at != header:
        raise NotSqliteError("the parts of the record do not fit together")
    return tuple(values), cut
