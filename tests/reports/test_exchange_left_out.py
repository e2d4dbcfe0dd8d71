"""Files of which a redaction profile leaves nothing are in no list: each name and digest is searched for."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from report_helpers import NOW, RecordSink, add_item, entry, message

from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from evidence.custody.acts_report import ScopeSet
from reports.attach import extract
from reports.exchange.export import export
from reports.exchange.format import formats
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import LeaveOut, RedactionProfile
from reports.render_html import render
from reports.write import prepare_report

HIDDEN = ("privileged-letter.jpg", "only-left-out.jpg")
SHOWN = ("chat.jpg", "plain.jpg")


@pytest.fixture
def case(report_home: None, tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case", number="1", title="T", examiner="E") as opened:
        sink = RecordSink(opened)
        sink.add(
            "evidence",
            {"id": 1, "name": "phone.dd", "path": "/phone.dd", "container": "raw", "segments": ["/phone.dd"]}
            | {"size": 4096, "details": {}, "stored_hashes": {}, "layers": []},
        )
        for number, name in enumerate((*HIDDEN, *SHOWN), 1):
            times = {"modified": "2026-03-02T09:50:00+00:00", "accessed": None, "changed": None, "born": None}
            sink.add("entry", entry(number, name, mime="image/jpeg", times=times))
        sink.add("artifact", message(1, HIDDEN[0], "one"))
        sink.add("artifact", message(2, HIDDEN[1], "two"))
        sink.add("artifact", message(3, SHOWN[0], "three"))
        sink.add(
            "artifact", message(3, SHOWN[0], "four") | {"id": "1-3-2", "number": 2, "locator": "row sms:4"}
        )
        for number, name in enumerate((*HIDDEN, *SHOWN), 1):
            problem = {"id": f"1-{number}-p1", "evidence": 1, "entry": f"1-{number}", "path": name}
            problem |= {"kind": "unreadable", "message": f"{name} is cut", "parser": "x", "locator": None}
            sink.add("problem", problem)
        log(opened.ledger, "1-1", Tag(tag="privileged"))
        yield opened


def redactor() -> ProfileRedactor:
    rule = LeaveOut(ids=("1-2-1", "1-3-1"), tags=("privileged",))
    return ProfileRedactor(RedactionProfile(name="x", leave_out=rule, small_files=0))


def text_of(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("form", formats())
def test_files_of_which_nothing_may_leave_are_in_no_list(case: Case, tmp_path: Path, form: str) -> None:
    made = export(case, tmp_path / ("b.zip" if form == "bundle" else f"b.{form}"), form, redactor=redactor())
    held = text_of(made.path)
    digests = [entry(number, name)["md5"].encode() for number, name in enumerate(HIDDEN, 1)]
    for secret in (*map(str.encode, HIDDEN), *digests, *(digest.upper() for digest in digests)):
        assert secret not in held, secret
    if form in ("vics", "bodyfile", "xlsx", "timeline-jsonl", "case-uco", "bundle"):
        assert all(name.encode() in held for name in SHOWN)
    said = [words for words in made.written.left_out if "in no list" in words]
    assert said == [
        "2 file entries are in no list: nothing that stands in them may leave, as the redaction profile says."
    ]


def test_nor_are_they_in_a_report(case: Case) -> None:
    report = prepare_report(case, redactor=redactor(), now=NOW)
    for name, data in extract(report.pdf).items():
        assert not any(secret.encode() in data for secret in HIDDEN), name
    pages = "".join(render(report.report))
    assert not any(secret in pages for secret in HIDDEN)
    assert all(f"{secret} is cut" in pages for secret in SHOWN)
    assert "2 problems of 2 are grouped" in pages
    assert "2 places of 2 are printed" in pages
    full = prepare_report(case, now=NOW)
    assert all(name.encode() in extract(full.pdf)["manifest.hashdeep"] for name in (*HIDDEN, *SHOWN))


@pytest.fixture
def two_items(case: Case) -> Case:
    """As much of a second item must not be shown, and the authority allows the first item alone."""
    sink = RecordSink(case)
    add_item(sink, 2)
    for number, name in enumerate(HIDDEN, 1):
        sink.add("entry", entry(number, name) | {"id": f"2-{number}", "evidence": 2})
        other = {"id": f"2-{number}-1", "evidence": 2, "entry": f"2-{number}"}
        sink.add("artifact", message(number, name, "five") | other)
        log(case.ledger, f"2-{number}", Tag(tag="privileged"))
    log(case.ledger, "case", ScopeSet(authority="Warrant", items=(1,)))
    return case


def test_files_out_of_scope_are_not_among_those_that_the_redaction_leaves_out(
    two_items: Case, tmp_path: Path
) -> None:
    ready = prepare_report(two_items, redactor=redactor(), now=NOW)
    pages = "".join(render(ready.report))
    made = export(two_items, tmp_path / "b.html", "html", redactor=redactor())
    for text in (pages, made.path.read_text()):
        assert "all of whose artifacts are left out: 2 file entries." in text
    said = [words for words in made.written.left_out if "in no list" in words]
    assert [words.split()[0] for words in said] == ["2"]
