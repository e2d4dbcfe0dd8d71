"""Certificates and time stamps that are another's, expired, revoked or out of place fail, and the reason is said."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from asn1crypto import core
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from report_attacks import (
    failures,
    read_envelope,
    signed_by,
    signer_of,
)
from report_pki import Leaf, Pki, pki_options, serving_pki

from reports.authority import Authority
from reports.countersign import countersign
from reports.errors import ReportError, SigningError
from reports.identity import _signer, load_identity
from reports.levels import LEVELS, Level
from reports.sign import SigningOptions, _stamped, sign
from reports.signature import read_signatures
from reports.trust_files import read_material
from reports.verify import verify_report
from reports.write import PreparedReport

Signed = Callable[..., bytes]
_DAY = timedelta(days=1)


def test_another_certificate(at_level: Signed, pki: Pki, prepared: PreparedReport, tmp_path: Path) -> None:
    """Same subject, same root, another key: the one who knows the examiner's certificate sees it."""
    mine, other = pki.leaf(name="mine"), pki.leaf(name="other")
    (tmp_path / "mine.pem").write_bytes(mine.certificate.public_bytes(Encoding.PEM))
    for leaf, words in ((mine, ""), (other, "none of the certificates that you named as trusted identifies")):
        data = sign(prepared.pdf, load_identity(leaf.p12))
        assert words in failures(tmp_path, data, tmp_path / "mine.pem")
        assert bool(words) == bool(failures(tmp_path, data, tmp_path / "mine.pem"))


@pytest.mark.parametrize("end", ["not_before", "not_after"])
def test_a_certificate_of_the_year_0_is_refused_in_words(
    prepared: PreparedReport, pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    leaf = pki.leaf(name="year0")
    odd = asn1.Certificate.load(leaf.certificate.public_bytes(Encoding.DER))
    year_0 = core.GeneralizedTime(contents=b"00000101000000Z")
    odd["tbs_certificate"]["validity"][end] = asn1.Time("general_time", year_0)
    certificate = x509.load_der_x509_certificate(odd.dump(force=True))
    signer = _signer(leaf.key, certificate, [])
    monkeypatch.setattr("reports.sign_check.check_signed", lambda *_, **__: None)
    data = sign(prepared.pdf, msgspec.structs.replace(load_identity(leaf.p12), signer=signer))
    assert "cannot be read" in failures(tmp_path, data)
    (tmp_path / "odd.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    with pytest.raises(ReportError, match="holds no certificate"):
        read_material([tmp_path / "odd.pem"])


@pytest.mark.parametrize("level", LEVELS)
def test_a_root_that_looks_alike(prepared: PreparedReport, pki: Pki, tmp_path: Path, level: Level) -> None:
    """Same names throughout, another key: everything in the file fits together, and nothing of it is the court's."""
    with serving_pki(tmp_path / "alike") as alike:
        data = sign(prepared.pdf, load_identity(alike.leaf().p12), options=pki_options(alike, level))
        assert failures(tmp_path, data, alike.pem) == ""
        assert failures(tmp_path, data) == ""
    assert "signer: Signed by CN=Examiner Zoë" in failures(tmp_path, data, pki.pem)
    assert "none of the certificates that you named as trusted identifies" in failures(
        tmp_path, data, pki.pem
    )


def test_a_certificate_that_had_expired(pki: Pki, prepared: PreparedReport, tmp_path: Path) -> None:
    leaf = pki.leaf("Old", name="old", begins=pki.now - 40 * _DAY, days=10)
    with pytest.raises(SigningError, match="expired on"):
        load_identity(leaf.p12)
    late = signed_by(prepared.pdf, leaf, field="Signature", certify=True)
    assert "certificate: The certificate of CN=Old was valid from" in failures(tmp_path, late, pki.pem)
    assert "not when the report was signed" in failures(tmp_path, late, pki.pem)
    soon = signed_by(prepared.pdf, leaf, field="Signature", certify=True, moment=pki.now - 35 * _DAY)
    assert failures(tmp_path, soon, pki.pem) == ""
    words = [
        one.sentence for one in verify_report(tmp_path / "report.pdf").checks if one.name == "certificate"
    ]
    assert len(words) == 1 and "it cannot be said whether it was when the report was signed" in words[0]


def test_a_clock_put_back_does_not_help_against_a_time_stamp(
    pki: Pki, prepared: PreparedReport, tmp_path: Path
) -> None:
    """The expired certificate signs with an old date; the time stamp says what time it was."""
    leaf = pki.leaf("Old", name="old", begins=pki.now - 40 * _DAY, days=10)
    identity = load_identity(leaf.p12, now=pki.now - 35 * _DAY)
    data = sign(prepared.pdf, identity, options=pki_options(pki, "B-T"), now=pki.now - 35 * _DAY)
    assert "by the time stamp" in failures(tmp_path, data, pki.pem)


@pytest.mark.parametrize("kind", ["list", "response", "pem"])
def test_a_revoked_certificate(prepared: PreparedReport, tmp_path: Path, kind: str) -> None:
    """What says so is brought by the person who verifies, as a file of the authority."""
    with serving_pki(tmp_path / "pki") as pki:
        leaf = pki.leaf()
        data = sign(prepared.pdf, load_identity(leaf.p12), options=pki_options(pki, "B-T"))
        assert failures(tmp_path, data, pki.pem) == ""
        pki.revoke(leaf.certificate, pki.now - _DAY)
        said = tmp_path / "said"
        said.write_bytes(_said(pki, leaf, kind))
        words = failures(tmp_path, data, pki.pem, said)
        assert "revocation: The certificate of CN=Examiner Zoë was revoked on" in words
        assert "the report was signed later" in words
        assert "revoked on" in failures(tmp_path, data, said)  # its issuer is in the file


def _said(pki: Pki, leaf: Leaf, kind: str) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509 import ocsp

    if kind != "response":
        return pki.crl(Encoding.PEM if kind == "pem" else Encoding.DER)
    query = ocsp.OCSPRequestBuilder().add_certificate(leaf.certificate, pki.root, hashes.SHA1())  # noqa: S303
    return pki.ocsp(query.build().public_bytes(Encoding.DER))


def test_revoked_after_it_was_signed(prepared: PreparedReport, tmp_path: Path) -> None:
    """With a time stamp it stays good, without one nobody can tell."""
    with serving_pki(tmp_path / "pki") as pki:
        leaf = pki.leaf()
        plain = sign(prepared.pdf, load_identity(leaf.p12))
        stamped = sign(prepared.pdf, load_identity(leaf.p12), options=pki_options(pki, "B-LTA"))
        pki.revoke(leaf.certificate, _now() + timedelta(hours=1))
        (tmp_path / "crl").write_bytes(pki.crl())
        assert failures(tmp_path, stamped, pki.pem, tmp_path / "crl") == ""
        checks = verify_report(tmp_path / "report.pdf", trust=[pki.pem, tmp_path / "crl"]).checks
        assert any("later than the time stamp" in one.sentence for one in checks)
        assert "no time stamp of an authority that you trust" in failures(
            tmp_path, plain, pki.pem, tmp_path / "crl"
        )


def test_a_list_of_another_authority_revokes_nothing(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    """Same names, another key: anybody could otherwise revoke the examiner."""
    data = at_level("B-T")
    signer = read_signatures(data)[0].certificate
    with serving_pki(tmp_path / "alike") as alike:
        alike.revoke(signer, alike.now - _DAY)
        (tmp_path / "crl").write_bytes(alike.crl())
    assert failures(tmp_path, data, pki.pem, tmp_path / "crl") == ""


def level_of(folder: Path, data: bytes, *trust: Path) -> str | None:
    path = folder / "report.pdf"
    path.write_bytes(data)
    return verify_report(path, trust=trust).level


def test_a_stranger_stamps_the_time(pki: Pki, prepared: PreparedReport, tmp_path: Path) -> None:
    """Anybody can run an authority: where nobody identifies it, it raises no level, and fails who asked for more."""
    with serving_pki(tmp_path / "stranger", name="Stranger") as stranger:
        options = SigningOptions(level="B-T", timestamp=f"{stranger.url}/tsa")
        data = sign(prepared.pdf, load_identity(pki.leaf().p12), options=options)
        assert failures(tmp_path, data) == "" and level_of(tmp_path, data) == "B-B"
        assert failures(tmp_path, data, pki.pem, stranger.pem) == ""
        assert level_of(tmp_path, data, pki.pem, stranger.pem) == "B-T"
    assert "nothing that you named as trusted identifies the authority" in failures(tmp_path, data, pki.pem)
    assert level_of(tmp_path, data, pki.pem) == "B-B"


def test_a_stranger_stamps_the_whole_file(at_level: Signed, pki: Pki, tmp_path: Path) -> None:
    """Data on certificates and a time stamp, added to another's report: they raise no level."""
    with serving_pki(tmp_path / "stranger", name="Stranger") as stranger:
        data = _stamped(at_level("B-LT"), Authority(f"{stranger.url}/tsa"), pki_options(stranger, "B-LTA"))
        assert level_of(tmp_path, data, pki.pem, stranger.pem) == "B-LTA"
    assert level_of(tmp_path, data) == "B-B" and level_of(tmp_path, data, pki.pem) == "B-LT"
    assert "A time stamp over the whole file" in failures(tmp_path, data, pki.pem)


@pytest.mark.parametrize("hours", [-1, 1])
@pytest.mark.parametrize(
    ("reason", "good"),
    [
        (None, False),
        (x509.ReasonFlags.key_compromise, False),
        (x509.ReasonFlags.cessation_of_operation, True),
    ],
)
def test_an_authority_that_was_revoked(
    prepared: PreparedReport, tmp_path: Path, reason: x509.ReasonFlags | None, good: bool, hours: int
) -> None:
    """Its thief can state any time: only a reason that says otherwise, or an earlier stamp, saves it (RFC 3161, 4)."""
    with serving_pki(tmp_path / "pki") as pki, serving_pki(tmp_path / "other", name="Other") as other:
        data = sign(prepared.pdf, load_identity(pki.leaf().p12), options=pki_options(pki, "B-LT"))
        again = _stamped(data, Authority(f"{pki.url}/tsa"), pki_options(pki, "B-LTA"))
        covered = _stamped(data, Authority(f"{other.url}/tsa"), pki_options(other, "B-LTA"))
        pki.revoke(pki.clock.certificate, _now() + timedelta(hours=hours), reason)
        crl = tmp_path / "crl"
        crl.write_bytes(pki.crl())
        for each in (data, again):
            words = failures(tmp_path, each, pki.pem, other.pem, crl)
            assert ("revoked on" in words) == (not good or hours < 0), words
            assert (level_of(tmp_path, each, pki.pem, crl) == "B-B") == bool(words)
        assert bool(failures(tmp_path, covered, pki.pem, other.pem, crl)) == (hours < 0)


def test_a_later_state_that_leaves_out_a_revocation(
    prepared: PreparedReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reviewer's part brings the list on which the examiner stands; who stamps the file takes it out again."""
    from pyhanko.pdf_utils import generic

    from reports import increment

    def without(pdf: bytes) -> Any:
        writer: Any = increment.Increment(BytesIO(pdf))
        for name in ("/CRLs", "/OCSPs"):
            writer.root["/DSS"][generic.pdf_name(name)] = generic.ArrayObject()
        writer.update_container(writer.root["/DSS"])
        return writer

    with serving_pki(tmp_path / "pki") as pki, serving_pki(tmp_path / "other", name="Other") as other:
        leaf = pki.leaf()
        data = sign(prepared.pdf, load_identity(leaf.p12), options=pki_options(pki, "B-B", True))
        pki.revoke(leaf.certificate, _now() - _DAY)
        reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
        data = countersign(data, reviewer, options=pki_options(pki, "B-LT"))
        assert "Zoë was revoked" in failures(tmp_path, data)
        monkeypatch.setattr(increment, "increment", without)
        data = _stamped(data, Authority(f"{other.url}/tsa"), pki_options(other, "B-LTA"))
    assert "Zoë was revoked" in failures(tmp_path, data)


def test_what_cannot_be_read_in_the_store_is_counted(
    at_level: Signed, pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyhanko.pdf_utils import generic

    from reports import increment

    def with_junk(pdf: bytes) -> Any:
        writer: Any = increment.Increment(BytesIO(pdf))
        held = writer.root["/DSS"]
        junk = writer.add_object(generic.StreamObject(stream_data=b"\x30\x03\x02\x01\x00"))
        held[generic.pdf_name("/CRLs")] = generic.ArrayObject([*held["/CRLs"], junk])
        writer.update_container(held)
        return writer

    plain = at_level("B-LT")
    monkeypatch.setattr(increment, "increment", with_junk)
    data = _stamped(plain, Authority(f"{pki.url}/tsa"), pki_options(pki, "B-LTA"))
    assert failures(tmp_path, data, pki.pem) == ""
    said = [one.sentence for one in verify_report(tmp_path / "report.pdf", trust=[pki.pem]).checks]
    assert any("in its store, 1 cannot be read and count for nothing" in one for one in said)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def test_the_time_stamp_of_another_document(
    pki: Pki, at_level: Signed, prepared: PreparedReport, tmp_path: Path
) -> None:
    """The token is genuine and fits in: it was made over another report's signature."""
    from asn1crypto import cms

    class Replaying(Authority):
        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> Any:
            return token

    envelope = read_envelope(at_level("B-T"))
    token = cms.ContentInfo.load(envelope["signer_infos"][0]["unsigned_attrs"][0]["values"][0].dump())
    metadata = PdfSignatureMetadata(
        field_name="Signature",
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
    )
    out = BytesIO()
    signer = PdfSigner(metadata, signer_of(pki.leaf()), timestamper=Replaying(f"{pki.url}/tsa"))
    signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(prepared.pdf)), output=out)
    words = failures(tmp_path, out.getvalue(), pki.pem)
    assert "The time stamp on the signature was made for something else" in words


def test_a_stamp_by_a_certificate_that_is_not_for_stamps(prepared: PreparedReport, tmp_path: Path) -> None:
    """A certificate of the right root, but for signing: it is no authority on time. openssl itself refuses it."""
    with serving_pki(tmp_path / "pki") as pki:
        leaf = pki.leaf("Examiner as clock", name="clock")
        (pki.folder / "tsa.pem").write_bytes(leaf.certificate.public_bytes(Encoding.PEM))
        from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat

        private = leaf.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (pki.folder / "tsa.key").write_bytes(private)
        refused = subprocess.run(
            ["openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "/dev/null"],
            cwd=pki.folder, check=False, capture_output=True,
        )  # fmt: skip
        assert refused.returncode != 0
        options = SigningOptions(level="B-T", timestamp=f"{pki.url}/tsa")
        with pytest.raises(SigningError, match=r"cannot be reached|no time stamp|refused"):
            sign(prepared.pdf, load_identity(pki.leaf().p12), options=options)
