"""Text as it is compared: without case, width, accents, invisible characters and escapes, each with its origin.

Reference: Unicode Standard Annex 15 (NFKD), Unicode chapter 3.13 (case folding), RFC 3986 2.1 (percent-encoding).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_ESCAPE = re.compile(
    r"(?P<percent>(?:%[0-9A-Fa-f]{2})+)|(?P<quoted>=[C-F][0-9A-F](?:=[89AB][0-9A-F])+)"
    r"|\\u(?P<code>[0-9a-fA-F]{4})|(?P<bytes>(?:\\x[0-9a-fA-F]{2})+)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,8});)"
)
_NO_WORD = re.compile(r"[\W_]+")
_NEEDS_CARE = re.compile(r"[%=&\\]|[^\x09\x0a\x0d\x20-\x7e]")
# Letters that Unicode does not take apart and that people write without their stroke.
_STROKES = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)


class Folded(NamedTuple):
    """``text``: the characters to compare; ``starts`` and ``ends``: where each came from in the original.

    Both are None where each character stands for itself.
    """

    text: str
    starts: list[int] | None
    ends: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original from which characters ``start`` to ``end`` (not included) came."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """Letters and digits alone. Several matchers ask it of the same text."""
    return _NO_WORD.sub("", text)


def readings(text: str, accents: bool = False) -> tuple[Folded, ...]:
    """The text as it is compared; and where it holds escapes, with what they stand for in their place."""
    if not _NEEDS_CARE.search(text):
        return (Folded(text.lower(), None, None),)
    plain = fold(text, accents)
    return (plain, fold(text, accents, escapes=True)) if _ESCAPE.search(text) else (plain,)


def fold(text: str, accents: bool = False, escapes: bool = False) -> Folded:
    """The text as it is compared; ``accents``: whether they count; ``escapes``: whether to undo them."""
    if not _NEEDS_CARE.search(text):
        return Folded(text.lower(), None, None)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part, start, end in _parts(text) if escapes else _each(text, 0, len(text)):
        plain = _folded(part, accents)
        for character in plain:
            letters.append(character)
            starts.append(start)
            ends.append(end)
        if ends and not plain:
            ends[-1] = max(ends[-1], end)  # an accent or an invisible character belongs to what it follows
    return Folded("".join(letters), starts, ends)


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """Each character, or what an escape stands for, with its range."""
    last = 0
    for match in _ESCAPE.finditer(text):
        decoded = _decoded(match)
        if decoded is None:
            continue
        yield from _each(text, last, match.start())
        yield from ((character, match.start(), match.end()) for character in decoded)
        last = match.end()
    yield from _each(text, last, len(text))


def _each(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    return ((text[at], at, at + 1) for at in range(start, end))


def _decoded(match: re.Match[str]) -> str | None:
    kind, said = match.lastgroup, match[0]
    if kind == "code":
        return chr(int(match["code"], 16))
    if kind == "entity":
        found = unescape(said)
        return found if found != said else None
    raw = bytes.fromhex(re.sub(r"[%=]|\\x", "", said))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


@lru_cache(maxsize=8192)
def _folded(character: str, accents: bool) -> str:
    if _invisible(character):
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if accents:
        return plain
    bare = "".join(each for each in plain if unicodedata.category(each) != "Mn")
    return bare.translate(_STROKES)


def _invisible(character: str) -> bool:
    """Controls (but white space), format characters such as bidi controls, lone surrogates, variation selectors."""
    if character in "\t\n\r\x0b\x0c\x85":
        return False
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs") or "\ufe00" <= character <= "\ufe0f" or character == "\u034f"
