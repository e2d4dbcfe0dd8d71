"""Words are found in a text by a quick look at what stands there as they are among all its words."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evidence.catalog.filter.comparing import words_test
from evidence.catalog.filter.nodes import ANY
from evidence.catalog.words import words

_LETTERS = "abkKsS1_ -.\u2019\u201c\u212a\u017f\u0130\u0301\u00ad\u200d\u4e2d\ufb01\u00df\u00c4\u3000\n"
_TEXT = st.text(st.sampled_from(_LETTERS) | st.characters(exclude_categories=("Cs",)), max_size=30)


def among(phrase: str, text: str, *, beginning: bool) -> bool:
    """Whether the words stand one after another among those of the text, the last perhaps cut off."""
    wanted, there = words(phrase).split(), words(text).split()
    for at in range(len(there) - len(wanted) + 1):
        here = there[at : at + len(wanted)]
        if here == wanted or (beginning and here[:-1] == wanted[:-1] and here[-1].startswith(wanted[-1])):
            return True
    return False


@pytest.mark.parametrize("beginning", [False, True])
@pytest.mark.parametrize("phrase", ["ab", "ab cd", "k1"])
@pytest.mark.parametrize("last", [0x3400, pytest.param(sys.maxunicode, marks=pytest.mark.campaign)])
def test_beside_every_character_there_is(phrase: str, beginning: bool, last: int) -> None:
    """In each run beside those of all alphabets but the ideographs, and every 13th of the others."""
    test = words_test((phrase, ANY) if beginning else (phrase,))
    for point in (*range(last), *range(last, sys.maxunicode + 1, 13)):
        if 0xD800 <= point < 0xE000:
            continue
        text = f"k1{chr(point)}ab{chr(point)}cd"
        if test(text) != among(phrase, text, beginning=beginning):
            pytest.fail(f"U+{point:04X}")


@given(text=_TEXT, phrase=_TEXT.filter(lambda text: words(text).strip() != ""), beginning=st.booleans())
@example(text="see you\u2019", phrase="see you", beginning=False)
@example(text="\u212a1", phrase="k1", beginning=False)
def test_any_words_in_any_text(text: str, phrase: str, beginning: bool) -> None:
    plain = phrase.replace("*", " ").replace("?", " ")
    for whole in (text, f"{text} {plain}", f"{plain}{text}"):
        expected = among(plain, whole, beginning=beginning)
        # A wildcard continues the last word, so there has to be one at the end.
        if beginning and not words(plain[-1]).strip():
            continue
        assert words_test((plain, ANY) if beginning else (plain,))(whole) == expected
