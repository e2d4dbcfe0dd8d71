"""The words of a record, as free text finds them: with the index of :mod:`evidence.catalog.text_index` and without.

Letter case, accents, invisible characters and the vowel points of Arabic and Hebrew are ignored. Letters and digits
that stand together are a word; where a script writes no spaces (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese),
and of symbols such as emoji, each character is one. Words are made here and not by SQLite's tokenizer, so that
what the index holds and what is compared without it are the same thing.

Reference: Unicode Standard Annex 15 (normalization forms), chapter 3.13 (default case folding).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

_SINGLE = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u2bff\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
_SYMBOL_RANGES = "\u2190-\u2bff\U0001f000-\U0001faff"
_SEPARATORS = re.compile(rf"(?:[^\w{_SYMBOL_RANGES}]|_)+")
_WILD_SEPARATORS = re.compile(rf"(?:[^\w{_SYMBOL_RANGES}*?]|_)+")
_NEVER_TYPED = str.maketrans("*?", "  ")


def _dropped() -> dict[int, None]:
    points = [*range(0x300, 0x370), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x640, 0x670]
    points += [*range(0x591, 0x5BE), 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7]
    points += [*range(0x610, 0x61B), *range(0x64B, 0x660)]
    # Format characters (Cf) stand in the first two planes, and as tags in the last.
    others = (*range(0x80, 0x20000), *range(0xE0000, 0xE0080))
    points += [point for point in others if unicodedata.category(chr(point)) == "Cf"]
    return dict.fromkeys(points)


_DROPPED: dict[int, None] = {}


def fold(text: str) -> str:
    """A text without letter case, accents and invisible characters, for comparing."""
    if text.isascii():
        return text.lower()
    if not _DROPPED:
        _DROPPED.update(_dropped())
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_DROPPED)
    if plain.isascii():
        return plain.lower()
    # Once more: a compatibility form may stand for capital letters.
    again = unicodedata.normalize("NFKD", plain.casefold())
    return unicodedata.normalize("NFC", plain if again == plain else again.translate(_DROPPED))


def words(text: str) -> str:
    """The words of a text, folded, each between single spaces: ``" img 0042 jpg "``; ``" "`` where there is none."""
    return _spaced(fold(text), wild=False)


def query_words(parts: tuple[str | int, ...]) -> str:
    """As :func:`words`, of what is looked for: its texts, and ``?`` and ``*`` where the numbers of wildcards stand."""
    folded = (
        fold(part).translate(_NEVER_TYPED) if isinstance(part, str) else "?*"[part > 0] for part in parts
    )
    return _spaced("".join(folded), wild=True)


def _spaced(folded: str, *, wild: bool) -> str:
    if not folded.isascii():
        folded = _SINGLE.sub(r" \g<0> ", folded)
    spaced = (_WILD_SEPARATORS if wild else _SEPARATORS).sub(" ", folded).strip()
    return f" {spaced} " if spaced else " "


def texts_of(record: Any) -> Iterator[str]:
    """The texts of a record in which free text is looked for: path, message, and the values of its fields."""
    if not isinstance(record, dict):
        return
    for name in ("path", "message", "fields"):
        yield from leaves(record.get(name))


def leaves(value: Any, *, truths: bool = False) -> Iterator[str]:
    """Every text and number in a value, at any depth, as text; with ``truths`` also ``yes`` and ``no``."""
    if isinstance(value, str):  # most are
        yield value
        return
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, bool):
            if truths:
                yield "yes" if each else "no"
        elif isinstance(each, int | float):
            yield str(each)
        elif isinstance(each, dict):
            waiting += reversed(each.values())
        elif isinstance(each, list):
            waiting += reversed(each)
