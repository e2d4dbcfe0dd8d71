"""A report that was prepared to show something else later: it names an object that only a later update brings.

Reference: Mainka, Mladenov, Rohlmann, Shadow Attacks: Hiding and Replacing Content in Signed PDFs (NDSS 2021).
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.misc import PdfError
from report_attacks import failures
from report_pki import Pki, pki_options
from report_shadow import PREPARED, a_page, grown, shadow, with_store

from reports import increment
from reports.closed import left_open
from reports.countersign import countersign
from reports.identity import load_identity
from reports.sign import sign

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))

from indicia_verify.outcome import Broken, Outcome
from indicia_verify.pdf import check_report
from indicia_verify.pdf_closed import check_closed
from indicia_verify.pdf_file import PdfFile

_OPEN = "to an object that it does not hold (90 0), so a later update could bring it and show something else"


def alone(folder: Path, data: bytes) -> str:
    """What the stand-alone verifier says against a report."""
    path = folder / "report.pdf"
    path.write_bytes(data)
    outcome = Outcome("report.pdf", "signed report")
    check_report(path, [], outcome)
    return "" if outcome.good else "\n".join(check.message for check in outcome.checks)


def seen(folder: Path, data: bytes) -> str:
    """What readers of another hand show: the page's text and the attached files."""
    path = folder / "seen.pdf"
    path.write_bytes(data)
    for made in folder.glob("a.txt"):
        made.unlink()
    subprocess.run(["pdfdetach", "-saveall", "-o", folder, path], check=False, capture_output=True)
    text = subprocess.run(["pdftotext", path, "-"], check=False, capture_output=True, text=True).stdout
    return text + "".join(one.read_text() for one in folder.glob("a.txt"))


@pytest.mark.parametrize("who", ["reviewer", "authority"])
@pytest.mark.parametrize("name", PREPARED)
def test_the_update_brings_what_the_report_named(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, who: str
) -> None:
    certified, plain, evil = shadow(pki, name, who, monkeypatch)
    if name != "annotation":  # pdftotext takes no text from annotations
        assert seen(tmp_path, plain) != seen(tmp_path, evil), "the attack works in a reader"
    for data in (certified, plain, evil):
        words = failures(tmp_path, data, pki.pem)
        assert "certification: What is signed is not whole: the report refers in its object" in words
        assert _OPEN in words
        assert _OPEN in alone(tmp_path, data)


def _numbered(data: bytes, change: Any) -> bytes:
    """A plain PDF after one change of its bytes before the table, whose place is told anew."""
    changed: bytes = change(data)
    return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % (changed.rindex(b"xref\n0 ")), changed)


def _beyond(data: bytes) -> bytes:
    size = re.search(rb"/Size (\d+)", data)
    assert size
    return data.replace(size[0], b"/Size %d" % (int(size[1]) - 1))


def _free(data: bytes) -> bytes:
    rows = re.findall(rb"\d{10} 00000 n", data)
    return data.replace(rows[-1], b"0000000000 65535 f")


LEFT_OPEN = {
    "a number beyond the size": _beyond,
    "a number that is free": _free,
    "a number that is in use by another generation": lambda data: re.sub(
        rb"00000 n(?= \ntrailer)", b"00001 n", data
    ),
    "an object that says another generation": lambda data: re.sub(rb"\n2 0 obj", b"\n2 1 obj", data),
    "another generation": lambda data: data.replace(b"/Pages 4 0 R", b"/Pages 4 1 R").replace(
        b"/Pages 3 0 R", b"/Pages 3 1 R"
    ),
    "nothing reachable, but an object all the same": lambda data: data.replace(
        b"/Title (untitled)", b"/Title 99 0 R    "
    ),
    "the trailer": lambda data: data.replace(b"/Info 2 0 R", b"/Info 9 9 R"),
    "two tables": lambda data: data.replace(b"/Info 2 0 R", b"/XRefStm 15"),
}


@pytest.mark.parametrize("name", LEFT_OPEN)
def test_what_leaves_a_number_open(name: str) -> None:
    data = a_page()
    assert left_open(data) == "" and check_closed(PdfFile(data))
    changed = _numbered(data, LEFT_OPEN[name])
    assert changed != data
    with pytest.raises(Broken):
        check_closed(PdfFile(changed))
    try:
        words = left_open(changed)
    except (PdfError, AssertionError):  # pyHanko refuses some of them before we look
        words = "refused"
    assert words


@pytest.mark.parametrize("shared", [False, True])
def test_a_store_that_is_a_page_s_pictures_as_well(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared: bool
) -> None:
    """The store may grow by /VRI; where a page draws /VRI from the same dictionary, that changes the page."""

    signed = sign(
        with_store(a_page(), shared),
        load_identity(pki.leaf().p12),
        options=pki_options(pki, "B-T", reviewer=True),
    )
    monkeypatch.setattr(increment, "increment", grown)
    data = countersign(signed, load_identity(pki.leaf("Reviewer", name="reviewer").p12))
    assert ("He did it" in seen(tmp_path, data)) == shared
    for words in (failures(tmp_path, data, pki.pem), alone(tmp_path, data)):
        assert ("what the update may change stands in more than its own place" in words) == shared
    # Alone, it is no fault of the update, but what is drawn is no data for validation either.
    assert shared or "store of certificates is not written as one" in alone(tmp_path, data)


def test_a_reviewer_s_field_as_large_as_the_page(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a reviewer's signature draws must not be able to hide the report."""
    monkeypatch.setattr("reports.sign.RIGHT_BOX", (0, 0, 590, 800))
    monkeypatch.setattr("reports.countersign.RIGHT_BOX", (0, 0, 590, 800))
    signed = sign(a_page(), load_identity(pki.leaf().p12), options=pki_options(pki, "B-T", reviewer=True))
    data = countersign(signed, load_identity(pki.leaf("Reviewer", name="reviewer").p12))
    for words in (failures(tmp_path, data, pki.pem), alone(tmp_path, data)):
        assert "the update does more than sign" in words
