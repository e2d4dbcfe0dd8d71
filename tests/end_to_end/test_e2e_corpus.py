"""Real evidence through the command line: as many artifacts as its own programs and README count."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from command_line import acts, indicia, new_case
from make_data import run
from parser_harness import CORPUS, corpus

# (path in the corpus, parser) -> the tables its artifacts come from and how many of each.
EXPECTED: dict[tuple[str, str], dict[str, int]] = {
    ("android/mmssms.db", "android.sms"): {"sms": 9},
    ("android/contacts2.db", "android.calls"): {"calls": 3},
    ("ios/imessage_chat.db", "ios.messages"): {"message": 10, "attachment": 1},
    ("phones/ios15_whatsapp.zip", "ios.whatsapp"): {"ZWAMESSAGE": 32, "ZWAMEDIAITEM": 4},
    ("browsers/chrome_History", "chrome.history"): {"visits": 69},
    ("browsers/chrome_History", "chrome.downloads"): {"downloads": 2},
}
_NUMBERS = {file: number for number, file in enumerate(dict.fromkeys(file for file, _ in EXPECTED), 1)}


@pytest.fixture(scope="module")
def single(home: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The artifacts of a case in which each file is an item of its own."""
    case = new_case(home, tmp_path_factory.mktemp("single") / "case")
    indicia(home, "ingest", case, *(corpus(file) for file in _NUMBERS))
    return indicia(home, "artifacts", case, "--jsonl").lines


@pytest.fixture(scope="module")
def whole(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with the corpus's folder as its one item."""
    corpus("SHA256SUMS")
    case = new_case(home, tmp_path_factory.mktemp("whole") / "case")
    indicia(home, "ingest", case, CORPUS)
    return case


def _tables(artifacts: list[dict[str, Any]], parser: str, **source: Any) -> Counter[str]:
    return Counter(
        line["locator"].removeprefix("row ").partition(":")[0]
        for line in artifacts
        if line["parser"] == parser and all(line[key] == value for key, value in source.items())
    )


@pytest.mark.parametrize(("file", "parser"), EXPECTED)
def test_a_file_alone_has_its_artifacts(single: list[dict[str, Any]], file: str, parser: str) -> None:
    assert _tables(single, parser, evidence=_NUMBERS[file]) == EXPECTED[file, parser]


def test_messages_attachments_and_visits_are_of_their_kind(single: list[dict[str, Any]]) -> None:
    kinds = Counter((line["evidence"], line["kind"]) for line in single)
    assert kinds[_NUMBERS["android/mmssms.db"], "message"] == 9
    assert kinds[_NUMBERS["android/contacts2.db"], "call"] == 3
    assert kinds[_NUMBERS["ios/imessage_chat.db"], "message"] == 10
    assert kinds[_NUMBERS["phones/ios15_whatsapp.zip"], "message"] == 32
    assert kinds[_NUMBERS["browsers/chrome_History"], "web_visit"] == 69
    assert kinds[_NUMBERS["browsers/chrome_History"], "download"] == 2


@pytest.mark.parametrize(
    ("file", "parser"), [(file, parser) for file, parser in EXPECTED if not file.endswith(".zip")]
)
def test_the_folder_as_one_item_has_the_same(home: Path, whole: Path, file: str, parser: str) -> None:
    found = indicia(home, "artifacts", whole, "--jsonl", "--parser", parser).lines
    assert _tables(found, parser, path=file) == EXPECTED[file, parser]


def test_the_folders_digests_are_those_of_sha256sum(home: Path, whole: Path) -> None:
    wanted = {}
    for line in (CORPUS / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        wanted[name.removeprefix("./")] = digest
    found = {line["path"]: line["sha256"] for line in indicia(home, "files", whole, "--jsonl").lines}
    assert wanted.items() <= found.items()
    for path in sorted(CORPUS.rglob("*")):
        if path.is_file():
            (digest, _, _) = run("sha256sum", "--", path).decode().removeprefix("\\").partition(" ")
            assert found[path.relative_to(CORPUS).as_posix()] == digest


def test_the_folders_problems_are_stated_and_its_case_verifies(home: Path, whole: Path) -> None:
    (status,) = indicia(home, "status", whole, "--json").document["evidence"]
    assert status["completeness"]["unreadable"] == 0
    problems = indicia(home, "problems", whole, "--jsonl").lines
    assert {problem["kind"] for problem in problems} <= {"warning", "failed", "limited"}
    assert [act["action"] for act in acts(whole)][-2:] == ["ingest.end", "key.use"]
    assert indicia(home, "verify", whole, "--json").document["ok"] is True


def test_a_disk_of_the_corpus_holds_its_file(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, corpus("disk/image.E01"), corpus("disk/image-split.E01"))
    (line,) = indicia(home, "files", case, "--jsonl", "--path", "passwords.txt").lines
    digest = "02a2a6af2f1ecf4720d7d49d640f0d0a269a7ec733e41973bdd34f09dad0e252"
    assert (line["evidence"], line["size"], line["sha256"]) == (1, 116, digest)
    items = indicia(home, "status", case, "--json").document["evidence"]
    assert [item["source"] for item in items] == ["verified", "verified"]
