"""Conditions on texts: fields, and free text."""

from __future__ import annotations

import orjson

from evidence.catalog.filter.amounts import decimal_of
from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.named_sql import record_named
from evidence.catalog.filter.nodes import Term
from evidence.catalog.filter.prefilter import NOTHING, caseless, exactly
from evidence.catalog.text_query import index_query
from evidence.catalog.words import fold, query_words

Condition = tuple[str, tuple[object, ...]]
MATCHES = "indicia_matches"
CANDIDATES = "indicia_candidates"
"""The functions of SQL that readers of the catalog have: evidence/catalog/functions.py."""
_TABLES = {"entries": "entry", "artifacts": "artifact", "problems": "problem"}
_TRUTHS = {"true": "yes", "false": "no"}


def text_condition(term: Term) -> Condition:
    """A field of text: ``:`` the whole with wildcards, ``=`` exactly, ``~`` a part."""
    where = term.field or ""
    if term.operator == "=":
        return _matching("exact", where, term.value.text, exactly(term.value.text))
    if term.operator == "~":
        part = fold(term.value.text)
        if not part:
            raise FilterError("There is no letter to look for here.", term.start, term.end)
        return _matching("part", where, term.value.text, NOTHING)
    pieces = term.value.pieces
    runs = [piece.casefold() for piece in pieces if isinstance(piece, str)]
    return _matching("like", where, pieces, caseless(runs))


def field_condition(term: Term) -> Condition:
    """A field of an artifact that its kind names: as text, or as a number with ``<`` and the like."""
    if term.operator in ("<", "<=", ">", ">="):
        number = decimal_of(term.value.text.strip())
        if number is None:
            raise FilterError(
                f"{term.field} {term.operator} compares numbers: write one such as 640 or 51.45.",
                term.start,
                term.end,
            )
        return _matching(term.operator, term.field or "", str(number), NOTHING)
    if term.operator in ":=" and term.value.text.lower() in (*_TRUTHS, "yes", "no"):
        return _truth(term)
    return text_condition(term)


def _truth(term: Term) -> Condition:
    """A value that a record may hold as a truth value, which is not written there as text."""
    where = "truth." + (term.field or "").partition(".")[2]
    if term.operator == "=":
        return _matching("exact", where, term.value.text, NOTHING)
    text = term.value.text.lower()
    first, values = _matching("like", where, [text], NOTHING)
    if text not in _TRUTHS:
        return first, values
    also, more = _matching("like", where, [_TRUTHS[text]], NOTHING)
    return f"({first} OR {also})", values + more


def free_text(term: Term, view: str) -> Condition:
    """Words in the texts of a record, or with ``~`` any part of them."""
    if term.operator == "~":
        return text_condition(Term("text", "~", term.value, term.start, term.end))
    if term.operator == "=":
        return text_condition(Term("text", "=", term.value, term.start, term.end))
    pieces = term.value.pieces
    wanted = query_words(pieces)
    if not wanted.strip(" *?"):
        return _without_words(term)
    sql, values = _matching("words", "text", pieces, NOTHING)
    query = index_query(wanted)
    if query is not None:
        sql, values = _where_the_index_says(query, view, (sql, values))
    named, more = record_named(term.value.text.strip(), view)
    return (f"({sql} OR {named})", (*values, *more)) if named else (sql, values)


def _where_the_index_says(query: str, view: str, test: Condition) -> Condition:
    sql, values = test
    table = _TABLES[view]
    # One call answers for the index and for how far it reaches, so that no row falls between the two.
    candidates = (
        f"seq IN (WITH hits(answer) AS MATERIALIZED (SELECT {CANDIDATES}(?, ?)) "  # noqa: S608 - our own words
        "SELECT value FROM hits, json_each(hits.answer, '$.rows') UNION ALL "
        f"SELECT rest.seq FROM hits, {table} AS rest WHERE rest.seq > json_extract(hits.answer, '$.reach'))"
    )
    return f"({candidates} AND {sql})", (table, query, *values)


def _without_words(term: Term) -> Condition:
    """``"?!"`` or ``"->"``: nothing of it is a letter, so it is looked for as it stands."""
    literal = term.value.text
    if not fold(literal).strip(" *?"):
        raise FilterError(
            "This would find everything. Write a word, or the beginning of one before the *.",
            term.start,
            term.end,
        )
    return _matching("part", "text", literal, NOTHING)


def _matching(how: str, where: str, what: object, before: Condition) -> Condition:
    specification = orjson.dumps([how, where, what]).decode()
    sql = f"{MATCHES}(body, ?)"
    cheap, values = before
    return (f"({cheap} AND {sql})" if cheap else sql), (*values, specification)
