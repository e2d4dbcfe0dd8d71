"""A text of which each character knows where in another text it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Traced(NamedTuple):
    """``text``, and where each of its characters starts and ends in the original.

    Both lists are None where each character stands for itself.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original from which characters ``start`` to ``end`` (not included) came.

        Vowel signs and accents belong to the letter that they follow.
        """
        if self.starts is None or self.ends is None:
            return start, end
        while end < len(self.text) and self.text[end] in marks():
            end += 1
        # Text that was turned around goes backwards.
        return min(self.starts[start], self.starts[end - 1]), max(self.ends[start], self.ends[end - 1])

    def origin(self, at: int) -> tuple[int, int]:
        """The range of the original from which one character came."""
        if self.starts is None or self.ends is None:
            return at, at + 1
        return self.starts[at], self.ends[at]


class Tracing:
    """Builds the text that comes of another, piece by piece."""

    def __init__(self, source: Traced) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def keep(self, start: int, end: int, text: str | None = None) -> None:
        """Takes characters of the source; ``text``: as many others in their place."""
        source = self._source
        self._pieces.append(source.text[start:end] if text is None else text)
        if source.starts is None or source.ends is None:
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))
        else:
            self._starts.extend(source.starts[start:end])
            self._ends.extend(source.ends[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Writes other text for characters of the source; where it is none, they belong to what they follow."""
        first, last = self._source.origin(start)[0], self._source.origin(end - 1)[1]
        if not text and self._ends:
            self._ends[-1] = max(self._ends[-1], last)
        self._pieces.append(text)
        self._starts.extend([first] * len(text))
        self._ends.extend([last] * len(text))

    def done(self) -> Traced:
        """What was written."""
        return Traced("".join(self._pieces), self._starts, self._ends)


def without(source: Traced, patterns: Iterable[re.Pattern[str]]) -> Traced:
    """The text without what the patterns find."""
    gone = bytearray(len(source.text))
    for pattern in patterns:
        for match in pattern.finditer(source.text):
            gone[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    result, last = Tracing(source), 0
    for run in re.finditer(rb"\x01+", gone):
        result.keep(last, run.start())
        last = run.end()
    result.keep(last, len(source.text))
    return result.done()


@cache
def marks() -> frozenset[str]:
    """Signs that belong to the letter before them: accents, and vowels of the scripts of India and its neighbours."""
    return frozenset(
        chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code)) in ("Mn", "Mc")
    )
