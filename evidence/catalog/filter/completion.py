"""What can follow where a person types a filter."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from evidence.catalog.filter.comparing import values_at
from evidence.catalog.filter.fields import FIELDS, FLAGS, is_inside
from evidence.catalog.filter.named_sql import Condition
from evidence.catalog.filter.presence_sql import MARKS, TABLE
from evidence.catalog.filter.writing import plain
from evidence.model.kinds import KINDS

_NAMED = re.compile(r"([A-Za-z][A-Za-z0-9_.]*)[ \t]*(!=|<=|>=|[:=<>~])[ \t]*\Z")
_INSIDE = re.compile(r"([A-Za-z][A-Za-z0-9_.]*)(!=|<=|>=|[:=<>~])(.*)", re.DOTALL)
_KEYWORDS = {"and": "Both must hold", "or": "One must hold", "not": "What follows must not hold"}
_HAS = (
    "location",
    "time",
    "tag",
    "note",
    "category",
    "problem",
    "attachment",
    "participant",
    "parser",
    "sha256",
)
_FIXED = {
    "state": ("live", "deleted", "carved", "recovered"),
    "type": ("file", "directory", "link", "stream", "other"),
    "unconfirmed": ("yes", "no"),
    "has": _HAS,
    "review": ("agrees", "disagrees", "disputed"),
}
_OPERATORS = {"number": "=", "size": " >= ", "time": " >= "}
_LOOKED_AT = 50_000
"""Rows. Completion answers while somebody types: it looks at the first rows of a view, not at all."""


@dataclass(frozen=True)
class Completion:
    """``text`` is what is written in the place of what stands there; ``what`` a line that says what it is."""

    text: str
    what: str


@dataclass(frozen=True)
class Completions:
    """Each of ``items`` replaces the characters ``start`` to ``end`` (not included) of the text."""

    start: int
    end: int
    items: tuple[Completion, ...]


def complete(text: str, cursor: int, view: str, values: Callable[[str, str], Sequence[str]]) -> Completions:
    """What can stand at the cursor. ``values(field, prefix)`` gives values that the case holds; raises nothing itself.

    ``values`` is asked for fields of text, words and marks, :func:`known_values` answers it from a catalog.
    """
    before = text[:cursor]
    start = _beginning(before)
    typed = before[start:]
    named = _NAMED.search(before[:start])
    if named:
        return Completions(start, cursor, tuple(_values(named[1].lower(), typed, values)))
    if inside := _INSIDE.fullmatch(typed):
        return Completions(
            start + inside.start(3), cursor, tuple(_values(inside[1].lower(), inside[3], values))
        )
    if typed.startswith('"'):
        return Completions(start, cursor, ())
    return Completions(start, cursor, tuple(_names(typed.lower(), view, bool(before[:start].strip(" (")))))


def known_values(
    connection: sqlite3.Connection,
    view: str,
    field: str,
    prefix: str,
    limit: int = 20,
    hidden: Condition | None = None,
) -> list[str]:
    """Values of a field that begin with ``prefix`` (letter case ignored), the most frequent first.

    Of kinds and marks all; of others those in the first 50,000 rows of the view. Marks are those of the last
    :func:`evidence.catalog.marks.refresh`. Empty for a field whose values are not listed (times, sizes).
    ``hidden``: the rows that are not asked for what stands inside of them.
    """
    found: Counter[str] = Counter()
    for value, count in _held(connection, view, field, hidden):
        if value.casefold().startswith(prefix.casefold()):
            found[value] += count
    return [value for value, _ in found.most_common(limit)]


def _held(
    connection: sqlite3.Connection, view: str, field: str, hidden: Condition | None
) -> Iterator[tuple[str, int]]:
    head = field.partition(".")[0]
    if field in MARKS:
        query = f"SELECT words, count(*) FROM {TABLE} WHERE kind = ? GROUP BY words"  # noqa: S608 - our own words
        yield from ((str(row[0]), row[1]) for row in connection.execute(query, (field,)))
    elif field == "kind" and view == "artifacts":
        rows = connection.execute("SELECT kind, count(*) FROM artifacts WHERE kind IS NOT NULL GROUP BY kind")
        yield from ((str(row[0]), row[1]) for row in rows)
    elif head == "field" or (field in FIELDS and view in FIELDS[field].views):
        if head != "field" and FIELDS[field].kind not in ("word", "text", "digest"):
            return
        import orjson

        sql, values = hidden if hidden and is_inside(field) else ("0", ())
        looked_at = f"SELECT body FROM {view} WHERE NOT ({sql}) ORDER BY seq LIMIT {_LOOKED_AT}"  # noqa: S608 - our own
        for (body,) in connection.execute(looked_at, values):
            try:
                record = orjson.loads(body)
            except orjson.JSONDecodeError:
                continue
            yield from ((value, 1) for value in values_at(record, field))


def _beginning(before: str) -> int:
    """Where the term begins that is being typed."""
    start, quoted, escaped = 0, False, False
    for place, letter in enumerate(before):
        if escaped:
            escaped = False
        elif letter == "\\":
            escaped = True
        elif letter == '"':
            quoted = not quoted
        elif not quoted and (letter.isspace() or letter in "()"):
            start = place + 1
    return start


def _values(field: str, typed: str, values: Callable[[str, str], Sequence[str]]) -> Iterator[Completion]:
    prefix = typed.lstrip('"').replace("\\", "")
    if field in _FIXED:
        held: Sequence[str] = [each for each in _FIXED[field] if each.startswith(prefix.lower())]
    else:
        held = values(field, prefix)
    for value in held:
        yield Completion(plain(value), FIELDS[field].what if field in FIELDS else field)


def _names(typed: str, view: str, follows: bool) -> Iterator[Completion]:
    for field in FIELDS.values():
        if view in field.views and field.name.startswith(typed):
            yield Completion(f"{field.name}{_OPERATORS.get(field.kind, ':')}", field.what)
    if view == "artifacts":
        yield from _dotted(typed)
    for word, (name, text) in FLAGS.items():
        if word.startswith(typed) and typed and view in FIELDS[name].views:
            yield Completion(word, f"{name}:{text}")
    for word, what in _KEYWORDS.items():
        if word.startswith(typed) and (follows or word == "not"):
            yield Completion(f"{word} ", what)


def _dotted(typed: str) -> Iterator[Completion]:
    if not typed.startswith(("f", "t")):
        return
    for head, names in (("field", _field_names(times=False)), ("times", _field_names(times=True))):
        for name, kinds in names.items():
            if f"{head}.{name}".startswith(typed):
                operator = ":" if head == "field" else " >= "
                yield Completion(f"{head}.{name}{operator}", f"Of {', '.join(kinds)}")


def _field_names(*, times: bool) -> dict[str, list[str]]:
    """Fields that the kinds name -> the kinds; times apart from the others."""
    found: dict[str, list[str]] = {}
    for kind, form in sorted(KINDS.items()):
        for name, declared in form.__annotations__.items():
            if "ClassVar" not in str(declared) and times == ("Timestamp" in str(declared)):
                found.setdefault(name, []).append(kind)
    return dict(sorted(found.items()))
