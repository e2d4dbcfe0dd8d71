"""What was done to a signed report is found, and the reason is said; the attacks are made with other tools."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from report_attacks import (
    add_note,
    add_store,
    change_title,
    failures,
    is_sound,
    signed_by,
    signer_of,
    update,
)
from report_paths import Made
from report_pki import Pki

from reports.authority import Authority
from reports.countersign import countersign
from reports.identity import load_identity
from reports.levels import LEVELS, Level
from reports.sign import sign
from reports.signature import read_signatures
from reports.write import PreparedReport

Signed = Callable[..., bytes]
_DAY = timedelta(days=1)


def flips(data: bytes, count: int, seed: int) -> list[int]:
    """Positions at which a flipped bit passes."""
    choose, unseen = random.Random(seed), []
    for _ in range(count):
        position = choose.randrange(len(data))
        changed = bytearray(data)
        changed[position] ^= 1 << choose.randrange(8)
        if is_sound(bytes(changed)):
            unseen.append(position)
    return unseen


@pytest.mark.parametrize("level", LEVELS)
def test_any_byte(at_level: Signed, level: Level) -> None:
    assert is_sound(at_level(level))
    assert flips(at_level(level), 60, 20261122) == []


@pytest.mark.campaign
@pytest.mark.parametrize("level", LEVELS)
def test_any_byte_of_a_thousand(at_level: Signed, level: Level) -> None:
    assert flips(at_level(level), 1000, 4) == []


@pytest.mark.campaign
@pytest.mark.parametrize("level", LEVELS)
def test_every_part_of_the_envelopes(at_level: Signed, level: Level) -> None:
    """The hexadecimal of every signature and time stamp, each digit of a sample exchanged for another digit."""
    data, choose, unseen = at_level(level), random.Random(9), []
    for one in read_signatures(data):
        start, resume, _ = one.covered
        for position in choose.sample(range(start + 1, resume - 1), 400):
            digit = choose.choice([each for each in b"0123456789ABCDEF" if each != data[position]])
            if is_sound(data[:position] + bytes([digit]) + data[position + 1 :]):
                unseen.append(position - start)
    assert unseen == []


def test_a_certificate_that_is_slipped_in(at_level: Signed, tmp_path: Path) -> None:
    """The envelope's certificates are not signed: a stranger's self-signed one takes the place of padding."""
    from asn1crypto import cms, parser, x509
    from cryptography.hazmat.primitives.serialization import Encoding

    data = at_level("B-B")
    start, resume, _ = read_signatures(data)[0].covered
    raw = bytes.fromhex(data[start + 1 : resume - 1].decode())
    info = cms.ContentInfo.load(raw[: parser.peek(raw)])
    stranger = Made("Stranger", ca=True).certificate.public_bytes(Encoding.DER)
    info["content"]["certificates"].append(
        cms.CertificateChoices({"certificate": x509.Certificate.load(stranger)})
    )
    digits = info.dump(force=True).hex().upper().encode().ljust(resume - start - 2, b"0")
    words = failures(tmp_path, data[: start + 1] + digits + data[resume - 1 :])
    assert "was changed or added: it has no part in the signature" in words


@pytest.mark.parametrize("digest", ["sha1", "md5", "sha512"])
def test_another_digest_is_named(pki: Pki, prepared: PreparedReport, tmp_path: Path, digest: str) -> None:
    """Nothing was changed: the sentence says what is wrong, not that something was."""
    data = signed_by(prepared.pdf, pki.leaf(), field="Signature", certify=True, digest=digest)
    words = failures(tmp_path, data, pki.pem)
    assert f"The signature is made with {digest}" in words and "changed" not in words


def test_another_form_of_signature(pki: Pki, prepared: PreparedReport, tmp_path: Path) -> None:
    data = signed_by(
        prepared.pdf, pki.leaf(), field="Signature", certify=True, form=SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    )
    assert "not in the form of PAdES" in failures(tmp_path, data, pki.pem)


@pytest.mark.parametrize("stated", ["D:20261122100000", "D:2026", "D:00010101000000+14'00'", "nonsense"])
def test_a_time_without_a_zone(
    pki: Pki, prepared: PreparedReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    from pyhanko.pdf_utils.generic import pdf_string
    from pyhanko.sign.signers import pdf_byterange

    monkeypatch.setattr(pdf_byterange, "pdf_date", lambda *_: pdf_string(stated))
    data = signed_by(prepared.pdf, pki.leaf(), field="Signature", certify=True)
    assert "certification: " in failures(tmp_path, data, pki.pem)


def test_flipped_bytes_fail_with_a_reason(at_level: Signed, tmp_path: Path) -> None:
    data, choose = at_level("B-LTA"), random.Random(1)
    for _ in range(6):
        changed = bytearray(data)
        changed[choose.randrange(len(data))] ^= 0x10
        assert "signature: " in failures(tmp_path, bytes(changed))


@pytest.mark.parametrize("change", [add_note, change_title, add_store])
@pytest.mark.parametrize(("level", "reviewer"), [("B-B", False), ("B-T", True), ("B-LTA", False)])
def test_an_update_after_certification(
    at_level: Signed, tmp_path: Path, change: Callable[[Any], None], level: Level, reviewer: bool
) -> None:
    words = failures(tmp_path, update(at_level(level, reviewer), change))
    assert "something was added after it was signed" in words


@pytest.mark.parametrize("change", [add_note, change_title])
def test_an_update_under_a_time_stamp(
    at_level: Signed, pki: Pki, tmp_path: Path, change: Callable[[Any], None]
) -> None:
    """A time stamp of the whole file may be added to a certified one: it does not make a change good."""
    out = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(update(at_level("B-LT"), change)))
    PdfTimeStamper(Authority(f"{pki.url}/tsa"), field_name="TimeStamp").timestamp_pdf(
        writer, "sha256", output=out
    )
    words = failures(tmp_path, out.getvalue(), pki.pem)
    assert "was signed before, and then changed and signed once more: more than one update was made" in words


def test_a_change_in_the_update_of_the_time_stamp(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    writer: Any = IncrementalPdfFileWriter(BytesIO(at_level("B-LT")))
    add_note(writer)
    out = BytesIO()
    PdfTimeStamper(Authority(f"{pki.url}/tsa"), field_name="TimeStamp").timestamp_pdf(
        writer, "sha256", output=out
    )
    assert "signed before, and then changed" in failures(tmp_path, out.getvalue(), pki.pem)


def test_a_metadata_change_under_a_time_stamp(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    """pyHanko and PDF readers accept it: the title may be changed. Here it may not."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(at_level("B-LT")))
    writer.document_meta.title = "Another title"
    out = BytesIO()
    PdfTimeStamper(Authority(f"{pki.url}/tsa"), field_name="TimeStamp").timestamp_pdf(
        writer, "sha256", output=out
    )
    assert "the update changes object" in failures(tmp_path, out.getvalue(), pki.pem)


def test_a_second_signature_that_the_certification_forbids(
    at_level: Signed, pki: Pki, tmp_path: Path
) -> None:
    data = signed_by(at_level("B-T"), pki.leaf("Other", name="other"), field="Second")
    assert "signed once more: its certification forbids it" in failures(tmp_path, data, pki.pem)


def test_a_second_signature_in_another_field_than_the_reviewers(
    at_level: Signed, pki: Pki, tmp_path: Path
) -> None:
    data = signed_by(at_level("B-T", True), pki.leaf("Other", name="other"), field="Second")
    assert "signed before, and then changed" in failures(tmp_path, data, pki.pem)


def test_a_reviewers_signature_over_a_changed_document(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    for change in (add_note, change_title, add_store):
        data = countersign(update(at_level("B-B", True), change), reviewer)
        assert "more than one update was made" in failures(tmp_path, data, pki.pem)
    data = countersign(at_level("B-B", True), reviewer)
    assert failures(tmp_path, data, pki.pem) == ""
    assert "something was added" in failures(tmp_path, update(data, add_note), pki.pem)
    again = signed_by(data, pki.leaf("Third", name="third"), field="Third")
    assert "signed before, and then changed" in failures(tmp_path, again, pki.pem)


def test_the_reviewer_changes_something_while_signing(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    writer: Any = IncrementalPdfFileWriter(BytesIO(at_level("B-B", True)))
    add_note(writer)
    metadata = PdfSignatureMetadata(
        field_name="Reviewer", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    out = BytesIO()
    signer = PdfSigner(metadata, signer_of(pki.leaf("Reviewer Ann", name="reviewer")))
    signer.sign_pdf(writer, output=out)
    assert "the update changes object" in failures(tmp_path, out.getvalue(), pki.pem)


def test_a_swapped_attachment(pki: Pki, at_level: Signed, tmp_path: Path) -> None:
    """In place, it breaks the signature; signed anew by another, the proofs speak against it."""
    out, bare = BytesIO(), BytesIO()
    with pikepdf.open(BytesIO(at_level("B-T"))) as document:
        document.attachments["manifest.hashdeep"].obj.EF.F.write(b"another list\n")
        document.save(out)
        del document.Root.AcroForm, document.Root.Perms
        for page in document.pages:
            if "/Annots" in page:
                del page["/Annots"]
        document.save(bare)
    assert "signature: " in failures(tmp_path, out.getvalue(), pki.pem)
    anew = sign(bare.getvalue(), load_identity(pki.leaf(name="anew").p12))
    assert "attachments: " in failures(tmp_path, anew, pki.pem)
