"""Rows that a database does not show any more, each with its table: deleted ones, and earlier forms of others.

They come from free blocks and the space between rows, pages of the freelist, the write-ahead log (frames that later
ones replaced, that no commit follows, or that an earlier round left; and what the log replaces in the database) and
the rollback journal. Nothing confirms that a row was deleted by a person, or when.

A row is given to a table where its page was that table's by the trees of its moment, or where its page fits the
declared columns of that table alone. Of others only the number is said. WITHOUT ROWID tables are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.sqlite_file.btree import TABLE_LEAF, pointers
from parsers.support.sqlite_file.fitting import fits, of_types, telling
from parsers.support.sqlite_file.freed import FREE_BLOCK, Area, Freed, areas, in_runs
from parsers.support.sqlite_file.freelist import read_freelist
from parsers.support.sqlite_file.images import (
    EARLIER_LOG,
    IN_JOURNAL,
    REPLACED,
    UNENDED,
    Image,
    earlier_pages,
)
from parsers.support.sqlite_file.journal import Journal, read_journal
from parsers.support.sqlite_file.owners import Owners, leaves
from parsers.support.sqlite_file.pages import JOURNAL, NotSqliteError, Page, Pages, Range
from parsers.support.sqlite_file.record import Value, content_size, decoded, hash_of
from parsers.support.sqlite_file.schema import SCHEMA, Table, named, stated, tables
from parsers.support.sqlite_file.snapshot import Snapshot
from parsers.support.sqlite_file.steps import Steps
from parsers.support.sqlite_file.stored import Stored, extent, overflow, record_columns, stored

FREELIST = "page of the freelist"
MAX_ROWS = 500_000
"""Rows of one database that are kept to be compared with those that are there."""
MAX_BYTES = 512 << 20
"""Bytes of their values."""
MAX_STEPS = 200_000_000
"""Steps for one database: a few minutes, in a file made for it. Free space of 100 MB takes half of them."""


@dataclass(frozen=True, slots=True)
class Remain:
    """``values`` are of all columns of the table; ``unknown``: numbers of those that are overwritten, None here.

    ``rowid`` is None where it was overwritten. ``place``: its bytes, without what stands on overflow pages.
    ``chain``: those of its overflow pages that are free now.
    """

    rowid: int | None
    values: tuple[Value, ...]
    unknown: frozenset[int]
    place: Range
    where: str
    chain: tuple[int, ...] = ()


class Remains:
    """What is left in the files of a database. Raises NotSqliteError and ReadError where it is none.

    ``undecided`` counts rows by the names of the tables that they fit, ``unended`` those of a table that only a
    transaction held which was never ended, ``mixed`` pieces that are not given because they may be of more than one
    row; ``full`` where a limit was reached.
    """

    def __init__(
        self, database: ByteSource, log: ByteSource | None = None, journal: ByteSource | None = None
    ) -> None:
        base = Pages(database, log)
        self._sources = (database, log, journal)
        self._journal: Journal | None = None
        self._now: Pages = base
        if journal is not None and journal.size:
            self._journal = read_journal(journal, base.size)
            if self._journal.hot:
                placed = {number: (JOURNAL, at) for number, at in self._journal.pages.items()}
                self._now = Snapshot(base, self._sources, placed)
        self._tables = [table for table in tables(self._now) if table.columns and not table.keyed]
        self._dropped: list[Table] = []
        self._free = read_freelist(self._now)
        self._found: dict[str, dict[int, Remain]] = {}
        self._widths: dict[Table, set[int]] = {}
        self._owners: Owners | None = None
        self._former: tuple[Pages, dict[int, int]] | None = None
        self._shared = False
        self._bytes = 0
        self._doubtful: set[int] = set()
        self._seen_cells: set[int] = set()
        self.undecided: Counter[frozenset[str]] = Counter()
        self.unended: Counter[str] = Counter()
        self.mixed: Counter[str] = Counter()
        self._steps = Steps(MAX_STEPS)
        self._owned: dict[int, tuple[Table]] = {}
        self._claims: dict[int, set[int]] = {}
        self._refused: dict[str, set[int]] = {}
        self.full = False

    def table(self, name: str) -> Table | None:
        """The table of this name, where its deleted rows can be told."""
        return named(self._tables, name)

    def of(self, table: Table) -> list[Remain]:
        """Rows of a table, in the order of their places; what is the same in all it holds, once."""
        if not self._shared:
            self._shared = True
            self._find_dropped()
            self._look_through_freelist()
            for image in earlier_pages(self._now, self._sources, self._journal):
                self._look_at_image(image)
            self._seen_cells.clear()
        # The root was a leaf once: what it held then stands behind what it holds now.
        for number in dict.fromkeys((table.root, *leaves(self._now, table.root))):
            with suppress(NotSqliteError, ReadError):
                self._look_between(self._now, self._now.page(number), table, self._is_free, "")
        found = self._found.pop(table.name, {})
        sure = [each for each in found.values() if all(len(self._claims[n]) == 1 for n in each.chain)]
        self.full = self.full or not self._steps.left
        self.mixed[table.name] = len(found) - len(sure) + len(self._refused.get(table.name, ()))
        return sorted(sure, key=lambda each: (each.place.source, each.place.offset))

    def _is_free(self, number: int) -> bool:
        return number in self._free.leaves

    def _find_dropped(self) -> None:
        """Tables that the schema named before, so that their rows are not taken for another's."""
        pages = set(leaves(self._now, 1))
        for number in pages:
            with suppress(NotSqliteError, ReadError):
                self._look_between(self._now, self._now.page(number), SCHEMA, self._is_free, "")
        for image in earlier_pages(self._now, self._sources, self._journal):
            if image.page.number in pages:
                for row in self._cells(image.page, image.pages, image.allowed):
                    if of_types(SCHEMA, row.values) and len(row.values) == len(SCHEMA.columns):
                        self._keep(SCHEMA, row.rowid, row.values, frozenset(), row.range, "")
        for remain in self._found.pop(SCHEMA.name, {}).values():
            table = None if remain.unknown & {0, 1, 3, 4} else stated(remain.values)
            if table is not None and not self._is_present(table):
                self._dropped.append(table)
        self._seen_cells.clear()

    def _is_present(self, table: Table) -> bool:
        """Whether it is a present table, or such a one before columns were added to it."""
        present = named(self._tables, table.name)
        if present is None or present.columns[: len(table.columns)] != table.columns:
            return False
        self._widths_of(present).add(len(table.columns))
        return True

    def _look_through_freelist(self) -> None:
        for number in self._free.leaves:
            with suppress(NotSqliteError, ReadError):
                page = self._now.page(number)
                if page.data[page.header_at] == TABLE_LEAF:
                    self._look_at_page(page, self._now, self._is_free, FREELIST, None)
        for number, start in self._free.trunks.items():
            with suppress(NotSqliteError, ReadError):
                # A trunk is overwritten in front, its pointers with it.
                self._look_at_unknown(self._now.page(number), [(FREELIST, start, self._now.usable)])

    def _look_at_image(self, image: Image) -> None:
        page = image.page
        if image.where in (REPLACED, IN_JOURNAL) and page.number != 1 and page.data[0] == 0:
            self._look_at_former_trunk(image)
        if page.data[page.header_at] != TABLE_LEAF or page.number == 1:
            return
        if self._owners is None or self._owners.pages is not image.pages:
            self._owners = Owners(image.pages)
        with suppress(NotSqliteError, ReadError):
            self._look_at_page(page, image.pages, image.allowed, image.where, self._owners)

    def _look_at_former_trunk(self, image: Image) -> None:
        """A trunk of the freelist of that moment, of which each state before the log or the journal has one."""
        if self._former is None or self._former[0] is not image.pages:
            self._former = image.pages, read_freelist(image.pages).trunks
        start = self._former[1].get(image.page.number)
        if start is not None:
            with suppress(NotSqliteError, ReadError):
                self._look_at_unknown(image.page, [(image.where, start, self._now.usable)])

    def _look_at_page(
        self, page: Page, pages: Pages, allowed: Callable[[int], bool], where: str, owners: Owners | None
    ) -> None:
        """A page that was a leaf of some table: the one that all of its rows fit, or whose it was then."""
        owner = self._owner(page, owners) if owners is not None else None
        if owners is not None and owner is None:
            allowed = _none  # the page was free then, and so may be what its rows run over to
        rows = self._cells(page, pages, allowed)
        fitting = [self._fitting(row) for row in rows]
        counts = Counter(each for some in fitting for each in some)
        most = max(counts.values(), default=0)
        # Now and then a column holds what it was not declared for.
        common = [each for each in self._all() if counts[each] == most and 4 * most >= 3 * len(rows) > 0]
        table = common[0] if len(common) == 1 else None
        if owner is not None and (where != EARLIER_LOG or owner in common):
            table = owner
        elif owner is not None and owner is not table:
            table = None  # the trees that are left of that moment are not of one piece
        for row, some in zip(rows, fitting, strict=True):
            if table is not None and len(row.values) <= len(table.columns):
                unknown = frozenset(range(len(row.values) - row.cut, len(row.values)))
                chain = row.chain if pages is self._now else ()
                if chain and not fits(table, row.values):
                    self._refused.setdefault(table.name, set()).add(hash((row.rowid, row.values)))
                    continue  # its last bytes are another row's by now
                self._keep(table, row.rowid, row.values, unknown, row.range, where, chain)
            elif some:
                self._doubt([each.name for each in some], (row.rowid, row.values))
        if table is not None:
            self._look_between(pages, page, table, allowed, where)
        elif owners is None and not common:
            self._look_at_unknown(page, list(areas(page, pages.usable)))

    def _owner(self, page: Page, owners: Owners) -> Table | None:
        """The table whose page it was by the trees of the moment; those it was of at others are asked first."""
        if not self._steps.take(20 * len(self._all())):
            return None
        owner = owners.of(page, dict.fromkeys([*self._owned.get(page.number, ()), *self._all()]))
        if owner is not None:
            self._owned[page.number] = (owner,)
        return owner

    def _all(self) -> list[Table]:
        return [*self._tables, *self._dropped]

    def _fitting(self, row: Stored) -> list[Table]:
        count = len(row.values)
        if not self._steps.take(len(self._all())):
            return []
        whole = row.values[: count - row.cut]
        return [table for table in self._all() if count in self._widths_of(table) and of_types(table, whole)]

    def _cells(self, page: Page, pages: Pages, allowed: Callable[[int], bool]) -> list[Stored]:
        """Rows that the page's pointers lead to, without those whose bytes were read before."""
        found: list[Stored] = []
        try:
            places = pointers(page)
        except NotSqliteError:
            return found
        for at in places:
            with suppress(NotSqliteError, ReadError):
                key = hash((page.number, page.data[at : extent(page, at, pages.usable)]))
                if key not in self._seen_cells:
                    row = stored(pages, page, at, lambda number: self._steps.take(10) and allowed(number))
                    found.append(row)
                    if not row.cut:
                        self._seen_cells.add(key)
        return found

    def _look_at_unknown(self, page: Page, regions: Sequence[tuple[str, int, int]]) -> None:
        """Free space of a page of the freelist that does not say whose it was: rows of every table, if no chance."""
        places: dict[tuple[int, int], list[tuple[Table, Freed, tuple[Value, ...]]]] = {}
        sure: set[tuple[int, int]] = set()
        for table in self._all():
            for kind, start, end in regions:
                if not page.data[start:end].strip(b"\0"):
                    continue
                widths = self._widths_of(table)
                area = Area(
                    page.data,
                    self._now,
                    table,
                    widths,
                    start,
                    end,
                    block=kind == FREE_BLOCK,
                    steps=self._steps,
                )
                read = area.rows()
                in_run = in_runs([freed for freed, _ in read])
                for freed, values in read:
                    places.setdefault((freed.start, freed.end), []).append((table, freed, values))
                    if telling(values) or freed.start in in_run:
                        sure.add((freed.start, freed.end))
        for found in (found for place, found in places.items() if place in sure):
            if len(found) > 1:
                self._doubt([table.name for table, *_ in found], (found[0][1].rowid, found[0][2]))
            else:
                table, freed, values = found[0]
                self._keep_freed(self._now, page, table, freed, values, self._is_free, FREELIST)

    def _look_between(
        self, pages: Pages, page: Page, table: Table, allowed: Callable[[int], bool], where: str
    ) -> None:
        """Free blocks and the space between rows of a table's page."""
        usual: set[int] | None = None
        for kind, start, end in areas(page, pages.usable):
            free = page.data[start:end]
            if kind != FREE_BLOCK:
                free = free.lstrip(b"\0")
            begin = end - len(free)
            if len(free) < 4 or not free.strip(b"\0"):
                continue
            key = hash((table.name, begin, page.number, free))
            if key in self._seen_cells:
                continue
            self._seen_cells.add(key)
            usual = _counts(pages, page) if usual is None else usual
            widths = self._widths_of(table)
            area = Area(
                page.data,
                pages,
                table,
                widths,
                begin,
                end,
                block=kind == FREE_BLOCK,
                leaf=page.data[page.header_at] == TABLE_LEAF,
                usual=usual,
                steps=self._steps,
            )
            # What is in a free block of a leaf was freed there. Other space may be of the page's life before.
            own = kind == FREE_BLOCK and page.data[page.header_at] == TABLE_LEAF
            for freed, values in area.rows():
                others = [] if own else self._others(table, values)
                if others:
                    self._doubt([table.name, *others], (freed.rowid, values))
                else:
                    self._keep_freed(pages, page, table, freed, values, allowed, where or kind)
            for low, high in area.refused:
                self._refused.setdefault(table.name, set()).add(hash((page.number, page.data[low:high])))

    def _others(self, table: Table, values: tuple[Value, ...]) -> list[str]:
        """Other tables that a row of these values may be of."""
        return [
            each.name
            for each in self._all()
            if each is not table and len(values) in self._widths_of(each) and of_types(each, values)
        ]

    def _keep_freed(
        self,
        pages: Pages,
        page: Page,
        table: Table,
        freed: Freed,
        values: tuple[Value, ...],
        allowed: Callable[[int], bool],
        where: str,
    ) -> None:
        unknown = set(range(freed.lost))
        chain: tuple[int, ...] = ()
        if freed.more:
            # Of an earlier moment it is not known which pages were free.
            present = pages is self._now
            rest, chain = overflow(
                pages,
                freed.page,
                freed.more,
                lambda number: present and self._steps.take(10) and allowed(number),
            )
            body = page.data[freed.body : freed.end - 4] + rest
            at, read = 0, []
            for number, kind in enumerate(freed.kinds):
                size = content_size(kind)
                if at + size > len(body):
                    unknown.add(number)
                read.append(
                    decoded(kind, body[at : at + size], pages.encoding) if at + size <= len(body) else None
                )
                at += size
            values = tuple(read)
            if not fits(table, values):
                return
        self._keep(
            table,
            freed.rowid,
            values,
            frozenset(unknown),
            page.range(freed.start, freed.end - freed.start),
            where,
            chain,
        )

    def _keep(
        self,
        table: Table,
        rowid: int | None,
        values: tuple[Value, ...],
        unknown: frozenset[int],
        place: Range,
        where: str,
        chain: tuple[int, ...] = (),
    ) -> None:
        """``chain``: pages that are free now, of which the row's last bytes are read."""
        for number in chain:
            self._claims.setdefault(number, set()).add(hash_of((rowid, *values)))
        if table in self._dropped:
            return
        values += table.defaults[len(values) :] or (None,) * (len(table.columns) - len(values))
        alias = table.rowid_column
        if alias is not None:
            values = (*values[:alias], rowid, *values[alias + 1 :])
            unknown = unknown | {alias} if rowid is None else unknown - {alias}
        if all(value is None for value in values):
            return
        found = self._found.setdefault(table.name, {})
        key = hash_of((rowid, *values))
        if key in found:
            return
        self._bytes += 200 + sum(len(value) for value in values if isinstance(value, str | bytes))
        if len(found) >= MAX_ROWS or self._bytes > MAX_BYTES:
            self.full = True
            return
        found[key] = Remain(rowid, values, unknown, place, where, chain)
        self.unended[table.name] += where == UNENDED

    def _doubt(self, names: Sequence[str], row: object) -> None:
        key = hash(row)
        if key not in self._doubtful:
            self._doubtful.add(key)
            self.undecided[frozenset(names)] += 1

    def _widths_of(self, table: Table) -> set[int]:
        """How many values a row of the table may hold: rows from before a column was added hold fewer."""
        known = self._widths.get(table)
        if known is None:
            known = self._widths[table] = {len(table.columns)}
            if table in self._dropped:
                known |= set(range(1, len(table.columns)))
            for number in leaves(self._now, table.root) if table not in self._dropped else ():
                with suppress(NotSqliteError, ReadError):
                    known |= _counts(self._now, self._now.page(number))
                break
        return known


def _none(_: int) -> bool:
    return False


def _counts(pages: Pages, page: Page) -> set[int]:
    """How many values the rows of a leaf page hold. Raises NotSqliteError, ReadError."""
    if page.data[page.header_at] != TABLE_LEAF:
        return set()
    return {record_columns(page.data, at) for at in pointers(page)}
