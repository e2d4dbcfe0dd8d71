"""Certificates above a certificate, as far as they are at hand, and whether they make a valid path.

Reference: RFC 5280, 6.1 (path validation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence.model.names import shown
from reports.purpose import may_issue

if TYPE_CHECKING:
    from cryptography import x509

# What a certificate whose extensions are not what they should be makes of the library that validates it.
_ODD_CERTIFICATES = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    NotImplementedError,
)

# Certificates that issued each other make endless ways.
_MOST_WAYS = 100


class Chain(NamedTuple):
    """The certificate and those above it; whether a trusted one identifies it; why not, where it leads to one.

    ``beyond``: those at hand above the trusted one. They say nothing for the path, but can revoke what is in it.
    """

    certificates: list[x509.Certificate]
    identified: bool
    fault: str = ""
    beyond: Sequence[x509.Certificate] = ()

    @property
    def issued(self) -> Iterator[tuple[x509.Certificate, x509.Certificate]]:
        """Each certificate whose issuer's is at hand, with that one."""
        return pairwise([*self.certificates, *self.beyond])

    @property
    def missing(self) -> str:
        """The name of the issuer at which it ends because its certificate is not at hand, "" where it is no such."""
        last = self.certificates[-1]
        return "" if last.subject == last.issuer else shown(last.issuer.rfc4514_string())


def chain_of(
    certificate: x509.Certificate,
    known: Sequence[x509.Certificate],
    trusted: Sequence[x509.Certificate],
    moment: datetime | None = None,
) -> Chain:
    """The certificates up to a trusted one, valid as a path at the moment (UTC); else as far as they go.

    Each one's signature is checked with the key of the next: names alone prove nothing. Whether one was revoked is
    not checked here.
    """
    all_known = list(dict.fromkeys((*trusted, *known)))
    reached, ends = _ways(certificate, all_known, trusted)
    faults = []
    for way in reached:
        faults.append(_fault(way, moment or datetime.now(UTC)))
        if not faults[-1]:
            return Chain(way, True, beyond=_beyond(way, all_known))
    if reached:
        return Chain(reached[0], False, faults[0], _beyond(reached[0], all_known))
    way = next((way for way in ends if way[-1].subject == way[-1].issuer), ends[0])
    return Chain(way, False, _no_authority(way[-1], trusted))


def _ways(
    certificate: x509.Certificate, known: list[x509.Certificate], trusted: Sequence[x509.Certificate]
) -> tuple[list[list[Any]], list[list[Any]]]:
    """Ways that lead to trusted certificates, and those that end elsewhere; the first of them where they are many."""
    ways = [[certificate]]
    reached, ends = list[list[Any]](), list[list[Any]]()
    while ways and len(reached) + len(ends) < _MOST_WAYS:
        way = ways.pop()
        if way[-1] in trusted:
            reached.append(way)
            continue
        above = [one for one in known if _is_above(one, way)]
        ways += [[*way, one] for one in reversed(above)]
        if not above:
            ends.append(way)
    return reached, ends


def _beyond(way: list[x509.Certificate], known: list[x509.Certificate]) -> list[x509.Certificate]:
    found = list[Any]()
    while above := [one for one in known if _is_above(one, [*way, *found])]:
        found.append(above[0])
    return found


def _is_above(one: x509.Certificate, way: list[x509.Certificate]) -> bool:
    """Whether it issued the last one and leads on: not where the same name and key stand on the way already.

    Reference: RFC 4158, 5.2 (loops).
    """
    return (
        one not in way
        and _issued(way[-1], one)
        and not any(one.subject == each.subject and one.public_key() == each.public_key() for each in way[1:])
    )


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    return may_issue(issuer) and is_signed_by(certificate, issuer)


def is_signed_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _no_authority(certificate: x509.Certificate, trusted: Sequence[x509.Certificate]) -> str:
    """Why a trusted certificate whose key signed this one does not identify it, "" where there is none."""
    for one in trusted:
        if is_signed_by(certificate, one):
            who = shown(one.subject.rfc4514_string())
            return f"the certificate of {who} does not say that it is an authority's (basic constraints, key usage)"
    return ""


def _fault(chain: list[x509.Certificate], moment: datetime) -> str:
    """Why it is no valid path, by pyHanko's implementation; "" where it is one.

    What the trusted certificate says of itself (length of paths, names, its period) counts, too; policies do not.
    """
    from dataclasses import replace

    from asn1crypto.x509 import Certificate
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.authority import CertTrustAnchor, derive_quals_from_cert
    from pyhanko_certvalidator.errors import PathError, ValidationError
    from pyhanko_certvalidator.path import ValidationPath
    from pyhanko_certvalidator.policy_decl import (
        NO_REVOCATION,
        CertRevTrustPolicy,
        PKIXValidationParams,
    )
    from pyhanko_certvalidator.validate import validate_path

    try:
        root, *below = (Certificate.load(one.public_bytes(Encoding.DER)) for one in reversed(chain))
        limits = derive_quals_from_cert(root)
        names = limits.standard_parameters or PKIXValidationParams()
        limits = replace(
            limits,
            standard_parameters=replace(
                names, user_initial_policy_set=frozenset(["any_policy"]), initial_explicit_policy=False
            ),
            max_aa_path_length=len(
                chain
            ),  # of attribute certificates, which nobody uses here; it must be a number
        )
        context: Any = ValidationContext(
            trust_roots=[],
            moment=moment,
            allow_fetching=False,
            revinfo_policy=CertRevTrustPolicy(NO_REVOCATION),
        )
        path = ValidationPath(CertTrustAnchor(root, limits), below[:-1], below[-1] if below else None)
        validate_path(context, path)
    except (PathError, ValidationError, UnsupportedAlgorithm) as error:
        return shown(str(error)).rstrip(".")
    except _ODD_CERTIFICATES:
        return "the extensions of one of its certificates are not valid"
    return ""
