"""Produced as PDF/A-3b: clauses of ISO 19005-3 that can be held without a validator, before and after signing."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from report_helpers import NOW

from evidence.case import Case
from reports.levels import LEVELS, Level
from reports.pdfa import conform
from reports.write import PreparedReport, prepare_report

Signed = Callable[..., bytes]
_FORMS: list[tuple[Level | None, bool]] = [
    (None, False),
    *((level, False) for level in LEVELS),
    ("B-T", True),
]


@pytest.fixture(params=_FORMS, ids=str)
def pdf(request: pytest.FixtureRequest, prepared: PreparedReport, at_level: Signed) -> bytes:
    level, reviewer = request.param
    return at_level(level, reviewer) if level else prepared.pdf


def objects(document: Any) -> Iterator[Any]:
    yield from document.objects


def test_metadata_equals_the_document_information(pdf: bytes) -> None:
    """6.6.2.3 and 6.6.4: part 3 B, the title, and the dates of the clock that was given."""
    with pikepdf.open(BytesIO(pdf)) as document:
        assert "/Filter" not in document.Root.Metadata
        meta, info = document.open_metadata(), document.docinfo
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "B")
        assert meta["dc:title"] == str(info.Title) == "Report on case 2026-1 <i>: A & B"
        assert list(meta["dc:creator"]) == [str(info.Author)]
        assert meta["dc:description"] == str(info.Subject)
        assert meta["xmp:CreatorTool"] == str(info.Creator) and meta["pdf:Producer"] == str(info.Producer)
        assert str(info.CreationDate) == str(info.ModDate) == f"D:{NOW:%Y%m%d%H%M%S}+00'00'"
        assert meta["xmp:CreateDate"] == meta["xmp:ModifyDate"] == NOW.isoformat()


@pytest.mark.parametrize("mark", ["\r", "\r\n", "\n", "\t", "\x01", "\x85", "\u2028", "\ufffe"])
def test_a_title_with_marks_that_xml_reads_otherwise(mark: str) -> None:
    """6.6.2.3: both say the same, whatever whoever named the case typed."""
    with pikepdf.new() as document:
        document.docinfo = document.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(f"A{mark}B")))
        conform(document, "D:20261122103000+00'00'")
        told = ElementTree.fromstring(document.Root.Metadata.read_bytes())  # noqa: S314 - made here
        rdf = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
        named = told.find(f".//{{http://purl.org/dc/elements/1.1/}}title/{rdf}Alt/{rdf}li")
        assert named is not None and named.text == str(document.docinfo.Title)


def test_output_intent(pdf: bytes) -> None:
    """6.2.3: one intent with an RGB display profile; 6.2.4: no colour space that would need another."""
    with pikepdf.open(BytesIO(pdf)) as document:
        (intent,) = document.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
        assert profile[12:24] == b"mntrRGB XYZ " and profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4], "big") == len(profile)
        assert not any("/DeviceCMYK" in repr(each) for each in objects(document))


def test_fonts(pdf: bytes, tmp_path: Path) -> None:
    """6.2.11.4: all embedded."""
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    lines = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(lines) > 4
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in lines[2:]), lines


def test_attached_files(pdf: bytes, prepared: PreparedReport) -> None:
    """6.8: each has both names, a type, a date, a relationship, and stands in the list of associated files."""
    with pikepdf.open(BytesIO(pdf)) as document:
        listed = list(document.Root.AF)
        assert [str(one.UF) for one in listed] == [one.name for one in prepared.report.attachments]
        for one in listed:
            assert str(one.F) == str(one.UF) and str(one.AFRelationship) in (
                "/Data",
                "/Supplement",
                "/Source",
                "/Alternative",
            )
            stream = one.EF.F
            assert re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(stream.Subtype)) and "/ModDate" in stream.Params


def test_structure(pdf: bytes, tmp_path: Path) -> None:
    """6.1: header, identifier, no encryption, no filter but Flate and ASCII85; 6.5, 6.9: no action, no script."""
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)
    assert checked.returncode == 0 and "WARNING" not in checked.stdout + checked.stderr
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.trailer.ID) == 2 and "/Encrypt" not in document.trailer
        assert not {"/AA", "/OpenAction", "/Requirements"} & set(document.Root.keys())
        for each in objects(document):
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                assert each.get("/S") not in (
                    "/JavaScript",
                    "/Launch",
                    "/Sound",
                    "/Movie",
                    "/ResetForm",
                    "/ImportData",
                )
                assert each.get("/Subtype") not in ("/Movie", "/Sound", "/Screen", "/3D", "/PS")
            if isinstance(each, pikepdf.Stream):
                filters = each.get("/Filter", pikepdf.Array())
                named = (
                    [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
                )
                assert set(named) <= {"/FlateDecode", "/ASCII85Decode", "/DCTDecode"}
                assert "/F" not in each and each.get("/Interpolate", False) is False


def test_signature_fields(pdf: bytes) -> None:
    """6.3: printed, never hidden, with a normal appearance unless they take no room; 6.4: no NeedAppearances."""
    with pikepdf.open(BytesIO(pdf)) as document:
        form: Any = document.Root.get("/AcroForm", pikepdf.Dictionary())
        assert form.get("/NeedAppearances", False) is False
        for page in document.pages:
            for each in page.get("/Annots", ()):
                left, bottom, right, top = map(float, each.Rect)
                assert int(each.F) & 4 and not int(each.F) & (1 | 2 | 32 | 256)
                assert (left == right and bottom == top) or list(each.AP.keys()) == ["/N"]


def test_the_same_clock_gives_the_same_bytes(prepared: PreparedReport, case: Case) -> None:
    """The identifier in the trailer, the dates and the metadata are none of this moment."""
    from reports.write import render_preview

    assert render_preview(prepared.report, NOW) == prepared.pdf
    assert prepare_report(case, now=NOW).report.id != ""
