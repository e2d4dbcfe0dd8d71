"""Values of JSON that an application keeps in a column or a file.

What comes out can be recorded: numbers with a fraction are Decimal, and a half of a surrogate pair that stands alone,
which JSON allows and UTF-8 does not, is shown escaped.
Reference: RFC 8259.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from evidence.model.names import text_of

DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=str)
_MOST_DIGITS = 60
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def decoded(stored: object) -> Any:
    """The value that a stored text holds; None where it is no JSON."""
    if isinstance(stored, bytes):
        stored = text_of(stored)
    if not isinstance(stored, str):
        return None
    try:
        return DECODER.decode(stored)
    except (ValueError, RecursionError):
        return None


def at(value: Any, *keys: str | int) -> Any:
    """What stands under these keys of objects and places of arrays, from the outside in; None where nothing does."""
    for key in keys:
        if isinstance(key, str):
            value = value.get(key) if isinstance(value, dict) else None
        else:
            value = value[key] if isinstance(value, list) and -len(value) <= key < len(value) else None
    return value


def each(value: Any, *keys: str | int) -> list[Any]:
    """The elements of the array under these keys; none where there is no array."""
    found = at(value, *keys)
    return found if isinstance(found, list) else []


def objects(value: Any, *keys: str | int) -> list[dict[str, Any]]:
    """Those elements of the array under these keys that are objects."""
    return [found for found in each(value, *keys) if isinstance(found, dict)]


def text(value: Any, *keys: str | int) -> str | None:
    """The text or number under these keys as text."""
    found = at(value, *keys)
    if isinstance(found, str):
        return whole(found)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return decimal_text(found) if isinstance(found, Decimal) else None


def filled(value: Any, *names: str) -> str | None:
    """The first of these members that is a text or number and not empty."""
    return next((found for name in names if (found := text(value, name))), None)


def integer(value: Any, *keys: str | int) -> int | None:
    """The whole number under these keys, of at most 64 bits."""
    found = at(value, *keys)
    if isinstance(found, str) and found.removeprefix("-").isdecimal() and len(found) < 20:
        found = int(found)
    if isinstance(found, bool) or not isinstance(found, int):
        return None
    return found if -(2**63) <= found < 2**63 else None


def flag(value: Any, *keys: str | int) -> bool | None:
    """True or false under these keys."""
    found = at(value, *keys)
    return found if isinstance(found, bool) else None


def decimal(value: Any, *keys: str | int) -> str | None:
    """The number under these keys as decimal text, also where it is stored as text."""
    found = at(value, *keys)
    if isinstance(found, str) and len(found) <= _MOST_DIGITS and _NUMBER.fullmatch(found):
        found = Decimal(found)
    if isinstance(found, bool) or not isinstance(found, int | Decimal):
        return None
    return decimal_text(Decimal(found))


def decimal_text(number: Decimal) -> str:
    """A number as decimal text; one that would have too many digits as it is written with an exponent."""
    return f"{number:f}" if abs(number.adjusted()) < _MOST_DIGITS else str(number)


def whole(found: str) -> str:
    """The same text with halves of surrogate pairs escaped."""
    return found.encode("utf-8", "backslashreplace").decode()
