"""Good reports of every level: pdfsig, qpdf, pyHanko's validation and ours agree, and say who, when and how."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from report_pki import Pki, pki_options, serving_pki

from evidence.case import Case
from reports.countersign import countersign, write_countersigned
from reports.errors import ReportError, SigningError
from reports.identity import load_identity
from reports.levels import LEVELS, Level
from reports.sign import SigningOptions, sign
from reports.trust_files import read_material
from reports.verify import verify_report
from reports.write import PreparedReport, write_report

Signed = Callable[..., bytes]


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "report.pdf"
    path.write_bytes(data)
    return path


def said(path: Path, *trust: Path) -> str:
    return "\n".join(
        f"{one.name} {one.outcome}: {one.sentence}" for one in verify_report(path, trust=trust).checks
    )


@pytest.mark.parametrize(
    ("level", "reviewer"), [(level, room) for level in LEVELS for room in (False, True)][:-1]
)
def test_what_was_previewed_is_signed(
    at_level: Signed, prepared: PreparedReport, level: Level, reviewer: bool
) -> None:
    assert at_level(level, reviewer).startswith(prepared.pdf)


@pytest.mark.parametrize("level", LEVELS)
def test_ours_says_who_when_and_at_which_level(
    at_level: Signed, pki: Pki, tmp_path: Path, level: Level
) -> None:
    path = saved(tmp_path, at_level(level))
    found = verify_report(path, trust=[pki.pem])
    assert found.ok and found.level == level, found.checks
    assert found.signer is not None and found.signer.identified and found.reviewer is None
    words = said(path, pki.pem)
    assert "signer passed: Signed by CN=Examiner Zoë (certificate SHA-256 " in words
    assert f"Level PAdES {level}:" in words
    assert "no later change of it is allowed" in words
    assert ("time stamp passed: A time stamp on the examiner's signature states 20" in words) == (
        level != "B-B"
    )
    assert ("A time stamp over the whole file states" in words) == (level == "B-LTA")
    assert words.count("CN=Court Clock") == {"B-B": 0, "B-LTA": 2}.get(level, 1)


@pytest.mark.parametrize("level", LEVELS)
def test_without_trust_intact_is_not_identified(at_level: Signed, tmp_path: Path, level: Level) -> None:
    path = saved(tmp_path, at_level(level))
    found = verify_report(path)
    assert found.ok and found.level == "B-B", "nobody knows who stamped the time: that raises no level"
    assert (f"It has the form of PAdES {level}, but" in said(path)) == (level != "B-B")
    assert "signer remark:" in said(path) and "intact, not identified" in said(path)
    assert ("nothing that you named as trusted identifies the authority" in said(path)) == (level != "B-B")


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("level", LEVELS)
def test_pdfsig_and_qpdf_accept(at_level: Signed, tmp_path: Path, level: Level) -> None:
    path = saved(tmp_path, at_level(level))
    done = subprocess.run(["pdfsig", "-nocert", str(path)], check=False, capture_output=True, text=True)
    assert "Signature is Valid." in done.stdout
    assert "Signer Certificate Common Name: Examiner Zoë" in done.stdout
    assert done.stdout.count("- Total document signed") == 1
    checked = subprocess.run(["qpdf", "--check", str(path)], check=False, capture_output=True, text=True)
    assert checked.returncode == 0 and "WARNING" not in checked.stdout + checked.stderr


@pytest.mark.parametrize("level", LEVELS)
def test_pyhanko_validates(at_level: Signed, pki: Pki, level: Level) -> None:
    """With the root alone; from B-LT on offline, by what the file itself holds."""
    from asn1crypto.pem import unarmor
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import (
        DocumentSecurityStore,
        validate_pdf_signature,
        validate_pdf_timestamp,
    )
    from pyhanko_certvalidator import ValidationContext

    reader = PdfFileReader(BytesIO(at_level(level)))
    root = Certificate.load(unarmor(pki.pem.read_bytes())[2])
    wanted: dict[str, Any] = {"trust_roots": [root], "allow_fetching": False}
    context: Any = ValidationContext(**wanted)
    if level in ("B-LT", "B-LTA"):
        store = DocumentSecurityStore.read_dss(reader)
        context = store.as_validation_context({**wanted, "revocation_mode": "require"})
    (signature,) = reader.embedded_regular_signatures
    status: Any = validate_pdf_signature(signature, signer_validation_context=context)
    stamps = [validate_pdf_timestamp(one, context) for one in reader.embedded_timestamp_signatures]
    assert len(stamps) == (level == "B-LTA") and all(one.intact and one.trusted for one in stamps)
    assert (status.timestamp_validity is not None) == (level != "B-B")
    assert status.bottom_line, status.pretty_print_details()


def test_long_term_levels_fetch_what_they_keep(at_level: Signed, pki: Pki) -> None:
    """One OCSP response for the signer, one revocation list for the authority, both in the store."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    pki.asked.clear()
    identity = load_identity(pki.leaf(name="fetching").p12)
    store: Any = PdfFileReader(BytesIO(sign(_page(), identity, options=pki_options(pki, "B-LT")))).root[
        "/DSS"
    ]
    assert "/ocsp" in pki.asked and "/root.crl" in pki.asked
    assert len(store["/OCSPs"]) == 1 and len(store["/CRLs"]) == 1


def test_revocation_data_from_files(pki: Pki, tmp_path: Path) -> None:
    """A machine without a network: the list comes from a file, and nothing but time stamps is asked for."""
    (tmp_path / "root.crl").write_bytes(pki.crl())
    pki.asked.clear()
    options = SigningOptions(
        level="B-LT", timestamp=f"{pki.url}/tsa", trusted=read_material([pki.pem, tmp_path / "root.crl"])
    )
    data = sign(_page(), load_identity(pki.leaf(name="offline").p12), options=options)
    assert set(pki.asked) <= {"/tsa", "/ocsp"}
    found = verify_report(saved(tmp_path, data), trust=[pki.pem])
    assert found.level == "B-LT"


def test_clocks_and_levels_stand_in_the_visible_block(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    leaf = pki.leaf()
    path = saved(tmp_path, sign(_page(), load_identity(leaf.p12), options=pki_options(pki, "B-T")))
    out = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True)
    assert "Certified by Examiner Zoë" in out.stdout
    assert "PAdES B-T. Any change after signing makes the signature invalid." in out.stdout
    assert "by the signer's own clock; Court Clock stamped the time." in out.stdout
    assert leaf.certificate.fingerprint(hashes.SHA256()).hex() in out.stdout


@pytest.mark.parametrize("level", LEVELS)
def test_a_reviewer_signs_after_the_examiner(
    at_level: Signed, pki: Pki, tmp_path: Path, level: Level
) -> None:
    certified = at_level("B-T", True)
    reviewer = pki.leaf("Reviewer Ann", name="reviewer")
    data = countersign(certified, load_identity(reviewer.p12), options=pki_options(pki, level))
    assert data.startswith(certified)
    path = saved(tmp_path, data)
    found = verify_report(path, trust=[pki.pem])
    assert found.ok, found.checks
    assert found.reviewer is not None and found.reviewer.identified
    assert found.reviewer.fingerprint == reviewer.certificate.fingerprint(hashes.SHA256()).hex()
    assert found.signer is not None and found.signer.subject == "CN=Examiner Zoë"
    assert "a reviewer signed it in the field that it left open" in said(path)
    shown = subprocess.run(["pdfsig", "-nocert", str(path)], check=False, capture_output=True, text=True)
    assert shown.stdout.count("Signature is Valid.") == 2
    drawn = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert "Countersigned by Reviewer Ann" in drawn and "Room for the reviewer" not in drawn
    with pytest.raises(SigningError, match="signed the report already"):
        countersign(data, load_identity(reviewer.p12))


def test_room_for_a_reviewer_is_said(at_level: Signed, tmp_path: Path) -> None:
    path = saved(tmp_path, at_level("B-B", True))
    assert verify_report(path).ok
    assert "nothing but a reviewer's signature may be added" in said(path)
    drawn = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert "Only the reviewer's signature may be added." in drawn and "Room for the reviewer" in drawn


def test_what_cannot_be_countersigned(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    identity = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    with pytest.raises(SigningError, match="no field for a reviewer"):
        countersign(at_level("B-B"), identity)
    with pytest.raises(SigningError, match="cannot be read as a PDF"):
        countersign(b"%PDF-1.7 nothing", identity)
    changed = bytearray(at_level("B-B", True))
    changed[2000] ^= 1
    path = saved(tmp_path, bytes(changed))
    with pytest.raises(SigningError, match="does not hold, so it was not countersigned"):
        write_countersigned(path, tmp_path / "out.pdf", identity)
    assert not (tmp_path / "out.pdf").exists()
    with pytest.raises(ReportError, match="exists already"):
        write_countersigned(path, path, identity)


def test_what_was_checked_is_countersigned(
    at_level: Signed, pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is exchanged for another good report at the moment at which it is checked."""
    identity = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    path = saved(tmp_path, at_level("B-B", True))

    def exchanging(report: Path, **named: Any) -> Any:
        report.write_bytes(at_level("B-T", True))
        return verify_report(report, **named)

    monkeypatch.setattr("reports.verify.verify_report", exchanging)
    with pytest.raises(SigningError, match="was changed while it was read"):
        write_countersigned(path, tmp_path / "out.pdf", identity)
    assert not (tmp_path / "out.pdf").exists()
    monkeypatch.undo()
    write_countersigned(path, tmp_path / "out.pdf", identity)
    assert (tmp_path / "out.pdf").read_bytes().startswith(at_level("B-T", True))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out.pdf", "report.pdf"]


def test_a_countersigned_report_replaces_nothing(
    at_level: Signed, pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    path, link, out = saved(tmp_path, at_level("B-B", True)), tmp_path / "link.pdf", tmp_path / "out.pdf"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ReportError, match="exists already"):
        write_countersigned(path, link, identity)

    def slowly(*given: Any, **named: Any) -> bytes:
        out.write_bytes(b"another's")
        return countersign(*given, **named)

    monkeypatch.setattr("reports.countersign.countersign", slowly)
    with pytest.raises(ReportError, match="cannot be written: File exists"):
        write_countersigned(path, out, identity)
    assert out.read_bytes() == b"another's"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link.pdf", "out.pdf", "report.pdf"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (SigningOptions(level="B-T"), "needs the address of a time-stamping authority"),
        (SigningOptions(timestamp="http://localhost"), "makes the signature B-T"),
        (SigningOptions(level="B-LT", timestamp="http://localhost"), "needs the root certificates"),
        (SigningOptions(level="B-T", timestamp="ftp://x/y"), "not the http or https address"),
        (SigningOptions(level="B-T", timestamp="http://127.0.0.1:9/tsa"), "cannot be reached"),
    ],
)
def test_options_that_do_not_go_together(options: SigningOptions, words: str, pki: Pki) -> None:
    with pytest.raises(SigningError, match=words):
        sign(_page(), load_identity(pki.leaf(name="options").p12), options=options)


def test_a_revoked_certificate_does_not_sign_for_long(pki: Pki) -> None:
    leaf = pki.leaf("Revoked", name="revoked")
    pki.revoke(leaf.certificate, datetime.now(UTC).replace(microsecond=0) - timedelta(days=1))
    with pytest.raises(SigningError, match=r"was not signed: .* revoked"):
        sign(_page(), load_identity(leaf.p12), options=pki_options(pki, "B-LT"))


def test_a_level_that_would_not_be_reached_is_not_signed(tmp_path: Path) -> None:
    """A responder whose answers have no end proves nothing for the moment of the time stamp, which is later."""
    with serving_pki(tmp_path / "pki") as pki, serving_pki(tmp_path / "other", name="Other") as other:
        identity = load_identity(pki.leaf().p12)
        options = SigningOptions(
            level="B-LT", timestamp=f"{other.url}/tsa", trusted=read_material([pki.pem, other.pem])
        )
        pki.ends = False
        with pytest.raises(SigningError, match="would reach level B-T, not B-LT"):
            sign(_page(), identity, options=options)
        pki.ends = True
        assert sign(_page(), identity, options=options)


def test_an_authority_that_stamps_something_else(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It answers with a genuine token over another digest: the report is not given out."""
    from asn1crypto import tsp

    real = Pki.stamp

    def other(self: Pki, query: bytes) -> bytes:
        asked = tsp.TimeStampReq.load(query)
        asked["message_imprint"]["hashed_message"] = b"\x55" * 32
        return real(self, asked.dump(force=True))

    monkeypatch.setattr(Pki, "stamp", other)
    with pytest.raises(SigningError, match="was made for something else"):
        sign(_page(), load_identity(pki.leaf(name="other").p12), options=pki_options(pki, "B-T"))


def test_written_and_sealed_at_a_level(
    case: Case, prepared: PreparedReport, pki: Pki, tmp_path: Path
) -> None:
    written = write_report(
        case,
        tmp_path / "report.pdf",
        p12=pki.leaf().p12,
        signing=pki_options(pki, "B-LTA"),
        prepared=prepared,
    )
    found = verify_report(written.path, trust=[pki.pem], keys=[case.key().public])
    assert found.ok and found.level == "B-LTA"
    assert {one.outcome for one in found.checks} == {"passed"}


def _page() -> bytes:
    """A page that is quick to sign."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
