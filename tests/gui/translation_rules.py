"""What a translation must keep of its source. Used by the tests, and by whoever fills a .ts file."""

from __future__ import annotations

import re
from collections import Counter
from string import Formatter

_KEYS = re.compile(r"(?:Ctrl|Alt|Shift)\+\S*\w|\bF\d\d?\b")
_NUMBERS = re.compile(r"\d+")
_NAMED = re.compile(r"\{[^}]*\}|%(?:L?\d+|n)")
_TAGS = re.compile(r"</?[A-Za-z][^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);")
_PLACES = re.compile(r"%(?:L?\d+|n)")
_CODE = re.compile(r"`[^`]+`")
_TERMS = re.compile(r"\b[a-z0-9_]+:(?=[^\s/])")


def mnemonics(text: str) -> list[str]:
    """The letters behind a single ``&``, in lower case."""
    return [found.lower() for found in re.findall(r"&([^&\s])", text.replace("&&", ""))]


def faults(context: str, source: str, translation: str, *, number_in_words: bool = False) -> list[str]:
    """What is wrong with a translation, in words; nothing where all is kept.

    ``number_in_words``: a plural form that may say its number, as Arabic says two of a thing in one word.
    """
    if not translation.strip():
        return ["empty"]
    found = []
    if not (_same_fields(source, translation) or (number_in_words and _lacks_one(source, translation))):
        found.append("the places {…} are others")
    for name, form in (
        ("%1 or %n", _PLACES),
        ("markup", _TAGS),
        ("keys", _KEYS),
        ("`code`", _CODE),
    ):
        if Counter(form.findall(source)) != Counter(form.findall(translation)):
            found.append(f"{name} are others")
    if _numbers(source) != _numbers(translation):
        found.append("numbers are others")
    if context == "Filter" and Counter(_TERMS.findall(source)) != Counter(_TERMS.findall(translation)):
        found.append("the terms of the filter are others")
    if source.count("\n") != translation.count("\n") or source.count("\t") != translation.count("\t"):
        found.append("line ends or tabs are others")
    if _edges(source) != _edges(translation):
        found.append("blanks at the beginning or end are others")
    for last in (":", "…", "?"):
        if source.rstrip().endswith(last) != _ends(translation, last):
            found.append(f"the end “{last}” is another")
    if bool(mnemonics(source)) != bool(mnemonics(translation)) or len(mnemonics(translation)) > 1:
        found.append("the mnemonic (&) is missing, doubled or too much")
    if any(letter.isdecimal() and not letter.isascii() for letter in translation):
        found.append("digits are not Latin")
    return found


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBERS.findall(_NAMED.sub("", text)))


def _ends(text: str, last: str) -> bool:
    others = {"?": ("?", "؟")}.get(last, (last,))
    return text.rstrip().endswith(others)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _same_fields(source: str, translation: str) -> bool:
    """``{}`` may become ``{0}``, ``{1}`` … where another order is needed: each once."""
    try:
        return Counter(_fields(source)) == Counter(_fields(translation))
    except ValueError:
        return _unparsed(source) == _unparsed(translation)


def _lacks_one(source: str, translation: str) -> bool:
    here, there = Counter(_fields(source)), Counter(_fields(translation))
    return there < here and (here - there).total() == 1


def _unparsed(text: str) -> Counter[str]:
    return Counter(re.findall(r"[{}]", text))


def _fields(text: str) -> list[tuple[str, str, str]]:
    found, number = [], 0
    for _, name, spec, conversion in Formatter().parse(text):
        if name is None:
            continue
        found.append((name or str(number), spec or "", conversion or ""))
        number += not name
    return found
