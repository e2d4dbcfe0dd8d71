"""Names and other words, as people and programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reports.redaction.fold import Folded, bare, fold
from reports.redaction.match import Hit

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_TAG = re.compile(r"<[^<>]{0,200}>")
_MARKUP = re.compile(r"[*_~`^|<>{}\[\]\\\"'\u2010\u2011-]+|-\s*\n\s*")
_TWO_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss"}
_FEW = 200
_GLUED = 8
"""So many letters make it unlikely that two words side by side only look like one name."""


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class Words:
    """Finds each of ``(text, label)`` as whole words whatever stands between them.

    In scripts without capital letters, in which words are often written together, parts of words are found too;
    with ``inside`` in every script.
    """

    def __init__(
        self, literals: Iterable[tuple[str, str]], accents: bool = False, inside: bool = False
    ) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._glued: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        self._accents = accents
        for text, label in literals:
            for spelling in _spellings(text, accents):
                self._add(spelling, label, inside)
        self._longest = max((len(words) for each in self._first.values() for words, _ in each), default=1) + 1
        # Whatever is found begins with the first of its words.
        self._needles = tuple({*self._first, *self._inside})
        self._starts = frozenset(needle[:2] for needle in self._needles)
        self._letters = frozenset(needle for needle in self._needles if len(needle) == 1)
        parts = sorted(self._inside, key=lambda part: (-len(part), part))
        self._parts = re.compile("|".join(map(re.escape, parts))) if parts else None

    def _add(self, spelling: str, label: str, inside: bool) -> None:
        words = tuple(_TOKEN.findall(spelling))
        glued = "".join(words)
        if not glued:
            return
        if inside or (
            not any(_cased(letter) for letter in glued if letter.isalpha()) and any(map(str.isalpha, glued))
        ):
            self._inside.setdefault(glued, label)
        listed = self._first.setdefault(words[0], [])
        if all(words != other for other, _ in listed):
            listed.append((words, label))
        self._glued.setdefault(glued, label)

    def hits(self, text: str, folded: Folded) -> Iterator[Hit]:
        """Every place where one of the words stands."""
        if not self._may_hold(folded.text):
            return
        for plain, places in _readings(folded.text):
            tokens = [_Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(plain)]
            for start, end, label in self._found(tokens, plain):
                first, last = (places[start], places[end - 1] + 1) if places else (start, end)
                yield Hit(*folded.span(first, last), label)

    def _may_hold(self, text: str) -> bool:
        """False where no word can be found: most texts, so it is asked in the fastest way."""
        if "<" in text:
            return True  # a tag may stand inside of a word
        letters = bare(text)
        if len(self._needles) < _FEW:
            return any(needle in letters for needle in self._needles)
        pairs = [letters[at : at + 2] for at in range(len(letters))]
        return not (self._starts.isdisjoint(pairs) and self._letters.isdisjoint(letters))

    def _found(self, tokens: list[_Token], plain: str) -> Iterator[tuple[int, int, str]]:
        for at, token in enumerate(tokens):
            yield from self._words_at(tokens, at)
            if _one_letter(token.word):
                yield from self._spelled_out(tokens, at)
        if self._parts:
            yield from self._within(tokens)

    def _words_at(self, tokens: list[_Token], at: int) -> Iterator[tuple[int, int, str]]:
        first = tokens[at]
        for word in {first.word, first.word.removesuffix("s")}:  # a genitive
            for words, label in self._first.get(word, ()):
                end = at + len(words)
                following = [token.word for token in tokens[at + 1 : end]]
                if (
                    all(
                        found in (wanted, f"{wanted}s")
                        for wanted, found in zip(words[1:], following, strict=False)
                    )
                    and len(following) == len(words) - 1
                ):
                    yield first.start, tokens[end - 1].end, label
        glued = ""
        for token in tokens[at : at + self._longest]:
            glued += token.word
            for word in (glued, glued.removesuffix("s")):
                if (token is first or len(word) >= _GLUED) and word in self._glued:
                    yield first.start, token.end, self._glued[word]

    def _spelled_out(self, tokens: list[_Token], at: int) -> Iterator[tuple[int, int, str]]:
        """A word written letter by letter: ``A n n a``, ``A.n.n.a``."""
        spelled = ""
        for token in tokens[at : at + 80]:
            if not _one_letter(token.word):
                return
            spelled += token.word
            if len(spelled) > 2 and spelled in self._glued:
                yield tokens[at].start, token.end, self._glued[spelled]

    def _within(self, tokens: list[_Token]) -> Iterator[tuple[int, int, str]]:
        """Parts of words, in the letters and digits alone."""
        letters = "".join(token.word for token in tokens)
        places = [token.start + offset for token in tokens for offset in range(len(token.word))]
        assert self._parts is not None  # noqa: S101 - asked by the caller
        at = 0
        while match := self._parts.search(letters, at):
            yield places[match.start()], places[match.end() - 1] + 1, self._inside[match[0]]
            at = match.start() + 1


def _readings(text: str) -> Iterator[tuple[str, list[int] | None]]:
    """The text; and where it has any, without tags and marks that could part a word."""
    yield text, None
    if not _MARKUP.search(text):
        return
    for pattern in (_TAG, _MARKUP):
        if not pattern.search(text):
            continue
        yield _without(text, (pattern,))
        yield _without(text, (_TAG, _MARKUP))


def _without(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, list[int]]:
    gone = bytearray(len(text))
    for pattern in patterns:
        for match in pattern.finditer(text):
            gone[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    places = [at for at in range(len(text)) if not gone[at]]
    return "".join(text[at] for at in places), places


def _spellings(text: str, accents: bool) -> set[str]:
    """The words as they are compared; and with two letters for one, as passports and old systems write them."""
    lower = text.casefold() if "ß" not in text else text.lower()
    two = "".join(_TWO_LETTERS.get(letter, letter) for letter in lower)
    return {fold(text, accents).text, fold(two, accents).text}


def _one_letter(word: str) -> bool:
    return len(word) == 1 or word in ("ss", "ae", "oe", "th")  # what ß, æ, œ, þ are compared as


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()
