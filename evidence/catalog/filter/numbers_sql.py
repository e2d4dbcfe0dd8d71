"""Conditions on numbers, sizes and truth values."""

from __future__ import annotations

from collections.abc import Callable

from evidence.catalog.filter.amounts import size_of, whole_of
from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.nodes import Term

Condition = tuple[str, tuple[object, ...]]
_SIZE_ADVICE = "Write a size such as 10MB, 1.5GiB or 4096, or a range such as 1MB..20MB."
_NUMBER_ADVICE = "Write a whole number such as 3, or a range such as 1..5."
_EMPTY = "This range ends before it begins. Write the smaller number first, such as 1..5."


def size_condition(term: Term) -> Condition:
    """``size >= 10MB``, ``size:1MB..2MB``: both ends of a range are in it."""
    return _compared(term, size_of, _SIZE_ADVICE)


def number_condition(term: Term) -> Condition:
    """``evidence:2``, ``volume:1..3``."""
    return _compared(term, whole_of, _NUMBER_ADVICE)


def truth_condition(term: Term) -> Condition:
    """``unconfirmed:yes``, ``:no``."""
    text = term.value.text.lower()
    if text not in ("yes", "no", "true", "false", "1", "0") or term.operator == "~":
        raise FilterError(f"Write {term.field}:yes or {term.field}:no.", term.start, term.end)
    return f"{term.field} = ?", (int(text in ("yes", "true", "1")),)


def _compared(term: Term, read: Callable[[str], int | None], advice: str) -> Condition:
    column = "json_extract(body, '$.volume')" if term.field == "volume" else str(term.field)
    text = term.value.text
    low, dots, high = text.partition("..")
    if dots and term.operator == ":":
        bounds = [(" >= ", low), (" <= ", high)]
        given = [(sign, read(bound)) for sign, bound in bounds if bound.strip()]
        values = [value for _, value in given if value is not None]
        if not given or len(values) < len(given):
            raise FilterError(advice, term.start, term.end)
        if values[0] > values[-1]:
            raise FilterError(_EMPTY, term.start, term.end)
        sql = " AND ".join(f"{column}{sign}?" for sign, _ in given)
        return f"({sql})", tuple(values)
    value = read(text)
    if value is None or term.operator == "~":
        raise FilterError(advice, term.start, term.end)
    sign = "=" if term.operator == ":" else term.operator
    return f"{column} {sign} ?", (value,)
