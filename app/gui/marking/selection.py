"""The records that are selected, as ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

_VIEWS = frozenset({"entries", "artifacts", "problems"})
_PAGE = 500


@dataclass(frozen=True)
class Selected:
    """Row numbers of one view of the catalog, in the order shown."""

    view: str
    numbers: Sequence[int]

    def ids(self, connection: sqlite3.Connection) -> list[str]:
        """Their ids, in the same order. Raises sqlite3.Error."""
        if self.view not in _VIEWS:
            raise ValueError(f"no such view: {self.view!r}")
        found: dict[int, str] = {}
        for start in range(0, len(self.numbers), _PAGE):
            page = self.numbers[start : start + _PAGE]
            marks = ", ".join("?" * len(page))
            query = f"SELECT seq, id FROM {self.view} WHERE seq IN ({marks})"  # noqa: S608 - one of three names
            found.update((row[0], row[1]) for row in connection.execute(query, list(page)))
        return [str(found[number]) for number in self.numbers if number in found]
