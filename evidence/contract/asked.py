"""What a parser asked of a database's schema, and what of it is another there than the parser knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from evidence.contract.context import Database

_EMPTY = {"android_metadata", "room_master_table", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
"""Tables of a database in which an application has not made its own yet."""
_ALIKE = 3
"""So many columns of a table that is missing, all in one other table, are no chance."""
_NAMED = 5
_OTHER = "another version of its schema, or another application's"


@dataclass(slots=True)
class _Table:
    """Columns in lower case. ``gated``: those without which its rows are not asked for; ``known``: of every version."""

    gated: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    optional: set[str] = field(default_factory=set)
    read: bool = False

    def missing(self, there: set[str], found: bool) -> set[str]:
        """The columns for whose absence nothing of it was read, as far as one can tell."""
        if not found:
            return (self.gated | self.optional) - there
        return set() if self.read else self.gated - there

    def is_like(self, name: str, other: str, there: set[str]) -> bool:
        """Whether another table has the columns of this missing one, three or more, or bears its name in its own."""
        wanted = self.gated | self.known
        held = len((wanted | self.optional) & there)
        most = 3 * held >= 2 * len(wanted | self.optional)
        return (
            wanted <= there and most and (held >= _ALIKE or (held > 0 and (name in other or other in name)))
        )


class Asked:
    """Tables and columns that one parser asked for. Names are compared as SQLite does, without regard to case."""

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}
        self.found = False
        """Whether the parser yielded anything."""
        self.ended = False
        """Whether it came to its end: of one that was stopped nothing is said."""

    def whether(self, table: str, columns: Collection[str]) -> None:
        """Notes a question whether the table is there with these columns."""
        self._of(table).gated.update(map(str.lower, columns))

    def rows(self, table: str, columns: Collection[str], optional: Collection[str]) -> None:
        """Notes that its rows were asked for."""
        asked = self._of(table)
        asked.known.update(map(str.lower, columns))
        asked.optional.update(map(str.lower, optional))
        asked.read = True

    def _of(self, table: str) -> _Table:
        return self._tables.setdefault(table, _Table())

    def __bool__(self) -> bool:
        return bool(self._tables)

    def changes(self, database: Database, others: Sequence[Asked] = ()) -> Iterator[str]:
        """A sentence for each change of the schema for which rows were not read.

        ``others`` are those of the other parsers of the same database: a schema that one of them knows is no unknown
        one, and a table that one of them read is not lost. A table or a column that came or went with a version, of
        which the parser knows, is no change.
        """
        there = {
            name.lower(): {each.lower() for each in columns} for name, columns in database.tables().items()
        }
        own, known = self._names(), {name for other in others for name in other._names()}
        if there.keys() <= _EMPTY:
            return
        if not self.found and not (own | known) & there.keys():
            yield f"nothing was read, for there is no table {_names(self._tables)}: {_OTHER}"
        for name, wanted in self._tables.items():
            if name.lower() in there:
                missing = wanted.missing(there[name.lower()], self.found)
                read = any(other._has_read(name) for other in others)
                if missing and not read and _holds_rows(database, name):
                    yield f"of the table {name} nothing was read, it has no column {_names(missing)}: {_OTHER}"
            else:
                unknown = there.keys() - own - known
                alike = [each for each in unknown if wanted.is_like(name.lower(), each, there[each])]
                if alike:
                    yield f"there is no table {name}, but its columns are those of {_names(alike)}: {_OTHER}"

    def _names(self) -> set[str]:
        return {name.lower() for name in self._tables}

    def _has_read(self, table: str) -> bool:
        return any(each.read for name, each in self._tables.items() if name.lower() == table.lower())


def _holds_rows(database: Database, table: str) -> bool:
    quoted = table.replace('"', '""')
    return any(True for _ in database.rows(f'SELECT 1 FROM "{quoted}" LIMIT 1'))  # noqa: S608


def _names(names: Collection[str]) -> str:
    """The first of them by their order in text, and how many there are else."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(sorted(names)[:_NAMED]) + more
