"""What protected artifacts say is searched by who says why, and the ledger keeps who searched, for what and why."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from command_line import indicia
from test_cli_search import ARTIFACTS, FILES, searched

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


PLACES = ["near:51.4543,-2.5879,5", "has:location", "field.latitude:51.4543"]


@pytest.fixture(scope="module")
def placed(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of two items, each with a file of which a parser read the same place."""
    folder = tmp_path_factory.mktemp("places") / "case"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("INDICIA_HOME", str(home))
        with Case.create(folder, number="2", title="T", examiner="E", time_zone="Europe/London") as case:
            for item in (1, 2):
                whole = {"id": item, "path": f"{item}.dd", "container": "raw", "size": 1}
                file = FILES[0] | {"evidence": item, "id": f"{item}-1", "number": 1}
                fields = {"latitude": "51.4543", "longitude": "-2.5879"}
                place = ARTIFACTS[0] | {"entry": f"{item}-1", "entry_number": 1, "evidence": item}
                place |= {"fields": fields, "id": f"{item}-1-1", "kind": "location"}
                for table, record in (("evidence", whole), ("entry", file), ("artifact", place)):
                    body = json.dumps(record, sort_keys=True, separators=(",", ":"))
                    digest = hashlib.sha256(body.encode()).hexdigest()
                    first = case.ledger.append_records([(table, str(record["id"]), digest)])
                    case.catalog.insert({table: [(first, body)]})
            case.catalog.index()
    return folder


@pytest.mark.parametrize("query", PLACES)
def test_a_protected_item_and_its_places_are_left_out(home: Path, placed: Path, query: str) -> None:
    files = [] if query.startswith("field.") else ["files"]
    if not searches(placed):
        indicia(home, "protect", placed, "1", "--category", "privileged")
    for kind in ("artifacts", *files):
        end = "-1-1" if kind == "artifacts" else "-1"
        before = len(searches(placed))
        records, said = found(home, placed, query, "--kind", kind)
        assert records == [f"2{end}"]
        assert f"Not searched: protected {kind} (privileged)" in said
        assert len(searches(placed)) == before
        turned, said = found(home, placed, f"not {query}", "--kind", kind)
        assert turned == [], "nor does what is left say it"
        records, _ = found(home, placed, query, "--kind", kind, "--reason", "counsel waived it")
        assert records == [f"1{end}", f"2{end}"]
        (*_, last) = searches(placed)
        assert (last["details"]["query"], last["details"]["found"]) == (query, 1)


def test_words_on_the_outside_of_protected_files_are_searched_freely(home: Path, placed: Path) -> None:
    records, said = found(home, placed, "gate*", "--kind", "files")
    assert "1-1" in records
    assert "protected" not in said


@pytest.fixture(scope="module")
def listed(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of which nothing is protected yet, with a parser's state of each message."""
    folder = tmp_path_factory.mktemp("listed") / "case"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("INDICIA_HOME", str(home))
        with Case.create(folder, number="3", title="T", examiner="E", time_zone="Europe/London") as case:
            for table, records in (("entry", FILES), ("artifact", ARTIFACTS)):
                for record in records:
                    body = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
                    digest = hashlib.sha256(body.encode()).hexdigest()
                    first = case.ledger.append_records([(table, str(record["id"]), digest)])
                    case.catalog.insert({table: [(first, body)]})
            case.catalog.index()
    return folder


def test_a_listing_keeps_back_what_protected_artifacts_say(home: Path, listed: Path) -> None:
    stored = [
        json.dumps(each, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for each in ARTIFACTS
    ]
    plain = indicia(home, "artifacts", listed, "--jsonl")
    assert plain.out.splitlines() == stored, "nothing is protected: not a byte is another"
    assert plain.err == ""
    files = indicia(home, "files", listed, "--jsonl").out
    indicia(home, "protect", listed, "1-2-1", "--category", "privileged")
    for command in (("artifacts",), ("search", "kind:message")):
        name, *query = command
        done = indicia(home, name, listed, *query, "--jsonl")
        first, *others = done.out.splitlines()
        assert json.loads(first) == ARTIFACTS[0] | {"fields": None, "protected": "privileged"}
        assert others == stored[1:]
        assert "Kept back: what 1 of the artifacts say (privileged)" in done.err
        for form in ("--csv", "--json", ""):
            shown = indicia(home, name, listed, *query, *filter(None, [form]))
            assert "Meet at the gate" not in shown.out, form
            assert "privileged" in shown.out, form
    assert indicia(home, "files", listed, "--jsonl").out == files
    assert searches(listed) == []


def test_with_a_reason_a_listing_is_logged_once(home: Path, listed: Path) -> None:
    indicia(home, "protect", listed, "1-2-1", "--category", "privileged")
    indicia(home, "protect", listed, "1-2-2", "--category", "privileged")
    done = indicia(home, "artifacts", listed, "--kind", "message", "--jsonl", "--reason", "counsel waived it")
    assert [line["fields"] for line in done.lines] == [each["fields"] for each in ARTIFACTS]
    assert done.err == ""
    (logged,) = searches(listed)
    assert logged["details"] == {
        "category": "privileged",
        "reason": "counsel waived it",
        "query": "artifacts --kind message",
        "found": 2,
    }
    none = indicia(home, "artifacts", listed, "--kind", "call", "--jsonl", "--reason", "counsel waived it")
    assert none.lines == []
    assert len(searches(listed)) == 1, "nothing protected was shown or asked for"


@pytest.mark.parametrize("query", ["gate*", "field.sender:+44790", "participant:+44790"])
def test_a_filter_of_a_listing_does_not_find_what_it_keeps_back(home: Path, listed: Path, query: str) -> None:
    indicia(home, "protect", listed, "1-2-1", "--category", "privileged")
    indicia(home, "protect", listed, "1-2-2", "--category", "privileged", "--lift", "--reason", "waived")
    before = len(searches(listed))
    done = indicia(home, "artifacts", listed, "--filter", query, "--jsonl")
    assert "1-2-1" not in [line["id"] for line in done.lines]
    assert "Not searched: protected artifacts (privileged)" in done.err
    assert len(searches(listed)) == before
    done = indicia(home, "artifacts", listed, "--filter", query, "--jsonl", "--reason", "counsel waived it")
    assert done.lines[0]["fields"] == ARTIFACTS[0]["fields"]
    (*_, last) = searches(listed)
    assert last["details"]["query"] == f"artifacts --filter {query}"
    assert len(searches(listed)) == before + 1


@pytest.mark.parametrize("query", PLACES[:2])
def test_files_are_not_listed_for_places_that_are_protected(home: Path, placed: Path, query: str) -> None:
    indicia(home, "protect", placed, "1", "--category", "privileged")
    before = len(searches(placed))
    done = indicia(home, "files", placed, "--filter", query, "--jsonl")
    assert [line["id"] for line in done.lines] == ["2-1"]
    assert "Not searched: protected files (privileged)" in done.err
    assert len(searches(placed)) == before
    done = indicia(home, "files", placed, "--filter", query, "--jsonl", "--reason", "counsel waived it")
    assert [line["id"] for line in done.lines] == ["1-1", "2-1"]
    (*_, last) = searches(placed)
    assert (last["details"]["query"], last["details"]["found"]) == (f"files --filter {query}", 1)
