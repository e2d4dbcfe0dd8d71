"""``indicia search``, and ``--filter`` of the commands that list."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from command_line import indicia

from evidence.case import Case

TIMES = {"accessed": None, "born": None, "changed": None, "modified": None}
FILES = [
    {"evidence": 1, "id": "1-1", "mime": "image/jpeg", "number": 1, "path": "DCIM/gate 4.jpg", "size": 9, "state": "live", "times": TIMES, "type": "file"},
    {"evidence": 1, "id": "1-2", "mime": None, "number": 2, "path": "mmssms.db", "size": 5, "state": "deleted", "times": TIMES, "type": "file"},
]  # fmt: skip
ARTIFACTS = [
    {"entry": "1-2", "entry_number": 2, "evidence": 1, "fields": {"body": body, "sender": "+44790"}, "id": f"1-2-{number}", "kind": "message",
     "number": number, "path": "mmssms.db", "time": f"2026-06-{number:02d}T23:30:00+00:00", "times": {}}
    for number, body in enumerate(["Meet at the gate", "=cmd() gates", "the café \u202e"], 1)
]  # fmt: skip
PROBLEM = {
    "entry": "1-2",
    "evidence": 1,
    "id": "1-2-p1",
    "kind": "warning",
    "message": "gate cut short",
    "path": "x",
}


@pytest.fixture(scope="module")
def searched(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "case"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("INDICIA_HOME", str(home))
        with Case.create(folder, number="1", title="T", examiner="E", time_zone="Europe/London") as case:
            for table, found in (("entry", FILES), ("artifact", ARTIFACTS), ("problem", [PROBLEM])):
                bodies = [
                    json.dumps(each, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
                    for each in found
                ]
                digests = [hashlib.sha256(body.encode()).hexdigest() for body in bodies]
                first = case.ledger.append_records(
                    [(table, str(each["id"]), digest) for each, digest in zip(found, digests, strict=True)]
                )
                case.catalog.insert({table: list(enumerate(bodies, first))})
            case.catalog.index()
    return folder


def ids(home: Path, case: Path, *words: str) -> list[str]:
    return [line["id"] for line in indicia(home, "search", case, *words, "--jsonl").lines]


def test_words_are_found_in_files_and_artifacts(home: Path, searched: Path) -> None:
    assert ids(home, searched, "gate") == ["1-1", "1-2-1"]
    assert ids(home, searched, "gate*") == ["1-1", "1-2-1", "1-2-2"]
    assert ids(home, searched, "cafe") == ["1-2-3"]
    assert ids(home, searched, "gate", "--kind", "files") == ["1-1"]
    assert ids(home, searched, "gate", "--kind", "problems") == ["1-2-p1"]
    assert ids(home, searched, "gate", "--index") == ["1-1", "1-2-1"]
    assert (searched / "search.sqlite").is_file()
    assert ids(home, searched, "gate*", "--limit", "2") == ["1-1", "1-2-1"]


def test_what_was_not_searched_and_how_it_was_read_is_said(home: Path, searched: Path) -> None:
    done = indicia(home, "search", searched, "kind:message time >= 2026-06-03")
    assert "2 found." in done.out
    assert "from 2026-06-02T23:00:00+00:00 (in Europe/London)" in done.err
    assert "Not searched: files." in done.err
    done = indicia(home, "search", searched, "gate*", "--limit", "2", "--json")
    assert len(done.document) == 2 and "first 2 of 3" in done.err
    assert "\u202e" not in indicia(home, "search", searched, "cafe").out


def test_tables_for_spreadsheets_hold_no_formula(home: Path, searched: Path) -> None:
    lines = indicia(home, "search", searched, "gates", "--csv").out.splitlines()
    assert lines[0].startswith("id,kind,") and len(lines) == 2
    assert not any(cell.startswith("=") for cell in lines[1].split(","))


def test_tags_are_searched(home: Path, searched: Path) -> None:
    assert ids(home, searched, "tag:relevant") == []
    indicia(home, "tag", searched, "1-2-2", "1-1", "--tag", "relevant")
    assert ids(home, searched, "tag:relevant") == ["1-1", "1-2-2"]
    assert ids(home, searched, "not tag:relevant", "--kind", "artifacts") == ["1-2-1", "1-2-3"]


def test_lists_take_a_filter_too(home: Path, searched: Path) -> None:
    files = indicia(home, "files", searched, "--jsonl", "--live", "--filter", "name:*.jpg").lines
    assert [line["id"] for line in files] == ["1-1"]
    said = indicia(home, "artifacts", searched, "--jsonl", "--kind", "message", "--filter", "not gate").lines
    assert [line["id"] for line in said] == ["1-2-2", "1-2-3"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["search", "{case}", "kin:x"], "Did you mean kind:? To look for the text itself"),
        (["search", "{case}", "(a"], "not closed. (at character 1: ()"),
        (
            ["files", "{case}", "--filter", "kind:message"],
            "Files have no kind: artifacts and problems have it.",
        ),
        (["artifacts", "{case}", "--filter", "time > soon"], "Write a time"),
    ],
)
def test_what_cannot_be_read_is_bad_use(home: Path, searched: Path, words: list[str], said: str) -> None:
    done = indicia(home, *(word.format(case=searched) for word in words), code=2)
    assert said in done.err and not done.out


def test_searching_writes_nothing_into_the_case(home: Path, searched: Path) -> None:
    before = sorted(path.name for path in searched.iterdir())
    assert ids(home, searched, "gate or cafe") == ["1-1", "1-2-1", "1-2-3"]
    assert sorted(path.name for path in searched.iterdir()) == before
