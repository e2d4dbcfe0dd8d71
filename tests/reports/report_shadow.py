"""Reports that were prepared to show something else later, made with pyHanko.

Reference: Mainka, Mladenov, Rohlmann, Shadow Attacks: Hiding and Replacing Content in Signed PDFs (NDSS 2021).
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from report_attacks import update
from report_pki import Pki, pki_options
from reportlab.pdfgen.canvas import Canvas

from reports import increment
from reports.authority import Authority
from reports.countersign import countersign
from reports.identity import load_identity
from reports.sign import _stamped, sign

NUMBER = 90
DRAWN = b"1 g 0 0 600 800 re f BT 0 g /F1 20 Tf 60 600 Td (He did it) Tj ET"
_Prepare = Callable[[Any], None]


def a_page(*, packed: bool = False) -> bytes:
    out, plain = BytesIO(), BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(60, 700, "Nothing was found")
    canvas.showPage()
    canvas.save()
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    with pikepdf.open(out) as document:
        document.save(plain, object_stream_mode=mode)
    return plain.getvalue()


def pdf(value: Any) -> Any:
    """Python's values as pyHanko's."""
    if isinstance(value, dict):
        return generic.DictionaryObject({generic.pdf_name(name): pdf(one) for name, one in value.items()})  # type: ignore[no-untyped-call]
    if isinstance(value, list):
        return generic.ArrayObject(map(pdf, value))
    if isinstance(value, int) and not isinstance(value, generic.PdfObject):
        return generic.NumberObject(value)
    return generic.pdf_name(value) if isinstance(value, str) and value.startswith("/") else value


def missing(writer: Any) -> Any:
    return generic.IndirectObject(NUMBER, 0, writer)  # type: ignore[no-untyped-call]


def _first(writer: Any) -> Any:
    return writer.root["/Pages"]["/Kids"][0]


def _contents(writer: Any) -> None:
    page = _first(writer)
    page[generic.pdf_name("/Contents")] = pdf([page.raw_get("/Contents"), missing(writer)])
    writer.update_container(page)


def _packed(writer: Any) -> None:
    page, inside = _first(writer), writer.prepare_object_stream()
    both = writer.add_object(pdf([page.raw_get("/Contents"), missing(writer)]), obj_stream=inside)
    page[generic.pdf_name("/Contents")] = both
    writer.update_container(page)


def _picture(writer: Any) -> None:
    page = _first(writer)
    page["/Resources"][generic.pdf_name("/XObject")] = pdf({"/X": missing(writer)})
    shown = writer.add_object(generic.StreamObject(stream_data=b"q /X Do Q"))
    page[generic.pdf_name("/Contents")] = pdf([page.raw_get("/Contents"), shown])
    writer.update_container(page)


def _annotation(writer: Any) -> None:
    page = _first(writer)
    note = {"/Type": "/Annot", "/Subtype": "/Stamp", "/Rect": [0, 0, 600, 800], "/F": 4}
    page[generic.pdf_name("/Annots")] = pdf(
        [writer.add_object(pdf({**note, "/AP": {"/N": missing(writer)}}))]
    )
    writer.update_container(page)


def _font(writer: Any) -> None:
    page = _first(writer)
    page["/Resources"][generic.pdf_name("/Font")] = pdf({"/F1": missing(writer)})
    writer.update_container(page)


def _attachment(writer: Any) -> None:
    name = generic.pdf_string("a.txt")
    file = writer.add_object(
        pdf({"/Type": "/Filespec", "/F": name, "/UF": name, "/EF": {"/F": missing(writer)}})
    )
    writer.root[generic.pdf_name("/AF")] = pdf([file])
    writer.root[generic.pdf_name("/Names")] = pdf({"/EmbeddedFiles": {"/Names": [name, file]}})
    writer.update_root()


PREPARED: dict[str, tuple[_Prepare, bytes, dict[str, Any]]] = {
    "contents": (_contents, DRAWN, {}),
    "picture": (_picture, DRAWN, {"/Type": "/XObject", "/Subtype": "/Form", "/BBox": [0, 0, 600, 800]}),
    "annotation": (_annotation, DRAWN, {"/Type": "/XObject", "/Subtype": "/Form", "/BBox": [0, 0, 600, 800]}),
    "font": (_font, b"", {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Courier"}),
    "attachment": (_attachment, b"He did it", {"/Type": "/EmbeddedFile"}),
    "packed": (_packed, DRAWN, {}),
}
"""What names the missing object; the bytes and the dictionary of what is brought later."""


def evil(name: str) -> Callable[[bytes], Any]:
    """An update that brings what the report named, beside what it is for."""
    _, drawn, words = PREPARED[name]
    if name == "font":
        words = {**words, "/Encoding": {"/Differences": [ord("N"), *("/" + letter for letter in "Hedidit")]}}

    def made(data: bytes) -> Any:
        writer: Any = increment.Increment(BytesIO(data))
        writer._lastobj_id = NUMBER - 1
        helvetica = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        more = {"/Resources": {"/Font": {"/F1": helvetica}}} if words.get("/Subtype") == "/Form" else {}
        if drawn:
            writer.add_object(generic.StreamObject(pdf({**words, **more}), stream_data=drawn))
        else:
            writer.add_object(pdf(words))
        return writer

    return made


def shadow(pki: Pki, name: str, who: str, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, bytes, bytes]:
    """The certified report, one that was signed after it as it should be, and one with what is brought besides."""
    named = update(a_page(packed=name == "packed"), PREPARED[name][0])
    options = pki_options(pki, "B-T", reviewer=who == "reviewer")
    signed = sign(named, load_identity(pki.leaf().p12), options=options)

    def more() -> bytes:
        if who == "reviewer":
            return countersign(signed, load_identity(pki.leaf("Reviewer", name="reviewer").p12))
        return _stamped(signed, Authority(f"{pki.url}/tsa"), pki_options(pki, "B-LTA"))

    plain = more()
    with monkeypatch.context() as patched:
        patched.setattr(increment, "increment", evil(name))
        return signed, plain, more()


def with_store(data: bytes, shared: bool) -> bytes:
    """A page that draws /VRI: from the store of certificates, or (not ``shared``) from nowhere."""

    def prepared(writer: Any) -> None:
        page = _first(writer)
        store = writer.add_object(pdf({"/Certs": [], "/CRLs": [], "/OCSPs": []}))
        writer.root[generic.pdf_name("/DSS")] = store
        page["/Resources"][generic.pdf_name("/XObject")] = store if shared else pdf({})
        shown = writer.add_object(generic.StreamObject(stream_data=b"q /VRI Do Q"))
        page[generic.pdf_name("/Contents")] = pdf([page.raw_get("/Contents"), shown])
        writer.update_container(page)
        writer.update_root()

    return update(data, prepared)


def grown(data: bytes) -> Any:
    """An update that gives the store a /VRI that can be drawn."""
    writer: Any = increment.Increment(BytesIO(data))
    store = writer.root["/DSS"]
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    words = {"/Type": "/XObject", "/Subtype": "/Form", "/BBox": [0, 0, 600, 800]}
    drawn = b"BT /F1 20 Tf 60 600 Td (He did it) Tj ET"
    stream = generic.StreamObject(pdf({**words, "/Resources": {"/Font": {"/F1": font}}}), stream_data=drawn)
    store[generic.pdf_name("/VRI")] = writer.add_object(stream)
    writer.update_container(store)
    return writer
