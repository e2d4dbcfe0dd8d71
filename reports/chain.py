"""Certificates above a certificate, as far as they are at hand.

Reference: RFC 5280, 6.1 (path validation).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography import x509


def chain_of(
    certificate: x509.Certificate, known: Sequence[x509.Certificate], trusted: Sequence[x509.Certificate]
) -> tuple[list[x509.Certificate], bool]:
    """The certificate and those above it, and whether they reach one that is trusted.

    Each one's signature is checked with the key of the next: names alone prove nothing.
    """
    found, left = [certificate], [one for one in known if one not in trusted]
    while found[-1] not in trusted:
        issuer = next(
            (one for one in (*trusted, *left) if one not in found and _issued(found[-1], one)), None
        )
        if issuer is None:
            return found, False
        found.append(issuer)
    return found, True


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return _may_issue(issuer)


def _may_issue(certificate: x509.Certificate) -> bool:
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (
        x509.ExtensionNotFound,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
        ValueError,
    ):
        return False
