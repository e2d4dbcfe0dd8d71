"""The report says what the case holds, whatever the names; truth from poppler's and qpdf's tools."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from report_helpers import HOSTILE, NOW, fill, squeezed

from evidence.case import Case
from reports import bidi
from reports.attach import extract
from reports.document import Conversation, KeyValues, Report, Section
from reports.fonts import printable
from reports.pdf import render
from reports.selection import ArtifactSelection
from reports.text import limited
from reports.write import PreparedReport, WrittenReport, prepare_report, render_preview

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def page_text(path: Path) -> str:
    """What pdftotext reads, without white space and direction marks, in compatibility form."""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return squeezed(done.stdout.decode())


@needs_poppler
def test_every_name_appears(written: WrittenReport) -> None:
    text = page_text(written.path)
    for name in HOSTILE:
        # poppler puts the letters of a right-to-left word back in order, but not the words of a line.
        parts = name.split() if bidi.needed(name) else [name]
        assert all(squeezed(printable(limited(part))) in text for part in parts), name


@needs_poppler
def test_hostile_names_embed_and_change_nothing(written: WrittenReport) -> None:
    text = page_text(written.path)
    assert "<imgsrc=/etc/passwd>" in text
    assert "root:x:0:0" not in text
    assert "R&D.doc" in text and "nul<U+0000>inside" in text and "<U+202E>gpj.exe" in text
    images = subprocess.run(
        ["pdfimages", "-list", str(written.path)], check=True, capture_output=True, text=True
    )
    assert len(images.stdout.splitlines()) == 2, "no image was embedded: the list is its two header lines"


@needs_poppler
def test_values_of_the_case_appear(written: WrittenReport, case: Case) -> None:
    text = page_text(written.path)
    for value in (
        case.info.id,
        written.report_id,
        "2026-1<i>",
        "A&B",
        "Dr.Zoë",
        "Lab",
        "MISMATCH",
        "thedatareadDIFFERSfromtheacquisitionhash",
        "f" * 32,
        "d" * 64,
        "nothingtocompare",
        "NOTREAD:noreader",
        "badsectorat512",
        "1772445600500(unix_ms)",
        "2026-03-02T10:00:00.5+00:00",
        "2026-03-02T11:00:00+01:00(Europe/Berlin)",
        "evidence.receive",
        case.key().public.text,
        "Endofreport",
        "1 file entry, recovered but unconfirmed:",
    ):
        assert squeezed(value) in text, value


@needs_poppler
def test_counts_add_up(written: WrittenReport) -> None:
    """Item 1: listed = directories + read + nothing to read + not readable."""
    numbers = len(HOSTILE) + 3, 1, len(HOSTILE) + 1, 0, 1, len(HOSTILE) + 1, len(HOSTILE)
    assert numbers[0] == sum(numbers[1:5])
    done = subprocess.run(
        ["pdftotext", "-layout", str(written.path), "-"], check=True, capture_output=True, text=True
    )
    row = r"\s+".join(str(number) for number in (1, *numbers))
    assert re.search(rf"^\s*{row}\s*$", done.stdout, re.MULTILINE)


@needs_poppler
def test_case_and_page_are_on_every_page(written: WrittenReport, case: Case) -> None:
    done = subprocess.run(
        ["pdftotext", "-raw", str(written.path), "-"], check=True, capture_output=True, text=True
    )
    pages = done.stdout.split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert case.info.id in page
        assert written.report_id in page


@needs_poppler
def test_fonts_are_embedded_with_their_text(written: WrittenReport) -> None:
    done = subprocess.run(["pdffonts", str(written.path)], check=True, capture_output=True, text=True)
    fonts = [re.findall(r"(yes|no)", line.split("WinAnsi")[-1])[:3] for line in done.stdout.splitlines()[2:]]
    assert len(fonts) > 5
    assert all(flags == ["yes", "yes", "yes"] for flags in fonts), done.stdout


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(written: WrittenReport, prepared: PreparedReport, tmp_path: Path) -> None:
    unsigned = tmp_path / "unsigned.pdf"
    unsigned.write_bytes(prepared.pdf)
    for path in (written.path, unsigned):
        subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


def test_attachments_have_the_digests_that_the_report_prints(
    written: WrittenReport, prepared: PreparedReport
) -> None:
    files = extract(written.path.read_bytes())
    printed = [
        row
        for section in prepared.report.sections
        for block in section.blocks
        if getattr(block, "title", "") == "Attached files"
        for row in block.rows  # type: ignore[union-attr]
    ]
    assert {row[0]: row[3] for row in printed} == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }
    with pikepdf.open(written.path) as document:
        assert len(document.Root.AF) == len(files) == 8


def test_attached_lines_are_what_the_ledger_states(written: WrittenReport, case: Case) -> None:
    files = extract(written.path.read_bytes())
    stated = {entry.document()["details"].get("digest") for entry in case.ledger.entries()}
    lines = files["artifacts.jsonl"].splitlines()
    assert len(lines) == len(HOSTILE)
    assert all(hashlib.sha256(line).hexdigest() in stated for line in lines)
    assert b"\n'=cmd" not in files["artifacts.jsonl"]
    assert b",'=cmd|' /C calc'!A0," in files["artifacts.csv"], "a formula is only ever text"


def test_same_data_gives_the_same_bytes(prepared: PreparedReport) -> None:
    assert render_preview(prepared.report, NOW) == prepared.pdf


def test_what_was_previewed_is_signed(prepared: PreparedReport, written: WrittenReport) -> None:
    assert written.path.read_bytes().startswith(prepared.pdf)


def test_lone_surrogates_and_controls_are_drawn_as_code_points() -> None:
    text = "a\udcffb\x00c\u202ed\ue000e\U0010fffff"
    assert printable(text) == "a<U+DCFF>b<U+0000>c<U+202E>d<U+E000>e<U+10FFFF>f"
    section = Section("S\ud800", (KeyValues(((text, text),)),))
    cover = ((text, text),)
    report = Report(
        id="0" * 32,
        case_id="1" * 32,
        case_number=text,
        title=text,
        examiner=text,
        produced="",
        cover=cover,
        sections=(section,),
    )
    assert render(report).startswith(b"%PDF-1.7")


def test_many_artifacts_go_to_the_attached_list(report_home: None, tmp_path: Path) -> None:
    names = tuple(f"file {number}" for number in range(60))
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        fill(case, names)
        ready = prepare_report(case, select=ArtifactSelection(per_kind=10), now=NOW)
    (section,) = (section for section in ready.report.sections if section.title == "Selected artifacts")
    (messages,) = section.parts
    note, *shown = messages.blocks
    assert sum(len(block.bubbles) for block in shown if isinstance(block, Conversation)) == 10
    assert "the first 10 of 60" in note.text and "The other 50" in note.text  # type: ignore[union-attr]
    assert len(extract(ready.pdf)["artifacts.jsonl"].splitlines()) == 60


def test_a_selection_shows_what_it_names(report_home: None, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        fill(case, ("one", "two", "three"))
        chosen = prepare_report(case, select=ArtifactSelection(ids=("1-2-1",)), now=NOW)
        none = prepare_report(case, select=ArtifactSelection(since="2027-01-01T00:00:00+00:00"), now=NOW)
    assert [line.split(b'"id":"')[1][:5] for line in extract(chosen.pdf)["artifacts.jsonl"].splitlines()] == [
        b"1-2-1"
    ]
    assert extract(none.pdf)["artifacts.jsonl"] == b""
