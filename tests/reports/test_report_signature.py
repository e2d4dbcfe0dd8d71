"""Who signed, and that no byte of the report can differ unseen; truth from pdfsig and pyHanko."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

from evidence.case import Case
from evidence.custody.proof import verify_file
from reports.errors import ReportError, SigningError
from reports.identity import load_identity
from reports.lab import LAB_CERTIFICATE, make_lab_certificate
from reports.sign import sign
from reports.signature import BrokenSignatureError, NotSignedError, read_signature
from reports.verify import verify_report
from reports.write import PreparedReport, WrittenReport, write_report


def is_sound(data: bytes) -> bool:
    """Whether the signature check that verify_report begins with passes."""
    try:
        read_signature(data)
    except (BrokenSignatureError, NotSignedError):
        return False
    return True


def slot(data: bytes) -> tuple[int, int]:
    """Where the signature's hexadecimal stands, without its brackets."""
    start, resume = re.findall(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", data)[-1]
    return int(start) + 1, int(resume) - 1


def outcomes(path: Path, **options: object) -> dict[str, str]:
    return {check.name: check.outcome for check in verify_report(path, **options).checks}  # type: ignore[arg-type]


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_pdfsig_accepts(written: WrittenReport) -> None:
    done = subprocess.run(["pdfsig", str(written.path)], check=False, capture_output=True, text=True)
    assert "Signature is Valid." in done.stdout
    assert "Total document signed" in done.stdout
    assert "ETSI.CAdES.detached" in done.stdout


def test_intact_is_not_identified(written: WrittenReport) -> None:
    found = verify_report(written.path)
    assert found.ok
    assert found.signer is not None and found.signer.self_signed and not found.signer.identified
    assert found.signer.fingerprint == written.certificate
    assert outcomes(written.path) == {
        "signature": "passed",
        "certification": "passed",
        "signer": "remark",
        "proof": "passed",
        "manifest": "passed",
        "checkpoint": "passed",
        "exhibits": "passed",
    }
    assert any("intact, not identified" in check.sentence for check in found.checks)


def test_a_named_certificate_identifies(written: WrittenReport, p12: Path, tmp_path: Path) -> None:
    assert outcomes(written.path, trust=[p12.parent / LAB_CERTIFICATE])["signer"] == "passed"
    other = make_lab_certificate(tmp_path / "other")
    found = verify_report(written.path, trust=[other.parent / LAB_CERTIFICATE])
    assert not found.ok
    assert {check.name for check in found.checks if check.outcome == "failed"} == {"signer"}


def test_random_changes_are_seen(written: WrittenReport, tmp_path: Path) -> None:
    data = written.path.read_bytes()
    choose = random.Random(20261122)
    changed = tmp_path / "changed.pdf"
    for round_number in range(300):
        position = choose.randrange(len(data))
        flipped = bytearray(data)
        flipped[position] ^= 1 << choose.randrange(8)
        assert not is_sound(bytes(flipped)), position
        if round_number < 10:
            changed.write_bytes(flipped)
            assert not verify_report(changed).ok, position


def test_the_signature_itself_cannot_be_changed(written: WrittenReport) -> None:
    data = written.path.read_bytes()
    start, end = slot(data)
    choose = random.Random(7)
    padding = start + len(data[start:end].rstrip(b"0"))
    for position in [
        *choose.sample(range(start, padding), 100),
        *choose.sample(range(padding + 2, end), 100),
    ]:
        for value in {data[position] ^ 1, data[position] ^ 0x20, ord("1")} - {data[position]}:
            changed = bytearray(data)
            changed[position] = value
            assert not is_sound(bytes(changed)), (position - start, value)


def test_letter_case_of_the_signature_is_fixed(written: WrittenReport) -> None:
    data = written.path.read_bytes()
    start, end = slot(data)
    assert not is_sound(data[:start] + data[start:end].lower() + data[end:])


def test_additions_after_certification_are_seen(written: WrittenReport, tmp_path: Path) -> None:
    from pyhanko.pdf_utils.generic import NameObject, pdf_string
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer: Any = IncrementalPdfFileWriter(BytesIO(written.path.read_bytes()))
    writer.root[NameObject("/Indicia")] = pdf_string("added")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    changed = tmp_path / "added.pdf"
    changed.write_bytes(out.getvalue())
    found = verify_report(changed)
    assert not found.ok
    assert any("added after it was signed" in check.sentence for check in found.checks)
    changed.write_bytes(written.path.read_bytes() + b"\n")
    assert not verify_report(changed).ok


@pytest.mark.parametrize("hidden", [("/Perms",), ("/Perms", "/AcroForm")])
def test_an_update_that_hides_the_certification_and_is_signed_by_another(
    written: WrittenReport, tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    """It is sound and covers the whole file: what speaks against it is that the file was certified before."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import PdfSignatureMetadata, sign_pdf
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

    writer: Any = IncrementalPdfFileWriter(BytesIO(written.path.read_bytes()))
    for name in hidden:
        del writer.root[name]
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    metadata = PdfSignatureMetadata(
        field_name="Second",
        md_algorithm="sha256",
        certify="/AcroForm" in hidden,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
    )
    other = load_identity(make_lab_certificate(tmp_path / "other")).signer
    forged = tmp_path / "forged.pdf"
    with forged.open("wb") as file:
        sign_pdf(IncrementalPdfFileWriter(out), metadata, signer=other, output=file)
    found = verify_report(forged)
    assert [check.name for check in found.checks if check.outcome == "failed"] == ["signature"]
    assert any("signed before, and then changed" in check.sentence for check in found.checks)


def test_a_text_that_looks_like_a_signed_range_is_none(written: WrittenReport) -> None:
    """A case may speak of such things: only a range around a signature's value is one."""
    data = written.path.read_bytes()
    said = b"% /ByteRange [0 100 200 300]\n"
    with pytest.raises(BrokenSignatureError, match="was changed after it was signed"):
        read_signature(resized(data[:9] + said + data[9:], len(said)))


def resized(data: bytes, grown: int) -> bytes:
    """The places of the last signature moved with what stands before it."""
    place = list(re.finditer(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data))[-1]
    start, resume, rest = map(int, place.groups())
    moved = b"/ByteRange [0 %d %d %d]" % (start + grown, resume + grown, rest)
    return data[: place.start()] + moved.ljust(len(place[0])) + data[place.end() :]


def test_pyhanko_accepts(written: WrittenReport) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    certificate = PdfFileReader(BytesIO(written.path.read_bytes())).embedded_signatures[0].signer_cert
    (signature,) = PdfFileReader(BytesIO(written.path.read_bytes())).embedded_signatures
    status = validate_pdf_signature(
        signature,
        signer_validation_context=ValidationContext(trust_roots=[certificate], allow_fetching=False),
    )
    assert status.bottom_line


def test_the_proof_beside_the_report_holds(written: WrittenReport, case: Case) -> None:
    proved = verify_file(written.path, trusted=[case.key().public])
    assert proved.act["details"]["kind"] == "report"
    assert proved.act["details"]["report"] == written.report_id


def test_an_unsigned_report_is_spoken_for_by_its_proof_only(
    case: Case, prepared: PreparedReport, tmp_path: Path
) -> None:
    written = write_report(case, tmp_path / "plain.pdf", prepared=prepared)
    assert written.signed_by is None
    assert written.path.read_bytes() == prepared.pdf
    assert verify_report(written.path).ok
    lab = make_lab_certificate(tmp_path / "lab").with_name(LAB_CERTIFICATE)
    assert outcomes(written.path, trust=[lab])["origin"] == "failed"
    assert verify_report(written.path, trust=[lab], keys=[case.key().public]).ok
    written.proof.unlink()
    found = verify_report(written.path)
    assert not found.ok
    assert any("nothing speaks for it" in check.sentence for check in found.checks)


def test_nothing_is_overwritten_or_left_half(
    case: Case, prepared: PreparedReport, p12: Path, tmp_path: Path
) -> None:
    output = tmp_path / "report.pdf"
    output.write_bytes(b"mine")
    with pytest.raises(ReportError, match="exists already"):
        write_report(case, output, prepared=prepared)
    with pytest.raises(SigningError):
        write_report(case, tmp_path / "new.pdf", prepared=prepared, p12=p12, passphrase=b"wrong")
    with pytest.raises(ReportError, match="does not exist"):
        write_report(case, tmp_path / "no" / "report.pdf", prepared=prepared)
    assert output.read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_keys_that_cannot_sign_say_why(p12: Path, tmp_path: Path) -> None:
    with pytest.raises(SigningError, match="passphrase is wrong"):
        load_identity(p12, b"wrong")
    with pytest.raises(SigningError, match="passphrase is needed"):
        load_identity(p12)
    with pytest.raises(SigningError, match="cannot be read"):
        load_identity(tmp_path / "absent.p12")
    (tmp_path / "text.p12").write_text("no key")
    with pytest.raises(SigningError, match="not a PKCS#12 file"):
        load_identity(tmp_path / "text.p12")
    _, certificate, _ = pkcs12.load_key_and_certificates(p12.read_bytes(), b"secret")
    bare = pkcs12.serialize_key_and_certificates(b"x", None, certificate, None, NoEncryption())
    (tmp_path / "bare.p12").write_bytes(bare)
    with pytest.raises(SigningError, match="no private key"):
        load_identity(tmp_path / "bare.p12")


def test_expired_certificates_do_not_sign(tmp_path: Path) -> None:
    begins = datetime.now(UTC) - timedelta(days=10)
    old = make_lab_certificate(tmp_path / "old", begins=begins, days=5)
    with pytest.raises(SigningError, match="expired on"):
        load_identity(old)
    later = make_lab_certificate(tmp_path / "later", begins=datetime.now(UTC) + timedelta(days=5))
    with pytest.raises(SigningError, match="valid from"):
        load_identity(later)


def test_a_certificate_is_never_overwritten(p12: Path) -> None:
    before = p12.read_bytes()
    with pytest.raises(FileExistsError):
        make_lab_certificate(p12.parent)
    assert p12.read_bytes() == before


def test_a_chain_identifies_by_its_root(prepared: PreparedReport, tmp_path: Path) -> None:
    """A root that issued the signer's certificate identifies it; its own bytes there are not free."""
    path, root = chain(tmp_path)
    signed = tmp_path / "chain.pdf"
    signed.write_bytes(sign(prepared.pdf, load_identity(path)))
    found = verify_report(signed, trust=[root])
    assert found.signer is not None and found.signer.identified and not found.signer.self_signed
    data = signed.read_bytes()
    assert len(read_signature(data).others) == 1
    from cryptography.hazmat.primitives.serialization import Encoding

    inside = read_signature(data).others[0].public_bytes(Encoding.DER).hex().upper().encode()
    place = data.index(inside)
    choose = random.Random(3)
    for position in choose.sample(range(place, place + len(inside)), 60):
        changed = bytearray(data)
        changed[position] = ord("0") if data[position] != ord("0") else ord("1")
        assert not is_sound(bytes(changed)), position - place


def chain(folder: Path) -> tuple[Path, Path]:
    """A P-256 key whose certificate a root issued: the PKCS#12 file with both, and the root's PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import NameOID

    def name(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    def certificate(subject: str, key: ec.EllipticCurvePrivateKey, ca: bool) -> x509.Certificate:
        builder = x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name("Root"))
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(now).not_valid_after(now + timedelta(days=30))
        return builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), True).sign(
            root_key, hashes.SHA256()
        )

    now = datetime.now(UTC) - timedelta(days=1)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root, leaf = certificate("Root", root_key, True), certificate("Examiner", key, False)
    path = folder / "chain.p12"
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"c", key, leaf, [root], NoEncryption()))
    (folder / "root.pem").write_bytes(root.public_bytes(Encoding.PEM))
    return path, folder / "root.pem"
