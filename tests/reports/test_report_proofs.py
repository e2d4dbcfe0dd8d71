"""Every printed record has its proof, a redacted one has none, and one byte wrong is found.

The proofs are computed anew by RFC 6962's words, without the code that made them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from exhibit_case import make
from report_helpers import NOW

from evidence.case import Case
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ProofError
from reports.attach import extract
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import RedactionProfile, Replace
from reports.selection import ArtifactSelection
from reports.verify import verify_report
from reports.verify_exhibits import exhibits as checked
from reports.write import PreparedReport, prepare_report, write_report

NAME = "exhibit-proofs.jsonl"


@pytest.fixture(scope="module")
def proven(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with make(tmp_path_factory.mktemp("proofs") / "case") as case:
        yield case


@pytest.fixture(scope="module")
def ready(proven: Case) -> PreparedReport:
    return prepare_report(proven, now=NOW)


def lines(ready: PreparedReport) -> list[dict[str, Any]]:
    return [json.loads(line) for line in extract(ready.pdf)[NAME].splitlines()]


def root_of(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes:
    """RFC 6962, 2.1.1, read backwards: the root over ``size`` leaves from one leaf and its path."""
    if size == 1:
        assert not path
        return leaf
    cut = 1 << (size - 1).bit_length() - 1
    if index < cut:
        left, right = root_of(leaf, index, cut, path[:-1]), path[-1]
    else:
        left, right = path[-1], root_of(leaf, index - cut, size - cut, path[:-1])
    return hashlib.sha256(b"\x01" + left + right).digest()


def test_each_printed_record_leads_to_the_signed_root(ready: PreparedReport) -> None:
    found = lines(ready)
    note = extract(ready.pdf)["checkpoint.txt"].decode()
    _, size, root = note.split("\n")[:3]
    assert {json.loads(each["record"])["id"] for each in found} == {
        *(f"1-1-{number}" for number in range(1, 6)),
        *("1-2-1", "1-2-2"),
        *(f"1-{file}-{number}" for file in (3, 4) for number in range(1, 5)),
    }
    whole = extract(ready.pdf)["artifacts.jsonl"].decode().splitlines()
    for each in found:
        entry = json.loads(each["entry"])
        assert each["checkpoint"] == note and each["format"] == "indicia-exhibit-1"
        assert entry["details"]["digest"] == hashlib.sha256(each["record"].encode()).hexdigest()
        assert each["record"] in whole
        leaf = hashlib.sha256(b"\x00" + each["entry"].encode()).digest()
        path = [base64.b64decode(text) for text in each["hashes"]]
        assert base64.b64encode(root_of(leaf, entry["seq"], int(size), path)).decode() == root


def test_only_what_is_printed_is_proved(proven: Case) -> None:
    found = lines(prepare_report(proven, select=ArtifactSelection(per_kind=1), now=NOW))
    assert [json.loads(each["record"])["id"] for each in found] == ["1-1-1", "1-3-1", "1-4-1"]


def test_a_redacted_report_carries_nothing_that_tests_a_guess(proven: Case, ready: PreparedReport) -> None:
    """With the entry of one record, which shares clock and link with its neighbours, that of another could be guessed."""
    profile = RedactionProfile(name="test", replace=(Replace(label="caller", texts=("gone", "alone")),))
    redacted = prepare_report(proven, redactor=ProfileRedactor(profile), now=NOW)
    assert NAME not in extract(redacted.pdf)
    everything = b"\n".join([*extract(redacted.pdf).values(), redacted.pdf])
    found = [entry for entry in proven.ledger.entries() if entry.document()["action"] == "record"]
    for entry in found:
        stated = entry.document()
        for secret in (stated["details"]["digest"], stated["prev"], base64.b64encode(entry.leaf).decode()):
            assert secret.encode() not in everything, stated["subject"]
    section = next(part for part in redacted.report.sections if part.title == "Selected artifacts")
    shown = extract(redacted.pdf)["artifacts.jsonl"].splitlines()
    changed = sum(b"caller" in row for row in shown)
    assert 0 < changed < len(shown)
    assert f" {changed} printed artifacts had something redacted" in str(section.blocks)
    assert "carries no proofs" in str(section.blocks)


def changed(name: str) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    """A text of the third line with one letter changed."""

    def change(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        text = found[2][name]
        found[2][name] = text.replace("a", "b", 1) if "a" in text else text.replace("1", "2", 1)
        return found

    return change


def swapped_paths(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found[0]["hashes"], found[5]["hashes"] = found[5]["hashes"], found[0]["hashes"]
    return found


BAD: dict[str, tuple[Callable[[list[dict[str, Any]]], list[dict[str, Any]]], str]] = {
    "a record": (changed("record"), "Line 3: The record inside the exhibit proof was altered"),
    "an entry": (changed("entry"), "Line 3: "),
    "a checkpoint": (changed("checkpoint"), "Line 3: The exhibit proof's checkpoint does not hold"),
    "two paths": (swapped_paths, "Line 1: "),
    "a line twice": (lambda found: [*found, found[0]], "Line 16: there is a line on"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_wrong_with_a_line_is_told(ready: PreparedReport, proven: Case, case: str) -> None:
    change, words = BAD[case]
    files = extract(ready.pdf)
    head = Checkpoint.parse(files["checkpoint.txt"].decode())
    said = [line(each) for each in change(lines(ready))]
    told = checked(ready.pdf, b"".join(said), head, proven.key().public)
    assert [outcome for outcome, _ in told] and {outcome for outcome, _ in told} == {"failed"}
    assert any(words in sentence for _, sentence in told), told


def line(proof: dict[str, Any]) -> bytes:
    return json.dumps(proof, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_a_proof_of_what_no_page_shows_is_told(ready: PreparedReport, proven: Case) -> None:
    fewer = prepare_report(proven, select=ArtifactSelection(ids=("1-1-1",)), now=NOW)
    files = extract(ready.pdf)
    head = Checkpoint.parse(files["checkpoint.txt"].decode())
    told = checked(fewer.pdf, files[NAME], head, proven.key().public)
    assert "1-1-3 is proved, but the pages do not show it" in " ".join(words for _, words in told)
    assert not re.search(r"\b1-1-1 is proved", " ".join(words for _, words in told))


def test_proofs_under_another_checkpoint_are_told(ready: PreparedReport, proven: Case) -> None:
    other = Checkpoint.parse(extract(prepare_report(proven, now=NOW).pdf)["checkpoint.txt"].decode())
    told = checked(ready.pdf, extract(ready.pdf)[NAME], other, proven.key().public)
    assert "Line 1: Its checkpoint is not the one that the report carries." in told[0][1]


def test_a_written_report_says_that_they_hold(proven: Case, ready: PreparedReport, tmp_path: Path) -> None:
    written = write_report(proven, tmp_path / "report.pdf", prepared=ready)
    checks = [check for check in verify_report(written.path).checks if check.name == "exhibits"]
    assert [check.outcome for check in checks] == ["passed"]
    assert "15 exhibit proofs hold" in checks[0].sentence


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("body = replace(body, 'first of', 'third of')", "1-1-2 of the catalog"),
        ("seq = seq + 1000000", "name ledger entries that are not there"),
        ("seq = seq - 1000000", "name ledger entries that are not there"),
    ],
)
def test_no_report_is_made_of_an_altered_record(
    report_home: None, tmp_path: Path, change: str, said: str
) -> None:
    with make(tmp_path / "case") as case:
        case.catalog.close()
        with closing(sqlite3.connect(tmp_path / "case" / "catalog.sqlite")) as connection, connection:
            connection.execute(f"UPDATE artifact SET {change}")
    with Case.open(tmp_path / "case", write=True) as case, pytest.raises(ProofError, match=said):
        prepare_report(case, now=NOW)
