"""The records that are selected, as ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

_VIEWS = ("entries", "artifacts", "problems")
_PAGE = 500


@dataclass(frozen=True)
class Selected:
    """Row numbers (ledger entries) of records, in the order shown: each is in one table of the catalog."""

    numbers: Sequence[int]

    def ids(self, connection: sqlite3.Connection) -> list[str]:
        """Their ids, in the same order. Raises sqlite3.Error."""
        found: dict[int, str] = {}
        for start in range(0, len(self.numbers), _PAGE):
            page = self.numbers[start : start + _PAGE]
            marks = ", ".join("?" * len(page))
            for view in _VIEWS:
                query = f"SELECT seq, id FROM {view} WHERE seq IN ({marks})"  # noqa: S608 - one of three names
                found.update((row[0], row[1]) for row in connection.execute(query, list(page)))
        return [str(found[number]) for number in self.numbers if number in found]
