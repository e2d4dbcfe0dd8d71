"""Acts on what may not leave stay in the case, in every format that lists acts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from report_helpers import NOW, RecordSink, entry, fill, message

from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_handling import Link, Storage
from evidence.custody.acts_record import Note, Tag
from evidence.custody.acts_report import ScopeSet
from reports.exchange.export import Exported, export
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import LeaveOut, RedactionProfile, Replace
from reports.redaction.redactor import Redactor
from reports.write import prepare_report

SAID = (
    "SECRETPHONE",
    "SECRETTAG",
    "SECRETNOTE",
    "PRIVTAG",
    "PRIVNOTE",
    "FILENOTE",
    "OPENNOTE",
    "NONENOTE",
    "BOTHNOTE",
)


@pytest.fixture
def marked(report_home: None, tmp_path: Path) -> Iterator[Case]:
    """Two items; tags on an artifact of each, and on a file."""
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        fill(case)
        case.ledger.append("evidence.receive", "evidence 2", {"path": "/evidence/SECRETPHONE.dd"})
        sink = RecordSink(case)
        item = {"id": 2, "name": "phone 2", "path": "/e/2", "container": "raw", "segments": [], "size": 1}
        sink.add("evidence", item | {"details": {}, "stored_hashes": {}, "layers": []})
        sink.add("entry", entry(1, "f.txt", id="2-1", evidence=2))
        sink.add("artifact", message(1, "f.txt", "b") | {"id": "2-1-1", "evidence": 2, "entry": "2-1"})
        log(case.ledger, "2-1-1", Tag(tag="SECRETTAG", note="SECRETNOTE"))
        log(case.ledger, "1-3-1", Tag(tag="PRIVTAG", note="PRIVNOTE"))
        log(case.ledger, "1-4", Tag(tag="PRIVTAG", note="FILENOTE"))
        log(case.ledger, "1-5-1", Tag(tag="other", note="OPENNOTE"))
        yield case


def leave_out() -> Redactor:
    return ProfileRedactor(RedactionProfile(name="x", leave_out=LeaveOut(tags=("PRIVTAG",))))


def words(file: Path) -> set[str]:
    if file.suffix == ".xlsx":
        cells = (str(cell) for sheet in load_workbook(file) for row in sheet.values for cell in row if cell)
        text = "\n".join(cells)
    else:
        text = file.read_text()
    return {word for word in SAID if word in text}


def made(case: Case, file: Path, redactor: Redactor | None = None) -> Exported:
    name = "xlsx" if file.suffix == ".xlsx" else "case-uco"
    return export(case, file, name, redactor=redactor)


@pytest.mark.parametrize("name", ["a.xlsx", "a.jsonld"])
def test_acts_out_of_scope_do_not_leave_and_are_counted(marked: Case, tmp_path: Path, name: str) -> None:
    log(marked.ledger, "case", ScopeSet(authority="warrant", items=[1]))
    total = sum(1 for _ in marked.ledger.acts())
    done = made(marked, tmp_path / name)
    assert words(done.path) == {"PRIVTAG", "PRIVNOTE", "FILENOTE", "OPENNOTE"}
    assert any(
        said.startswith("2 acts were left out: about what is out of scope") for said in done.written.left_out
    )
    assert done.written.counts["acts"] == total - 2


@pytest.mark.parametrize("name", ["a.xlsx", "a.jsonld"])
def test_a_resume_of_two_items_and_things_without_evidence_stay_behind_in_a_scope_of_items(
    marked: Case, tmp_path: Path, name: str
) -> None:
    marked.ledger.append("ingest.resume", "case", {"evidence": [1, 2], "rows_discarded": 7654321})
    for label, word in (("A1", "SECRETPHONE"), ("A2", "OPENNOTE")):
        log(marked.ledger, f"item {label}", Storage(place=word))
    log(marked.ledger, "item A2", Link(evidence=1))
    log(marked.ledger, "case", ScopeSet(authority="warrant", items=[1]))
    done = made(marked, tmp_path / name)
    assert "SECRETPHONE" not in words(done.path)
    assert "OPENNOTE" in words(done.path)
    ready = prepare_report(marked, now=NOW)
    texts = str(ready.report.sections) + str([each.data for each in ready.report.attachments])
    assert "SECRETPHONE" not in texts
    assert "7654321" not in texts


@pytest.mark.parametrize(
    ("scope", "shown"),
    [
        ({"items": [1]}, {"FILENOTE", "NONENOTE", "BOTHNOTE"}),
        ({"kinds": ["message", "call"]}, {"FILENOTE", "BOTHNOTE"}),
        ({"kinds": ["message"]}, {"FILENOTE"}),
        ({"until": "2020-01-01T00:00:00+00:00"}, set()),
        ({"people": ["+15550100"]}, {"FILENOTE", "BOTHNOTE"}),
    ],
)
def test_a_note_on_a_file_leaves_only_where_all_its_artifacts_may(
    marked: Case, tmp_path: Path, scope: dict[str, Any], shown: set[str]
) -> None:
    sink = RecordSink(marked)
    for number, kind in ((1, "message"), (2, "call")):
        body = message(91, "both.db", "b") | {"id": f"1-91-{number}", "number": number, "kind": kind}
        sink.add("artifact", body)
    log(marked.ledger, "1-90", Note(text="NONENOTE"))
    log(marked.ledger, "1-91", Note(text="BOTHNOTE"))
    log(marked.ledger, "1-91-p1", Note(text="BOTHNOTE of a problem"))
    log(marked.ledger, "case", ScopeSet(authority="warrant", **scope))
    done = export(marked, tmp_path / "a.jsonld", "case-uco")
    assert words(done.path) & {"FILENOTE", "NONENOTE", "BOTHNOTE"} == shown


def test_what_stays_behind_is_not_in_the_list_of_redactions(marked: Case) -> None:
    log(marked.ledger, "case", ScopeSet(authority="warrant", items=[1]))
    rule = Replace(label="victim 1", texts=("SECRETNOTE", "SECRETTAG", "/evidence/SECRETPHONE.dd"))
    ready = prepare_report(
        marked, redactor=ProfileRedactor(RedactionProfile(name="x", replace=(rule,))), now=NOW
    )
    assert ready.redactions is not None
    assert not {rule for rule, _, _ in ready.redactions.totals} & {"victim 1"}


@pytest.mark.parametrize("name", ["a.xlsx", "a.jsonld"])
def test_acts_on_what_redaction_leaves_out_do_not_leave(marked: Case, tmp_path: Path, name: str) -> None:
    done = made(marked, tmp_path / name, leave_out())
    assert words(done.path) == {"SECRETPHONE", "SECRETTAG", "SECRETNOTE", "OPENNOTE"}
    assert any(said.startswith("2 acts were left out") for said in done.written.left_out)


def test_a_redacted_report_has_no_acts_on_what_is_left_out(marked: Case, tmp_path: Path) -> None:
    ready = prepare_report(marked, redactor=leave_out(), now=NOW)
    pdf = tmp_path / "r.pdf"
    pdf.write_bytes(ready.pdf)
    shown = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    attached = b"\n".join(file.data for file in ready.report.attachments).decode(errors="replace")
    for text in (shown, attached):
        assert "OPENNOTE" in text
        assert not {word for word in ("PRIVTAG", "PRIVNOTE", "FILENOTE") if word in text}
    assert "2 further acts about what is outside of the scope, or left out by the" in " ".join(shown.split())


@pytest.mark.parametrize("name", ["csv", "timeline-jsonl", "html", "vics", "bundle", "case-uco"])
def test_every_format_says_how_many_artifacts_were_kept_back(marked: Case, tmp_path: Path, name: str) -> None:
    whole = export(marked, tmp_path / "whole", name)
    assert not any("artifact" in said and "back" in said for said in whole.written.left_out)
    log(marked.ledger, "case", ScopeSet(authority="warrant", items=[1]))
    done = export(marked, tmp_path / "file", name, redactor=leave_out())
    # One artifact of item 2; the tagged message, and that of the tagged file.
    assert done.written.left_out[:2] == (
        "1 artifact and 1 evidence item were kept back: out of the authority's scope.",
        "2 artifacts were left out whole, as the redaction profile says.",
    )
    act = [
        entry.document()["details"]
        for entry in marked.ledger.acts()
        if entry.document()["action"] == "export"
    ][-1]
    assert (act["out_of_scope"], act["left_out"]) == (1, 2)
