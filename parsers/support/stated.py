"""What parsers of databases take from a row alike: marks, decimal numbers, and what no field of a kind holds."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite

from evidence.model.kinds import Detail
from evidence.model.timestamp import Timestamp
from parsers.support.json_value import decimal_text
from parsers.support.rows import Row


def details(row: Row | None, *columns: str, but: tuple[str, ...] = ()) -> tuple[Detail, ...]:
    """What the row states in these columns, or in all that were read; but for NULL and for those in ``but``."""
    if row is None:
        return ()
    chosen = ((name, row[name]) for name in columns or row.values if name not in but)
    return tuple(detail(name, value) for name, value in chosen if value is not None)


def detail(name: str, value: object) -> Detail:
    """A value as it is stored: real numbers as decimal text, bytes in hexadecimal, huge numbers and moments as text."""
    if isinstance(value, Timestamp):
        return Detail(name=name, value=value.raw)
    if isinstance(value, bytes | bytearray):
        return Detail(name=name, value=bytes(value).hex())
    if isinstance(value, float):
        return Detail(name=name, value=f"{Decimal(str(value)):f}" if isfinite(value) else str(value))
    if isinstance(value, bool | str) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return Detail(name=name, value=value)
    return Detail(name=name, value=str(value))


def flag(row: Row, column: str) -> bool | None:
    """Whether a number that is a mark is set; None where the row does not say."""
    value = row.integer(column)
    return None if value is None else bool(value)


def decimal(row: Row, column: str) -> str | None:
    """A number as decimal text; None with a warning where it is none."""
    value = row.number(column)
    return None if value is None else str(value)


def joined(*words: str | None, by: str = ", ") -> str | None:
    """The words that are there, in one; None where none is."""
    return by.join(word for word in words if word) or None


def number_text(value: object) -> str | None:
    """A stored number as decimal text, a whole one without a fraction; None where it is none, or infinite."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(str(value))
    return decimal_text(number).removesuffix(".0") if number.is_finite() else None
