"""A value of JSON as details: each single value by the way that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Detail
from parsers.support.json_value import decimal_text, whole

MOST = 10_000
"""So many values of one object are stated; a warning says that there are more."""


def details(value: Any, context: Context, locator: str) -> tuple[Detail, ...]:
    """Each text, number and mark in a value, in its order: ``pathspec.location``, ``values[2]``.

    An object or array without members is ``{}`` or ``[]``; what is null is not stated. A value that stands alone is
    named ``value``.
    """
    single = _single(value, "")
    found = tuple(islice(single, MOST))
    if next(single, None) is not None:
        context.warn(f"only the first {MOST} values are stated", locator)
    return found


def _single(value: Any, name: str) -> Iterator[Detail]:
    # No recursion: what JSON allows to stand in one another may be as deep as Python's stack.
    open_ = [iter([(name, value)])]
    while open_:
        named, each = next(open_[-1], (None, None))
        if named is None:
            open_.pop()
        elif isinstance(each, dict | list) and each:
            open_.append(_members(each, named))
        elif each is not None:
            yield Detail(name=named or "value", value=_plain(each))


def _members(value: dict[str, Any] | list[Any], name: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        return ((f"{name}.{whole(key)}" if name else whole(key), each) for key, each in value.items())
    return ((f"{name}[{number}]", each) for number, each in enumerate(value))


def _plain(value: Any) -> str | int | bool:
    if isinstance(value, bool) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return value
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    return whole(str(value))
