"""Conditions on marks (tags, notes, categories), and on whether a record says anything of something."""

from __future__ import annotations

import orjson

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.fields import FIELDS, VIEWS
from evidence.catalog.filter.nodes import Term
from evidence.catalog.words import query_words

Condition = tuple[str, tuple[object, ...]]
MARKS = ("tag", "note", "category", "review")
TABLE = "temp.mark"
"""The marks of the connection: evidence/catalog/marks.py fills them."""
_MATCHES = "indicia_mark_matches"
_PLACE = "json_extract(body, '$.fields.latitude') IS NOT NULL AND json_extract(body, '$.fields.longitude') IS NOT NULL"
_PEOPLE = 'indicia_matches(body, \'["like","participant",[1]]\')'
_MORE = ("location", "problem", "attachment")
_UNASKED = ("presence", "words", "place", "truth")
"""Kinds of fields of which a record says always something, or never."""


def mark_condition(term: Term, _view: str) -> Condition:
    """``tag:privileged``, ``note:"words"``, ``category:*``: of the record itself, not of its file or artifacts."""
    how = {":": "like", "=": "exact", "~": "part"}[term.operator]
    if term.field == "note" and how == "like":
        how = "words"
    if how == "words" and not query_words(term.value.pieces).strip():
        raise FilterError(
            "There is no word to look for here. note~ looks for signs as they stand.", term.start, term.end
        )
    what: object = term.value.pieces if how in ("like", "words") else term.value.text
    specification = orjson.dumps([how, "text", what]).decode()
    return _marked(f"kind = ? AND {_MATCHES}(words, ?)", (term.field, specification))


def presence_condition(term: Term, view: str) -> Condition:
    """``has:location``, ``has:tag``, ``has:sha256``, ``has:field.subject``."""
    name = term.value.text.lower()
    if term.operator not in (":", "="):
        raise FilterError("Write has: and a name, such as has:location.", term.start, term.end)
    if name in MARKS:
        return _marked("kind = ?", (name,))
    if name == "location" and view != "problems":
        return _place(view)
    if name == "problem" and view == "entries":
        return "json_array_length(body, '$.problems') > 0", ()
    if name == "attachment" and view == "artifacts":
        return "json_array_length(body, '$.fields.attachments') > 0", ()
    return _column(term, name, view)


def _column(term: Term, name: str, view: str) -> Condition:
    field = FIELDS.get(name)
    if name == "participant" and view == "artifacts":
        return f"{_PEOPLE}", ()
    if name == "parser" and view == "entries":
        return "json_array_length(body, '$.parsers') > 0", ()
    if name == "time" and view == "entries":
        return "coalesce(modified, accessed, changed, born) IS NOT NULL", ()
    if field is not None and view in field.views and field.kind not in _UNASKED:
        place = {"name": "path", "hash": "sha256", "version": "parser_version"}.get(name, name)
        if name in ("modified", "accessed", "changed", "born"):
            place = f"times.{name}"
        return f"coalesce(json_extract(body, '$.{place}'), '') <> ''", ()
    head, dot, rest = name.partition(".")
    if view == "artifacts" and dot and head in ("field", "times") and rest.replace("_", "").isalnum():
        inside = "fields" if head == "field" else "times"
        return (
            f"EXISTS (SELECT 1 FROM json_each(body, '$.{inside}') WHERE lower(key) = ? AND type <> 'null')",  # noqa: S608
            (rest,),
        )
    known = ", ".join((*MARKS, *_MORE, "time", "sha256", "field.NAME"))
    raise FilterError(
        f"{VIEWS[view].capitalize()} cannot be asked for that. has: knows {known}.", term.start, term.end
    )


def _place(view: str) -> Condition:
    if view == "artifacts":
        return f"({_PLACE})", ()
    # The place that a parser found in a file; asked once, not for each file.
    return f"key IN (SELECT entry_key FROM artifacts WHERE {_PLACE})", ()  # noqa: S608 - our own words


def _marked(which: str, values: tuple[object, ...]) -> Condition:
    # The number of a row is that of its ledger entry: no two records of any kind share one.
    return f"seq IN (SELECT seq FROM {TABLE} WHERE seq IS NOT NULL AND {which})", values  # noqa: S608 - our own
