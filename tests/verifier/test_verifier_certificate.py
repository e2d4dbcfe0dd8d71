"""The certificate that the recipient knows: the report must be signed with it, and with no other."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from verifier_cases import run
from verifier_pdf import identity, pages, sign

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_pki import pki_options, serving_pki

from reports.countersign import countersign
from reports.identity import load_identity
from reports.sign import sign as sign_report

EXAMINER = identity("Laboratory")


def certificate_file(folder: Path, one: Any, encoding: Encoding = Encoding.PEM) -> Path:
    path = folder / f"{len(list(folder.iterdir()))}.crt"
    path.write_bytes(one.certificate.public_bytes(encoding))
    return path


def test_a_certificate_that_the_recipient_knows(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(pages({}), EXAMINER))
    other, alike = identity("Somebody else"), identity("Laboratory")
    for encoding in (Encoding.PEM, Encoding.DER):
        found = run(path, "--certificate", certificate_file(tmp_path, EXAMINER, encoding))
        assert found.code == 0 and "Identified: made with the certificate that you gave" in found.text
        assert "Intact is not identified" not in found.text
    for wrong in (other, alike):
        found = run(path, "--certificate", certificate_file(tmp_path, wrong))
        assert found.code == 1 and "not signed with a certificate that you gave" in found.text
        for one in (wrong, EXAMINER):
            digits = one.certificate.fingerprint(hashes.SHA256()).hex().upper()
            assert digits in found.text.replace(" ", "").replace("\n", "")
    several = [
        part for one in (other, EXAMINER) for part in ("--certificate", certificate_file(tmp_path, one))
    ]
    assert run(path, *several).code == 0


def test_a_certificate_that_cannot_be_read(tmp_path: Path) -> None:
    path, both = tmp_path / "report.pdf", tmp_path / "both.pem"
    path.write_bytes(sign(pages({}), EXAMINER))
    one = certificate_file(tmp_path, EXAMINER).read_bytes()
    for content, words in ((b"no", "does not hold a certificate"), (one + one, "holds 2 certificates")):
        both.write_bytes(content)
        found = run(path, "--certificate", both)
        assert found.code == 2 and words in found.text
    assert run(path, "--certificate", tmp_path / "none.pem").code == 2
    text = tmp_path / "list.txt"
    text.write_bytes(b"x")
    text.with_name("list.txt.proof").write_bytes(b"x")
    both.write_bytes(one)
    found = run(text, "--certificate", both)
    assert found.code == 2 and "needs a signed report" in found.text


def test_a_known_certificate_that_was_expired(tmp_path: Path) -> None:
    old = identity("Old", ends=datetime(2021, 1, 1, tzinfo=UTC))
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(pages({}), old))
    found = run(path, "--certificate", certificate_file(tmp_path, old))
    assert found.code == 1 and "Identified" in found.text and "not when it was used" in found.text


def test_reviewer_and_time_stamps_are_identified_or_not(tmp_path: Path) -> None:
    """Only the examiner's signature must be by a known certificate."""
    with serving_pki(tmp_path / "pki") as pki:
        examiner, reviewer = pki.leaf(), pki.leaf("Reviewer Ann", name="reviewer")
        signed = sign_report(
            pages({}, object_streams=False),
            load_identity(examiner.p12),
            options=pki_options(pki, "B-T", True),
        )
        path = tmp_path / "report.pdf"
        path.write_bytes(countersign(signed, load_identity(reviewer.p12)))
        mine, hers, clock = (certificate_file(tmp_path, one) for one in (examiner, reviewer, pki.clock))
    found = run(path, "--certificate", mine)
    assert found.code == 0, found.text
    assert "Not identified: the certificate of CN=Reviewer Ann is none that you gave" in found.text
    assert "CN=Court Clock is not identified by a certificate that you gave" in found.text
    found = run(path, "--certificate", mine, "--certificate", hers, "--certificate", clock)
    assert (
        found.code == 0
        and "Identified: made with the certificate that you gave (CN=Reviewer Ann" in found.text
    )
    assert "CN=Court Clock is identified: its certificate is one that you gave" in found.text
    found = run(path, "--certificate", hers)
    assert (
        found.code == 1
        and "not signed with a certificate that you gave, but with that of CN=Examiner Zo" in found.text
    )
