"""Which font shows which character.

Reference: the fonts' own character maps; reportlab does not fall back from one font to another.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Literal, NamedTuple

from evidence.model.names import shown

Style = Literal["text", "bold", "code"]
_SELECTOR, _KEYCAP = "\ufe0f", "\u20e3"
_MOST_MARKS = 3
_NOT_STACKED = (0, 7, 9)
"""Combining classes of what does not climb over the line: letters, nuktas and viramas."""
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Unicode's Default_Ignorable_Code_Point beyond what ``shown`` escapes, and the blank of Braille."""


class Face(NamedTuple):
    """A font file of ours. ``shaped`` says that its script needs shaping to be readable."""

    name: str
    shaped: bool = False


_SHAPED = (
    *("Arabic", "Hebrew", "Thaana", "Thai", "Lao", "Khmer", "Myanmar", "Devanagari", "Bengali", "Gurmukhi"),
    *("Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala"),
)
_EMOJI = Face("NotoEmoji-Regular")
_FALLBACKS = (
    *(Face(f"NotoSans{script}-Regular", shaped=True) for script in _SHAPED),
    Face("NotoSansEthiopic-Regular"),
    Face("NotoSansArmenian-Regular"),
    Face("NotoSansGeorgian-Regular"),
    Face("DroidSansFallback"),
    Face("NotoSansSymbols-Regular"),
    Face("NotoSansSymbols2-Regular"),
    Face("NotoSansMath-Regular"),
    _EMOJI,
)
_TEXT = Face("NotoSans-Regular")
FACES: dict[Style, tuple[Face, ...]] = {
    "text": (_TEXT, *_FALLBACKS),
    "bold": (Face("NotoSans-Bold"), _TEXT, *_FALLBACKS),
    "code": (Face("NotoSansMono-Regular"), _TEXT, *_FALLBACKS),
}
FIRST: dict[Style, Face] = {style: faces[0] for style, faces in FACES.items()}


@cache
def font_data(name: str) -> bytes:
    """The font file's bytes."""
    with as_file(files("resources") / "fonts" / f"{name}.ttf") as path:
        return path.read_bytes()


@cache
def _shaper(name: str) -> Any:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font_data(name))))


@cache
def coverage(name: str) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    return frozenset(_shaper(name).face.unicodes)


@cache
def _face_of(letter: str, style: Style) -> Face | None:
    """The first font that shows a letter; None where none does or where it would not be seen."""
    if unicodedata.category(letter) == "Co" or _INVISIBLE.match(letter):
        return None
    face = next((face for face in FACES[style] if ord(letter) in coverage(face.name)), None)
    return face if face and (unicodedata.category(letter) == "Zs" or _has_ink(face, letter)) else None


def _has_ink(face: Face, letter: str) -> bool:
    font = _shaper(face.name)
    extents = font.get_glyph_extents(font.get_nominal_glyph(ord(letter)))
    return bool(extents.width and extents.height)


def printable(text: str, style: Style = "text") -> str:
    """One line of text in which every character can be seen: by a glyph, else as ``<U+XXXX>``.

    A mark that would stand on three others, and an emoji selector that changes nothing, are shown as code points too.
    """
    safe = shown(text)
    if safe.isascii():
        return safe
    parts: list[str] = []
    marks = 0
    for index, letter in enumerate(safe):
        marks = marks + 1 if unicodedata.combining(letter) not in _NOT_STACKED else 0
        if letter == _SELECTOR:
            seen = _is_emoji(safe, index - 1, style)
        else:
            seen = marks <= _MOST_MARKS and _face_of(letter, style) is not None
        parts.append(letter if seen else f"<U+{ord(letter):04X}>")
    return "".join(parts)


def _is_emoji(text: str, index: int, style: Style) -> bool:
    """Whether the selector behind this letter makes it an emoji, which looks different from the letter alone."""
    if index < 0 or text[index + 1 : index + 2] != _SELECTOR:
        return False
    letter = text[index]
    if letter.isascii():
        return letter in "0123456789#*" and text[index + 2 : index + 3] == _KEYCAP
    return ord(letter) in coverage(_EMOJI.name) and _face_of(letter, style) not in (_EMOJI, None)


def runs(text: str, style: Style) -> list[tuple[Face, str]]:
    """Printable text cut into pieces that one font shows.

    A space or mark stays with the letters before it.
    """
    first = FIRST[style]
    if text.isascii():
        return [(first, text)]
    pieces: list[tuple[Face, str]] = []
    for index, letter in enumerate(text):
        face = _EMOJI if _is_emoji(text, index, style) else _face_of(letter, style) or first
        if pieces and _joins(letter, pieces[-1][0]) and ord(letter) in coverage(pieces[-1][0].name):
            face = pieces[-1][0]
        if pieces and pieces[-1][0] == face:
            pieces[-1] = (face, pieces[-1][1] + letter)
        else:
            pieces.append((face, letter))
    return pieces


def _joins(letter: str, before: Face) -> bool:
    return before.shaped if letter == " " else unicodedata.category(letter).startswith("M")
