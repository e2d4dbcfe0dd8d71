"""What an OCSP response says of a certificate, and who says it.

Reference: RFC 6960, 4.2 (response), 4.2.2.2 (authorized responders).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from reports.purpose import may_sign_responses

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.x509 import ocsp

# What a key that is not of its algorithm's kind makes of the library that verifies with it.
_ODD_KEYS = (ValueError, TypeError, KeyError, AttributeError, AssertionError)


class Status(NamedTuple):
    """Since when a certificate is revoked and why, None where it is not; for when that is said, and until when."""

    revoked: datetime | None
    reason: x509.ReasonFlags | None
    at: datetime
    until: datetime | None


def statuses(response: Any, certificate: x509.Certificate, issuer: x509.Certificate) -> Iterator[Status]:
    """What it says of the certificate; nothing where it cannot be read. Who signed it is not checked here."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.x509 import ocsp

    try:
        if response.response_status != ocsp.OCSPResponseStatus.SUCCESSFUL:
            return
        for one in response.responses:
            if one.serial_number != certificate.serial_number or not _names(one, issuer):
                continue
            at, until = one.this_update_utc, one.next_update_utc
            if one.certificate_status == ocsp.OCSPCertStatus.REVOKED:
                yield Status(one.revocation_time_utc, one.revocation_reason, at, until)
            elif one.certificate_status == ocsp.OCSPCertStatus.GOOD:
                yield Status(None, None, at, until)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return


def responder_of(response: ocsp.OCSPResponse, issuer: x509.Certificate) -> x509.Certificate | None:
    """Who signed the response: the issuer, or a responder whom it named and whose certificate was valid then."""
    from cryptography.exceptions import InvalidSignature

    if _is_signed(response, issuer):
        return issuer
    for one in response.certificates:
        try:
            one.verify_directly_issued_by(issuer)
        except (ValueError, TypeError, InvalidSignature):
            continue
        valid = one.not_valid_before_utc <= response.produced_at_utc <= one.not_valid_after_utc
        if valid and may_sign_responses(one) and _is_signed(response, one):
            return one
    return None


def _is_signed(response: Any, by: x509.Certificate) -> bool:
    from asn1crypto import keys, ocsp
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from pyhanko_certvalidator.sig_validate import DEFAULT_SIGNATURE_VALIDATOR

    try:
        key = by.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        read = ocsp.OCSPResponse.load(response.public_bytes(Encoding.DER))["response_bytes"][
            "response"
        ].parsed
        DEFAULT_SIGNATURE_VALIDATOR.validate_signature(
            response.signature,
            response.tbs_response_bytes,
            keys.PublicKeyInfo.load(key),
            read["signature_algorithm"],
        )
    except (InvalidSignature, UnsupportedAlgorithm, *_ODD_KEYS):
        return False
    return True


def _names(one: Any, issuer: x509.Certificate) -> bool:
    """Whether a response is about certificates of this issuer. Reference: RFC 6960, 4.1.1 (CertID)."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509 import SubjectKeyIdentifier

    digest = hashes.Hash(one.hash_algorithm)
    digest.update(issuer.subject.public_bytes())
    if digest.finalize() != one.issuer_name_hash:
        return False
    if one.hash_algorithm.name != "sha1":
        return True  # the signature of the response, which is checked, stands for the key
    return bool(SubjectKeyIdentifier.from_public_key(issuer.public_key()).digest == one.issuer_key_hash)
