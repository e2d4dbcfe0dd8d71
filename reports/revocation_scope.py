"""Of which certificates a revocation list speaks.

Reference: RFC 5280, 5.2.4 (delta lists), 5.2.5 (issuing distribution point), 6.3.3 (b) and (f).
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from reports.purpose import is_authority

if TYPE_CHECKING:
    from cryptography import x509


class Scope(Enum):
    """``WHOLE``: a certificate that is not on the list is not revoked; ``PART``: it may be; ``OTHER``: of others."""

    WHOLE = auto()
    PART = auto()
    OTHER = auto()


def scope_of(listed: x509.CertificateRevocationList, certificate: x509.Certificate) -> Scope:
    """Whether the list speaks of a certificate. A list whose extensions cannot be read speaks of nothing."""
    from cryptography import x509

    try:
        extensions = list(listed.extensions)
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType, ValueError):
        return Scope.OTHER
    scope = Scope.WHOLE
    for one in extensions:
        if isinstance(one.value, x509.IssuingDistributionPoint):
            if one.value.indirect_crl or one.value.only_contains_attribute_certs:
                return Scope.OTHER
            if not _covers(one.value, certificate):
                scope = Scope.PART
        elif isinstance(one.value, x509.DeltaCRLIndicator) or one.critical:
            scope = (
                Scope.PART
            )  # only what was added since another list, or limited in a way that is not known
    return scope


def _covers(point: x509.IssuingDistributionPoint, certificate: x509.Certificate) -> bool:
    if point.only_some_reasons or point.relative_name is not None:
        return False
    authority = is_authority(certificate)
    if (point.only_contains_ca_certs and not authority) or (point.only_contains_user_certs and authority):
        return False
    return point.full_name is None or any(one in _points(certificate) for one in point.full_name)


def _points(certificate: x509.Certificate) -> list[x509.GeneralName]:
    """Where the certificate says that its list is."""
    from cryptography import x509

    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, x509.DuplicateExtension, x509.UnsupportedGeneralNameType, ValueError):
        return []
    return [
        name
        for point in points
        if not point.reasons and not point.crl_issuer
        for name in point.full_name or ()
    ]
