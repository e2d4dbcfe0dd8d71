"""Telephone, card and account numbers in any spelling.

Reference: ITU-T E.164 and E.123 (telephone numbers), ISO 13616 (IBAN).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reports.redaction.fold import bare, fold, word_pattern
from reports.redaction.match import Hit
from reports.redaction.traced import Traced

_RUN = re.compile(r"\d(?:[\W_]{0,10}\d)*")
# A short number is looked for alone; what parts it from the next is no separator within one.
_ALONE = re.compile(r"\d(?:[^\w<>@,;:=&?\"']{0,4}\d)*")
_PREFIX = re.compile(r"(?:00|011)?[1-9]\d{0,2}0?|00?")
_TRUNK = re.compile(r"\(\s*0\s*\)")
_LONGER = frozenset((35, 37, 38, 42, 50, 59, 67, 68, 69, 96, 97, 99))
_TWO_DIGIT_COUNTRIES = frozenset(
    str(code)
    for code in range(20, 100)
    if code in (20, 27, 81, 82, 84, 86)
    or (code >= 30 and code // 10 != 8 and code // 10 != 7 and code not in _LONGER)
)
_TAIL = 6


def national(number: str) -> tuple[str, str]:
    """Country code ('' where none is written) and national number without trunk digit, of digits as stored."""
    text = _TRUNK.sub("", number)
    digits = "".join(str(int(letter)) for letter in text if letter.isdecimal())
    international = text.strip().startswith("+")
    for prefix, shortest in (("00", 0), ("011", 13)):
        # 011 is North America's exit prefix and begins area codes elsewhere: Leeds is 0113.
        if not international and digits.startswith(prefix) and len(digits) >= shortest:
            digits, international = digits[len(prefix) :], True
    if not international:
        return "", digits.lstrip("0")
    length = 1 if digits[:1] in ("1", "7") else 2 if digits[:2] in _TWO_DIGIT_COUNTRIES else 3
    return digits[:length], digits[length:].lstrip("0")


class Phones:
    """Finds each of ``(number, label)`` with any country, exit and trunk prefix and any separators.

    A number with fewer than six digits is found where it stands alone.
    """

    def __init__(self, numbers: Iterable[tuple[str, str]]) -> None:
        self._tails: dict[str, list[tuple[str, str]]] = {}
        self._short: dict[str, str] = {}
        for number, label in numbers:
            country, digits = national(number)
            if len(digits) >= _TAIL:
                self._tails.setdefault(digits[-_TAIL:], []).append((digits, label))
            elif digits:
                for spelled in (digits, country + digits, f"{country}0{digits}"):
                    self._short.setdefault(spelled, label)

    @property
    def needles(self) -> Iterable[str]:
        """The last digits, of short numbers all."""
        return {*self._tails, *self._short}

    def hits(self, folded: Traced) -> Iterator[Hit]:
        """Every place where one of the numbers stands."""
        plain = folded.text
        for run in _RUN.finditer(plain) if self._tails else ():
            places = [at for at in range(run.start(), run.end()) if plain[at].isdecimal()]
            digits = "".join(plain[at] for at in places)
            for first, last, label in self._in(digits, places):
                yield Hit(*folded.span(_with_marks(plain, places[first]), places[last - 1] + 1), label)
        for run in _ALONE.finditer(plain) if self._short else ():
            digits = "".join(filter(str.isdecimal, run[0]))
            # Without exit and trunk digits: the store's own spelling may hold them.
            found = digits.removeprefix("011").lstrip("0"), digits.lstrip("0")
            short = next((self._short[each] for each in found if each in self._short), None)
            if short is not None:
                yield Hit(*folded.span(_with_marks(plain, run.start()), run.end()), short)

    def _in(self, digits: str, places: list[int]) -> Iterator[tuple[int, int, str]]:
        for end in range(_TAIL, len(digits) + 1):
            for number, label in self._tails.get(digits[end - _TAIL : end], ()):
                start = end - len(number)
                if start < 0 or digits[start:end] != number:
                    continue
                if end < len(digits) and places[end] == places[end - 1] + 1:
                    continue  # the digits go on: another number
                yield _with_prefix(digits, start, places), end, label


def _with_marks(text: str, first: int) -> int:
    """Where the number begins with what is written before its first digit."""
    start = first
    while start > 0 and first - start < 3 and text[start - 1] in "+(":
        start -= 1
    return start


def _with_prefix(digits: str, start: int, places: list[int]) -> int:
    """Where the number begins with its trunk, country and exit digits, and with all that are written on to it."""
    found = start
    while found > 0 and places[found] == places[found - 1] + 1:
        found -= 1
    for at in range(start - 1, max(start - 8, -1), -1):
        if places[at + 1] - places[at] > 4:
            break
        begins = at == 0 or places[at] != places[at - 1] + 1
        if begins and at < found and _PREFIX.fullmatch(digits, at, start):
            found = at
    return found


class Codes:
    """Finds each of ``(code, label)``: letters and digits in this order, whatever else stands between them."""

    def __init__(self, codes: Iterable[tuple[str, str]]) -> None:
        self._codes = {bare(fold(code).text): label for code, label in codes}
        self._codes.pop("", None)

    @property
    def needles(self) -> Iterable[str]:
        """The codes."""
        return self._codes

    def hits(self, folded: Traced) -> Iterator[Hit]:
        """Every place where one of the codes stands."""
        letters = bare(folded.text) if self._codes else ""
        places: list[int] = []
        for code, label in self._codes.items():
            at = letters.find(code)
            while at >= 0:
                places = places or [
                    place for match in word_pattern().finditer(folded.text) for place in range(*match.span())
                ]
                yield Hit(*folded.span(places[at], places[at + len(code) - 1] + 1), label)
                at = letters.find(code, at + 1)
