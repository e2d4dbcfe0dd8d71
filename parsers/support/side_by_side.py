"""Rows of a large table beside those of another, without holding either: both are gone through once, in step."""

from __future__ import annotations

from typing import Any

from parsers.support.rows import Row, Tables


class Beside:
    """A table with at most one row for each key, which is its primary key and so the row id.

    Recovered rows are held: there are few, and they come in no order. So is all that is left where the key is another
    than the row id, or where damage brings row ids in another order, here or among those that are asked for.
    """

    def __init__(
        self, tables: Tables, table: str, key: str, columns: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> None:
        self._key = key
        self._rows = tables.rows(table, (key, *columns), optional)
        self._held: dict[Any, Row] = {}
        self._asked: int | None = None
        self._next: Row | None = None
        self._read()

    def of(self, key: Any) -> Row | None:
        """The row of this key; of keys below one that was asked for before only those that were not passed by."""
        if isinstance(key, int):
            if self._asked is not None and key < self._asked:
                self._hold_all()
            self._asked = key
            while self._next is not None and self._next[self._key] < key:
                self._read()
        if self._next is not None and self._next[self._key] == key:
            return self._next
        return self._held.get(key)

    def _read(self) -> None:
        """The next live row in order; where there is none, what is left is held."""
        last, row = self._next, next(self._rows, None)
        self._next = row
        if row is not None and (
            row.state != "live"
            or row[self._key] != row.rowid
            or (last is not None and row.rowid < last.rowid)
        ):
            self._hold_all()

    def _hold_all(self) -> None:
        for row in (self._next, *self._rows):
            self._hold(row)
        self._next = None

    def _hold(self, row: Row | None) -> None:
        if row is not None and row[self._key] is not None:
            self._held.setdefault(row[self._key], row)
