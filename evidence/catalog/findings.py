"""Findings of the catalog, as plain SQL. A catalog of an earlier format has none."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from evidence.catalog.lookup import has_findings
from evidence.catalog.schema import NUMBER_BITS

_LAST = "seq IN (SELECT max(seq) FROM findings GROUP BY id)"
_CURRENT = f"{_LAST} AND follows"
# An id such as 1-42-3 as the two numbers that the index of artifacts holds. Without | 0 the second one would be
# compared as a column of integers, for which SQLite does not use that index.
_PARTS = (
    f"SELECT CAST(record AS INTEGER) << {NUMBER_BITS} | CAST(rest AS INTEGER) AS entry, "  # noqa: S608 - our own words
    "CAST(substr(rest, instr(rest, '-') + 1) AS INTEGER) | 0 AS artifact "
    "FROM (SELECT each.value AS record, substr(each.value, instr(each.value, '-') + 1) AS rest "
    "FROM findings, json_each(findings.body, '$.records') AS each "
    f"WHERE {{}} AND {_LAST} AND follows)"
)
_BEHIND = (
    f"seq IN (SELECT a.seq FROM ({_PARTS}) AS r CROSS JOIN artifacts AS a "  # noqa: S608
    "ON a.entry_key = r.entry AND a.number = r.artifact)"
)
BEHIND_FINDING = _BEHIND.format("findings.id = ?")
"""SQL over ``artifacts``: those that the finding of an id rests on, as far as it lists them."""
BEHIND_ANALYZER = _BEHIND.format("findings.analyzer = ?")
"""SQL over ``artifacts``: those that the findings of an analyzer rest on, as far as these list them."""


def findings(
    connection: sqlite3.Connection, analyzer: str | None = None, *, every: bool = False, most: int = -1
) -> Iterator[str]:
    """Findings as canonical JSON, by analyzer and what they are about: those that follow from the last run.

    ``every``: all that was ever recorded, in the order of the ledger, with what was replaced or follows no longer.
    ``most``: not more than so many.
    """
    if not has_findings(connection):
        return
    which, values = ("1", ()) if analyzer is None else ("analyzer = ?", (analyzer,))
    rest = f"{which} ORDER BY seq" if every else f"{which} AND {_CURRENT} ORDER BY analyzer, about"
    sql = f"SELECT body FROM findings WHERE {rest} LIMIT ?"  # noqa: S608 - our own words
    for row in connection.execute(sql, (*values, most)):
        yield row[0]


def finding_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many findings of each analyzer follow, by its name."""
    if not has_findings(connection):
        return {}
    sql = f"SELECT analyzer, count(*) FROM findings WHERE {_CURRENT} GROUP BY analyzer ORDER BY analyzer"  # noqa: S608
    return dict(map(tuple, connection.execute(sql)))


def last_of(connection: sqlite3.Connection, analyzer: str) -> Iterator[tuple[str, str, bool]]:
    """Id, canonical JSON and whether it follows, of what was recorded last of each finding of an analyzer."""
    sql = f"SELECT id, body, follows FROM findings WHERE analyzer = ? AND {_LAST} ORDER BY id"  # noqa: S608
    for row in connection.execute(sql, (analyzer,)):
        yield row[0], row[1], bool(row[2])


def newest(connection: sqlite3.Connection) -> Any:
    """The number of the newest row; None without any. What was counted at the same number counts the same now."""
    if not has_findings(connection):
        return None
    return connection.execute("SELECT max(seq) FROM finding").fetchone()[0]
