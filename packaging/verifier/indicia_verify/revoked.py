"""Revocation lists and OCSP responses that a report carries.

That a certificate is revoked counts wherever the issuer says it. That it is not counts only where what says so speaks
of every certificate that it could be about, and for the moment that is asked for.

Reference: RFC 5280, section 5; RFC 6960, section 4.2.1.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple, Sequence  # noqa: UP035 (Python 3.8 must run this)

from . import algorithms, der
from .outcome import Broken
from .x509 import OCSP_SIGNING, Certificate, Extension, read_extensions, time_text

_BASIC = "1.3.6.1.5.5.7.48.1.1"
_GOOD, _REVOKED = 0x80, 0xA1
_HASHES = {
    "1.3.14.3.2.26": "sha1",  # names an issuer here, and proves nothing
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
_SUCCESSFUL = b"\x0a\x01\x00"
_REASON, _DELTA, _SCOPE, _POINTS = "2.5.29.21", "2.5.29.27", "2.5.29.28", "2.5.29.31"
_OF_USERS, _OF_AUTHORITIES, _OF_OTHERS, _OF_ATTRIBUTES, _YES = 0x81, 0x82, 0x84, 0x85, b"\xff"
_TAKEN_OFF = b"\x0a\x01\x08"  # reason "removeFromCRL", which only delta lists know
_LIST, _RESPONSE = "a revocation list", "an OCSP response"


class Said(NamedTuple):
    """What one of them says of a certificate: since when it is revoked, "" where it is not; until when it speaks."""

    revoked: str
    until: str


def by_list(raw: bytes, certificate: Certificate, issuer: Certificate) -> Said | None:
    """What a revocation list says, None where it is not one of this issuer's, or does not list the certificate and does
    not speak of all; raises ``Broken`` where it cannot be read, or its signature cannot be checked.
    """
    outer = der.Fields(der.parse(raw), der.SEQUENCE, _LIST)
    signed, algorithm, value = outer.take(), outer.take(), outer.take().bits(_LIST)
    fields = der.Fields(signed, der.SEQUENCE, _LIST)
    fields.optional(der.INTEGER)
    same = fields.take().raw == algorithm.raw
    if fields.take().raw != issuer.subject or not (same and issuer.signs_lists):
        return None
    if not algorithms.verify(algorithm, issuer.key, signed.raw, value, digest=None):
        return None
    now = time_text(fields.take())
    until = fields.optional(der.UTC_TIME) or fields.optional(der.GENERALIZED_TIME)
    entries = fields.optional(der.SEQUENCE)
    wrapped = fields.optional(der.CONTEXT)
    extensions = read_extensions(der.parse(wrapped.content), _LIST) if wrapped else {}
    scope = _scope(extensions)
    if any(one.tag in (_OF_OTHERS, _OF_ATTRIBUTES) and one.content == _YES for one in scope):
        return None  # its serial numbers are not, or not all, those of this issuer's certificates
    found = [one for one in (entries.children() if entries else []) if _serial(one) == certificate.serial]
    since = [since for since in map(_since, found) if since]
    if since:
        return Said(min(since), "")
    # Lists may leave out who expired before they were made, and a delta list that takes one off proves nobody good.
    if found or until is None or now > certificate.not_after:
        return None
    return Said("", time_text(until)) if _speaks_of(certificate, extensions, scope) else None


def _serial(entry: der.Node) -> bytes:
    return der.Fields(entry, der.SEQUENCE, _LIST).take().raw


def _since(entry: der.Node) -> str:
    """Since when it is revoked, "" where a delta list takes it off. Reference: RFC 5280, section 5.3.1."""
    fields = der.Fields(entry, der.SEQUENCE, _LIST)
    fields.take()
    since, more = fields.take(), fields.optional(der.SEQUENCE)
    return "" if _is_taken_off(more) else time_text(since)


def _is_taken_off(more: der.Node | None) -> bool:
    reason = read_extensions(more, _LIST).get(_REASON) if more else None
    return reason is not None and reason.value == _TAKEN_OFF


def _scope(extensions: dict[str, Extension]) -> list[der.Node]:
    found = extensions.get(_SCOPE)
    return der.parse(found.value).expect(der.SEQUENCE, _LIST).children() if found else []


def _speaks_of(certificate: Certificate, extensions: dict[str, Extension], scope: list[der.Node]) -> bool:
    """Whether a certificate that is not on the list is not revoked: it must be a whole one, with this one in its scope.

    Reference: RFC 5280, sections 5.2 (an unknown critical extension), 5.2.4 (delta lists) and 5.2.5 (scope).
    """
    if _DELTA in extensions or any(one.critical and name != _SCOPE for name, one in extensions.items()):
        return False
    for one in scope:
        if one.tag == der.CONTEXT:
            if not set(_names(one)) & set(_places(certificate)):
                return False
        elif one.tag != (_OF_AUTHORITIES if certificate.authority else _OF_USERS):
            return False
    return True


def _places(certificate: Certificate) -> list[bytes]:
    """Where the certificate says that its lists are, each as written. Reference: RFC 5280, section 4.2.1.13."""
    found = certificate.extensions.get(_POINTS)
    points = der.parse(found.value).children() if found else []
    fields = [one for point in points for one in point.children()[:1] if len(point.children()) == 1]
    return [name for one in fields if one.tag == der.CONTEXT for name in _names(one)]


def _names(point: der.Node) -> list[bytes]:
    """The full names of a distribution point."""
    full = der.parse(point.content)
    return [one.raw for one in full.children()] if full.tag == der.CONTEXT else []


def by_response(
    raw: bytes, certificate: Certificate, issuer: Certificate, lists: Sequence[bytes] = ()
) -> Said | None:
    """What an OCSP response says, None where it is not one about this certificate by its issuer or one it named.

    ``lists``: revocation lists, by which who answers can be revoked. Raises ``Broken`` where it cannot be read, or its
    signature cannot be checked.
    """
    outer = der.Fields(der.parse(raw), der.SEQUENCE, _RESPONSE)
    successful, inner = outer.take().raw == _SUCCESSFUL, outer.optional(der.CONTEXT)
    if inner is None or not successful:
        return None
    wrapped = der.Fields(der.parse(inner.content), der.SEQUENCE, _RESPONSE)
    if wrapped.take().oid(_RESPONSE) != _BASIC:
        return None
    held = der.parse(wrapped.take().expect(der.OCTET_STRING, _RESPONSE).content)
    basic = der.Fields(held, der.SEQUENCE, _RESPONSE)
    signed, algorithm, value = basic.take(), basic.take(), basic.take().bits(_RESPONSE)
    fields = der.Fields(signed, der.SEQUENCE, _RESPONSE)
    fields.optional(der.CONTEXT)
    fields.take()
    made = time_text(fields.take())
    said = [one for one in (_single(each, certificate, issuer) for each in fields.take().children()) if one]
    if not said:
        return None
    brought = basic.optional(der.CONTEXT)
    found = [Certificate(node) for node in der.parse(brought.content).children()] if brought else []
    named = [one for one in found if _is_named(one, issuer, made, lists)]
    if not any(
        algorithms.verify(algorithm, one.key, signed.raw, value, digest=None) for one in [*named, issuer]
    ):
        return None
    revoked = [one for one in said if one.revoked]
    return min(revoked) if revoked else max(said, key=lambda one: one.until)


def _is_named(responder: Certificate, issuer: Certificate, made: str, lists: Sequence[bytes]) -> bool:
    """Whether the issuer lets this one answer for it, and did when it answered. Reference: RFC 6960, 4.2.2.2."""
    try:
        return (
            responder.issued_by(issuer)
            and OCSP_SIGNING in responder.usages
            and responder.signs
            and responder.not_before <= made <= responder.not_after
            and not any(_is_listed(raw, responder, issuer) for raw in lists)
        )
    except Broken:
        return False


def _is_listed(raw: bytes, certificate: Certificate, issuer: Certificate) -> bool:
    try:
        said = by_list(raw, certificate, issuer)
    except Broken:
        return False
    return said is not None and said.revoked != ""


def _single(node: der.Node, certificate: Certificate, issuer: Certificate) -> Said | None:
    """What one answer says, None where it is about another certificate or cannot be read."""
    try:
        fields = der.Fields(node, der.SEQUENCE, _RESPONSE)
        if not _is_about(fields.take(), certificate, issuer):
            return None
        status = fields.take()
        if status.tag == _REVOKED:  # whatever else it says, and whether or not that can be read
            return Said(time_text(der.Fields(status, _REVOKED, _RESPONSE).take()), "")
        at = time_text(fields.take())
        until = fields.optional(der.CONTEXT)
        if status.tag != _GOOD or at > certificate.not_after:
            return None
        # Without a time until when, it says no more than how it was then.
        return Said("", time_text(der.parse(until.content)) if until else at)
    except Broken:
        return None


def _is_about(node: der.Node, certificate: Certificate, issuer: Certificate) -> bool:
    """Whether an answer names the certificate and its issuer. Reference: RFC 6960, section 4.1.1 (CertID)."""
    about = der.Fields(node, der.SEQUENCE, _RESPONSE)
    oid = der.Fields(about.take(), der.SEQUENCE, _RESPONSE).take().oid(_RESPONSE)
    name, key = (about.take().expect(der.OCTET_STRING, _RESPONSE).content for _ in range(2))
    if about.take().raw != certificate.serial or oid not in _HASHES:
        return False
    return [name, key] == [
        hashlib.new(_HASHES[oid], one).digest() for one in (issuer.subject, issuer.key_bytes)
    ]
