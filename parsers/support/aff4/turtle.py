"""Turtle, the text in which an AFF4 volume says what it holds.

Read here and not by a library: those turn literals into values as they read, markup among them. Reference: W3C, RDF 1.1
Turtle (2014).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MAX_NESTED = 64
"""Blank nodes and lists inside one another; AFF4 has none."""
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NUMBERS = "http://www.w3.org/2001/XMLSchema#"
_TOKEN = re.compile(
    r"""
    (?P<space>(?:\s+|\#[^\n]*)+)
    |<(?P<iri>[^<>"{}|^`\x00-\x20]*)>
    |(?P<text>'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}|"{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
        |"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|'[^'\\\n\r]*(?:\\.[^'\\\n\r]*)*')
    |(?P<directive>@prefix\b|@base\b|(?i:PREFIX|BASE)(?=\s))
    |@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<datatype>\^\^)
    |(?P<number>[+-]?(?:[0-9]+\.?[0-9]*[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+\.[0-9]+|[0-9]+))
    |(?P<name>(?:_:|(?:[^\W\d_][\w.-]*)?:)(?:[\w:%-]|\.(?=[\w:%.-])|\\[_~.!$&'()*+,;=/?\#@%-])*)
    |(?P<word>a(?=[\s<\[])|true\b|false\b)
    |(?P<mark>[][().;,])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class TurtleError(ValueError):
    """The text is no Turtle, or goes beyond a bound."""


class Node(NamedTuple):
    """A name (``datatype`` is None), or a literal as it was written, with the name of its datatype or nothing."""

    text: str
    datatype: str | None = None


class Statement(NamedTuple):
    """What is said of ``subject``."""

    subject: str
    name: str
    value: Node


class _Token(NamedTuple):
    kind: str
    text: str


def statements(text: str) -> Iterator[Statement]:
    """Every statement in its order. Raises TurtleError at the first place that is none."""
    return _Reader(text).statements()


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._token = next(self._tokens, None)
        self._prefixes: dict[str, str] = {}
        self._base = ""
        self._blanks = 0
        self._names: dict[str, str] = {}

    def statements(self) -> Iterator[Statement]:
        while self._token is not None:
            if self._token.kind == "directive":
                self._directive(self._take().text)
            else:
                yield from self._about(self._subject(), ".", 0)

    def _directive(self, word: str) -> None:
        if word.lower().endswith("prefix"):
            prefix = self._take("name").text
            self._prefixes[prefix[:-1]] = self._iri(self._take("iri").text)
        else:
            self._base = self._iri(self._take("iri").text)
        if word.startswith("@"):
            self._mark(".")

    def _about(self, subject: str, end: str, depth: int) -> Iterator[Statement]:
        """Properties and their values, up to the mark that ends them."""
        if depth > MAX_NESTED:
            raise TurtleError(f"more than {MAX_NESTED} nodes inside one another")
        while not self._is(end):
            name = self._property()
            while True:
                yield from self._value(subject, name, depth)
                if not self._is(","):
                    break
            if not self._is(";"):
                self._mark(end)
                return
            while self._is(";"):
                pass

    def _value(self, subject: str, name: str, depth: int) -> Iterator[Statement]:
        if self._is("["):
            inner = self._blank()
            yield Statement(subject, name, Node(inner))
            yield from self._about(inner, "]", depth + 1)
        elif self._is("("):
            # The members of a list are given as values of their own: AFF4 has no lists.
            if depth > MAX_NESTED:
                raise TurtleError(f"more than {MAX_NESTED} lists inside one another")
            while not self._is(")"):
                yield from self._value(subject, name, depth + 1)
        else:
            yield Statement(subject, name, self._object())

    def _object(self) -> Node:
        token = self._take()
        if token.kind in ("iri", "name"):
            return Node(self._named(token))
        if token.kind == "number":
            kind = "double" if "e" in token.text.lower() else "decimal" if "." in token.text else "integer"
            return Node(token.text, _NUMBERS + kind)
        if token.kind == "word" and token.text != "a":
            return Node(token.text, _NUMBERS + "boolean")
        if token.kind != "text":
            raise TurtleError(f"{token.text!r} is no value")
        marks = 3 if token.text[:3] in ('"""', "'''") else 1
        return Node(_plain(token.text[marks:-marks]), self._datatype())

    def _datatype(self) -> str:
        if self._token is not None and self._token.kind == "language":
            self._take()
        elif self._token is not None and self._token.kind == "datatype":
            self._take()
            return self._named(self._take())
        return ""

    def _subject(self) -> str:
        if self._is("["):
            return self._blank()
        return self._named(self._take())

    def _property(self) -> str:
        token = self._take()
        return TYPE if token == _Token("word", "a") else self._named(token)

    def _named(self, token: _Token) -> str:
        if token.kind == "iri":
            return self._iri(token.text)
        if token.kind != "name":
            raise TurtleError(f"{token.text!r} is no name")
        if token.text not in self._names:
            prefix, _, local = token.text.partition(":")
            if prefix != "_" and prefix not in self._prefixes:
                raise TurtleError(f"the prefix {prefix!r} is not declared")
            start = "_:" if prefix == "_" else self._prefixes[prefix]
            self._names[token.text] = start + re.sub(r"\\(.)", r"\1", local)
        return self._names[token.text]

    def _iri(self, text: str) -> str:
        whole = _plain(text) if "\\" in text else text
        return whole if ":" in whole else self._base + whole

    def _blank(self) -> str:
        self._blanks += 1
        return f"_:{self._blanks} "

    def _is(self, mark: str) -> bool:
        """Whether the mark is next, which is then passed."""
        if self._token == _Token("mark", mark):
            self._take()
            return True
        return False

    def _mark(self, mark: str) -> None:
        if not self._is(mark):
            raise TurtleError(
                f"{mark!r} is missing" + (f" before {self._token.text[:80]!r}" if self._token else "")
            )

    def _take(self, kind: str = "") -> _Token:
        token = self._token
        if token is None or (kind and token.kind != kind):
            raise TurtleError("it ends early" if token is None else f"{token.text[:80]!r} is out of place")
        self._token = next(self._tokens, None)
        return token


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise TurtleError(f"what follows character {at} is not understood: {text[at : at + 40]!r}")
        at = found.end()
        kind = found.lastgroup or ""
        if kind != "space":
            yield _Token(kind, found[kind])


def _plain(text: str) -> str:
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    if found[3]:
        return _ESCAPED.get(found[3], found[3])
    number = int(found[1] or found[2], 16)
    if number > 0x10FFFF or 0xD800 <= number < 0xE000:
        raise TurtleError(f"there is no character {number:x}")
    return chr(number)
