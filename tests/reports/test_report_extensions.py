"""Certificates and lists whose extensions cannot be read: said in words, never a traceback, never good."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from asn1crypto import crl as asn1_crl
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID
from report_pki import Pki

from reports.chain import chain_of
from reports.check import Check
from reports.revocation import Revocation, revocation_of
from reports.signature import ReadSignature
from reports.stamp_token import TimeStamp
from reports.trust_files import Material
from reports.verify_times import check_times


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Pki:
    return Pki(tmp_path_factory.mktemp("extensions") / "root")


def resigned(root: Pki, one: Any, part: str, signature: str) -> bytes:
    signed = one[part].dump(force=True)
    one[signature] = root.key.sign(signed, padding.PKCS1v15(), hashes.SHA256())
    return bytes(one.dump(force=True))


def twice(root: Pki, certificate: x509.Certificate) -> x509.Certificate:
    """The certificate, issued again with its first extension two times."""
    one = asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
    held = list(one["tbs_certificate"]["extensions"])
    one["tbs_certificate"]["extensions"] = asn1.Extensions([*held, held[0]])
    return x509.load_der_x509_certificate(resigned(root, one, "tbs_certificate", "signature_value"))


def strange(root: Pki, certificate: x509.Certificate) -> x509.Certificate:
    """The certificate, issued again with an alternative name of a kind that nobody uses (x400Address)."""
    builder = x509.CertificateBuilder(
        certificate.issuer,
        certificate.subject,
        certificate.public_key(),
        certificate.serial_number,
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        list(certificate.extensions),
    )
    name = x509.UnrecognizedExtension(x509.SubjectAlternativeName.oid, b"\x30\x02\xa3\x00")
    return builder.add_extension(name, False).sign(root.key, hashes.SHA256())


@pytest.mark.parametrize("spoil", [twice, strange])
def test_an_authority(root: Pki, spoil: Any) -> None:
    leaf = root.leaf("Clock", usage=ExtendedKeyUsageOID.TIME_STAMPING, name="clock").certificate
    for certificate, outcome in ((leaf, "passed"), (spoil(root, leaf), "failed")):
        stamp = TimeStamp(certificate=certificate, others=(root.root,), moment=root.now)
        checks: list[Check] = []
        trusted = Material((root.root,), (), ())
        moment = check_times(
            ReadSignature(leaf, (), (0, 0, 0), stamp), None, trusted, trusted, "signer", checks
        )
        assert [one.outcome for one in checks] == [outcome] and moment.proved == (outcome == "passed")
    assert "its extensions are not valid" in checks[0].sentence


@pytest.mark.parametrize("spoil", [twice, strange])
def test_an_issuer(root: Pki, spoil: Any) -> None:
    leaf = root.leaf().certificate
    assert chain_of(leaf, (), (root.root,))[1]
    assert not chain_of(leaf, (), (spoil(root, root.root),))[1]


@pytest.mark.parametrize("spoil", [twice, strange])
def test_a_responder(root: Pki, spoil: Any) -> None:
    leaf = root.leaf().certificate
    responder = root.leaf("Responder", usage=ExtendedKeyUsageOID.OCSP_SIGNING, name="responder")
    for certificate, known in ((responder.certificate, True), (spoil(root, responder.certificate), False)):
        builder = ocsp.OCSPResponseBuilder().add_response(
            leaf, root.root, hashes.SHA256(), ocsp.OCSPCertStatus.GOOD, root.now, root.now + timedelta(1), None, None
        )  # fmt: skip
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, certificate).certificates(
            [certificate]
        )
        material = Material((), (), (builder.sign(responder.key, hashes.SHA256()),))
        assert revocation_of(leaf, root.root, material, root.now) == Revocation(known)


def test_a_list(root: Pki) -> None:
    leaf = root.leaf().certificate
    for again, known in ((False, True), (True, False)):
        one = asn1_crl.CertificateList.load(root.crl())
        held = list(one["tbs_cert_list"]["crl_extensions"])
        one["tbs_cert_list"]["crl_extensions"] = [*held, held[0]] if again else held
        listed = x509.load_der_x509_crl(resigned(root, one, "tbs_cert_list", "signature"))
        assert revocation_of(leaf, root.root, Material((), (listed,), ()), root.now) == Revocation(known)
