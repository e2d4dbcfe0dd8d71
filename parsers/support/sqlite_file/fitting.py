"""Whether values can be a row of a table, by its declared columns alone."""

from __future__ import annotations

import re
from unicodedata import category

from parsers.support.sqlite_file.record import Value
from parsers.support.sqlite_file.schema import Table

_LETTERS = 4
_SCRIPTS = 3
_SOME, _MANY = 4, 6
_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*", re.ASCII | re.IGNORECASE)


def fits(table: Table, values: tuple[Value, ...]) -> bool:
    """Whether all values are of the declared types, and text is readable.

    Text among integers is too rare to be believed. Other columns of numbers (DATETIME, STRING) do hold text, but
    none that reads as a number: SQLite turns that into one.
    Reference: https://www.sqlite.org/datatype3.html 3.
    """
    for number, value in enumerate(values):
        if isinstance(value, float) and not _possible(value):
            return False
        if isinstance(value, bytes) and value and number < len(table.types) and table.types[number] == "text":
            value = value.decode("utf-8", "backslashreplace")  # noqa: PLW2901 - what some keep as bytes is text, too
        if not isinstance(value, str):
            continue
        declared = table.types[number] if number < len(table.types) else "any"
        if declared in ("integer", "real") or (declared == "number" and _NUMBER.fullmatch(value)):
            return False
        if not _readable(value):
            return False
    return True


def kind_fits(table: Table, number: int, kind: int) -> bool:
    """Whether a column can hold a value of this serial type."""
    if kind == 0:
        needed = number < len(table.needed) and table.needed[number]
        return not needed or number == table.rowid_column
    declared = table.types[number] if number < len(table.types) else "any"
    if kind < 12:
        return declared != "text"
    return kind in (12, 13) or declared not in ("integer", "real")


def telling(values: tuple[Value, ...]) -> bool:
    """Whether there is text of four letters and more: bytes that fit by chance hardly hold it."""
    return any(isinstance(value, str) and len(value) >= _LETTERS for value in values)


def says_something(values: tuple[Value, ...]) -> bool:
    """Whether two values, and half of them, are numbers or text, and not all of them such as need no bytes.

    Any bytes are fractions, or bytes: these count only in rows of so many values, or of so many whole numbers, that
    their types fit by no chance.
    """
    held = [value for value in values if value is not None]
    if any(isinstance(value, bytes) and value for value in held):
        return sum(isinstance(value, int) for value in held) >= _MANY
    if len(values) < _SOME and any(isinstance(value, float) for value in held):
        return False
    return (
        2 * len(held) >= len(values) and len(held) > 1 and any(value not in (0, 1, "", b"") for value in held)
    )


def of_types(table: Table, values: tuple[Value, ...]) -> bool:
    """Whether a row of a whole page can be of this table: by its types alone, for its bytes are no chance."""
    for number, value in enumerate(values):
        declared = table.types[number] if number < len(table.types) else "any"
        if number == table.rowid_column:
            if value is not None:
                return False
        elif value is None:
            if number < len(table.needed) and table.needed[number]:
                return False
        elif isinstance(value, str):
            if declared in ("integer", "real") or (declared == "number" and _NUMBER.fullmatch(value)):
                return False
        elif declared in (("integer", "real") if isinstance(value, bytes) else ("text",)):
            return False
    return True


def _readable(text: str) -> bool:
    """Bytes that fit by chance are no text in the database's encoding, or hold control characters.

    Text of UTF-16 that is read a byte off has many characters whose last byte is zero.
    """
    if text.isascii() and text.isprintable():
        return "\\x" not in text
    if len({_script(ord(each)) for each in text} - {0x20}) > _SCRIPTS:
        return False
    if "\\x" in text or sum(1 for each in text if not ord(each) & 0xFF) * 4 > len(text):
        return False
    if text.isprintable():
        return True
    return not any(category(each) in ("Cc", "Cn") for each in text if each not in "\t\r\n")


def _script(point: int) -> int:
    """A number for each part of Unicode, roughly a script; 0x20 for signs and pictures that go with any."""
    if point >= 0x1F000 or 0x2000 <= point < 0x2C00 or 0xFE00 <= point < 0xFE10:
        return 0x20
    if point < 0x370 or 0x1E00 <= point < 0x1F00:
        return 0
    if 0x3000 <= point < 0xA000 or 0xFF00 <= point < 0xFFF0:
        return 0x30
    return 0xAC if 0xAC00 <= point < 0xD7B0 else point >> 8


def _possible(value: float) -> bool:
    """Whether a fraction is of a size that applications store; bytes that fit by chance are of any."""
    return value == 0 or 1e-50 < abs(value) < 1e50
