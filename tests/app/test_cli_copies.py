"""A run in a copy of a loaded process is what a run from nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import indicia, indicia_anew, new_case


@pytest.mark.parametrize(
    "arguments", [["status"], ["verify", "--json"], ["files", "--live", "--deleted"], ["no-command"]]
)
def test_both_give_the_same_words_and_codes(home: Path, tmp_path: Path, arguments: list[str]) -> None:
    case = new_case(home, tmp_path / "case")
    ours, theirs = (run(home, *arguments, case, code=None) for run in (indicia, indicia_anew))
    assert ours == theirs
    assert ours.out + ours.err


def test_what_counts_at_the_start_is_not_copied(home: Path) -> None:
    assert "nonsense" in indicia(home, "parsers", PYTHONWARNINGS="nonsense").err
    assert "nonsense" not in indicia(home, "parsers").err
