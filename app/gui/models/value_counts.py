"""The values of one column of a result set, with how many rows have each."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from app.gui.models.columns import Column
from app.gui.models.mark_groups import count_marks
from app.gui.models.wanted import Wanted

AT_MOST = 5000


@dataclass(frozen=True)
class ValueCounts:
    """``values``: value and number of rows, the most frequent first, ``AT_MOST`` of ``distinct`` values."""

    column: Column
    values: tuple[tuple[Any, int], ...]
    distinct: int


def count_values(connection: sqlite3.Connection, wanted: Wanted, column: Column) -> ValueCounts:
    """Counts them. Of unknown length: for a thread. Of marks, each by itself: a row with two tags counts in both."""
    if column.marks:
        found_marks = count_marks(connection, wanted)
        return ValueCounts(column, tuple(found_marks[:AT_MOST]), len(found_marks))
    grouped, values = wanted.select(f"{column.sql} AS value, count(*) AS rows", "GROUP BY 1")
    order = "ORDER BY rows DESC, value"
    sql = f"SELECT value, rows, count(*) OVER () FROM ({grouped}) {order} LIMIT {AT_MOST}"  # noqa: S608 - our own
    found = [tuple(row) for row in connection.execute(sql, values)]
    return ValueCounts(column, tuple((value, rows) for value, rows, _ in found), found[0][2] if found else 0)
