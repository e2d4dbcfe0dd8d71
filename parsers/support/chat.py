"""What parsers of messengers ask of a row that may be missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from evidence.model.timestamp import Timestamp
from parsers.support import stated
from parsers.support.rows import Row, Tables

Direction = Literal["incoming", "outgoing", "unknown"]


def direction(mine: int | None) -> Direction:
    """Of a column that is 1 where the owner of the device wrote and 0 where somebody else did."""
    return "outgoing" if mine == 1 else "incoming" if mine == 0 else "unknown"


def text(row: Row | None, column: str) -> str | None:
    """A text of the row, where there is one."""
    return None if row is None else row.text(column)


def filled(row: Row | None, *columns: str) -> str | None:
    """The first of these columns that holds a text that is not empty."""
    return next((found for column in columns if (found := text(row, column))), None)


def integer(row: Row | None, column: str) -> int | None:
    """A whole number of the row, where there is one."""
    return None if row is None else row.integer(column)


def decimal(row: Row | None, column: str) -> str | None:
    """A number of the row as decimal text."""
    return None if row is None else stated.decimal(row, column)


def flag(row: Row | None, column: str) -> bool | None:
    """A mark of the row: false for 0, true for any other number, None where nothing is stored."""
    return None if row is None else stated.flag(row, column)


def moment(row: Row | None, column: str, epoch: Callable[[Any], Timestamp | None]) -> Timestamp | None:
    """A time of the row."""
    return None if row is None else epoch(row[column])


def words(row: Row | None, *columns: str) -> str | None:
    """Numbers whose meanings are not published, each behind the name of its column: ``status 4, kind 2``."""
    found = [f"{column.lstrip('_')} {value}" for column in columns if (value := text(row, column))]
    return ", ".join(found) or None


def one(
    tables: Tables, table: str, key: str, columns: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[Any, Row]:
    """The first row for each value of a column, of a table that has one at most for each."""
    return {each: found[0] for each, found in tables.grouped(table, key, columns, optional).items()}
