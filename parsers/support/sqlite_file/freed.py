"""Rows that stand where a page has no row: in its free blocks and between its pointers and its rows.

A freed row loses its first four bytes: its length, mostly its rowid, and at times the type of its first value. Later
rows are written over the end of free space, so its front can be older than its end. What is given here is a row of
which both ends are confirmed: it begins where a free block begins or began, or with its own length, and ends where free
space ends or where another row begins. What may be of two rows is refused: where another row, or a free block, begins
inside, and where a lost front can be read in two ways. Rows that are freed side by side leave fronts that name one and
the same space: these tell where rows begin and end, and that a number of theirs is none.
Reference: https://www.sqlite.org/fileformat2.html 1.6 (free
blocks, cells).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from parsers.support.sqlite_file.btree import TABLE_INNER, local_size
from parsers.support.sqlite_file.fitting import fits, kind_fits, says_something, telling
from parsers.support.sqlite_file.pages import NotSqliteError, Page, Pages
from parsers.support.sqlite_file.record import Value, content_size, decoded, varint
from parsers.support.sqlite_file.schema import Table
from parsers.support.sqlite_file.steps import Steps

FREE_BLOCK, BETWEEN_ROWS = "free block", "between rows"
_OVERWRITTEN = 4
_AREA_STEPS = 10_000_000
_READING = 30
"""Steps that trying what begins at one place takes."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 6: 5, 8: 6}
"""Types of whole numbers by their bytes."""
_SHARED = 2
"""Fronts of free blocks that name the same end and the same next one: each was joined to those behind it."""
_SHORTER = {2: 1, 3: 2, 4: 3, 6: 4, 8: 6}
"""Bytes of whole numbers, and of those that are the next shorter ones."""
_NUMBERS = 9
"""Types up to this one are of numbers."""
_FRAGMENT = 3
"""Bytes between two rows that are too few for a free block."""
_RUN = 4
"""Whole rows side by side."""
_PLAIN = 8192
"""Bytes of pages on which text cannot look as a free block's front does: its characters name places behind the page."""
Values = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Freed:
    """Bytes ``start`` to ``end`` of a page as a row. ``lost``: numbers of the columns whose values are overwritten.

    ``rowid`` is None where it was overwritten. ``weak``: the size of its header is, too. ``more`` bytes of the
    payload stand on overflow pages from ``page`` on.
    """

    start: int
    end: int
    rowid: int | None
    kinds: tuple[int, ...]
    body: int
    lost: int = 0
    more: int = 0
    page: int = 0
    weak: bool = False


def areas(page: Page, usable: int) -> Iterator[tuple[str, int, int]]:
    """The space between the pointers of a table's page and its rows; its free blocks, as long as they lie in order."""
    head = page.header_at
    size = 12 if page.data[head] == TABLE_INNER else 8
    block = int.from_bytes(page.data[head + 1 : head + 3], "big")
    count = int.from_bytes(page.data[head + 3 : head + 5], "big")
    content = int.from_bytes(page.data[head + 5 : head + 7], "big") or 65536
    yield BETWEEN_ROWS, head + size + 2 * count, min(content, usable)
    last = min(content, usable)
    while last <= block <= usable - 4:
        last = min(block + max(4, int.from_bytes(page.data[block + 2 : block + 4], "big")), usable)
        yield FREE_BLOCK, block, last
        block = int.from_bytes(page.data[block : block + 2], "big")


def in_runs(rows: Sequence[Freed]) -> set[int]:
    """Where those begin, of rows in the order of their places, that lie in a run of rows side by side.

    What stands there by chance has no length and number of its own, and nothing of its kind at both ends. Where freed
    rows are among them, it takes twice as many.
    """
    found: set[int] = set()
    run: list[Freed] = []
    for row in [*rows, None]:
        if row is not None and not row.more and (not run or run[-1].end == row.start):
            run.append(row)
            continue
        wholes = sum(each.rowid is not None for each in run)
        if len(run) >= (_RUN if wholes == len(run) else 2 * _RUN):
            found.update(each.start for each in run)
        run = [] if row is None or row.more else [row]
    return found


class Area:
    """Free bytes ``start`` to ``end`` of a page, read as rows of one table that have one of ``widths`` values.

    ``block``: a free block, so that a freed row begins at ``start``. ``usual``: how many values the page's own rows
    hold, for rows that do not say it themselves. Without ``steps`` nothing more is found.
    """

    def __init__(
        self,
        data: bytes,
        pages: Pages,
        table: Table,
        widths: Collection[int],
        start: int,
        end: int,
        *,
        block: bool,
        leaf: bool = True,
        usual: Collection[int] = (),
        steps: Steps | None = None,
    ) -> None:
        self._data, self._usable, self._encoding = data, pages.usable, pages.encoding
        self._bits_in_types = pages.bits_in_types
        self._table, self._widths = table, widths
        self._steps = steps or Steps(_AREA_STEPS)
        if not self._steps.take(end - start):
            end = start
        self._start, self._end, self._block = start, end, block
        self._longest = 3 + 9 * max(widths)
        self._least = 3 + min(widths) if leaf else 0
        usual = usual or {len(table.columns)}
        self._usual = next(iter(usual)) if len(usual) == 1 else None
        self.refused: set[tuple[int, int]] = set()
        """Bytes that may be of more than one row: those of text, so that it is no chance that they fit."""
        wholes, self._open = self._wholes()
        self._found: dict[int, tuple[Freed, Values]] = {}
        self._begun: set[int] = set()
        self._past: set[int] = set()
        self._joined: set[int] = set()
        self._whole = {row.start: row for row in wholes}
        self._inner = sorted({*self._whole, *self._open})
        self._fronts: dict[int, tuple[int, int]] = {}
        self._shared: set[tuple[int, int]] = set()
        self._held: dict[int, tuple[Freed, Values]] = {}
        self._behind: dict[int, int] = {}
        self._leaning: set[int] = set()
        self._look_back()
        counts = Counter(self._fronts.values())
        self._shared = {pair for pair, count in counts.items() if count >= _SHARED}
        if self._shared:
            self._whole = {at: row for at, row in self._whole.items() if not self._is_front(at)}
            self._inner = sorted({*self._whole, *self._open})
            self._found.clear()
            self._begun.clear()
            self._past.clear()
            self.refused.clear()
            self._look_back()
        self._join()
        self._inner = sorted({*self._inner, *self._begun, *self._joined})
        self._pasts = sorted(self._past)

    def rows(self) -> list[tuple[Freed, Values]]:
        """Rows with what can be read of their values, in the order of their places."""
        self._look_on()
        while self._found and self._whole.keys() - self._found.keys():
            # What begins at a row that was found ends the one in front of it.
            known = len(self._found)
            self._look_back()
            self._inner = sorted({*self._inner, *self._begun})
            self._pasts = sorted(self._past)
            self._look_on()
            if len(self._found) == known or not self._steps.take(self._end - self._start):
                break
        self.refused -= {(row.start, row.end) for row, _ in self._found.values()}
        return [self._found[at] for at in sorted(self._found)]

    def _look_on(self) -> None:
        """Rows without their front, and those that follow each."""
        begins = sorted(self._begun | self._past | self._joined)
        for begin in [*([self._start] if self._block else []), *begins]:
            at = begin
            while at not in self._found and (row := self._next(at)) is not None:
                self._found[at] = row
                self._release(at, row[0].end)
                at = self._after(row[0].end)

    def _join(self) -> None:
        """Fronts from which a row leads to another one that names the same space, and those."""
        for at, pair in self._fronts.items():
            if pair not in self._shared or not self._steps.take(_READING):
                continue
            for row in self._readings(at):
                if self._is_joined(at, row.end):
                    self._joined |= {at, self._behind.get(row.end, row.end)}

    def _release(self, start: int, end: int) -> None:
        """Whole rows behind one that was joined to them are confirmed by it."""
        joined = self._is_joined(start, end)
        if joined and start not in self._begun:
            self._leaning.add(start)
        while joined and end in self._held:
            row = self._held.pop(end)
            self._found[end] = row
            self._leaning.add(end)
            end = row[0].end

    def _is_joined(self, start: int, end: int) -> bool:
        """Whether the front at ``start`` names the same space as the next one from ``end`` on, behind whole rows."""
        pair = self._fronts.get(start)
        return pair in self._shared and pair == self._fronts.get(self._behind.get(end, end))

    def _look_back(self) -> None:
        """Rows with their own length, and where others begin: from the end on, for each may confirm the one before."""
        marks: list[int] = []
        for at in range(self._end - 2, self._start - 1, -1):
            whole = self._whole.get(at)
            if at in self._found:
                continue
            if whole is None:
                self._look_for_block(at)
                if at in self._begun or self._fronts.get(at) in self._shared:
                    marks.append(at)
            elif (values := self._trusted(whole, marks)) is not None:
                self._found[at] = whole, values

    def _trusted(self, whole: Freed, marks: list[int]) -> Values | None:
        """Its values, where it is not written over. ``marks``: where free blocks began behind its start."""
        values = self._values(whole)
        if values is None or not self._holds(whole):
            return None
        inner = takewhile(lambda at: at < whole.end, reversed(marks))
        text = telling(values)
        begun = any(not self._is_number(at, whole) for at in inner if at in self._begun or not text)
        if begun or self._written_over(whole):
            sure = False
        elif text:
            sure = self._is_sure(whole.end) or self._is_seen(whole.end)
        elif says_something(values) and not whole.more:
            sure = self._ends_here(whole.end) and whole.end not in self._leaning
            if not sure and (whole.end in self._held or self._fronts.get(whole.end) in self._shared):
                self._held[whole.start] = whole, values
                self._behind[whole.start] = self._behind.get(whole.end, whole.end)
                return None
        else:
            sure = False
        if not sure:
            self._refuse(whole, values)
        return values if sure else None

    def _refuse(self, row: Freed, values: Values) -> None:
        if telling(values):
            self.refused.add((row.start, row.end))

    def _look_for_block(self, at: int) -> None:
        """Whether a free block began here that is part of a larger one now, or of the space before rows."""
        pair = self._pair(at)
        if pair is None:
            return
        self._fronts[at] = pair
        if pair[1] > self._end:
            self._past.add(at)
        elif self._ends_here(pair[1]):
            self._begun.add(at)

    def _pair(self, at: int) -> tuple[int, int] | None:
        """What the front of a free block here says: where the next one begins (0 for none), and where this one ends."""
        if at + _OVERWRITTEN > self._end:
            return None
        data = self._data
        stop = at + (data[at + 2] << 8 | data[at + 3])
        following = data[at] << 8 | data[at + 1]
        if not at + 4 <= stop <= self._usable or (following and not stop < following < self._usable):
            return None
        return following, stop

    def _is_front(self, at: int) -> bool:
        """Whether a front that names the space of others begins here or a few bytes before, and is no row's length."""
        return any(self._pair(at - back) in self._shared for back in range(min(_OVERWRITTEN, at + 1)))

    def _next(self, at: int) -> tuple[Freed, Values] | None:
        """The row without its front that begins here, and ends where something else begins; None where two fit."""
        if not self._steps.take(_READING):
            return None
        begun = (self._block and at == self._start) or at in self._begun
        if not begun and at not in self._past and at not in self._joined:
            return None
        fitting = [row for row in self._readings(at) if self._is_possible(row)]
        exact = [row for row in fitting if self._ends_here(row.end) or self._is_joined(at, row.end)]
        numbered = self._table.rowid_column == 0  # whose first type is known
        fitting = exact or [row for row in fitting if numbered or not row.weak]
        believed = [each for row in fitting if (each := self._believed(row, begun=begun)) is not None]
        if len(fitting) == 1 and believed and not self._has_another_reading(fitting[0]):
            return believed[0]
        for row, values in believed:
            self._refuse(row, values)
        return None

    def _is_possible(self, row: Freed) -> bool:
        """Whether something ends or begins where it ends, and the table can hold values of its types."""
        if not (self._ends_here(row.end) or self._is_seen(row.end)) or self._written_over(row):
            return False
        return self._holds(row)

    def _believed(self, row: Freed, *, begun: bool) -> tuple[Freed, Values] | None:
        """The row with its values, where they are more than chance."""
        values = self._values(row)
        if values is None:
            return None
        sure = (begun and self._ends_here(row.end)) or self._is_joined(row.start, row.end)
        whole = not row.more and len(values) == len(self._table.columns) and not self._holds_another(row)
        if telling(values) or (whole and sure and says_something(values)):
            return row, values
        return None

    def _holds_another(self, row: Freed) -> bool:
        """Whether a front inside names the space that the row's own names: a later row began there."""
        pair = self._fronts.get(row.start)
        if pair not in self._shared or not self._steps.take(row.end - row.start):
            return False
        return any(self._fronts.get(at) == pair for at in range(row.start + 1, row.end))

    def _after(self, end: int) -> int:
        return next(
            (at for at in range(end, end + _FRAGMENT + 1) if at in self._found or at in self._begun), end
        )

    def _ends_here(self, at: int) -> bool:
        return at == self._end or at in self._found or at in self._begun

    def _is_sure(self, at: int) -> bool:
        """Whether free space ends here, or a row begins that is confirmed, at most a fragment later."""
        return any(self._ends_here(each) for each in range(at, at + _FRAGMENT + 1))

    def _is_seen(self, at: int) -> bool:
        """Whether a row seems to begin here, be it one whose end was written over."""
        if at in self._whole or at in self._open or at in self._joined:
            return True
        return at in self._past and self._usable <= _PLAIN

    def _written_over(self, row: Freed) -> bool:
        """Whether another row begins in this one: rows are written from the end of free space."""
        at = bisect_right(self._inner, row.start)
        while at < len(self._inner) and self._inner[at] < row.end:
            if not self._is_number(self._inner[at], row) or not self._steps.take(1):
                return True
            at += 1
        return False

    def _is_number(self, at: int, row: Freed) -> bool:
        """Whether what looks like the front of a free block is types or a number of the row around it.

        A row that had begun there would have run over this one's end, where something begins that stands; or its front
        would lie between two others that name one and the same space without it.
        """
        pair = self._fronts.get(at)
        if pair is None or not row.start < at < row.end or at in self._whole or at in self._open:
            return False
        if row.rowid is not None and at + 2 <= row.body:
            return pair not in self._shared  # types that add up to the length that the row states
        front, behind = self._fronts.get(row.start), self._fronts.get(row.end)
        if pair in self._shared or pair in (front, behind):
            return False
        if front in self._shared and front == behind:
            return True
        return row.end - self._least < at and self._is_in_numbers(at, row)

    def _is_in_numbers(self, at: int, row: Freed) -> bool:
        begin = row.body
        for kind in row.kinds:
            stop = begin + content_size(kind)
            if begin < at + _OVERWRITTEN and at < stop and kind > _NUMBERS:
                return False
            begin = stop
        return at >= row.body

    def _wholes(self) -> tuple[list[Freed], set[int]]:
        """Rows with their length and rowid, and the places of those whose end lies outside of free space."""
        found, cut = [], set()
        for match in _sizes(len(self._table.columns), min(self._widths)).finditer(
            self._data, self._start + 2, self._end
        ):
            at = match.start()
            header = self._header(at, self._usable)
            if header is None:
                continue
            kinds, body, length = header
            front = _front(self._data, at, length, self._start)
            if front is None:
                continue
            row = self._row(front[0], front[1], kinds, body, at, length)
            if row is None:
                cut.add(front[0])
            else:
                found.append(row)
        return found, cut

    def _header(self, at: int, end: int) -> tuple[tuple[int, ...], int, int] | None:
        """Types of a record whose header begins here, where its values begin, and its length."""
        data = self._data
        try:
            size, inside = varint(data, at)
            stop = at + size
            if size > self._longest or stop > end:
                return None
            kinds = []
            total = size
            while inside < stop:
                kind = data[inside]
                if kind < 0x80:
                    inside += 1
                else:
                    kind, inside = varint(data, inside)
                kinds.append(kind)
                total += content_size(kind)
        except (NotSqliteError, IndexError):
            return None
        if inside != stop or len(kinds) not in self._widths or not self._may_be(kinds, 0):
            return None
        return tuple(kinds), stop, total

    def _may_be(self, kinds: list[int], first: int) -> bool:
        alias = self._table.rowid_column
        if alias is not None and first <= alias < first + len(kinds) and kinds[alias - first]:
            return False
        return all(kind not in (10, 11) for kind in kinds)

    def _row(
        self, start: int, rowid: int | None, kinds: tuple[int, ...], body: int, record: int, length: int
    ) -> Freed | None:
        """A row that stands in the area as far as it stands on the page."""
        local = local_size(length, self._usable, table=True)
        end = max(record + local, start + _OVERWRITTEN)
        if local == length:
            return Freed(start, end, rowid, kinds, body) if end <= self._end else None
        if end + 4 > self._end:
            return None
        page = int.from_bytes(self._data[end : end + 4], "big")
        return Freed(start, end + 4, rowid, kinds, body, more=length - local, page=page)

    def _readings(self, start: int) -> Iterator[Freed]:
        """What the row that begins here can be, by how many of its numbers the front took with it."""
        yield from self._with_header(start)
        if self._usual is not None:
            yield from self._of_count(start, self._usual)

    def _has_another_reading(self, row: Freed) -> bool:
        """Whether the same bytes are a row of another number of values, too, or one whose first type is lost."""
        at = bisect_left(self._pasts, row.body)
        # In front of a row that is written into a free block free bytes stay, so that its own are joined to them when
        # it is freed: no front of a block is written inside of this one.
        doubtful = row.weak and not self._block and self._usable <= _PLAIN
        while doubtful and at < len(self._pasts) and self._pasts[at] < row.end:
            if not self._is_number(self._pasts[at], row) or not self._steps.take(1):
                return True
            at += 1
        if row.weak and any(
            self._holds(replace(row, kinds=kinds, lost=0, weak=False))
            for _, kinds, *_ in self._headers(row.start)
        ):
            return True  # of a row whose end is written over
        counts = range(1, len(self._table.columns) + 1)  # columns may have been added in many steps
        others = [other for count in counts for other in self._of_count(row.start, count)]
        if row.weak and not row.lost and self._table.rowid_column != 0:
            others += self._of_any_first(row)
        return any(
            (other.kinds, other.body) != (row.kinds, row.body)
            and (other.end, other.more) == (row.end, row.more)
            and self._holds(other)
            and self._values(other, any_width=True) is not None
            for other in others
        )

    def _of_count(self, start: int, count: int) -> Iterator[Freed]:
        yield from self._with_types(start, count)
        yield from self._without_first(start, count)

    def _of_any_first(self, row: Freed) -> list[Freed]:
        """The first type is lost, so that its value is of any size: what the row has left for it."""
        found = self._types(row.start + _OVERWRITTEN, len(row.kinds) - 1, 1)
        if found is None:
            return []
        kinds, body = found
        first = row.end - body - sum(map(content_size, kinds))
        if first < 0:
            return []
        number = _INTEGERS.get(first)
        firsts = (0,) if first == 0 else (13 + 2 * first, 12 + 2 * first)
        return [
            replace(row, kinds=(kind, *kinds), body=body)
            for kind in (firsts if number is None else (number, *firsts))
        ]

    def _with_header(self, start: int) -> Iterator[Freed]:
        for at, kinds, body, length in self._headers(start):
            row = self._row(start, None, kinds, body, at, length)
            if row is not None:
                yield row

    def _headers(self, start: int) -> Iterator[tuple[int, tuple[int, ...], int, int]]:
        """Where a record's header is behind a lost front, its types, where its values begin, and its length."""
        for at in range(start + _OVERWRITTEN, min(start + 13, self._end)):
            header = self._header(at, self._end)
            if header is None:
                continue
            kinds, body, length = header
            wide = at - start - _wide(length)
            # What is left of the rowid are bytes of a varint, the last of which says that it is the last.
            *before, last = self._data[start + _OVERWRITTEN : at] or b"\0"
            if 1 <= wide <= 9 and (last < 0x80 or wide == 9) and all(each >= 0x80 for each in before):
                yield at, kinds, body, length

    def _with_types(self, start: int, count: int) -> Iterator[Freed]:
        """Only the header's size is lost with the front: of rows with a number of two bytes, or two of length."""
        found = self._types(start + _OVERWRITTEN, count, 0)
        if found is not None:
            kinds, body = found
            length = body - start - 3 + sum(map(content_size, kinds))
            if body - start - 3 < 0x80 and _wide(length) in (1, 2):
                row = self._row(start, None, kinds, body, start + 3, length)
                if row is not None:
                    yield replace(row, weak=True)

    def _without_first(self, start: int, count: int) -> Iterator[Freed]:
        """The type of the first value is lost as well. That is known of a column that is the rowid: it has no bytes."""
        if self._table.rowid_column != 0 or count < 2:
            return
        found = self._types(start + _OVERWRITTEN, count - 1, 1)
        if found is not None:
            kinds, body = found
            end = body + sum(map(content_size, kinds))
            if end <= self._end and end - start - 2 < 0x80:
                yield Freed(start, max(end, start + _OVERWRITTEN), None, (0, *kinds), body, 1, weak=True)

    def _types(self, at: int, count: int, first: int) -> tuple[tuple[int, ...], int] | None:
        kinds: list[int] = []
        try:
            for _ in range(count):
                kind, at = varint(self._data, at)
                content_size(kind)
                kinds.append(kind)
        except NotSqliteError:
            return None
        return (tuple(kinds), at) if at <= self._end and self._may_be(kinds, first) else None

    def _holds(self, row: Freed) -> bool:
        """Whether the table's columns can hold values of these types."""
        wide = self._encoding != "utf-8"
        for number, kind in enumerate(row.kinds):
            if number >= row.lost and not kind_fits(self._table, number, kind):
                return False
            if wide and kind > 12 and kind % 4 == 3:
                return False  # half a character
            if (
                row.weak
                and kind > 12
                and kind % 2 == 0
                and self._table.types[number : number + 1] == ("text",)
            ):
                return False
        return True

    def _values(self, row: Freed, *, any_width: bool = False) -> Values | None:
        """The values as far as they stand on the page; None where the table cannot hold them, or SQLite not write."""
        end = row.end - 4 if row.more else row.end
        at = row.body
        values: list[Value] = []
        for kind in row.kinds:
            size = content_size(kind)
            stands = at + size <= end
            if (
                not any_width
                and stands
                and 0 < kind < 7
                and not self._is_shortest(size, self._data[at : at + size])
            ):
                return None
            values.append(decoded(kind, self._data[at : at + size], self._encoding) if stands else None)
            at += size
        held = tuple(values)
        return held if fits(self._table, held) else None

    def _is_shortest(self, size: int, data: bytes) -> bool:
        """Whether SQLite writes a whole number in as many bytes: else something was written over it.

        Reference: https://www.sqlite.org/fileformat2.html 2.1.
        """
        number = int.from_bytes(data, "big", signed=True)
        if size == 1:
            return number not in (0, 1) or not self._bits_in_types
        bits = 8 * _SHORTER[size] - 1
        return not -(1 << bits) <= number < 1 << bits


@lru_cache(64)
def _sizes(columns: int, fewest: int) -> re.Pattern[bytes]:
    """What the first byte of a record's header may be, with so many values in it."""
    low, high = min(fewest + 1, 0x7F), min(1 + 3 * columns, 0x7F)
    wide = b"\\x81" if 1 + 3 * columns > 0x7F else b""
    return re.compile(
        b"[" + re.escape(bytes([low])) + b"-" + re.escape(bytes([high])) + wide + b"]", re.DOTALL
    )


def _wide(number: int) -> int:
    """Bytes that a length takes."""
    return max(1, -(-number.bit_length() // 7))


def _front(data: bytes, record: int, length: int, low: int) -> tuple[int, int] | None:
    """Where the row begins whose record begins at ``record``, and its rowid, if its length stands there."""
    stated = b"".join(
        bytes([(length >> 7 * step & 0x7F) | (0x80 if step else 0)])
        for step in reversed(range(_wide(length)))
    )
    for wide in range(1, 10):
        at = record - wide
        start = at - len(stated)
        if start < low:
            return None
        if data[start:at] == stated:
            rowid, after = varint(data, at)
            if after == record:
                return start, rowid
        if wide > 1 and data[at] < 0x80:
            return None
    return None
