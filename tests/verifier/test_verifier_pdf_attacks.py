"""Hostile reports: whatever their structure is, they end in a sentence, soon, and none is taken for good."""

from __future__ import annotations

import io
import random
import re
import zlib
from pathlib import Path

import pikepdf
import pytest
from indicia_verify import pdf_file, pdf_text
from indicia_verify.outcome import Broken, Outcome
from indicia_verify.pdf import check_report
from indicia_verify.pdf_file import PdfFile
from indicia_verify.pdf_syntax import Reference
from indicia_verify.pdf_text import exhibit_numbers
from reportlab.pdfgen.canvas import Canvas
from verifier_pdf import identity, pages, sign

WHO = identity("Laboratory")
HUGE = b"9" * 39
CATALOG = b"<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R/Names 4 0 R>>"


def stream(content: bytes, words: bytes = b"", packed: bool = True) -> bytes:
    raw = zlib.compress(content, 9) if packed else content
    words += b"/Filter/FlateDecode" if packed else b""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (words, len(raw), raw)


def built(*objects: bytes, trailer: bytes = b"", first: bytes = CATALOG) -> bytes:
    """A file of these objects, from number 2 on, after its catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate((first, *objects), 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        trailer,
        table,
    )
    return bytes(out)


def table_stream(words: bytes, content: bytes = b"") -> bytes:
    out = b"%PDF-1.7\n"
    body = stream(content, b"/Type/XRef/Root 1 0 R" + words)
    return out + b"9 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (body, len(out))


def said(folder: Path, data: bytes) -> tuple[bool, str]:
    path = folder / "report.pdf"
    path.write_bytes(data)
    outcome = Outcome("report.pdf", "signed report")
    check_report(path, [], outcome)
    return outcome.good, "\n".join(check.message for check in outcome.checks)


PAGES = b"<</Type/Pages/Kids[]/Count 0>>"
MANY = b" 3 0 R" * 5000
HOSTILE = {
    "a place beyond every number": (built(PAGES, trailer=b"/Prev " + HUGE), "refers to byte"),
    "a place before the file": (built(PAGES, trailer=b"/Prev -5"), "refers to byte"),
    "a table that is no number": (built(PAGES, trailer=b"/Prev [1]"), "does not say where"),
    "a table that is before itself": (re.sub(rb"/Root", b"/Prev 0000/Root", built(PAGES)), ""),
    "two tables for one state": (built(PAGES, trailer=b"/XRefStm 9"), "two tables of objects"),
    "objects that need themselves": (built(PAGES, b"4 0 R", b"3 0 R"), "leads nowhere"),
    "a form that holds itself": (
        built(PAGES, b"<</Fields[3 0 R%s]/Kids[%s]>>" % (MANY, MANY)),
        "without an end",
    ),
    "a filter that is a number": (
        built(PAGES, b"<<>>", stream(b"x", b"", False).replace(b"<<", b"<</Filter 5"), first=CATALOG),
        "not signed",
    ),
    "a key twice": (built(PAGES, b"<</Fields[]/Fields[5 0 R]>>", b"<<>>"), "twice the same"),
    "nested deeply": (built(PAGES, b"[" * 10_000), "nested too deeply"),
    "nested deeply in dictionaries": (built(PAGES, b"<</A" * 10_000), "nested too deeply"),
    "columns of nothing": (table_stream(b"/W[0 0 0]/Size 5"), "impossible columns"),
    "columns of nothing at all": (table_stream(b"/W[0 0 0]/Size 5", b"x"), "impossible columns"),
    "rows beyond memory": (
        table_stream(b"/W[1 1 1]/Size 5/DecodeParms<</Predictor 12/Columns %s>>" % HUGE, b"x" * 9),
        "predictor",
    ),
    "places beyond every file": (
        table_stream(b"/W[1 8 1]/Size 5", b"\x01" + b"\xff" * 9 + b"\x01" + b"\xff" * 9),
        "",
    ),
    "numbers without an end": (
        table_stream(b"/W[1 1 0]/Index[0 %s]" % HUGE, bytes(5_000_000)),
        "2,000,000 objects",
    ),
    "an index of halves": (table_stream(b"/W[1 1 1]/Index[0]", b"123"), "without numbers"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_structures_that_break_readers(tmp_path: Path, name: str) -> None:
    data, words = HOSTILE[name]
    good, message = said(tmp_path, data)
    assert not good and words in message, message


def test_names_that_hold_each_other(tmp_path: Path) -> None:
    """50 levels of two equal children would be 2^50 nodes."""
    good, message = said(
        tmp_path, built(PAGES, b"<</Fields[]>>", b"<</EmbeddedFiles 5 0 R>>", b"<</Kids[5 0 R 5 0 R]>>")
    )
    assert not good and "without an end" in message


def test_pages_that_hold_each_other() -> None:
    with pytest.raises(Broken, match="pages without an end"):
        exhibit_numbers(PdfFile(built(b"<</Kids[2 0 R 2 0 R]>>")))


def test_one_stream_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not compressed, and small; read for each page it is large."""
    page = b"<</Contents 3 0 R>>"
    data = built(b"<</Kids[%s]>>" % (b" 4 0 R" * 100), stream(b"(1-2-3) Tj ET " * 100, b"", False), page)
    assert exhibit_numbers(PdfFile(data)) == {"1-2-3"}
    monkeypatch.setattr(pdf_text, "_MOST_TEXT", 10_000)
    with pytest.raises(Broken, match="more than 256 MiB"):
        exhibit_numbers(PdfFile(data))
    monkeypatch.setattr(pdf_file, "_LARGEST_STREAM", 10_000)
    with pytest.raises(Broken, match="more than 1 GiB"):
        exhibit_numbers(PdfFile(data))


def test_maps_of_letters_without_an_end() -> None:
    for cmap in (
        b"beginbfchar" * 200_000,
        b"beginbfrange" + b"<0000><FFFF><0041>" * 100_000 + b"endbfrange",
        b"beginbfrange" + b"<0000><FFFF>[" * 100_000 + b"endbfrange",
        b"beginbfrange<0000><FFFF><" + b"41" * 1_000_000 + b">endbfrange",
    ):
        font = b"<</Type/Font/Subtype/Type0/ToUnicode 5 0 R>>"
        page = b"<</Resources<</Font<</F 4 0 R>>>>/Contents 6 0 R>>"
        text = stream(b"/F 9 Tf <0031> Tj ET")
        data = built(b"<</Kids[3 0 R]>>", page, font, stream(cmap), text)
        try:
            assert exhibit_numbers(PdfFile(data)) == set()
        except Broken as error:
            assert "more letters than there can be" in str(error)


def test_a_number_that_is_put_together_from_two_places() -> None:
    """Only what stands on one line is one number."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    text = canvas.beginText(72, 700)
    for words in ("1-2-3", "4", "5-6-7"):
        text.textLine(words)
    text.textOut("8-9-1")
    text.moveCursor(100, 100)
    text.textOut("1")
    text.setTextOrigin(300, 300)
    text.textOut("2-3-4")
    canvas.drawText(text)
    canvas.save()
    plain = io.BytesIO()
    with pikepdf.open(out) as document:
        document.save(plain, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    assert exhibit_numbers(PdfFile(plain.getvalue())) == {"1-2-3", "5-6-7", "8-9-1", "2-3-4"}


def test_an_object_stream_whose_objects_overlap() -> None:
    """One large object that each of many numbers names would be read as often."""
    pdf = PdfFile(built(stream(b"11 9 12 0 <</A 1>> 5", b"/Type/ObjStm/N 2/First 10")))
    pdf._places |= {11: pdf_file._Place(2, 0), 12: pdf_file._Place(2, 1)}
    with pytest.raises(Broken, match="damaged object stream"):
        pdf.get(Reference(11, 0))


def test_permissions_inside_of_an_object_stream(tmp_path: Path) -> None:
    """Where the certification's own word stands does not matter; the signature's key does."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages({}))) as document:
        document.Root.Perms = document.make_indirect(pikepdf.Dictionary())
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    good, message = said(tmp_path, sign(out.getvalue(), WHO))
    assert good and "it forbids every later change" in message


def test_a_wrapped_signature(tmp_path: Path) -> None:
    """The gap is made wider, and holds what nothing covers."""
    data = sign(pages({}), WHO)
    found = re.search(rb"/Contents <[0-9A-F]+>", data)
    ranges = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data)
    assert found and ranges
    more = b"/Contents <00>" + b" " * 50
    wrapped = data[: found.end()] + more + data[found.end() :]
    moved = b"/ByteRange [0 %d %d %d]" % (int(ranges[1]), int(ranges[2]) + len(more), int(ranges[3]))
    wrapped = wrapped.replace(ranges[0], moved.ljust(len(ranges[0])))
    assert not said(tmp_path, wrapped)[0]
    wide = data.replace(
        ranges[0], b"/ByteRange [0 %d %d %d]" % (int(ranges[1]), int(ranges[2]) + 1, int(ranges[3]) - 1)
    )
    good, message = said(tmp_path, wide)
    assert not good and "leaves out bytes" in message


@pytest.mark.parametrize("seed", range(3))
def test_numbers_out_of_range_and_words_in_wrong_places(tmp_path: Path, seed: int) -> None:
    """Every number and word of a good report in turn becomes another one; none is good, none ends in a crash."""
    data = sign(pages({"a.txt": b"a"}, object_streams=seed != 1), WHO)
    source = random.Random(seed)
    words = [match.span() for match in re.finditer(rb"(?<=[ \[/])[A-Za-z0-9]+", data)]
    others = [
        b"-1",
        b"0",
        HUGE,
        b"1 0 R",
        b"9 0 R",
        b"<<>>",
        b"[]",
        b"(x)",
        b"<41>",
        b"null",
        b"1.5",
        b"<<",
        b">>",
        b"/X",
    ]
    for _ in range(150):
        start, end = source.choice(words)
        changed = data[:start] + source.choice(others) + data[end:]
        good, message = said(tmp_path, changed)
        assert changed == data or (not good and message), (start, message)
