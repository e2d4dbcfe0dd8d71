"""Times and rows of CurrentPowerlog.PLSQL.

Reference: APOLLO (S. Edwards), powerlog_*.txt; I. Whiffin, "PowerLog" (doubleblak.com, 2025): the times of events
follow a clock of their own in seconds since 1970, to which the value ``system`` of the last row of
PLStorageOperator_EventForward_TimeOffset before the event is added.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.rows import Row, Tables

OFFSETS = "PLStorageOperator_EventForward_TimeOffset"


class Clock:
    """The offsets of one log."""

    def __init__(self, tables: Tables) -> None:
        found = [(row["timestamp"], row["system"]) for row in tables.live(OFFSETS, ("timestamp", "system"))]
        self._offsets = sorted(pair for pair in found if all(isinstance(each, int | float) for each in pair))
        self._times = [time for time, _ in self._offsets]

    def moment(self, row: Row) -> Timestamp | None:
        """When an event was: its time with the offset in effect then, or the first; alone where there is none."""
        stored = row["timestamp"]
        alone = epochs.unix_s(stored)
        if alone is None or alone.unix_ns is None or not self._offsets or not isinstance(stored, int | float):
            return alone
        offset = self._offsets[max(0, bisect_right(self._times, stored) - 1)][1]
        moved = epochs.unix_s(str(Decimal(str(stored)) + Decimal(str(offset)))) if _finite(offset) else alone
        if moved is None:
            return alone
        return Timestamp(moved.unix_ns, f"{stored}+{offset}", "unix_s+offset")


def events(tables: Tables, table: str) -> Iterator[Row]:
    """The rows of a table that has a time, with all of their columns."""
    if tables.has(table, "timestamp"):
        yield from tables.rows(
            table, ("timestamp",), [each for each in tables.columns(table) if each != "timestamp"]
        )


def _finite(value: float) -> bool:
    return abs(value) < 1e12
