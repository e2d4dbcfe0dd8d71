"""What an OCSP response says of a certificate, and who says it.

Reference: RFC 6960, 4.2 (response), 4.2.2.2 (authorized responders).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from reports.errors import ODD_STRUCTURES
from reports.purpose import may_sign_responses
from reports.ways import is_signed_by, key_info

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.x509 import ocsp


ALWAYS = datetime.min.replace(tzinfo=UTC)
"""Since when a certificate counts as revoked where that is said as a time that no calendar has."""


class Status(NamedTuple):
    """Since when a certificate is revoked and why, None where it is not; else for when that is said, and until when."""

    revoked: datetime | None = None
    reason: x509.ReasonFlags | None = None
    at: datetime = ALWAYS
    until: datetime | None = None


def statuses(response: Any, certificate: x509.Certificate, issuer: x509.Certificate) -> Iterator[Status]:
    """What it says of the certificate; an answer that cannot be read says nothing. Who signed it is another check."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.x509 import ocsp

    if response.response_status != ocsp.OCSPResponseStatus.SUCCESSFUL:
        return
    for one in response.responses:
        try:
            found = _status(one) if _is_about(one, certificate, issuer) else None
        except (ValueError, TypeError, UnsupportedAlgorithm):
            continue
        if found is not None:
            yield found


def _status(one: Any) -> Status | None:
    from cryptography.x509 import ocsp

    if one.certificate_status == ocsp.OCSPCertStatus.REVOKED:
        return Status(_since(one), _reason(one))
    good = one.certificate_status == ocsp.OCSPCertStatus.GOOD
    return Status(at=one.this_update_utc, until=one.next_update_utc) if good else None


def _since(one: Any) -> datetime:
    try:
        return cast("datetime", one.revocation_time_utc)
    except ValueError:
        return ALWAYS


def _reason(one: Any) -> x509.ReasonFlags | None:
    """Why it is revoked, None where that is not said or cannot be read."""
    try:
        return cast("x509.ReasonFlags | None", one.revocation_reason)
    except ValueError:
        return None


def responder_of(response: ocsp.OCSPResponse, issuer: x509.Certificate) -> x509.Certificate | None:
    """Who signed the response: the issuer, or a responder whom it named and whose certificate was valid then."""
    if _is_signed(response, issuer):
        return issuer
    for one in response.certificates:
        try:
            valid = one.not_valid_before_utc <= response.produced_at_utc <= one.not_valid_after_utc
        except ValueError:  # no calendar has the year 0
            continue
        named = valid and is_signed_by(one, issuer) and may_sign_responses(one)
        if named and _is_signed(response, one):
            return one
    return None


def is_weak(response: Any, responder: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether somebody could have made another one with the same signature: it proves nobody good."""
    own = responder.signature_hash_algorithm if responder != issuer else None
    return weak(_digest(response)) or weak(own.name if own else "")


def weak(digest: str) -> bool:
    """Whether signatures over a digest of this name prove nothing. Reference: NIST SP 800-131A, 9."""
    return digest in ("md2", "md5", "sha1")


def _digest(response: Any) -> str:
    """The name of the digest that was signed, "" where the algorithm has one of its own."""
    try:
        return str(_basic(response)["signature_algorithm"].hash_algo)
    except ValueError:
        return ""


def _basic(response: Any) -> Any:
    from asn1crypto import ocsp
    from cryptography.hazmat.primitives.serialization import Encoding

    return ocsp.OCSPResponse.load(response.public_bytes(Encoding.DER))["response_bytes"]["response"].parsed


def _is_signed(response: Any, by: x509.Certificate) -> bool:
    from asn1crypto import keys
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from pyhanko_certvalidator.sig_validate import DEFAULT_SIGNATURE_VALIDATOR

    try:
        key = by.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        DEFAULT_SIGNATURE_VALIDATOR.validate_signature(
            response.signature,
            response.tbs_response_bytes,
            keys.PublicKeyInfo.load(key),
            _basic(response)["signature_algorithm"],
        )
    except (InvalidSignature, UnsupportedAlgorithm, *ODD_STRUCTURES):
        return False
    return True


def _is_about(one: Any, certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether an answer is about the certificate of this issuer. Reference: RFC 6960, 4.1.1 (CertID)."""
    from asn1crypto.keys import PublicKeyInfo
    from cryptography.hazmat.primitives import hashes

    if one.serial_number != certificate.serial_number:
        return False
    key = PublicKeyInfo.load(key_info(issuer))["public_key"].contents[1:]  # without the number of unused bits
    for value, stated in ((issuer.subject.public_bytes(), one.issuer_name_hash), (key, one.issuer_key_hash)):
        digest = hashes.Hash(one.hash_algorithm)
        digest.update(value)
        if digest.finalize() != stated:
            return False
    return True
