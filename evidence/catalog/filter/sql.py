"""A filter as a condition of SQL over a view of the catalog.

The SQL is put together from our own words only; whatever was typed is in the values. Each part may be NULL where a
record says nothing: that counts as "no", also below ``not``.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.fields import VIEWS, Field, is_inside, of_view
from evidence.catalog.filter.near_sql import near_condition
from evidence.catalog.filter.nodes import Everything, Group, Node, Not, Term, terms
from evidence.catalog.filter.numbers_sql import number_condition, size_condition, truth_condition
from evidence.catalog.filter.presence_sql import MARKS, mark_condition, presence_condition
from evidence.catalog.filter.text_sql import field_condition, free_text, text_condition
from evidence.catalog.filter.times_sql import time_condition
from evidence.catalog.filter.words_sql import digest_condition, word_condition

Condition = tuple[str, tuple[object, ...]]
"""A condition in SQL, and the value of each of its question marks."""
_FIELDS_INSIDE = ("field.", "participant", "location", "attachment")
"""What ``has:`` asks of the fields of an artifact."""


def condition(node: Node, view: str, zone: ZoneInfo) -> Condition:
    """The condition of a filter over ``entries``, ``artifacts`` or ``problems``.

    Times without an offset are meant in ``zone``. It holds on connections of
    :meth:`evidence.catalog.catalog.Catalog.reader`, which have the functions that it names; where
    :func:`uses_marks` says so, after :func:`evidence.catalog.marks.refresh`. Raises FilterError, with the place.
    """
    if view not in VIEWS:
        raise ValueError(f"no view {view!r}")
    if isinstance(node, Everything):
        return "1", ()
    if isinstance(node, Not):
        sql, values = condition(node.part, view, zone)
        inner = f"({sql})" if isinstance(node.part, Term) else sql  # others bring their parentheses
        return f"({inner} IS NOT TRUE)", values
    if isinstance(node, Group):
        parts = [condition(part, view, zone) for part in node.parts]
        word = " AND " if node.all_of else " OR "
        return f"({word.join(sql for sql, _ in parts)})", tuple(
            value for _, values in parts for value in values
        )
    return _term(node, view, zone)


def uses_marks(node: Node) -> bool:
    """Whether a filter asks for tags, notes or categories, so that the marks of the connection must be fresh."""
    return any(
        term.field in MARKS or (term.field == "has" and term.value.text.lower() in MARKS)
        for term in terms(node)
    )


def looks_inside(node: Node) -> bool:
    """Whether a filter asks what records say: words, the fields of an artifact, who takes part, what place.

    What else it can ask (kind, time, path, digests, marks) stands on the outside of a record, as on an envelope.
    """
    return any(
        is_inside(term.field) or (term.field == "has" and term.value.text.lower().startswith(_FIELDS_INSIDE))
        for term in terms(node)
    )


def looks_inside_artifacts(node: Node) -> bool:
    """Whether a filter over files asks what the artifacts of a file say: the place that a parser read there."""
    return any(
        term.field == "near" or (term.field == "has" and term.value.text.lower() == "location")
        for term in terms(node)
    )


def _term(term: Term, view: str, zone: ZoneInfo) -> Condition:
    if term.field is None:
        return free_text(term, view)
    field = of_view(term.field, view, term.start, term.start + len(term.field))
    if term.operator == "!=":
        positive = Term(term.field, "=", term.value, term.start, term.end)
        sql, values = _of_field(positive, field, view, zone)
        return f"(({sql}) IS NOT TRUE)", values
    return _of_field(term, field, view, zone)


def _of_field(term: Term, field: Field, view: str, zone: ZoneInfo) -> Condition:
    if field.kind == "time":
        return time_condition(term, view, zone)
    ordered = {"size": size_condition, "number": number_condition, "field": field_condition}
    if field.kind in ordered:
        return ordered[field.kind](term)
    if term.operator in ("<", "<=", ">", ">="):
        raise FilterError(
            f"{term.field} cannot be compared with {term.operator}: it is neither a number nor a time. Use : or =.",
            term.start,
            term.end,
        )
    seen = {
        "words": free_text,
        "mark": mark_condition,
        "presence": presence_condition,
        "place": near_condition,
    }
    if field.kind in seen:
        return seen[field.kind](term, view)
    if field.kind == "truth":
        return truth_condition(term)
    plain = {"word": word_condition, "digest": digest_condition}.get(field.kind, text_condition)
    return text_condition(term) if term.operator == "~" else plain(term)
