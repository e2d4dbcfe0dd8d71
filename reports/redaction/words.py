"""Names and other words, as people and programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reports.redaction.fold import fold, word_pattern
from reports.redaction.match import Hit
from reports.redaction.traced import Traced, marks, without

_MARKUP = re.compile(r"[*_~`^|<>{}\[\]\\\"'\u2010\u2011-]+")
_BREAK = re.compile(r"[ \t]{0,8}[-=\\\u2010\u2011]?[ \t]{0,8}[\n\r\x0b\x0c\x85\u2028\u2029]\s*")
_TWO_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss"}
_GLUED = 8
"""So many letters make it unlikely that two words side by side only look like one name."""
_CLOSE = 4
"""So many do where no space is between the two: ``Mei.er``."""
_PART = 6
"""So many do where the letters stand inside of words: ``مع ليلى`` holds no ``علي``."""
_BEGINNING = 6
"""So many letters of a word are asked first: all beginnings of a name of 64 KiB, as evidence may have, are 2 GiB."""
_SPACE = re.compile(r"\s")
# Scripts that put no space between words: a name may be broken anywhere.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


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
        self._spelled = max(map(len, self._glued), default=0)
        self._beginnings = frozenset(
            glued[:end] for glued in self._glued for end in range(1, min(len(glued), _BEGINNING) + 1)
        )
        parts = sorted(self._inside, key=lambda part: (-len(part), part))
        self._parts = re.compile("|".join(map(re.escape, parts))) if parts else None

    @property
    def needles(self) -> Iterable[str]:
        """Whatever is found begins with the first two of its words, the first of them perhaps with an s."""
        words = {words for each in self._first.values() for words, _ in each}
        return {f"{each[0]}{more}" for each in words for more in _beginnings(each[1:2])} | {*self._inside}

    def _add(self, spelling: str, label: str, inside: bool) -> None:
        words = tuple(match[0] for match in word_pattern().finditer(spelling))
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

    def hits(self, folded: Traced) -> Iterator[Hit]:
        """Every place where one of the words stands."""
        for each in _readings(folded):
            tokens = [
                _Token(match[0], match.start(), match.end()) for match in word_pattern().finditer(each.text)
            ]
            for start, end, label in self._found(tokens, each.text):
                yield Hit(*each.span(start, end), label)

    def _found(self, tokens: list[_Token], plain: str) -> Iterator[tuple[int, int, str]]:
        for at, token in enumerate(tokens):
            if not any(
                word[:_BEGINNING] in self._beginnings for word in (token.word, token.word.removesuffix("s"))
            ):
                continue
            yield from self._words_at(tokens, at, plain)
            if _one_letter(token.word):
                yield from self._spelled_out(tokens, at)
        if self._parts:
            yield from self._within(tokens, plain)

    def _words_at(self, tokens: list[_Token], at: int, plain: str) -> Iterator[tuple[int, int, str]]:
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
        glued, last, enough = "", first.start, 1
        for token in tokens[at : at + self._longest]:
            glued += token.word
            if len(glued) > self._spelled + 1:
                return
            if token is not first:
                enough = max(enough, _GLUED if _SPACE.search(plain, last, token.start) else _CLOSE)
            last = token.end
            for word in (glued, glued.removesuffix("s")):
                if len(word) >= enough and word in self._glued:
                    yield first.start, token.end, self._glued[word]

    def _spelled_out(self, tokens: list[_Token], at: int) -> Iterator[tuple[int, int, str]]:
        """A word written letter by letter: ``A n n a``, ``A.n.n.a``."""
        spelled = ""
        for token in tokens[at : at + self._spelled]:
            if not _one_letter(token.word):
                return
            spelled += token.word
            if len(spelled) > 2 and spelled in self._glued:
                yield tokens[at].start, token.end, self._glued[spelled]

    def _within(self, tokens: list[_Token], plain: str) -> Iterator[tuple[int, int, str]]:
        """Parts of words, in the letters and digits alone."""
        letters = "".join(token.word for token in tokens)
        places = [token.start + offset for token in tokens for offset in range(len(token.word))]
        assert self._parts is not None  # noqa: S101 - asked by the caller
        at = 0
        while match := self._parts.search(letters, at):
            start, end = places[match.start()], places[match.end() - 1] + 1
            if len(match[0]) >= _PART or _UNSPACED.search(match[0]) or not _SPACE.search(plain, start, end):
                yield start, end, self._inside[match[0]]
            at = match.start() + 1


def _beginnings(second: tuple[str, ...]) -> tuple[str, ...]:
    """What may follow the first word."""
    return (*second, *(f"s{word}" for word in second)) if second else ("",)


def _readings(text: Traced) -> Iterator[Traced]:
    """The text; and where it has any, without marks and line ends that could part a word."""
    yield text
    present = [pattern for pattern in (_MARKUP, _BREAK) if pattern.search(text.text)]
    yield from (without(text, (pattern,)) for pattern in present)
    if len(present) > 1:
        yield without(text, present)


def _spellings(text: str, accents: bool) -> set[str]:
    """The words as they are compared; and with two letters for one, as passports and old systems write them."""
    lower = text.casefold() if "ß" not in text else text.lower()
    two = "".join(_TWO_LETTERS.get(letter, letter) for letter in lower)
    return {fold(text, accents).text, fold(two, accents).text}


def _one_letter(word: str) -> bool:
    if word in ("ss", "ae", "oe", "th"):  # what ß, æ, œ, þ are compared as
        return True
    return len(word) < 5 and all(each in marks() for each in word[1:])


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()
