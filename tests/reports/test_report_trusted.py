"""What is named as trusted: it can be revoked, it can be no authority's, and certificates between can be lacking."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from report_attacks import failures, signed_by
from report_paths import NOW, Made
from report_pki import Leaf, Pki
from tsa import configure, reply, serving

from reports.identity import load_identity
from reports.sign import SigningOptions, sign
from reports.trust_files import read_material
from reports.verify import verify_report
from reports.write import PreparedReport


def three() -> tuple[Made, Made, Made]:
    top = Made("Root", ca=True)
    middle = Made("Between", top, ca=True)
    return top, middle, Made("Examiner", middle, ca=False)


def test_what_is_trusted_can_be_revoked_all_the_same(prepared: PreparedReport, tmp_path: Path) -> None:
    """By a list of the authority above it, also where the person names every certificate of the path as trusted."""
    top, middle, own = three()
    data = signed_by(prepared.pdf, Leaf(own.certificate, own.key, tmp_path), field="Signature", certify=True)
    root, between, leaf = (
        one.pem(tmp_path / f"{name}.pem") for one, name in ((top, "t"), (middle, "m"), (own, "o"))
    )
    between_revoked = _list(tmp_path / "between.crl", top, middle)
    leaf_revoked = _list(tmp_path / "leaf.crl", middle, own)
    for trust in ([root, between], [between, root], [root, between, leaf]):
        assert failures(tmp_path, data, *trust) == ""
        said = failures(tmp_path, data, *trust, between_revoked)
        assert "revocation: The certificate of CN=Between was revoked on" in said
    assert "CN=Examiner was revoked on" in failures(tmp_path, data, leaf, between, leaf_revoked)


def _list(file: Path, issuer: Made, revoked: Made) -> Path:
    entry = x509.RevokedCertificateBuilder().serial_number(revoked.certificate.serial_number)
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    builder = builder.last_update(NOW - timedelta(hours=1)).next_update(NOW + timedelta(days=7))
    builder = builder.add_revoked_certificate(entry.revocation_date(NOW - timedelta(hours=1)).build())
    file.write_bytes(builder.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.PEM))
    return file


def test_an_authority_that_leaves_out_its_root(prepared: PreparedReport, tmp_path: Path) -> None:
    """Most do. With the root given as the report is signed, who verifies needs no more than the root."""
    top, middle, own = three()
    clock = Made("Clock", middle, ca=False, usages=["1.3.6.1.5.5.7.3.8"])
    folder = tmp_path / "tsa"
    folder.mkdir()
    clock.pem(folder / "tsa.pem")
    private = clock.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "tsa.key").write_bytes(private)
    middle.pem(folder / "chain.pem")
    configure(folder)
    file = tmp_path / "own.p12"
    above = [middle.certificate, top.certificate]
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(b"k", own.key, own.certificate, above, NoEncryption())
    )
    root = top.pem(tmp_path / "top.pem")
    with serving(partial(reply, folder)) as url:
        for given, words in (([], "The certificate of CN=Between is not at hand"), ([root], "")):
            options = SigningOptions(level="B-T", timestamp=url, trusted=read_material(given))
            data = sign(prepared.pdf, load_identity(file), options=options)
            said = failures(tmp_path, data, root)
            assert words in said and bool(words) == bool(said)
            assert (verify_report(tmp_path / "report.pdf", trust=[root]).level == "B-T") == bool(given)


def test_a_certificate_for_digital_signatures_only_signs_for_long(
    prepared: PreparedReport, pki: Pki, tmp_path: Path
) -> None:
    """It is not one for non-repudiation, as a company's for e-mail often is not."""
    top = Made("Root", ca=True)
    usage = x509.KeyUsage(True, *[False] * 8)
    own = Made("Examiner", top, ca=False, usages=["1.3.6.1.5.5.7.3.4"], key_usage=False, extra=[usage])
    file, listed = tmp_path / "own.p12", _list(tmp_path / "top.crl", top, Made("Other", top, ca=False))
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"k", own.key, own.certificate, [top.certificate], NoEncryption()
        )
    )
    trust = [top.pem(tmp_path / "top.pem"), pki.pem]
    options = SigningOptions(
        level="B-LT", timestamp=f"{pki.url}/tsa", trusted=read_material([*trust, listed])
    )
    data = sign(prepared.pdf, load_identity(file), options=options)
    assert failures(tmp_path, data, *trust) == ""
    assert verify_report(tmp_path / "report.pdf", trust=trust).level == "B-LT"


def test_why_nobody_is_identified_is_said(prepared: PreparedReport, tmp_path: Path) -> None:
    """A certificate between is lacking, as where the key file held no root; or what is trusted is no authority's."""
    top, middle, own = three()
    data = signed_by(prepared.pdf, Leaf(own.certificate, own.key, tmp_path), field="Signature", certify=True)
    root, between = top.pem(tmp_path / "top.pem"), middle.pem(tmp_path / "between.pem")
    said = failures(tmp_path, data, root)
    assert "The certificate of CN=Between is not at hand: where it is good, name it as trusted, too." in said
    assert failures(tmp_path, data, root, between) == ""
    plain = Made("Root", ca=None)
    own = Made("Examiner", plain, ca=False)
    data = signed_by(prepared.pdf, Leaf(own.certificate, own.key, tmp_path), field="Signature", certify=True)
    said = failures(tmp_path, data, plain.pem(tmp_path / "plain.pem"))
    assert "the certificate of CN=Root does not say that it is an authority's" in said
