"""Revocation lists and OCSP responses, with one thing wrong in each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from report_paths import NOW, Made

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HERE, THERE = (x509.UniformResourceIdentifier(f"http://{name}.example/crl") for name in ("here", "there"))
POINT = x509.CRLDistributionPoints([x509.DistributionPoint([HERE], None, None, None)])
RESPONDS = "1.3.6.1.5.5.7.3.9"
GOOD, REVOKED = ocsp.OCSPCertStatus.GOOD, ocsp.OCSPCertStatus.REVOKED
KEY: Any = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ROOT = Made("Root", ca=True, key=KEY)
LEAF = Made("Examiner", ROOT, ca=False, extra=[POINT])


def point(**named: Any) -> x509.IssuingDistributionPoint:
    plain: dict[str, Any] = {"full_name": None, "relative_name": None, "only_some_reasons": None}
    flags = (
        "only_contains_user_certs",
        "only_contains_ca_certs",
        "indirect_crl",
        "only_contains_attribute_certs",
    )
    return x509.IssuingDistributionPoint(**(plain | dict.fromkeys(flags, False) | named))


def listed(
    *extensions: x509.ExtensionType,
    revoked: datetime | None = None,
    reason: x509.ReasonFlags | None = None,
    at: datetime = NOW - HOUR,
    until: datetime = NOW + DAY,
    by: Made = ROOT,
    about: Made = LEAF,
) -> Any:
    builder = x509.CertificateRevocationListBuilder().issuer_name(ROOT.certificate.subject)
    builder = builder.last_update(at).next_update(until)
    if revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(about.certificate.serial_number)
        entry = entry.revocation_date(revoked)
        if reason:
            entry = entry.add_extension(x509.CRLReason(reason), False)
        builder = builder.add_revoked_certificate(entry.build())
    for one in extensions:
        builder = builder.add_extension(one, True)
    return builder.sign(by.key, hashes.SHA256())


def answer(
    status: Any = GOOD,
    *,
    at: datetime = NOW - HOUR,
    until: datetime | None = NOW + DAY,
    by: Made | None = None,
    revoked: datetime | None = None,
    reason: x509.ReasonFlags | None = None,
    about: Made = LEAF,
) -> Any:
    builder = ocsp.OCSPResponseBuilder().add_response(
        about.certificate, ROOT.certificate, hashes.SHA256(), status, at, until, revoked, reason
    )
    signer = by or ROOT
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, signer.certificate)
    if by:
        builder = builder.certificates([by.certificate])
    return builder.sign(signer.key, hashes.SHA256())


def changed(response: Any, change: Callable[[Any], None], scheme: Any = None, digest: Any = None) -> bytes:
    """The response with something else in what is signed, signed again by the root; its bytes."""
    read = asn1_ocsp.OCSPResponse.load(response.public_bytes(Encoding.DER))
    basic = read["response_bytes"]["response"].parsed
    change(basic)
    signed = basic["tbs_response_data"].dump(force=True)
    basic["signature"] = KEY.sign(signed, scheme or padding.PKCS1v15(), digest or hashes.SHA256())
    inner = asn1_ocsp.BasicOCSPResponse.load(basic.dump(force=True))
    held = {"response_type": "basic_ocsp_response", "response": inner}
    again = asn1_ocsp.OCSPResponse({"response_status": read["response_status"], "response_bytes": held})
    return bytes(again.dump())


def relisted(one: Any, change: Callable[[Any], None], scheme: Any = None) -> bytes:
    """The list with something else in what is signed, signed again by the root; its bytes."""
    read = asn1_crl.CertificateList.load(one.public_bytes(Encoding.DER))
    change(read["tbs_cert_list"])
    read["signature_algorithm"] = read["tbs_cert_list"]["signature"].copy()
    signed = read["tbs_cert_list"].dump(force=True)
    read["signature"] = KEY.sign(signed, scheme or padding.PKCS1v15(), hashes.SHA256())
    return bytes(read.dump(force=True))


def listed_with_sha1(one: Any) -> bytes:
    """The list, signed again with SHA-1; its bytes."""
    read = asn1_crl.CertificateList.load(one.public_bytes(Encoding.DER))
    for each in (read["tbs_cert_list"]["signature"], read["signature_algorithm"]):
        each["algorithm"] = "sha1_rsa"
    signed = read["tbs_cert_list"].dump(force=True)
    read["signature"] = KEY.sign(signed, padding.PKCS1v15(), hashes.SHA1())  # noqa: S303
    return bytes(read.dump(force=True))


def with_sha1(made: Made) -> Made:
    """The certificate, which the root issued, signed again with SHA-1."""
    read = asn1_x509.Certificate.load(made.certificate.public_bytes(Encoding.DER))
    for one in (read["tbs_certificate"]["signature"], read["signature_algorithm"]):
        one["algorithm"] = "sha1_rsa"
    signed = read["tbs_certificate"].dump(force=True)
    read["signature_value"] = KEY.sign(signed, padding.PKCS1v15(), hashes.SHA1())  # noqa: S303
    made.certificate = x509.load_der_x509_certificate(read.dump(force=True))
    return made
