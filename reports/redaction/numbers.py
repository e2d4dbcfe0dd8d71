"""Telephone, card and account numbers in any spelling.

Reference: ITU-T E.164 and E.123 (telephone numbers), ISO 13616 (IBAN).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reports.redaction.fold import Folded, bare
from reports.redaction.match import Hit

_RUN = re.compile(r"\d(?:[^\w<>@,;:=&?\"']{0,4}\d)*")
_BEFORE = re.compile(r"[+(]{0,3}$")
_TRUNK = re.compile(r"\(\s*0\s*\)")
_LONGER = frozenset((35, 37, 38, 42, 50, 59, 67, 68, 69, 96, 97, 99))
_TWO_DIGIT_COUNTRIES = frozenset(
    str(code)
    for code in range(20, 100)
    if code in (20, 27, 81, 82, 84, 86)
    or (code >= 30 and code // 10 != 8 and code // 10 != 7 and code not in _LONGER)
)
_DIGITS = re.compile(r"\d+")
_TAIL = 6
_FEW = 200
_WORD = re.compile(r"[^\W_]")


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
            _, digits = national(number)
            if len(digits) >= _TAIL:
                self._tails.setdefault(digits[-_TAIL:], []).append((digits, label))
            elif digits:
                self._short.setdefault(digits, label)

    def hits(self, text: str, folded: Folded) -> Iterator[Hit]:
        """Every place where one of the numbers stands."""
        plain = folded.text
        if not self._may_hold(plain):
            return
        for run in _RUN.finditer(plain):
            places = [at for at in range(run.start(), run.end()) if plain[at].isdecimal()]
            digits = "".join(str(int(plain[at])) for at in places)
            if len(digits) < _TAIL:
                if digits in self._short:
                    yield Hit(*folded.span(run.start(), run.end()), self._short[digits])
                continue
            for first, last, label in self._in(digits, places):
                start = places[first]
                start -= len(_BEFORE.search(plain[:start])[0])  # type: ignore[index]  # it always finds something
                yield Hit(*folded.span(start, places[last - 1] + 1), label)

    def _may_hold(self, text: str) -> bool:
        """False where no number can be found: most texts, so it is asked in the fastest way."""
        digits = "".join(_DIGITS.findall(text))
        if len(digits) < _TAIL or not digits.isascii():
            return bool(digits)
        if self._short or len(self._tails) > _FEW:
            return True
        return any(tail in digits for tail in self._tails)

    def _in(self, digits: str, places: list[int]) -> Iterator[tuple[int, int, str]]:
        for end in range(_TAIL, len(digits) + 1):
            for number, label in self._tails.get(digits[end - _TAIL : end], ()):
                start = end - len(number)
                if start < 0 or digits[start:end] != number:
                    continue
                if end < len(digits) and places[end] == places[end - 1] + 1:
                    continue  # the digits go on: another number
                yield _with_prefix(digits, start, places), end, label


def _with_prefix(digits: str, start: int, places: list[int]) -> int:
    """Where the number begins with its trunk, country and exit digits: at most six digits before it."""
    at = start
    while at > 0 and start - at < 6 and places[at] - places[at - 1] <= 3:
        at -= 1
    glued = start
    while glued > 0 and places[glued] == places[glued - 1] + 1:
        glued -= 1
    return min(at, glued)


class Codes:
    """Finds each of ``(code, label)``: letters and digits in this order, whatever else stands between them."""

    def __init__(self, codes: Iterable[tuple[str, str]]) -> None:
        self._codes = {
            "".join(letter for letter in code.casefold() if letter.isalnum()): label for code, label in codes
        }
        self._codes.pop("", None)

    def hits(self, text: str, folded: Folded) -> Iterator[Hit]:
        """Every place where one of the codes stands."""
        if not self._codes:
            return
        plain = folded.text
        places: list[int] | None = None
        letters = bare(plain)
        for code, label in self._codes.items():
            at = letters.find(code)
            while at >= 0:
                places = places or [match.start() for match in _WORD.finditer(plain)]
                yield Hit(*folded.span(places[at], places[at + len(code) - 1] + 1), label)
                at = letters.find(code, at + 1)
