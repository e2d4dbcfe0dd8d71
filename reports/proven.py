"""Certificates beside the signer's, of which no byte is free: each is proved by the key of another, or by its own.

Reference: RFC 5280, 4.1.1.2 and 4.1.1.3 (algorithm and signature value).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography import x509


MOST = 20
"""More certificates than any authority puts beside a signer's; each is held against each."""


def read_certificate(der: bytes) -> x509.Certificate:
    """A certificate that states a period. Raises ValueError where it cannot be read, as one from the year 0."""
    from cryptography import x509

    found = x509.load_der_x509_certificate(der)
    found.not_valid_before_utc, found.not_valid_after_utc  # noqa: B018 - raise where no calendar has them
    return found


def all_proved(others: Sequence[x509.Certificate]) -> bool:
    """Whether each of them is signed by one of them, byte for byte."""
    return all(any(_proves(issuer, other) for issuer in others) for other in others)


def is_chain(certificate: x509.Certificate, others: Sequence[x509.Certificate]) -> bool:
    """Whether the others are the certificates above it, each once, and no stranger's."""
    left, current = list(others), certificate
    while left:
        above = next((one for one in left if _proves(one, current)), None)
        if above is None:
            return False
        left.remove(above)
        current = above
    return True


def proved_only(others: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """Those of them that are proved by others of them, up to one that signed itself."""
    kept = list(others)
    while not all_proved(kept):
        kept = [other for other in kept if any(_proves(issuer, other) for issuer in kept)]
    return kept


def completed(
    own: Sequence[x509.Certificate], others: Sequence[x509.Certificate], above: Sequence[x509.Certificate]
) -> list[x509.Certificate]:
    """The others, and those of ``above`` that prove one of them, or an own one, which none of them proves."""
    found, left = list(others), [*own, *others]
    while left:
        one = left.pop()
        if not any(_proves(issuer, one) for issuer in found):
            more = [each for each in above if each not in own and _proves(each, one)][:1]
            found += more
            left += more
    return found


def _proves(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(issuer)
        return _is_strict(certificate)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False


def _is_strict(certificate: x509.Certificate) -> bool:
    """The two places outside of what is signed say nothing of their own."""
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding

    read = Certificate.load(certificate.public_bytes(Encoding.DER), strict=True)
    same = read["signature_algorithm"].dump() == read["tbs_certificate"]["signature"].dump()
    return bool(same and read["signature_value"].contents[:1] == b"\0")
