"""Text as it is compared: without case, width, accents and invisible characters, each with its origin.

Reference: Unicode Standard Annex 15 (NFKD), Unicode chapter 3.13 (case folding), UAX 44 (Default_Ignorable_Code_Point).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from reports.redaction.traced import Traced, Tracing, marks

_ASCII = re.compile(r"[\x09-\x0d\x20-\x7e]+")
_NOT_ASCII = re.compile(r"[^\x09-\x0d\x20-\x7e]")
_NO_WORD = re.compile(r"[\W_]+")
_WHITE = frozenset("\t\n\r\x0b\x0c\x85")
# Letters that Unicode does not take apart and that people write without their stroke.
_STROKES = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
# Letters of other shape that Unicode does not take apart, either: small capitals, white on black.
_STROKES |= {
    ord(shape): letter
    for shape, letter in zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)
}
_STROKES |= {first + at: chr(ord("a") + at) for first in (0x1F150, 0x1F170) for at in range(26)}
# Default ignorable beside the format characters, and what only draws a longer line or nothing (tatweel, a blank).
_IGNORED = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x0640, 0x07FA, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180A, 0x180F, 0x2065, 0x2800, 0x3164),
            *(0xFFA0, 0xFFFC, *range(0x180B, 0x180E), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9)),
            *range(0xE0000, 0xE1000),
        ),
    )
)


@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """Letters, vowel signs and digits alone. Several matchers ask it of the same text."""
    if text.isascii():
        return _NO_WORD.sub("", text)
    return "".join(match[0] for match in word_pattern().finditer(text))


@lru_cache(maxsize=1)
def word_pattern() -> re.Pattern[str]:
    """A run of letters, with vowel signs, or of digits."""
    signs = "".join(sorted(marks()))
    return re.compile(rf"[{signs}]*[^\W\d_]+(?:[{signs}]+[^\W\d_]*)*|[{signs}]+|\d+")


def squeezed(text: str) -> str:
    """Letters and digits alone, without the signs that belong to letters: a quick way to ask what a text can hold."""
    return text.translate(_SQUEEZED)


class _Squeezed(dict[int, "str | None"]):
    """What is left of each character, by its number: found out once, for most texts are of the same few."""

    def __missing__(self, code: int) -> str | None:
        if len(self) >= 65_536:
            self.clear()
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        found = self[code] = _NO_WORD.sub("", plain.translate(_plain_letters())) or None
        return found


_SQUEEZED = _Squeezed()


@cache
def _plain_letters() -> dict[int, str | int | None]:
    """Strokes and digits as ASCII, and nothing for what shows nothing."""
    digits = {code: str(int(chr(code))) for code in range(0x80, 0x20000) if chr(code).isdecimal()}
    return {**{ord(each): None for each in _IGNORED}, **digits, **_STROKES}


def readings(text: Traced, accents: bool = False) -> list[Traced]:
    """The text as it is compared: invisible characters stand in the middle of a word, or between two."""
    found = [fold(text, accents)]
    if _NOT_ASCII.search(text.text):
        kinds = {_invisible(character) for character in set(text.text)} - {""}
        found += [fold(text, accents, gaps) for gaps in ("c", "f", "cf") if kinds & set(gaps)]
    return list({each.text: each for each in found}.values())


def fold(text: Traced | str, accents: bool = False, gaps: str = "") -> Traced:
    """The text as it is compared; ``accents``: whether they count; ``gaps``: kinds of invisible characters that part
    words, ``c`` controls and ``f`` all others."""
    source = Traced(text) if isinstance(text, str) else text
    if not _NOT_ASCII.search(source.text):
        return source._replace(text=source.text.lower())
    result, at = Tracing(source), 0
    while at < len(source.text):
        match = _ASCII.match(source.text, at)
        if match:
            result.keep(at, match.end(), match[0].lower())
            at = match.end()
            continue
        kind = _invisible(source.text[at])
        said = (" " if kind in gaps else "") if kind else _folded(source.text[at], accents)
        result.put(said, at, at + 1)
        at += 1
    return result.done()


@lru_cache(maxsize=65536)
def _folded(character: str, accents: bool) -> str:
    if character.isdecimal():
        return str(int(character))
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if accents:
        return plain
    return "".join(each for each in plain if not _accent(each)).translate(_STROKES)


def _accent(character: str) -> bool:
    """A sign above, below or around a letter; the vowels of Indic scripts are none, a word is another without them."""
    category = unicodedata.category(character)
    return category == "Me" or (category == "Mn" and unicodedata.combining(character) not in (0, 9))


@lru_cache(maxsize=65536)
def _invisible(character: str) -> str:
    """``c``: a control that is no white space; ``f``: any other character that shows nothing; else nothing."""
    if character in _WHITE:
        return ""
    category = unicodedata.category(character)
    if category == "Cc":
        return "c"
    return "f" if category in ("Cf", "Cs") or character in _IGNORED else ""
