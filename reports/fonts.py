"""Which font shows which character.

Reference: the fonts' own character maps; reportlab does not fall back from one font to another.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import Literal, NamedTuple

from evidence.model.names import shown

Style = Literal["text", "bold", "code"]


class Face(NamedTuple):
    """A font file of ours. ``shaped`` says that its script needs shaping to be readable."""

    name: str
    shaped: bool = False


_FALLBACKS = (
    Face("NotoSansArabic-Regular", shaped=True),
    Face("NotoSansHebrew-Regular", shaped=True),
    Face("NotoSansThai-Regular", shaped=True),
    Face("NotoSansDevanagari-Regular", shaped=True),
    Face("NotoSansBengali-Regular", shaped=True),
    Face("NotoSansTamil-Regular", shaped=True),
    Face("NotoSansArmenian-Regular"),
    Face("NotoSansGeorgian-Regular"),
    Face("DroidSansFallback"),
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
def coverage(name: str) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    import uharfbuzz

    return frozenset(uharfbuzz.Face(uharfbuzz.Blob(font_data(name))).unicodes)


@cache
def _face_of(code: int, style: Style) -> Face | None:
    return next((face for face in FACES[style] if code in coverage(face.name)), None)


def printable(text: str, style: Style = "text") -> str:
    """One line of text in which every character can be seen: by a glyph, else as ``<U+XXXX>``."""
    safe = shown(text)
    if safe.isascii():
        return safe
    return "".join(letter if _face_of(ord(letter), style) else f"<U+{ord(letter):04X}>" for letter in safe)


def runs(text: str, style: Style) -> list[tuple[Face, str]]:
    """Printable text cut into pieces that one font shows.

    A space or mark stays with the letters before it.
    """
    first = FIRST[style]
    if text.isascii():
        return [(first, text)]
    pieces: list[tuple[Face, str]] = []
    for letter in text:
        face = _face_of(ord(letter), style) or first
        if pieces and _joins(letter) and ord(letter) in coverage(pieces[-1][0].name):
            face = pieces[-1][0]
        if pieces and pieces[-1][0] == face:
            pieces[-1] = (face, pieces[-1][1] + letter)
        else:
            pieces.append((face, letter))
    return pieces


def _joins(letter: str) -> bool:
    return letter == " " or unicodedata.category(letter).startswith("M")
