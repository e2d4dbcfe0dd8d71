"""Proofs of exhibits inside of a report, made from docs/ledger-format.md 5c with other code than Indicia's."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import rfc8785
from indicia_verify.pdf_file import PdfFile
from indicia_verify.pdf_text import exhibit_numbers
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from verifier_cases import Signer, Writer, run
from verifier_handover import CONTENT, LABORATORY, exhibit_proof, hashdeep
from verifier_pdf import sign

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "NotoSans-Regular.ttf"
Lines = list[dict[str, Any]]
Change = Callable[[Lines, Writer], Lines]


def printed(*pages: str, font: str = "Helvetica") -> bytes:
    """A PDF with these words, a page each."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for words in pages:
        canvas.setFont(font, 10)
        for number, line in enumerate(words.split("\n")):
            canvas.drawString(72, 700 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_files(pdf: bytes, files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for name, content in files.items():
            document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)
        document.save(out, deterministic_id=True)
    return out.getvalue()


def report(
    folder: Path, change: Change | None = None, pages: tuple[str, ...] = ("1-2-1 call", "1-2-10, 1-2-3")
) -> Path:
    """A signed report on three records of artifacts."""
    case = Writer(folder / "case")
    records = {}
    for identifier in ("1-2-1", "1-2-3", "1-2-10"):
        seq = case.record("artifact", identifier, evidence=1, path="Zoë/a.db", sha256="ab" * 32)
        records[seq] = next(body for number, _, body in case.rows if number == seq)
    manifest = folder / "manifest.hashdeep"
    manifest.write_bytes(hashdeep(CONTENT, case.checkpoint(), len(case.bodies)))
    case.export(manifest)
    note = case.notes[-1][1]
    assert exhibit_proof(case, 1, records[1])["checkpoint"] == note
    lines = [exhibit_proof(case, seq, record) for seq, record in records.items()]
    lines = change(lines, case) if change else lines
    files = {name: (folder / name).read_bytes() for name in ("manifest.hashdeep", "manifest.hashdeep.proof")}
    files |= {
        "checkpoint.txt": note.encode(),
        "exhibit-proofs.jsonl": b"".join(rfc8785.dumps(x) + b"\n" for x in lines),
    }
    path = folder / "report.pdf"
    path.write_bytes(sign(with_files(printed(*pages), files), LABORATORY))
    return path


def test_a_good_report(tmp_path: Path) -> None:
    done = run(report(tmp_path))
    assert done.code == 0, done.text
    assert "exhibit-proofs.jsonl: each of 3 records is, byte for byte" in done.text


def of_record(lines: Lines, case: Writer) -> Lines:
    lines[1]["record"] = lines[1]["record"].replace("a.db", "b.db")
    return lines


def of_entry(lines: Lines, case: Writer) -> Lines:
    entry = json.loads(lines[1]["entry"])
    lines[1]["entry"] = rfc8785.dumps({**entry, "actor": "Somebody"}).decode()
    return lines


def other_checkpoint(lines: Lines, case: Writer) -> Lines:
    """Valid, of the same ledger, and not the one that the report carries."""
    case.act("note", "1-2-1", {"text": "later"})
    case.checkpoint()
    seq = json.loads(lines[1]["entry"])["seq"]
    lines[1] = exhibit_proof(case, seq, lines[1]["record"])
    return lines


def other_key(lines: Lines, case: Writer) -> Lines:
    signer = Signer("examiner", b"\x09" * 32)
    lines[1] = {**lines[1], "checkpoint": case.checkpoint(signer), "vkey": signer.vkey}
    return lines


BAD: dict[str, tuple[Change, str]] = {
    "a record": (of_record, "line 2: The record inside the exhibit proof was altered"),
    "an entry": (of_entry, "line 2: The ledger entry 2 inside the exhibit proof was altered"),
    "another checkpoint": (other_checkpoint, "line 2: Its checkpoint is not the one that the report carries"),
    "another key": (other_key, "line 2: Its checkpoint is not the one that the report carries"),
    "a line twice": (lambda lines, case: [*lines, lines[0]], "line 4: a line before it is about 1-2-1, too"),
    "no object": (lambda lines, case: [lines[0], {"no": "proof"}], "line 2: The exhibit proof lacks keys"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_by_its_line(tmp_path: Path, name: str) -> None:
    change, words = BAD[name]
    done = run(report(tmp_path, change))
    assert done.code == 1
    assert words in done.text


def test_a_record_that_no_page_shows(tmp_path: Path) -> None:
    done = run(report(tmp_path, pages=("1-2-1 call", "1-2-100 and 11-2-3 and 1-2-3-4, but 1-2-10")))
    assert done.code == 1
    assert "line 2: 1-2-3 is proved, but no page shows it" in done.text
    assert done.text.count("no page shows it") == 1


def test_proofs_without_a_checkpoint(tmp_path: Path) -> None:
    path = report(tmp_path)
    with pikepdf.open(path) as document:
        files = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
    del files["checkpoint.txt"]
    path.write_bytes(sign(with_files(printed("1-2-1"), files), LABORATORY))
    done = run(path)
    assert done.code == 1
    assert "not one checkpoint that holds" in done.text


def test_an_embedded_font_is_read_by_its_own_map() -> None:
    """The letters before the numbers give the font codes of its own; truth is what was drawn."""
    pdfmetrics.registerFont(TTFont("Noto", str(FONT)))
    drawn = printed("Ελληνικά Кириллица ëßđŋ\n1-2-3 (x) 4-5-6", "чисто\n7-8-90", font="Noto")
    assert exhibit_numbers(PdfFile(with_files(drawn, {}))) == {"1-2-3", "4-5-6", "7-8-90"}
