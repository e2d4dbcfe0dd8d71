"""A report that was prepared to show something else later: it names an object that only a later update brings.

Reference: Mainka, Mladenov, Rohlmann, Shadow Attacks: Hiding and Replacing Content in Signed PDFs (NDSS 2021).
"""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from report_attacks import failures, update
from report_pki import Pki, pki_options
from reportlab.pdfgen.canvas import Canvas

from reports import increment
from reports.authority import Authority
from reports.countersign import countersign
from reports.identity import load_identity
from reports.sign import _stamped, sign

_NUMBER = 90


def _page() -> bytes:
    out, plain = BytesIO(), BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(60, 700, "Nothing was found")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(out) as document:
        document.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.getvalue()


def _prepared(writer: Any) -> None:
    """The page's contents name an object that is not there."""
    page = writer.root["/Pages"]["/Kids"][0]
    missing = generic.IndirectObject(_NUMBER, 0, writer)  # type: ignore[no-untyped-call]
    page[generic.pdf_name("/Contents")] = generic.ArrayObject([page.raw_get("/Contents"), missing])
    writer.update_container(page)


def _evil(pdf: bytes) -> Any:
    writer: Any = increment.Increment(BytesIO(pdf))
    writer._lastobj_id = _NUMBER - 1
    drawn = b"1 g 0 0 600 800 re f BT 0 g /F1 20 Tf 60 600 Td (He did it) Tj ET"
    writer.add_object(generic.StreamObject(stream_data=drawn))
    return writer


@pytest.mark.parametrize("who", ["reviewer", "authority"])
def test_the_update_brings_what_the_report_named(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    named = update(_page(), _prepared)
    signed = sign(
        named, load_identity(pki.leaf().p12), options=pki_options(pki, "B-T", reviewer=who == "reviewer")
    )
    for evil in (False, True):
        if evil:
            monkeypatch.setattr(increment, "increment", _evil)
        if who == "reviewer":
            data = countersign(signed, load_identity(pki.leaf("Reviewer", name="reviewer").p12))
        else:
            data = _stamped(signed, Authority(f"{pki.url}/tsa"), pki_options(pki, "B-LTA"))
        words = failures(tmp_path, data, pki.pem)
        shown = subprocess.run(
            ["pdftotext", tmp_path / "report.pdf", "-"], check=False, capture_output=True, text=True
        ).stdout
        assert ("He did it" in shown) == evil, "the attack works in a reader"
        assert "certification: The report is not a sound PDF" in words, (
            "nothing may be named that is not there"
        )
