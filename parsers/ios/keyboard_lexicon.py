"""Words that the keyboard of iOS learned from what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord

_MOST_BYTES = 32 << 20
# Letters of any script, digits and signs in UTF-8; what separates is control characters and bytes of no text.
_RUN = re.compile(
    rb"(?:[\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){3,}"
)
_TEXT = "dynamic-text.dat"
_MAGIC = re.compile("DynamicDictionary-[0-9]+")


@parser(
    name="ios.keyboard_lexicon",
    version="1.0",
    match=["**/Keyboard/*-dynamic.lm/dynamic-lexicon.dat", "**/Keyboard/*dynamic-text.dat"],
    marks=[b"DynamicDictionary-"],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Finds every run of at least three characters of UTF-8. No format is published: a run can hold more than a word.

    The order, how often and when words were typed, is not known.
    Reference: iLEAPP, keyboard.py (the lexicon; that words stand as text behind the mark ``DynamicDictionary-9``);
    OWASP, Mobile Security Testing Guide (the same of older dictionaries, ``DynamicDictionary-5``); Apple's TextInput as
    published by E. Arbuckle (names: ``de_DE-dynamic-text.dat``, of en_US ``dynamic-text.dat``).
    """
    with context.open() as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        context.warn(f"only the first {_MOST_BYTES} bytes are searched for words", f"bytes 0+{_MOST_BYTES}")
        data = data[:_MOST_BYTES]
    locale = _locale(*entry.path.split("/")[-2:])
    for run in _RUN.finditer(data):
        try:
            text = run[0].decode()
        except UnicodeDecodeError:  # a surrogate, or beyond the last character
            text = run[0].decode("utf-8", "backslashreplace")
        if not _MAGIC.fullmatch(text) and text.strip():
            yield KeyboardWord(
                locator=f"bytes {run.start()}+{len(run[0])}", text=text, list="learned words", locale=locale
            )


def _locale(folder: str, name: str) -> str:
    if name.endswith(_TEXT):
        return name.removesuffix(_TEXT).removesuffix("-") or "en_US"
    return folder.removesuffix("-dynamic.lm")
