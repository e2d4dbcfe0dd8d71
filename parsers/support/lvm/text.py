"""The text that describes a volume group."""

from __future__ import annotations

import re
from typing import TypeAlias

from evidence.contract.errors import NotReadableError

MAX_DEPTH = 16
"""Sections inside one another; LVM writes five."""
_TOKEN = re.compile(
    rb"""[ \t\r\n\0]+ | \#[^\n]* | (?P<text>"(?:[^"\\]|\\.)*") | (?P<word>[A-Za-z0-9_.+/@-]+) | (?P<mark>[][{}=,])""",
    re.VERBOSE | re.DOTALL,
)
Value: TypeAlias = "int | str | list[int | str] | Section"
Section: TypeAlias = "dict[str, Value]"


def parse(text: bytes) -> Section:
    """The sections and values of a text. Raises NotReadableError where it is none.

    Reference: lvm.conf(5), the syntax that configuration and metadata share.
    """
    tokens = _Tokens(text)
    return _section(tokens, 0)


class _Tokens:
    """The words, texts and marks of a text, one after the other."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._at = 0

    def next(self) -> str | None:
        """A text keeps its first quotation mark; None at the end."""
        while self._at < len(self._text):
            found = _TOKEN.match(self._text, self._at)
            if found is None:
                raise NotReadableError(f"The text of the volume group is damaged at byte {self._at} of it.")
            self._at = found.end()
            if found.lastgroup == "text":
                inner = found[0][1:-1].replace(b'\\"', b'"').replace(b"\\\\", b"\\")
                return '"' + inner.decode("utf-8", "backslashreplace")
            if found.lastgroup is not None:
                return found[0].decode()
        return None


def _section(tokens: _Tokens, depth: int) -> Section:
    if depth > MAX_DEPTH:
        raise NotReadableError(
            f"The text of the volume group has more than {MAX_DEPTH} sections inside one another."
        )
    found: Section = {}
    while (name := tokens.next()) not in (None, "}"):
        mark = tokens.next()
        if mark == "{":
            found[str(name)] = _section(tokens, depth + 1)
        elif mark == "=":
            found[str(name)] = _value(tokens)
        else:
            raise NotReadableError("The text of the volume group is damaged: a name has no value.")
    if (name is None) != (depth == 0):
        raise NotReadableError(
            "The text of the volume group is damaged: a section has no end or no beginning."
        )
    return found


def _value(tokens: _Tokens) -> int | str | list[int | str]:
    first = tokens.next()
    if first != "[":
        return _plain(first)
    found = []
    while (word := tokens.next()) != "]":
        if word != ",":
            found.append(_plain(word))
    return found


def _plain(word: str | None) -> int | str:
    if word is None or word in ("{", "}", "[", "=", ","):
        raise NotReadableError("The text of the volume group is damaged: a value is missing.")
    if word.startswith('"'):
        return word[1:]
    return int(word) if word.isdecimal() and len(word) < 20 else word
