"""What a search in bytes looks for: bytes as they are, or a text in any letter case of one encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


class Needle(Protocol):
    """``longest``: no place where it is found has more bytes."""

    longest: int

    def first(self, data: bytes) -> tuple[int, int] | None:
        """The first place in these bytes and its length; None where there is none."""


class Exact:
    """These very bytes."""

    def __init__(self, wanted: bytes) -> None:
        self.wanted = wanted
        self.longest = len(wanted)

    def first(self, data: bytes) -> tuple[int, int] | None:
        """Where they stand first."""
        place = data.find(self.wanted)
        return None if place < 0 else (place, self.longest)


class AnyCase:
    """A text in one encoding, each of its characters in upper or lower case.

    Characters are compared, not bytes: in UTF-16, Ł and š differ in a byte as A and a do. A character whose other
    case is several (ß, SS) is looked for as it is.
    """

    def __init__(self, words: str, encoding: str) -> None:
        each = [[case.encode(encoding) for case in _cases(character)] for character in words]
        self.longest = sum(max(map(len, cases)) for cases in each)
        self._form = re.compile(b"".join(b"(?:" + b"|".join(map(re.escape, cases)) + b")" for cases in each))
        alike = [{case.lower() for case in cases} for cases in each]
        self._lower = b"".join(cases.pop() for cases in alike) if all(len(c) == 1 for c in alike) else b""
        """Where bytes without letter case tell each character's cases from nothing that they are: quick to find."""

    def first(self, data: bytes) -> tuple[int, int] | None:
        """Where it stands first."""
        if not self._lower:
            found = self._form.search(data)
            return (found.start(), len(found[0])) if found else None
        places = (place for place in _places(data.lower(), self._lower) if self._form.match(data, place))
        place = next(places, None)
        return None if place is None else (place, len(self._lower))


def needles(words: str, kind: str) -> list[Needle]:
    """What to look for: ``kind`` is ``hex`` (pairs of digits), ``text`` or ``folded`` (in any letter case).

    Text is looked for in UTF-8 and UTF-16 of both orders. Raises ValueError where ``words`` is nothing that can be
    looked for.
    """
    if kind == "hex":
        found = [bytes.fromhex("".join(words.split()).removeprefix("0x"))]
    else:
        found = [words.encode(encoding) for encoding in ENCODINGS]
    if not all(found):
        raise ValueError("nothing to look for")
    if kind == "folded":
        return [AnyCase(words, encoding) for encoding in ENCODINGS]
    return [Exact(each) for each in dict.fromkeys(found)]


def _cases(character: str) -> list[str]:
    """A character and what it is in upper and lower case, as far as that is one character."""
    low, high = character.lower(), character.upper()
    return [
        each for each in dict.fromkeys((character, low, high, high.lower(), low.upper())) if len(each) == 1
    ]


def _places(data: bytes, wanted: bytes) -> Iterator[int]:
    place = data.find(wanted)
    while place >= 0:
        yield place
        place = data.find(wanted, place + 1)
