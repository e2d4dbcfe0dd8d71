"""Whether a certificate was revoked, from lists and OCSP responses at hand; nothing is fetched.

Reference: RFC 5280, 5 and 6.3 (revocation lists); RFC 6960 (OCSP).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from reports.trust_files import Material

if TYPE_CHECKING:
    from cryptography import x509


class Revocation(msgspec.Struct, frozen=True):
    """What is known: ``known`` says whether anything speaks of the certificate and for that moment.

    ``revoked``: since when it is revoked, None where it is not.
    """

    known: bool
    revoked: datetime | None = None


def revocation_of(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material, moment: datetime
) -> Revocation:
    """What the material says of a certificate. A revocation counts whenever it was published.

    That it is not revoked counts only where it was said for the moment (UTC) or later.
    """
    said = [*_by_lists(certificate, issuer, material), *_by_responses(certificate, issuer, material)]
    revoked = [since for since, _ in said if since is not None]
    if revoked:
        return Revocation(True, min(revoked))
    return Revocation(any(until is None or until >= moment for _, until in said))


def _by_lists(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material
) -> Iterator[tuple[datetime | None, datetime | None]]:
    """Since when it is revoked, and until when the list speaks."""
    from cryptography.exceptions import UnsupportedAlgorithm

    for one in material.lists:
        try:
            sound = one.issuer == certificate.issuer and one.is_signature_valid(issuer.public_key())
            if not sound or _is_partial(one):
                continue
            entry = one.get_revoked_certificate_by_serial_number(certificate.serial_number)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            continue
        yield (entry.revocation_date_utc if entry else None), one.next_update_utc


def _is_partial(one: Any) -> bool:
    """A list that says of itself that it does not speak of every certificate of its issuer."""
    from cryptography import x509

    try:
        scope = one.extensions.get_extension_for_class(x509.IssuingDistributionPoint).value
    except x509.ExtensionNotFound:
        return False
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType):
        return True  # what cannot be read may say so
    return bool(
        scope.indirect_crl
        or scope.only_contains_attribute_certs
        or scope.only_contains_ca_certs
        or scope.only_some_reasons
    )


def _by_responses(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material
) -> Iterator[tuple[datetime | None, datetime | None]]:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.x509 import ocsp

    for response in material.responses:
        try:
            if response.response_status != ocsp.OCSPResponseStatus.SUCCESSFUL:
                continue
            if not _is_from(response, issuer):
                continue
            for one in response.responses:
                if one.serial_number != certificate.serial_number or not _names(one, issuer):
                    continue
                if one.certificate_status == ocsp.OCSPCertStatus.REVOKED:
                    yield one.revocation_time_utc, one.next_update_utc
                elif one.certificate_status == ocsp.OCSPCertStatus.GOOD:
                    yield None, one.next_update_utc
        except (ValueError, TypeError, UnsupportedAlgorithm):
            continue


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


def _is_from(response: Any, issuer: x509.Certificate) -> bool:
    """Whether the issuer, or a responder whom it named, signed the response. Reference: RFC 6960, 4.2.2.2."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    from cryptography.x509.oid import ExtendedKeyUsageOID

    keys = [issuer.public_key()]
    for one in response.certificates:
        try:
            one.verify_directly_issued_by(issuer)
            usage = one.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
            continue
        except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType):
            continue
        if ExtendedKeyUsageOID.OCSP_SIGNING in usage:
            keys.append(one.public_key())
    signed, algorithm = response.tbs_response_bytes, response.signature_hash_algorithm
    for key in keys:
        try:
            if isinstance(key, rsa.RSAPublicKey):
                key.verify(response.signature, signed, padding.PKCS1v15(), algorithm)
            elif isinstance(key, ec.EllipticCurvePublicKey):
                key.verify(response.signature, signed, ec.ECDSA(algorithm))
            else:
                continue
        except InvalidSignature:
            continue
        return True
    return False
