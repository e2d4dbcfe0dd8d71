"""Algorithm identifiers of certificates and signatures, and the checks that they name.

Reference: RFC 5754 (SHA-2 in CMS), RFC 4055 (RSASSA-PSS), RFC 5758 (ECDSA), RFC 8410 and 8419 (Ed25519).
"""

from __future__ import annotations

from typing import Union

from . import der, ecdsa, ed25519, rsa
from .outcome import Broken

_DIGESTS = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
_RSA = "1.2.840.113549.1.1.1"
_PSS = "1.2.840.113549.1.1.10"
_MGF1 = "1.2.840.113549.1.1.8"
_ED25519 = "1.3.101.112"
_EC = "1.2.840.10045.2.1"
_WITH_DIGEST = {
    "1.2.840.113549.1.1.11": (_RSA, "sha256"),
    "1.2.840.113549.1.1.12": (_RSA, "sha384"),
    "1.2.840.113549.1.1.13": (_RSA, "sha512"),
    "1.2.840.10045.4.3.2": (_EC, "sha256"),
    "1.2.840.10045.4.3.3": (_EC, "sha384"),
    "1.2.840.10045.4.3.4": (_EC, "sha512"),
}

PublicKey = Union[rsa.RsaKey, ecdsa.EcKey, bytes]  # noqa: UP007 (Python 3.8 must run this)
"""An RSA key, a point on a curve, or the 32 bytes of an Ed25519 key."""


def _algorithm(node: der.Node, what: str) -> tuple[str, der.Node | None]:
    fields = der.Fields(node, der.SEQUENCE, what)
    oid = fields.take().oid(what)
    try:
        parameters = fields.take()
    except Broken:
        return oid, None
    fields.end()
    return oid, parameters


def is_usual(node: der.Node) -> bool:
    """Whether it is SHA-256 with RSA (PKCS #1 v1.5) or with ECDSA."""
    return _WITH_DIGEST.get(_algorithm(node, "the signature algorithm")[0], ("", ""))[1] == "sha256"


def _require_no_parameters(parameters: der.Node | None, what: str) -> None:
    if parameters is not None and (parameters.tag != der.NULL or parameters.content):
        raise Broken(f"has parameters in {what} that do not belong there")


def digest_name(node: der.Node, what: str) -> str:
    """The name for ``hashlib`` of a digest algorithm; SHA-1 and older ones are refused."""
    oid, parameters = _algorithm(node, what)
    _require_no_parameters(parameters, what)
    if oid not in _DIGESTS:
        raise Broken(
            f"uses the digest algorithm {oid} in {what}, which is not one of SHA-256, SHA-384 and SHA-512"
        )
    return _DIGESTS[oid]


def read_public_key(node: der.Node) -> PublicKey:
    """The key of a SubjectPublicKeyInfo. Reference: RFC 5280, section 4.1.2.7."""
    fields = der.Fields(node, der.SEQUENCE, "the public key")
    oid, parameters = _algorithm(fields.take(), "the public key")
    encoded = fields.take().bits("the public key")
    fields.end()
    if oid in (_RSA, _PSS):
        numbers = der.Fields(der.parse(encoded), der.SEQUENCE, "the public key")
        modulus, exponent = numbers.take().integer("the public key"), numbers.take().integer("the public key")
        numbers.end()
        if modulus <= 0 or exponent <= 0:
            raise Broken("is made with an RSA key that is not a key")
        return rsa.RsaKey(modulus, exponent)
    if oid == _EC and parameters is not None:
        return ecdsa.read_key(parameters.oid("the curve of the public key"), encoded)
    if oid == _ED25519 and parameters is None:
        return encoded
    raise Broken(f"is made with a key of the kind {oid}, which is not known here")


def verify(
    algorithm: der.Node,
    key: PublicKey,
    message: bytes,
    signature: bytes,
    *,
    digest: str | None,
    bare_rsa: bool = False,
) -> bool:
    """Checks a signature value over ``message``.

    Args:
        digest: the digest that is named beside a CMS signature, with which the algorithm must agree; None
        in a certificate. bare_rsa: accept the identifier "RSA" that leaves the digest to its neighbour.
        Time-stamping " "authorities write
            it; in a report's own signature it could be put in place of the full one unseen.
    """
    what = "the signature algorithm"
    oid, parameters = _algorithm(algorithm, what)
    if oid == _PSS:
        return isinstance(key, rsa.RsaKey) and _verify_pss(parameters, key, message, signature, digest)
    if oid == _ED25519:
        if parameters is not None:
            raise Broken(f"has parameters in {what} that do not belong there")
        return (
            isinstance(key, bytes) and digest in (None, "sha512") and ed25519.verify(key, message, signature)
        )
    if oid == _RSA and bare_rsa and digest:
        kind, own = _RSA, digest
    elif oid in _WITH_DIGEST:
        kind, own = _WITH_DIGEST[oid]
    else:
        raise Broken(f"uses the signature algorithm {oid}, which is not known here")
    if digest not in (None, own):
        raise Broken("names two different digest algorithms")
    if kind == _RSA:
        if parameters is None or parameters.raw != b"\x05\x00":
            raise Broken(f"has parameters in {what} other than the empty ones of RSA")
        return isinstance(key, rsa.RsaKey) and rsa.verify_pkcs1(key, message, signature, own)
    if parameters is not None:
        raise Broken(f"has parameters in {what} that do not belong there")
    return isinstance(key, ecdsa.EcKey) and ecdsa.verify(key, message, signature, own)


def _verify_pss(
    parameters: der.Node | None, key: rsa.RsaKey, message: bytes, signature: bytes, digest: str | None
) -> bool:
    """RSASSA-PSS-params: RFC 4055, section 3.1. The defaults are all SHA-1, so digest and mask must be
    named.
    """
    what = "the parameters of RSASSA-PSS"
    if parameters is None:
        raise Broken(f"lacks {what}")
    fields = der.Fields(parameters, der.SEQUENCE, what)
    own = digest_name(der.parse(fields.take().expect(der.CONTEXT, what).content), what)
    mask = der.Fields(der.parse(fields.take().expect(der.CONTEXT + 1, what).content), der.SEQUENCE, what)
    if mask.take().oid(what) != _MGF1 or digest_name(mask.take(), what) != own:
        raise Broken(f"names another mask or digest in {what} than is known here")
    mask.end()
    salt = fields.optional(der.CONTEXT + 2)
    salt_length = der.parse(salt.content).integer(what) if salt else 20
    trailer = fields.optional(der.CONTEXT + 3)
    if trailer and der.parse(trailer.content).integer(what) != 1:
        raise Broken(f"names another trailer in {what} than the one that exists")
    fields.end()
    if digest not in (None, own) or not 0 <= salt_length <= 512:
        raise Broken(f"names two different digest algorithms, or no possible salt, in {what}")
    return rsa.verify_pss(key, message, signature, own, salt_length)
