"""Rows that others name by their number, and those that none names: what they hold stands nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from parsers.support.rows import Row, by_rowid


class NamedRows:
    """The rows of a table, asked for by number; then those that nobody asked for.

    ``told`` is whether the database has the column that names them: without it none of them is said to be left.
    """

    def __init__(self, found: Iterable[Row], told: bool) -> None:
        self._all, self._told = list(found), told
        self._by_number = by_rowid(self._all)
        self._named: set[Any] = set()

    def get(self, number: Any) -> Row | None:
        """The row of this number, which from now on is named."""
        row = self._by_number.get(number)
        if row is not None:
            self._named.add(number)
        return row

    def left(self) -> Iterator[Row]:
        """Those that were not named, also deleted ones whose number is overwritten, and what a named one was before."""
        for row in self._all if self._told else ():
            first = self._by_number.get(row.rowid)
            if row.rowid not in self._named or first is None or first.values != row.values:
                yield row
