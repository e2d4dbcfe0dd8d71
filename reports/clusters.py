"""Where a run of letters may be cut: between what a reader sees as letters.

Reference: Unicode Standard Annex #29 (grapheme clusters); a letter keeps its marks, a conjunct its parts.
"""

from __future__ import annotations

import re
import unicodedata

_UNITS = re.compile(r"<U\+[0-9A-F]{4,6}>|.", re.DOTALL)
_STACKS = frozenset("\u1039\u17d2")
"""Signs of Myanmar and Khmer that put the next letter below: their combining class is that of a virama."""
_VIRAMA = 9
_BEFORE = re.compile("[\u0e40-\u0e44\u0ec0-\u0ec4]")
"""Vowels of Thai and Lao that are written before their consonant."""
_AM = frozenset("\u0e33\u0eb3")
"""A vowel of Thai and Lao of which one part stands on the letter before."""
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")


def clusters(text: str) -> list[str]:
    """The letters of a text, each with what belongs to it; an escape such as ``<U+202E>`` is whole."""
    if text.isascii() and "<U+" not in text:
        return list(text)
    found: list[str] = []
    for unit in _UNITS.findall(text):
        if found and _belongs(found[-1], unit):
            found[-1] += unit
        else:
            found.append(unit)
    return found


def _belongs(before: str, unit: str) -> bool:
    if unit.isascii():
        return False
    last = before[-1]
    if unicodedata.category(unit).startswith("M") or unit in _AM or _SKIN.match(unit):
        return True
    if last in _STACKS or unicodedata.combining(last) == _VIRAMA or _BEFORE.match(last):
        return unicodedata.category(unit).startswith("L")
    return bool(_FLAG.match(unit)) and len(before) == 1 and bool(_FLAG.match(before))
