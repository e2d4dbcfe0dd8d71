"""Conditions on columns that hold one of few words, an id or a digest."""

from __future__ import annotations

import re

import orjson

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.nodes import Term

Condition = tuple[str, tuple[object, ...]]
_HEX = re.compile(r"[0-9a-f*?]+")
_DIGESTS = {"sha256": ("sha256",), "sha1": ("sha1",), "md5": ("md5",)}
_LENGTHS = {32: "md5", 40: "sha1", 64: "sha256"}


def word_condition(term: Term) -> Condition:
    """``kind:message,call``, ``kind:web*,call``; ``=`` exactly as written. In quotation marks a comma is one."""
    column = term.field or ""
    if term.operator == "=":
        return f"{column} = ?", (term.value.text,)
    wild = term.value.has_wildcards
    text = _glob(term) if wild else term.value.text.lower()
    words = [text] if term.value.quoted else [word for word in text.split(",") if word]
    if not words:
        raise FilterError(
            f"Write a value beside the comma, such as {column}:one,other.", term.start, term.end
        )
    if wild:
        return f"({' OR '.join([f'{column} GLOB ?'] * len(words))})", tuple(words)
    if len(words) == 1:
        return f"{column} = ?", (words[0],)
    return f"{column} IN (SELECT value FROM json_each(?))", (orjson.dumps(words).decode(),)  # noqa: S608


def digest_condition(term: Term) -> Condition:
    """``sha256:ab12*``; ``hash:`` asks for each algorithm whose digests are that long."""
    text = term.value.text if term.operator == "=" else term.value.text.lower()
    columns = _DIGESTS.get(term.field or "") or _columns(term)
    if term.operator == "=":
        one = "{} = ?"
    elif not _HEX.fullmatch(text):
        raise FilterError(
            f"A digest has the digits 0 to 9 and a to f; write {term.field}:ab12* for its beginning.",
            term.start,
            term.end,
        )
    else:
        one = "{} GLOB ?" if term.value.has_wildcards else "{} = ?"
        text = _glob(term) if term.value.has_wildcards else text
    joined = " OR ".join(one.format(column) for column in columns)
    return f"({joined})", (text,) * len(columns)


def _columns(term: Term) -> tuple[str, ...]:
    """The digests that ``hash:`` asks for. Artifacts have the SHA-256 of their file only, so others find none."""
    if term.value.has_wildcards:
        return tuple(f"json_extract(body, '$.{name}')" for name in _LENGTHS.values())
    name = _LENGTHS.get(len(term.value.text))
    if name is None:
        raise FilterError(
            "A digest has 32 digits (MD5), 40 (SHA-1) or 64 (SHA-256); write a * after the beginning of one.",
            term.start,
            term.end,
        )
    return (f"json_extract(body, '$.{name}')",)


def _glob(term: Term) -> str:
    return "".join(
        _literally(piece) if isinstance(piece, str) else "?*"[piece > 0] for piece in term.value.pieces
    )


def _literally(text: str) -> str:
    """A text in which GLOB finds no wildcard."""
    return re.sub(r"[\[*?]", r"[\g<0>]", text.lower())
