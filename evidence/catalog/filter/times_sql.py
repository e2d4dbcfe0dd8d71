"""Conditions on times."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.moments import Span, span
from evidence.catalog.filter.nodes import Term

Condition = tuple[str, tuple[object, ...]]
_OF_FILES = ("modified", "accessed", "changed", "born")


def time_condition(term: Term, view: str, zone: ZoneInfo) -> Condition:
    """``time > 2026-01-01`` (after that whole day), ``time:2026-01`` (within), ``time:2026-01-01..2026-01-31``.

    ``=`` and a second or less with an offset is that very moment.
    """
    low, high = bounds(term, zone)
    test = "{0} >= ? AND {0} < ?" if low and high else "{0} >= ?" if low else "{0} < ?"
    values = tuple(value for value in (low, high) if value)
    if term.operator == "=" and (moment := exact_moment(term, zone)):
        test, values = "{0} = ?", (moment,)
    name = term.field or ""
    if name.startswith("times."):
        each = test.format("value")
        return (
            f"EXISTS (SELECT 1 FROM json_each(body, '$.times') WHERE lower(key) = ? AND {each})",  # noqa: S608
            (name.partition(".")[2], *values),
        )
    columns = _OF_FILES if name == "time" and view == "entries" else (name,)
    sql = " OR ".join(f"({test.format(column)})" for column in columns)
    return f"({sql})", values * len(columns)


def exact_moment(term: Term, zone: ZoneInfo) -> str | None:
    """The moment that the text names as a record would write it, where it names one and its zone."""
    meant = span(term.value.text, zone)
    return meant.start if meant and meant.exact and not meant.assumed else None


def bounds(term: Term, zone: ZoneInfo) -> tuple[str | None, str | None]:
    """First moment included and first one excluded, RFC 3339 in UTC; None where that side is open.

    Raises FilterError where the text is no time, or a range that ends before it begins.
    """
    text = term.value.text
    first, dots, last = text.partition("..")
    if dots and term.operator == ":" and (first.strip() or last.strip()):
        low = _span(term, first, zone).start if first.strip() else None
        high = _span(term, last, zone).end if last.strip() else None
        if low and high and low >= high:
            raise FilterError(
                "This range ends before it begins. Write the earlier time first, such as 2026-01..2026-02.",
                term.start,
                term.end,
            )
        return low, high
    meant = _span(term, text, zone)
    return {
        ":": (meant.start, meant.end),
        "=": (meant.start, meant.end),
        "<": (None, meant.start),
        "<=": (None, meant.end),
        ">": (meant.end, None),
        ">=": (meant.start, None),
    }[term.operator]


def _span(term: Term, text: str, zone: ZoneInfo) -> Span:
    meant = span(text, zone) if term.operator != "~" else None
    if meant is None:
        raise FilterError(
            "Write a time such as 2026-01-31, 2026-01, 2026-01-31T14:05 or 2026-01-31T14:05+01:00; "
            "2026-01-01..2026-01-31 for a range.",
            term.start,
            term.end,
        )
    return meant
