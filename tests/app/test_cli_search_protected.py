"""What protected artifacts say is searched by who says why, and the ledger keeps who searched, for what and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from command_line import indicia
from test_cli_search import searched

from evidence.case import Case

__all__ = ["searched"]


@pytest.fixture(scope="module")
def guarded(home: Path, searched: Path) -> Path:
    indicia(home, "protect", searched, "1-2-1", "--category", "privileged")
    return searched


def searches(folder: Path) -> list[dict[str, Any]]:
    with Case.open(folder) as case:
        acts = [entry.document() for entry in case.ledger.acts()]
    return [act for act in acts if act["action"] == "access.search"]


def found(home: Path, case: Path, *words: str) -> tuple[list[str], str]:
    done = indicia(home, "search", case, *words, "--jsonl")
    return [line["id"] for line in done.lines], done.err


def test_protected_artifacts_are_left_out_without_a_reason(home: Path, guarded: Path) -> None:
    records, said = found(home, guarded, "gate*")
    assert records == ["1-1", "1-2-2"]
    assert "Not searched: protected artifacts (privileged)" in said
    nothing, same = found(home, guarded, "zebra")
    assert nothing == []
    assert "Not searched: protected artifacts (privileged)" in same, "no word on what would be found"
    assert searches(guarded) == []


def test_what_stands_on_the_outside_is_asked_freely(home: Path, guarded: Path) -> None:
    for query in ("kind:message", "category:privileged", "id:1-2-1"):
        records, said = found(home, guarded, query)
        assert "1-2-1" in records, query
        assert "protected" not in said
    assert searches(guarded) == []


@pytest.mark.parametrize("query", ["gate", "field.body:*gate*", "text:gate", "participant:+44790", "not cmd"])
def test_no_way_of_asking_what_they_say_goes_round_it(home: Path, guarded: Path, query: str) -> None:
    records, said = found(home, guarded, query, "--kind", "artifacts")
    assert "1-2-1" not in records
    assert "Not searched" in said


def test_with_a_reason_the_search_is_logged_once_and_answered(home: Path, guarded: Path) -> None:
    records, said = found(home, guarded, "gate", "--reason", "counsel waived it")
    assert records == ["1-1", "1-2-1"]
    assert "protected" not in said
    found(home, guarded, "zebra", "--reason", "counsel waived it")
    first, second = searches(guarded)
    assert (first["subject"], first["actor"]) == ("case", "E")
    assert first["details"] == {
        "category": "privileged",
        "reason": "counsel waived it",
        "query": "gate",
        "found": 1,
    }
    assert (second["details"]["query"], second["details"]["found"]) == ("zebra", 0)
    assert indicia(home, "verify", guarded, "--json").document["ok"] is True
