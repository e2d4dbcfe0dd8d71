"""Revocation lists and OCSP responses that a report carries.

Reference: RFC 5280, section 5.1; RFC 6960, section 4.2.1.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from . import algorithms, der
from .outcome import Broken
from .x509 import OCSP_SIGNING, Certificate, time_text

_BASIC = "1.3.6.1.5.5.7.48.1.1"
_GOOD, _REVOKED = 0x80, 0xA1
_HASHES = {"1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256"}


class Said(NamedTuple):
    """What one of them says of a certificate: since when it is revoked, "" where it is not; until when it speaks."""

    revoked: str
    until: str


def by_list(raw: bytes, certificate: Certificate, issuer: Certificate) -> Said | None:
    """What a revocation list says, None where it is not one of this issuer's; raises ``Broken`` where it is damaged."""
    outer = der.Fields(der.parse(raw), der.SEQUENCE, "a revocation list")
    signed, algorithm, value = outer.take(), outer.take(), outer.take().bits("a revocation list")
    fields = der.Fields(signed, der.SEQUENCE, "a revocation list")
    fields.optional(der.INTEGER)
    fields.take()
    if fields.take().raw != issuer.subject or not _is_by(issuer, algorithm, signed.raw, value):
        return None
    fields.take()
    until = fields.optional(der.UTC_TIME) or fields.optional(der.GENERALIZED_TIME)
    entries = fields.optional(der.SEQUENCE)
    for entry in entries.children() if entries else []:
        serial, since = entry.children()[:2]
        if serial.raw == certificate.serial:
            return Said(time_text(since), "")
    return Said("", time_text(until) if until else "")


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
    for single in fields.take().children():
        said = _single(single, certificate, issuer)
        if said:
            return said
    return None


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
    name = _HASHES.get(about.take().children()[0].oid(what), "")
    holder = about.take().expect(der.OCTET_STRING, what).content
    about.take()
    if about.take().raw != certificate.serial or not name:
        return None
    if hashlib.new(name, issuer.subject).digest() != holder:
        return None
    status = fields.take()
    fields.take()
    until = fields.optional(der.CONTEXT)
    if status.tag == _REVOKED:
        return Said(time_text(status.children()[0]), "")
    return Said("", time_text(der.parse(until.content)) if until else "") if status.tag == _GOOD else None


def _is_by(issuer: Certificate, algorithm: der.Node, signed: bytes, value: bytes) -> bool:
    try:
        return algorithms.verify(algorithm, issuer.key, signed, value, digest=None)
    except Broken:
        return False
