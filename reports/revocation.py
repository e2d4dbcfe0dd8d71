"""Whether a certificate was revoked, from lists and OCSP responses at hand; nothing is fetched.

That it is revoked counts from any of them; that it is not, only from one that speaks of it, whole and in time.
Reference: RFC 5280, 5 and 6.3 (revocation lists); RFC 6960 (OCSP).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from reports.purpose import may_sign_lists
from reports.revocation_scope import Scope, scope_of
from reports.revocation_status import ALWAYS, is_weak, responder_of, statuses, weak
from reports.trust_files import Material

if TYPE_CHECKING:
    from cryptography import x509


class Revocation(msgspec.Struct, frozen=True):
    """What is known: ``known`` says whether anything speaks of the certificate and for that moment.

    ``revoked``: since when it is revoked, None where it is not. ``harmless``: every statement of that gives a reason
    after which what an authority stamped before stays good (RFC 3161, 4).
    """

    known: bool
    revoked: datetime | None = None
    harmless: bool = False


class _Said(NamedTuple):
    """What one statement says: since when it is revoked, and whether it says for the moment that it is not."""

    since: datetime | None = None
    harmless: bool = False
    good: bool = False


def revocation_of(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material, moment: datetime
) -> Revocation:
    """What the material says of a certificate. A revocation counts whenever it was published.

    That it is not revoked counts only where it was said for the moment (UTC) or later, before the certificate expired.
    """
    said = [
        *_by_lists(certificate, issuer, material, moment),
        *_by_responses(certificate, issuer, material, moment),
    ]
    revoked = [one.since for one in said if one.since is not None]
    if revoked:
        harmless = all(one.harmless for one in said if one.since is not None)
        return Revocation(True, min(revoked), harmless)
    return Revocation(any(one.good for one in said))


def _by_lists(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material, moment: datetime
) -> Iterator[_Said]:
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    for one in material.lists:
        try:
            if one.issuer != certificate.issuer or not may_sign_lists(issuer):
                continue
            scope = scope_of(one, certificate)
            if scope is Scope.OTHER or not one.is_signature_valid(issuer.public_key()):
                continue
            entries = _entries(one, certificate.serial_number)
            digest = one.signature_hash_algorithm
        except (ValueError, TypeError, UnsupportedAlgorithm):
            continue
        for entry in entries:
            reason = _reason(entry)
            if reason is not x509.ReasonFlags.remove_from_crl:
                yield _Said(_since(entry), _is_harmless(reason))
        if entries:
            # One that was taken off a delta list is neither revoked by it nor proved not to be.
            continue
        if scope is Scope.WHOLE and not weak(getattr(digest, "name", "")):
            until = one.next_update_utc
            in_time = until is not None and moment <= until
            yield _Said(good=in_time and one.last_update_utc <= certificate.not_valid_after_utc)


def _entries(listed: x509.CertificateRevocationList, serial: int) -> list[x509.RevokedCertificate]:
    """All that it says of one certificate; asked first whether it says anything, for lists can be long."""
    if listed.get_revoked_certificate_by_serial_number(serial) is None:
        return []
    return [one for one in listed if one.serial_number == serial]


def _since(entry: x509.RevokedCertificate) -> datetime:
    """Since when it is revoked: always, where that is said as a time that no calendar has."""
    try:
        return entry.revocation_date_utc
    except ValueError:
        return ALWAYS


def _reason(entry: x509.RevokedCertificate) -> x509.ReasonFlags | None:
    """Why it stands on the list, None where that is not said or cannot be read. Reference: RFC 5280, 5.3.1."""
    from cryptography import x509

    try:
        return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except (
        x509.ExtensionNotFound,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
        ValueError,
    ):
        return None


def _by_responses(
    certificate: x509.Certificate, issuer: x509.Certificate, material: Material, moment: datetime
) -> Iterator[_Said]:
    for response in material.responses:
        found = list(statuses(response, certificate, issuer))
        responder = responder_of(response, issuer) if found else None
        if responder is None:
            continue
        if responder != issuer and any(
            one.since for one in _by_lists(responder, issuer, material, response.produced_at_utc)
        ):
            continue
        for one in found:
            if one.revoked is not None:
                yield _Said(one.revoked, _is_harmless(one.reason))
            elif not is_weak(response, responder, issuer):
                # Without a next update it says how things were then, and no more. Reference: RFC 6960, 4.2.2.1.
                in_time = moment <= (one.until or one.at)
                yield _Said(good=in_time and one.at <= certificate.not_valid_after_utc)


def _is_harmless(reason: x509.ReasonFlags | None) -> bool:
    """Reference: RFC 3161, 4, items 1 and 2. A reason that is not given is none of these."""
    from cryptography.x509 import ReasonFlags

    return reason in (
        ReasonFlags.unspecified,
        ReasonFlags.affiliation_changed,
        ReasonFlags.superseded,
        ReasonFlags.cessation_of_operation,
    )
