"""The order of letters on a line; truth from GNU FriBidi and the Unicode annex."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports import bidi

LETTERS = "abZ אבת عمر مرحبا 0123 ٤٥ .,:-+/%$()[] \"'&"


def drawn(text: str) -> str:
    """The letters as they stand from left to right."""
    levels = bidi.levels(text, bidi.base_level(text))
    places = [text[index] for index in bidi.ordered(levels)]
    kept = [levels[index] for index in bidi.ordered(levels)]
    return "".join(
        bidi.mirrored(letter) if level % 2 else letter for letter, level in zip(places, kept, strict=True)
    )


def test_levels_of_known_lines() -> None:
    assert bidi.levels("ab אב 12", 0) == [0, 0, 0, 1, 1, 1, 2, 2]
    assert bidi.levels("אב ab", 1) == [1, 1, 1, 2, 2]
    assert bidi.base_level("12 אב") == 1
    assert bidi.base_level("12 ab אב") == 0
    assert not bidi.needed("/sdcard/été.txt")


def test_ordered_reverses_by_level() -> None:
    assert bidi.ordered([0, 1, 1, 2, 1, 0]) == [0, 4, 3, 2, 1, 5]
    assert bidi.ordered([]) == []


def test_brackets_take_the_direction_of_what_they_hold() -> None:
    assert drawn("אב (ab) גד") == "דג (ab) בא"
    assert drawn("ab (אב) cd") == "ab (בא) cd"


@pytest.mark.skipif(shutil.which("fribidi") is None, reason="libfribidi-bin is not installed")
@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(LETTERS, min_size=1, max_size=24), min_size=1, max_size=20))
def test_same_levels_as_fribidi(lines: list[str]) -> None:
    command = ["fribidi", "--levels", "--novisual", "--nobreak", "--charset", "UTF-8"]
    asked = "".join(f"{line}\n" for line in lines)
    done = subprocess.run(command, input=asked, check=True, capture_output=True, text=True, encoding="utf-8")
    for line, expected in zip(lines, done.stdout.splitlines(), strict=True):
        assert bidi.levels(line, bidi.base_level(line)) == [int(level) for level in expected.split()], line
