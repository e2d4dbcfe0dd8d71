"""Revocation lists and OCSP responses that a report carries.

That a certificate is revoked counts wherever the issuer says it. That it is not counts only where what says so speaks
of every certificate that it could be about, and for the moment that is asked for.

Reference: RFC 5280, section 5; RFC 6960, section 4.2.1.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from . import algorithms, der
from .outcome import Broken
from .x509 import OCSP_SIGNING, Certificate, Extension, read_extensions, time_text

_BASIC = "1.3.6.1.5.5.7.48.1.1"
_GOOD, _REVOKED = 0x80, 0xA1
_HASHES = {"1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256"}
_REASON, _DELTA, _SCOPE, _POINTS = "2.5.29.21", "2.5.29.27", "2.5.29.28", "2.5.29.31"
_OF_USERS, _OF_AUTHORITIES, _OF_OTHERS, _OF_ATTRIBUTES, _YES = 0x81, 0x82, 0x84, 0x85, b"\xff"
_TAKEN_OFF = b"\x0a\x01\x08"  # reason "removeFromCRL", which only delta lists know
_LIST = "a revocation list"


class Said(NamedTuple):
    """What one of them says of a certificate: since when it is revoked, "" where it is not; until when it speaks."""

    revoked: str
    until: str


def by_list(raw: bytes, certificate: Certificate, issuer: Certificate) -> Said | None:
    """What a revocation list says, None where it is not one of this issuer's, or does not list the certificate and does
    not speak of all; raises ``Broken`` where it is damaged.
    """
    outer = der.Fields(der.parse(raw), der.SEQUENCE, _LIST)
    signed, algorithm, value = outer.take(), outer.take(), outer.take().bits(_LIST)
    fields = der.Fields(signed, der.SEQUENCE, _LIST)
    fields.optional(der.INTEGER)
    fields.take()
    if fields.take().raw != issuer.subject or not _is_by(issuer, algorithm, signed.raw, value):
        return None
    if not issuer.signs_lists:
        return None
    now = fields.take()
    until = fields.optional(der.UTC_TIME) or fields.optional(der.GENERALIZED_TIME) or now
    entries = fields.optional(der.SEQUENCE)
    wrapped = fields.optional(der.CONTEXT)
    extensions = read_extensions(der.parse(wrapped.content), _LIST) if wrapped else {}
    scope = _scope(extensions)
    if any(one.tag in (_OF_OTHERS, _OF_ATTRIBUTES) and one.content == _YES for one in scope):
        return None  # its serial numbers are not, or not all, those of this issuer's certificates
    for entry in entries.children() if entries else []:
        one = der.Fields(entry, der.SEQUENCE, _LIST)
        if one.take().raw != certificate.serial:
            continue
        since, more = one.take(), one.optional(der.SEQUENCE)
        if not _is_taken_off(more):
            return Said(time_text(since), "")
    return Said("", time_text(until)) if _speaks_of(certificate, extensions, scope) else None


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


def by_response(raw: bytes, certificate: Certificate, issuer: Certificate) -> Said | None:
    """What an OCSP response says, None where it is not one about this certificate by its issuer or one it named."""
    what = "an OCSP response"
    outer = der.Fields(der.parse(raw), der.SEQUENCE, what)
    outer.take()
    inner = outer.optional(der.CONTEXT)
    if inner is None:
        return None
    wrapped = der.Fields(der.parse(inner.content), der.SEQUENCE, what)
    if wrapped.take().oid(what) != _BASIC:
        return None
    basic = der.Fields(der.parse(wrapped.take().expect(der.OCTET_STRING, what).content), der.SEQUENCE, what)
    signed, algorithm, value = basic.take(), basic.take(), basic.take().bits(what)
    brought = basic.optional(der.CONTEXT)
    found = [Certificate(node) for node in der.parse(brought.content).children()] if brought else []
    named = [one for one in found if _is_named(one, issuer)]
    if not any(_is_by(one, algorithm, signed.raw, value) for one in [issuer, *named]):
        return None
    fields = der.Fields(signed, der.SEQUENCE, what)
    fields.optional(der.CONTEXT)
    fields.take()
    fields.take()
    answers = [_single(one, certificate, issuer) for one in fields.take().children()]
    return max((one for one in answers if one), key=lambda one: one.revoked, default=None)


def _is_named(responder: Certificate, issuer: Certificate) -> bool:
    """Whether the issuer lets this one answer for it. Reference: RFC 6960, section 4.2.2.2."""
    try:
        return responder.issued_by(issuer) and OCSP_SIGNING in responder.usages
    except Broken:
        return False


def _single(node: der.Node, certificate: Certificate, issuer: Certificate) -> Said | None:
    what = "an OCSP response"
    fields = der.Fields(node, der.SEQUENCE, what)
    about = der.Fields(fields.take(), der.SEQUENCE, what)
    name = _HASHES.get(der.Fields(about.take(), der.SEQUENCE, what).take().oid(what), "")
    holder = about.take().expect(der.OCTET_STRING, what).content
    about.take()
    if about.take().raw != certificate.serial or not name:
        return None
    if hashlib.new(name, issuer.subject).digest() != holder:
        return None
    status, now = fields.take(), fields.take()
    until = fields.optional(der.CONTEXT)
    if status.tag == _REVOKED:
        return Said(time_text(der.Fields(status, _REVOKED, what).take()), "")
    # Without a time until when, it says no more than how it was then.
    return Said("", time_text(der.parse(until.content) if until else now)) if status.tag == _GOOD else None


def _is_by(issuer: Certificate, algorithm: der.Node, signed: bytes, value: bytes) -> bool:
    try:
        return algorithms.verify(algorithm, issuer.key, signed, value, digest=None)
    except Broken:
        return False
