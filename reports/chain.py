"""Certificates above a certificate, as far as they are at hand, and whether they make a valid path.

Reference: RFC 5280, 6.1 (path validation).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence.model.names import shown
from reports.errors import ODD_STRUCTURES
from reports.purpose import may_sign_lists
from reports.ways import Ways, is_signed_by, key_info, same_key

if TYPE_CHECKING:
    from cryptography import x509

_MOST_PATHS = 100
_TOO_MANY = "more certificates that fit lie in the report than are tried"


class Chain(NamedTuple):
    """The certificate and those above it; whether a trusted one identifies it; why not, where it leads to one.

    ``issued``: each of them, and of trusted ones above it, with the certificates at hand that issued it: any of these
    can revoke it, also where they say nothing for the path. ``stopped``: the search met its bounds before it ended.
    """

    certificates: list[x509.Certificate]
    identified: bool
    fault: str = ""
    issued: Sequence[tuple[x509.Certificate, x509.Certificate]] = ()
    stopped: bool = False

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
    ways = Ways((*trusted, *known))
    reached, ends, faults = list[list[Any]](), list[list[Any]](), list[str]()
    for way in ways.from_here([certificate], trusted):
        if way[-1] not in trusted:
            ends = _kept(ends, way)
            continue
        fault = _fault(way, moment or datetime.now(UTC))
        if not fault:
            return Chain(way, True, issued=_issued(way, ways, trusted))
        reached.append(way)
        faults.append(fault)
        if len(reached) == _MOST_PATHS:
            ways.stopped = True
            break
    way = reached[0] if reached else ends[-1] if ends else [certificate]
    fault = faults[0] if reached else _no_authority(way[-1], trusted)
    if ways.stopped:
        fault = f"{fault}; {_TOO_MANY}" if fault else ""
    return Chain(way, False, fault, _issued(way, ways, trusted), ways.stopped)


def _kept(ends: list[list[Any]], way: list[Any]) -> list[list[Any]]:
    """The first way that ends, and after it the first that ends with one who names itself as its issuer."""
    last = ends[-1][-1] if ends else None
    if last is None or (last.subject != last.issuer and way[-1].subject == way[-1].issuer):
        return [*ends, way]
    return ends


def _issued(
    way: list[x509.Certificate], ways: Ways, trusted: Sequence[x509.Certificate]
) -> list[tuple[x509.Certificate, x509.Certificate]]:
    found = []
    climbed = list(way)
    for one in climbed:
        others = [issuer for issuer in ways.all_issuers(one) if not same_key(one, issuer)]
        # One of each key is enough, and of those whose key may sign lists. There can be several keys: of one ECDSA
        # signature another key can be computed that fits it, too (SEC 1, 4.1.6).
        kinds = {(may_sign_lists(issuer), key_info(issuer)): issuer for issuer in reversed(others)}
        found += [(one, issuer) for issuer in kinds.values()]
        climbed += [issuer for issuer in others if issuer in trusted and issuer not in climbed][:1]
    return found


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
    except ODD_STRUCTURES:
        return "the extensions of one of its certificates are not valid"
    return ""
