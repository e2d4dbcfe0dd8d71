"""Ways from a certificate to those above it, by the signatures on them. The search is bounded: a file can hold decoys.

Reference: RFC 4158, 2.3 and 5.2 (building paths, loops).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reports.purpose import may_issue

if TYPE_CHECKING:
    from cryptography import x509

# Far above what authorities ask for; certificates that issued each other make endless ways.
_MOST_SIGNATURES, _MOST_STEPS, _LONGEST = 2000, 5000, 20


def is_signed_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether the issuer's name stands in the certificate, and its key signed it."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


class Ways:
    """Those among the known certificates; each signature is checked once.

    ``stopped``: a bound was met, so that there may be ways that were not found.
    """

    def __init__(self, known: Sequence[x509.Certificate]) -> None:
        self.stopped = False
        self._named: dict[x509.Name, list[x509.Certificate]] = {}
        for one in dict.fromkeys(known):
            self._named.setdefault(one.subject, []).append(one)
        self._above: dict[x509.Certificate, list[x509.Certificate]] = {}
        self._verified: dict[tuple[x509.Certificate, x509.Certificate], bool] = {}
        self._signatures = self._steps = 0

    def issuers(self, certificate: x509.Certificate) -> list[x509.Certificate]:
        """Those that issued it, in the order of the known ones."""
        if certificate not in self._above:
            self._above[certificate] = [
                one for one in self._named.get(certificate.issuer, ()) if self._is_found(certificate, one)
            ]
        return self._above[certificate]

    def all_issuers(self, certificate: x509.Certificate) -> list[x509.Certificate]:
        """Those that issued it, beyond the bound, too: for the few of one way, whom decoys must hide nobody from."""
        return [one for one in self._named.get(certificate.issuer, ()) if self._issued(certificate, one)]

    def above(self, way: Sequence[x509.Certificate]) -> list[x509.Certificate]:
        """Those that issued the last one and lead on: not where the same name and key stand on the way already."""
        found = [one for one in self.issuers(way[-1]) if one not in way]
        return [one for one in found if not any(same_key(one, each) for each in way[1:])]

    def from_here(
        self, way: list[x509.Certificate], until: Sequence[x509.Certificate]
    ) -> Iterator[list[x509.Certificate]]:
        """Each way that goes on from this one, up to one of ``until``, or as far as it goes."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            self.stopped = True
            return
        above = [] if way[-1] in until else self.above(way)
        if above and len(way) == _LONGEST:
            self.stopped, above = True, []
        if not above:
            yield way
        for one in above:
            yield from self.from_here([*way, one], until)

    def _is_found(self, certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
        self._signatures += 1
        if self._signatures > _MOST_SIGNATURES:
            self.stopped = True
            return False
        return self._issued(certificate, issuer)

    def _issued(self, certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
        pair = (certificate, issuer)
        if pair not in self._verified:
            self._verified[pair] = may_issue(issuer) and is_signed_by(certificate, issuer)
        return self._verified[pair]


def same_key(one: x509.Certificate, other: x509.Certificate) -> bool:
    """Whether both are of one name and key. Reference: RFC 4158, 5.2."""
    return one.subject == other.subject and key_info(one) == key_info(other)


@lru_cache(maxsize=4096)
def key_info(certificate: x509.Certificate) -> bytes:
    """The key with its algorithm as the certificate holds them (SubjectPublicKeyInfo), not written anew."""
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding

    return bytes(Certificate.load(certificate.public_bytes(Encoding.DER)).public_key.dump())
