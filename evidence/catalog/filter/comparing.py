"""What SQLite calls to compare the text of a record: one function, told by a value what to compare with what.

The value is a JSON array ``[how, where, what]``.

``how``: ``like`` (the whole text, wildcards, letter case ignored), ``exact``, ``part`` (letter case and accents
ignored), ``words`` (free text) or a comparison of numbers (``<``, …).

``where``: ``path``, ``name``, ``participant``, ``field.NAME`` (``truth.NAME``: also its truth values), ``text``,
``parser`` or another member of the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

import orjson

from evidence.catalog.filter.amounts import decimal_of
from evidence.catalog.filter.nodes import ANY, ONE, Piece
from evidence.catalog.filter.prefilter import run_of, written
from evidence.catalog.filter.wildcards import Test, like_test
from evidence.catalog.words import fold, leaves, query_words, texts_of, words
from evidence.model.parties import parts_named

_OF_PEOPLE = (
    "sender",
    "recipients",
    "number",
    "phones",
    "emails",
    "account",
    "conversation_name",
    "mentions",
    "people",
    "reply_sender",
    "forwarded_from",
    "revoked_by",
    "callback",
    "owner",
)
_NAMES_PEOPLE = {
    "account": ("name", "identifier", "username"),
    "call": ("name",),
    "contact": ("name", "nickname"),
    "credential": ("username",),
    "voicemail": ("name",),
}
_BETWEEN = r"\x00-/:-@\[-`{-\x7f\u2013\u2014\u2018\u2019\u201c\u201d"
_SEPARATOR, _LETTER = f"[{_BETWEEN}]", f"[^{_BETWEEN}]"
"""ASCII that is neither letter nor digit, dashes and quotation marks; everything else."""


def matches(body: object, specification: str) -> int:
    """1 where the record in ``body`` (JSON) meets the specification, else 0. Deterministic; raises nothing."""
    where, test, impossible = _prepared(specification)
    if not isinstance(body, str) or impossible(body):
        return 0
    try:
        record = orjson.loads(body)
    except orjson.JSONDecodeError:  # altered; `verify` names it
        return 0
    return int(any(map(test, values_at(record, where))))


@lru_cache(maxsize=256)
def _prepared(specification: str) -> tuple[str, Test, Test]:
    """Where to look, what each text there must meet, and what a whole record meets only where none can."""
    how, where, what = orjson.loads(specification)
    if how == "exact":
        in_json = written(what)
        # Truth values are not written as text.
        return where, what.__eq__, _never if where.startswith("truth.") else lambda body: in_json not in body
    if how == "part":
        needle = fold(what)
        return where, lambda text: needle in fold(text), _without(run_of([needle]))
    pieces = tuple(what) if isinstance(what, list) else ()
    if how == "words":
        runs = query_words(pieces).replace("*", " ").replace("?", " ").split()
        return where, words_test(pieces), _without(run_of(runs))
    if how == "like":
        runs = [piece.casefold() for piece in pieces if isinstance(piece, str)]
        impossible = _never if where.startswith("truth.") else _without(run_of(runs))
        return where, like_test(pieces, folders=where == "path"), impossible
    return where, _number_test(how, Decimal(what)), _never


def _never(_: str) -> bool:
    return False


def _without(run: str | None) -> Test:
    """A test for records that cannot hold what was folded to this run."""
    if run is None:
        return str.isascii
    return (lambda body: body.isascii() and run not in body.lower()) if run else _never


def values_at(record: Any, where: str) -> Iterator[str]:
    """The texts that a field of the filter language stands for in a record."""
    if not isinstance(record, dict):
        return
    if where == "text":
        yield from texts_of(record)
    elif where == "name":
        for path in leaves(record.get("path")):
            yield path.rpartition("/")[2]
    elif where == "parser":
        yield from leaves(record.get("parser"))
        yield from leaves(record.get("parsers"))
    elif where == "version":
        yield from leaves(record.get("parser_version"))
    elif where == "participant":
        yield from _people(record)
    elif where.startswith(("field.", "truth.")):
        kind, *names = where.split(".")
        yield from _field(record.get("fields"), names, kind == "truth")
    else:
        yield from leaves(record.get(where))


def _people(record: dict[str, Any]) -> Iterator[str]:
    fields = record.get("fields")
    if isinstance(fields, dict):
        for name in _OF_PEOPLE:
            yield from leaves(fields.get(name))
        for name in _NAMES_PEOPLE.get(str(record.get("kind")), ()):
            yield from leaves(fields.get(name))
        for part in parts_named(fields):
            yield from part


def _field(value: Any, names: list[str], truths: bool) -> Iterator[str]:
    """The values below a chain of names; a list is looked through, whatever its length."""
    if not names:
        yield from leaves(value, truths=truths)
    elif isinstance(value, dict):
        # What is typed has its names in lower case; so have those of our kinds, not all of other tools.
        for name, each in value.items():
            if name.lower() == names[0]:
                yield from _field(each, names[1:], truths)
    elif isinstance(value, list):
        for each in value:
            yield from _field(each, names, truths)


def words_test(pieces: tuple[Piece, ...]) -> Test:
    """A test for free text: its words one after another; ``*`` and ``?`` stand for letters of one word."""
    wanted = query_words(pieces)
    if "*" not in wanted and "?" not in wanted:
        return _phrase_test(wanted)
    if "?" not in wanted and wanted.index("*") == len(wanted) - 2:
        return _phrase_test(wanted[:-2])
    return _wild_words_test([like_test(_pieces(each)) for each in wanted.split()])


def _phrase_test(phrase: str) -> Test:
    """A test for words as :func:`evidence.catalog.words.words` gives them; without a blank at its end, a beginning."""
    if not phrase.strip():
        return lambda text: phrase in _words_of(text)
    found = _plain(phrase) if phrase.isascii() else None

    def test(text: str) -> bool:
        if found is not None and found(text.lower()):
            return True
        return not text.isascii() and phrase in _words_of(text)

    return test


def _plain(phrase: str) -> Callable[[str], object]:
    """Looks for words of ASCII between plain separators: where they stand so in a text, they do among its words, too.

    In a text that is ASCII as a whole, they are words of it nowhere else.
    """
    first, *others = phrase.split()
    expression = "".join([f"{first}(?<!{_LETTER}{first})", *(f"{_SEPARATOR}+{each}" for each in others)])
    return re.compile(expression + (f"(?!{_LETTER})" if phrase.endswith(" ") else "")).search


# Those of one file follow one another, and all name its path.
_words_of = lru_cache(maxsize=64)(words)


def _pieces(word: str) -> tuple[Piece, ...]:
    return tuple({"*": ANY, "?": ONE}.get(each, each) for each in word)


def _wild_words_test(tests: list[Test]) -> Test:
    def test(text: str) -> bool:
        found = words(text).split()
        places = range(len(found) - len(tests) + 1)
        return any(all(each(found[at + n]) for n, each in enumerate(tests)) for at in places)

    return test


def _number_test(how: str, wanted: Decimal) -> Test:
    def test(text: str) -> bool:
        value = decimal_of(text)
        if value is None:
            return False
        return {"<": value < wanted, "<=": value <= wanted, ">": value > wanted, ">=": value >= wanted}[how]

    return test
