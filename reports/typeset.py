"""Text to lines that fit a width. Sizes and widths in points.

There is no markup here: each character of the text is drawn or shown as its code point, and none is obeyed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from reports import bidi
from reports.clusters import clusters
from reports.fonts import FIRST, Face, Style, font_data, printable, runs

_SIMPLE_SUBSTITUTES = str.maketrans({"\u00a0": " "})
_WORDS = re.compile(r" *[^ ]+(?: +$)?| +")
_REMEMBERED = 20_000
"""Widths of shaped pieces that are kept: the same names come again and again."""
_LONGEST_FITTED = 300
_BREAKS_AFTER = "/\\-_.,;:?&=|@+"
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")


class Piece(NamedTuple):
    """Some letters of one line in one font, in logical order; ``level`` odd means right to left."""

    face: Face
    text: str
    level: int
    width: float

    @property
    def shaped(self) -> bool:
        """Whether the piece must go through the shaper: its script, or marks that stand over letters."""
        return self.face.shaped or is_shaped(self.text)


def is_shaped(text: str) -> bool:
    """Whether the letters need the shaper in any font: marks over letters, emoji made by a selector."""
    return not text.isascii() and any(letter == "\ufe0f" or unicodedata.combining(letter) for letter in text)


Line = tuple[Piece, ...]
"""The pieces of a line as they stand from left to right."""


class Typesetter:
    """Measures and breaks text with the report's fonts.

    One for each rendering: reportlab's fonts hold its state.
    """

    def __init__(self) -> None:
        self._fonts: dict[str, Any] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._ascii_widths: dict[str, list[float]] = {}
        self._letter_widths: dict[str, tuple[dict[int, float], float]] = {}

    def font(self, face: Face) -> Any:
        """reportlab's font object for a face, registered under the face's name.

        reportlab keeps the first font of a name for the life of the process, with the codes that earlier reports
        gave to its glyphs. Ours takes its place, so that a report does not depend on those before it.
        """
        from reportlab.pdfbase import pdfmetrics

        font = self._fonts.get(face.name)
        if font is None:
            from io import BytesIO

            from reportlab.pdfbase.ttfonts import TTFont

            font = self._fonts[face.name] = TTFont(face.name, BytesIO(font_data(face.name)))
        if pdfmetrics._fonts.get(face.name) is not font:
            pdfmetrics._fonts[face.name] = pdfmetrics._dynFaceNames[font.face.name] = font
        return font

    def shape(self, face: Face, text: str, size: float) -> Any:
        """The piece as reportlab's shaped string: glyphs in the order in which they are drawn.

        Only ligatures that the script requires are made: each letter stays to be seen.
        """
        from reportlab.lib.abag import ABag
        from reportlab.pdfbase.ttfonts import shapeFragWord

        self.font(face)
        word = [0, (ABag(fontName=face.name, fontSize=size), text)]
        return shapeFragWord(word, features={"kern": True, "liga": False, "dlig": False}, force=True)[1][1]

    def width(self, text: str, style: Style, size: float) -> float:
        """The width of one printable line."""
        if text.isascii():
            return sum(map(self._ascii(FIRST[style]).__getitem__, text.encode())) * size / 1000
        return sum(self.face_width(face, part) for face, part in runs(text, style)) * size / 1000

    def lines(self, text: str, style: Style, size: float, width: float) -> list[Line]:
        """The text's lines, each at most ``width`` wide, broken at spaces, else after separators, else
        anywhere.
        """
        found: list[Line] = []
        for paragraph in text.split("\n"):
            clean = printable(paragraph.translate(_SIMPLE_SUBSTITUTES), style)
            base = bidi.base_level(clean) if bidi.needed(clean) else 0
            found += [
                self._placed(part, style, size, base) for part in self._broken(clean, style, size, width)
            ]
        return found

    def fitted(self, text: str, style: Style, size: float, width: float) -> Line:
        """As much of a text as one line has room for; ``…`` stands where more would follow."""
        whole = text.replace("\n", " ")
        clean = printable(whole[:_LONGEST_FITTED].translate(_SIMPLE_SUBSTITUTES), style)
        base = bidi.base_level(clean) if bidi.needed(clean) else 0
        first, *rest = self._broken(clean, style, size, width)
        if rest or len(whole) > _LONGEST_FITTED:
            parts = self._broken(clean, style, size, width - self.width(" …", style, size))
            first = f"{parts[0]} …"
        return self._placed(first, style, size, base)

    def face_width(self, face: Face, text: str) -> float:
        """The width of a piece in one font, in thousandths of the font size."""
        if not face.shaped and text.isascii():
            return sum(map(self._ascii(face).__getitem__, text.encode()))
        if not (face.shaped or is_shaped(text)):
            widths, default = self._letters(face)
            return sum([widths.get(code, default) for code in map(ord, text)])
        key = (face.name, text)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _REMEMBERED:
                self._widths.clear()
            found = float(sum(glyph.x_advance for glyph in self.shape(face, text, 1000).__shapeData__))
            self._widths[key] = found
        return found

    def _ascii(self, face: Face) -> list[float]:
        """The widths of a font's first 128 letters."""
        found = self._ascii_widths.get(face.name)
        if found is None:
            widths, default = self._letters(face)
            found = self._ascii_widths[face.name] = [widths.get(code, default) for code in range(128)]
        return found

    def _letters(self, face: Face) -> tuple[dict[int, float], float]:
        """The widths of a font's letters and that of a letter that it lacks."""
        found = self._letter_widths.get(face.name)
        if found is None:
            font = self.font(face).face
            found = self._letter_widths[face.name] = (font.charWidths, font.defaultWidth)
        return found

    def _broken(self, text: str, style: Style, size: float, width: float) -> list[str]:
        if not text or self.width(text, style, size) <= width:
            return [text]
        parts: list[str] = []
        current, used = "", 0.0
        for word in self._words(text, style, size, width):
            need = self.width(word, style, size)
            if current and used + need > width:
                parts.append(current.rstrip(" "))
                current = word.lstrip(" ")
                used = self.width(current, style, size)
            else:
                current, used = current + word, used + need
        return [*parts, current]

    def _words(self, text: str, style: Style, size: float, width: float) -> list[str]:
        words: list[str] = []
        for word in _WORDS.findall(text):
            parts = re.split(f"(?<={_WIDE.pattern})", word) if _WIDE.search(word) else [word]
            for part in parts:
                if self.width(part.lstrip(" "), style, size) > width:
                    words += self._cut(part, style, size, width)
                else:
                    words.append(part)
        return [word for word in words if word]

    def _cut(self, word: str, style: Style, size: float, width: float) -> list[str]:
        """A word wider than the line, in pieces that are not, cut after separators where there are any."""
        pieces: list[str] = []
        for part in re.split(f"(?<=[{re.escape(_BREAKS_AFTER)}])", word):
            if self.width(part, style, size) <= width:
                pieces.append(part)
                continue
            pieces += self._anywhere(part, style, size, width)
        return pieces

    def _anywhere(self, text: str, style: Style, size: float, width: float) -> list[str]:
        """Text without a place to break, in pieces as wide as the line."""
        if text.isascii() and "<U+" not in text:
            return self._cut_ascii(text, self._ascii(FIRST[style]), width * 1000 / size)
        pieces: list[str] = []
        current, used = "", 0.0
        for cluster in clusters(text):
            # A shaped letter's width depends on its neighbours: measured with them.
            joined = not cluster.isascii()
            need = (
                self.width(current + cluster, style, size)
                if joined
                else used + self.width(cluster, style, size)
            )
            if current and need > width:
                pieces.append(current)
                current, used = cluster, self.width(cluster, style, size)
            else:
                current, used = current + cluster, need
        return [*pieces, current]

    @staticmethod
    def _cut_ascii(text: str, widths: Sequence[float], room: float) -> list[str]:
        """As above, by sums: digests and long names of files are most of a report. ``room``: thousandths."""
        ends = list(accumulate(map(widths.__getitem__, text.encode())))
        pieces: list[str] = []
        start, before = 0, 0.0
        while start < len(text):
            end = max(bisect_right(ends, before + room), start + 1)
            pieces.append(text[start:end])
            start, before = end, ends[end - 1]
        return pieces

    def _placed(self, text: str, style: Style, size: float, base: int) -> Line:
        if base == 0 and not bidi.needed(text):
            return tuple(
                Piece(face, part, 0, self.face_width(face, part) * size / 1000)
                for face, part in runs(text, style)
            )
        pieces = []
        for level, part in _level_runs(text, base):
            for face, letters in runs(part, style):
                pieces.append(Piece(face, letters, level, self.face_width(face, letters) * size / 1000))
        return tuple(pieces[index] for index in bidi.ordered([piece.level for piece in pieces]))


def _level_runs(text: str, base: int) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for letter, level in zip(text, bidi.levels(text, base), strict=True):
        if found and found[-1][0] == level:
            found[-1] = (level, found[-1][1] + letter)
        else:
            found.append((level, letter))
    return found
