"""CMS signatures with one signer: what they hold, and that every byte of it is protected.

Every byte is either under the signature, bound by it, or compared with a value it must have.
Reference: RFC 5652 (CMS), RFC 5035 (signing certificate), RFC 6211 (algorithm protection).
"""

from __future__ import annotations

import hashlib

from . import algorithms, der
from .outcome import Broken
from .x509 import Certificate

DATA = "1.2.840.113549.1.7.1"
_ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52"
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
_SIGNING_CERTIFICATES = {"1.2.840.113549.1.9.16.2.12": "sha1", _SIGNING_CERTIFICATE_V2: "sha256"}
"""The attributes that name the certificate by its digest, each with the algorithm that it has where it names none."""


class Changed(Broken):
    """The signature holds, but what it was made over is something else."""


class _SignerInfo:
    """The one signer of a SignedData. Reference: RFC 5652, section 5.3."""

    def __init__(self, node: der.Node) -> None:
        fields = der.Fields(node, der.SEQUENCE, "the signer's part")
        if fields.take().integer("the signer's version") != 1:
            raise Broken("has a signer's part of an unknown version")
        sid = der.Fields(fields.take(), der.SEQUENCE, "the signer's identifier")
        self.issuer, self.serial = sid.take().raw, sid.take().raw
        sid.end()
        self.digest_algorithm = fields.take()
        self.digest = algorithms.digest_name(self.digest_algorithm, "the signer's part")
        signed = fields.take().expect(der.CONTEXT, "the signed attributes")
        self.signed = b"\x31" + signed.raw[1:]  # signed as a SET: RFC 5652, section 5.4
        self.attributes = _attributes(signed)
        self.algorithm = fields.take()
        self.signature = fields.take().expect(der.OCTET_STRING, "the signature value").content
        unsigned = fields.optional(der.CONTEXT + 1)
        self.unsigned = _attributes(unsigned) if unsigned else {}
        fields.end()

    @property
    def is_usual(self) -> bool:
        """Whether it is made as Indicia makes signatures: the form that a report's own must have."""
        usual = algorithms.is_usual(self.algorithm) and self.digest == "sha256"
        return usual and _SIGNING_CERTIFICATE_V2 in self.attributes

    @property
    def names_certificate(self) -> bool:
        """Whether the signer's certificate is bound by its digest."""
        return any(oid in self.attributes for oid in _SIGNING_CERTIFICATES)

    @property
    def protects_algorithm(self) -> bool:
        """Whether its signed part says with which algorithm it was made."""
        return _ALGORITHM_PROTECTION in self.attributes

    def attribute(self, oid: str, what: str) -> der.Node:
        """The value of a signed attribute that must be there."""
        if oid not in self.attributes:
            raise Broken(f"lacks {what} among its signed attributes")
        return self.attributes[oid]


def _attributes(node: der.Node) -> dict[str, der.Node]:
    found: dict[str, der.Node] = {}
    for child in node.children():
        fields = der.Fields(child, der.SEQUENCE, "an attribute")
        oid = fields.take().oid("an attribute")
        values = fields.take().expect(der.SET, "an attribute's value").children()
        fields.end()
        if oid in found or len(values) != 1:
            raise Broken(f"has the attribute {oid} more than once")
        found[oid] = values[0]
    return found


class SignedData:
    """A SignedData with one signer. Reference: RFC 5652, section 5.1."""

    def __init__(self, raw: bytes) -> None:
        outer = der.Fields(der.parse(raw), der.SEQUENCE, "the signature")
        if outer.take().oid("the signature's type") != _SIGNED_DATA:
            raise Broken("is not a CMS signature")
        inner = der.parse(outer.take().expect(der.CONTEXT, "the signature's content").content)
        outer.end()
        fields = der.Fields(inner, der.SEQUENCE, "the signature")
        version = fields.take().integer("the signature's version")
        digests = fields.take().expect(der.SET, "the digest algorithms").children()
        self.content_type, self.content = _content(fields.take())
        certificates = fields.take().expect(der.CONTEXT, "the certificates")
        # Some programs put the signer's in twice; what is the same byte for byte is one.
        self.certificates = [
            Certificate(node) for node in {one.raw: one for one in certificates.children()}.values()
        ]
        signers = fields.take().expect(der.SET, "the signers").children()
        fields.end()
        if len(signers) != 1 or len(digests) != 1:
            raise Broken("does not have exactly one signer and one digest algorithm")
        self.signer_info = _SignerInfo(signers[0])
        if algorithms.digest_name(digests[0], "the list of digest algorithms") != self.signer_info.digest:
            raise Broken("names two different digest algorithms")
        if version != (1 if self.content_type == DATA else 3):
            raise Broken("has another version than its content asks for")

    def signer(self) -> Certificate:
        """The certificate that the signer's part names."""
        info = self.signer_info
        found = [one for one in self.certificates if (one.issuer, one.serial) == (info.issuer, info.serial)]
        if len(found) != 1:
            raise Broken("does not hold the certificate that it names as the signer's")
        return found[0]

    def signer_first(self) -> list[Certificate]:
        """All certificates, the signer's before the others."""
        return sorted(self.certificates, key=lambda one: one is not self.signer())


def _content(node: der.Node) -> tuple[str, bytes | None]:
    fields = der.Fields(node, der.SEQUENCE, "the signed content")
    kind = fields.take().oid("the signed content")
    wrapped = fields.optional(der.CONTEXT)
    fields.end()
    if wrapped is None:
        return kind, None
    return kind, der.parse(wrapped.content).expect(der.OCTET_STRING, "the signed content").content


def check_attributes(info: _SignerInfo, content_type: str, digest: bytes) -> None:
    """Holds what is signed against the content; raises ``Changed`` where it is another one."""
    if info.attribute(_CONTENT_TYPE, "the content type").oid("the content type") != content_type:
        raise Broken("signs another type of content than it says")
    stated = info.attribute(_MESSAGE_DIGEST, "the digest of the content")
    if stated.expect(der.OCTET_STRING, "the digest of the content").content != digest:
        raise Changed("was made over other content: the signed bytes were changed")
    protection = info.attributes.get(_ALGORITHM_PROTECTION)
    if protection is not None:
        fields = der.Fields(protection, der.SEQUENCE, "the algorithm protection")
        same_digest = fields.take().raw == info.digest_algorithm.raw
        algorithm = fields.take().expect(der.CONTEXT + 1, "the protected signature algorithm")
        fields.end()
        if not same_digest or algorithm.raw[1:] != info.algorithm.raw[1:]:
            raise Broken("uses other algorithms than it says in its signed part")


def check_value(info: _SignerInfo, signer: Certificate, bare_rsa: bool) -> None:
    """Holds the signature against the key of the certificate, which must be the one it was made with."""
    for oid, usual in _SIGNING_CERTIFICATES.items():
        if oid in info.attributes:
            _check_signing_certificate(info.attributes[oid], usual, signer)
    if not algorithms.verify(
        info.algorithm, signer.key, info.signed, info.signature, digest=info.digest, bare_rsa=bare_rsa
    ):
        raise Broken(f"does not fit the key in the certificate of {signer.name}")


def _check_signing_certificate(value: der.Node, usual: str, signer: Certificate) -> None:
    """Holds the certificate against its digest under the signature. Reference: RFC 5035, sections 3 to 5."""
    what = "the signing certificate's digest"
    certificates = der.Fields(value, der.SEQUENCE, what).take()
    first = der.Fields(der.Fields(certificates, der.SEQUENCE, what).take(), der.SEQUENCE, what)
    named = first.optional(der.SEQUENCE)
    algorithm = algorithms.digest_name(named, what) if named else usual
    if first.take().expect(der.OCTET_STRING, what).content != hashlib.new(algorithm, signer.raw).digest():
        raise Broken("carries another certificate than the one it was made with")


def check_certificates(data: SignedData, signer: Certificate) -> list[str]:
    """Follows the signer's chain through the embedded certificates. All of them must be part of it.

    Returns the names of those not protected as a whole: issuer not embedded, and not bound by digest.
    """
    left = [one for one in data.certificates if one is not signer]
    current, unbound = signer, []
    bound = data.signer_info.names_certificate
    while True:
        if current.self_signed:
            if not current.issued_by(current):
                raise Broken(f"carries a certificate of {current.name} whose own signature is not valid")
            break
        issuer = next((one for one in left if one.subject == current.issuer), None)
        if issuer is None:
            if not bound:
                unbound.append(current.name)
            break
        if not current.issued_by(issuer):
            raise Broken(f"carries a certificate of {current.name} that {issuer.name} did not sign")
        left.remove(issuer)
        current, bound = issuer, False
    if left:
        raise Broken(f"carries the certificate of {left[0].name}, which has no part in it")
    return unbound
