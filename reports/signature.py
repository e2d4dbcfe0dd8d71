"""The signature of a report, read so strictly that no byte of the file can differ unseen.

A CMS envelope holds bytes that its signature does not cover, and a PDF signature is padded. Here the
envelope is built again from its signed parts and compared byte by byte, and the padding must be zeros in
upper-case hexadecimal. Reference: ISO 32000-2, 12.8.1 (ByteRange, Contents); RFC 5652 (CMS); RFC 5035
(signing certificate); ETSI EN 319 142-1.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from cryptography import x509

_BYTE_RANGE = re.compile(rb"/ByteRange \[0 ([0-9]{1,12}) ([0-9]{1,12}) ([0-9]{1,12})\]")
_SEQUENCE, _SET, _OCTETS, _CONTEXT_0 = 0x30, 0x31, 0x04, 0xA0
_VERSION_1 = bytes.fromhex("020101")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_SHA256 = bytes.fromhex("300d06096086480165030402010500")
_SHA256_RSA = bytes.fromhex("300d06092a864886f70d01010b0500")
_SHA256_ECDSA = bytes.fromhex("300a06082a8648ce3d040302")
# What bytes that are not the structure that their place demands make of the libraries that read them.
_ODD_STRUCTURES = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)
_SLOT = re.compile(rb"<[0-9A-F]+>")


class BrokenSignatureError(Exception):
    """The file is not as it was signed, or the signature is not one that Indicia makes.

    The text says which part.
    """


class NotSignedError(Exception):
    """The file bears no signature."""


class ReadSignature(msgspec.Struct, frozen=True):
    """What a sound signature states.

    The signer's certificate, the other certificates, the range it covers.
    """

    certificate: Any
    others: tuple[Any, ...]
    covered: tuple[int, int, int]


def read_signature(data: bytes) -> ReadSignature:
    """Checks the file against its last signature. Raises NotSignedError, BrokenSignatureError."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    start, resume, length = _byte_range(data)
    padded = _contents(data[start:resume])
    digest = hashlib.sha256(data[:start] + data[resume:]).digest()
    try:
        certificate, others = _checked(padded, digest)
    except (UnsupportedAlgorithm, x509.InvalidVersion, x509.DuplicateExtension, *_ODD_STRUCTURES) as error:
        raise BrokenSignatureError(
            "The bytes that hold the signature were changed: they cannot be read."
        ) from error
    return ReadSignature(certificate, others, (start, resume, length))


def _checked(padded: bytes, digest: bytes) -> tuple[x509.Certificate, tuple[x509.Certificate, ...]]:
    """The signer's certificate and the others, when all of the envelope holds."""
    envelope, content, signer = _envelope(padded)
    certificates = [_x509(choice) for choice in content["certificates"]]
    certificate = _signer_certificate(signer, certificates)
    others = tuple(other for other in certificates if other != certificate)
    _signed_attributes(signer, digest)
    _same_envelope(envelope, signer, certificate, certificates)
    _verify(signer, certificate)
    _chain(others)
    return certificate, others


def _byte_range(data: bytes) -> tuple[int, int, int]:
    matches = list(_BYTE_RANGE.finditer(data))
    if not matches:
        if b"/ByteRange" in data:
            raise BrokenSignatureError("The place of the signature in the file was changed.")
        raise NotSignedError("The report bears no signature.")
    start, resume, length = (int(part) for part in matches[-1].groups())
    if resume + length != len(data):
        raise BrokenSignatureError(
            "The signature does not cover the whole file: something was added after it was signed, or "
            "cut off."
        )
    if not 0 < start < resume:
        raise BrokenSignatureError("The range that the signature covers is not a sound one.")
    # What follows can hide an earlier signature from whoever reads the file as a PDF, not from this.
    if any(_SLOT.fullmatch(data, int(earlier[1]), int(earlier[2])) for earlier in matches[:-1]):
        raise BrokenSignatureError("The report was signed before, and then changed and signed once more.")
    return start, resume, length


def _contents(slot: bytes) -> bytes:
    if not _SLOT.fullmatch(slot) or len(slot) % 2:
        raise BrokenSignatureError("The bytes that hold the signature were changed.")
    return bytes.fromhex(slot[1:-1].decode("ascii"))


def _envelope(padded: bytes) -> tuple[bytes, Any, Any]:
    """The CMS bytes without their padding, the signed data and its one signer."""
    from asn1crypto import cms, parser, tsp  # noqa: F401 - tsp teaches cms the signing-certificate attribute

    size = parser.peek(padded)
    if any(padded[size:]):
        raise BrokenSignatureError("The padding behind the signature was changed.")
    info = cms.ContentInfo.load(padded[:size], strict=True)
    if info["content_type"].native != "signed_data":
        raise BrokenSignatureError("The signature is not in a form that Indicia makes.")
    content = info["content"]
    if len(content["signer_infos"]) != 1:
        raise BrokenSignatureError(f"The signature has {len(content['signer_infos'])} signers, not one.")
    return padded[:size], content, content["signer_infos"][0]


def _x509(choice: Any) -> x509.Certificate:
    from cryptography import x509

    if choice.name != "certificate":
        raise BrokenSignatureError("The signature carries something that is not a certificate.")
    return x509.load_der_x509_certificate(choice.chosen.dump())


def _signer_certificate(signer: Any, certificates: list[x509.Certificate]) -> x509.Certificate:
    from cryptography.hazmat.primitives.serialization import Encoding

    wanted = _attribute(signer, "signing_certificate_v2")["certs"][0]["cert_hash"].native
    for certificate in certificates:
        if hashlib.sha256(certificate.public_bytes(Encoding.DER)).digest() == wanted:
            return certificate
    raise BrokenSignatureError("The signer's certificate inside the signature was changed.")


def _attribute(signer: Any, name: str) -> Any:
    found = [item["values"][0] for item in signer["signed_attrs"] if item["type"].native == name]
    if len(found) != 1:
        raise BrokenSignatureError(f"The signature does not state its {name.replace('_', ' ')} once.")
    return found[0]


def _same_envelope(
    envelope: bytes, signer: Any, certificate: x509.Certificate, certificates: list[x509.Certificate]
) -> None:
    """Builds the envelope again from what is signed or proved: anything else in it would change unseen."""
    from asn1crypto import x509 as asn1_x509
    from cryptography.hazmat.primitives.serialization import Encoding

    ders = [each.public_bytes(Encoding.DER) for each in certificates]
    own = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    signer_info = _tagged(
        _SEQUENCE,
        _VERSION_1,
        _tagged(_SEQUENCE, own.issuer.dump(), own["tbs_certificate"]["serial_number"].dump()),
        _SHA256,
        _tagged(_CONTEXT_0, signer["signed_attrs"].contents),
        _algorithm(certificate),
        _tagged(_OCTETS, signer["signature"].native),
    )
    content = _tagged(
        _SEQUENCE,
        _VERSION_1,
        _tagged(_SET, _SHA256),
        _tagged(_SEQUENCE, _DATA),
        _tagged(_CONTEXT_0, *ders),
        _tagged(_SET, signer_info),
    )
    if _tagged(_SEQUENCE, _SIGNED_DATA, _tagged(_CONTEXT_0, content)) != envelope:
        raise BrokenSignatureError("The envelope of the signature was changed, or holds more than is signed.")


def _tagged(tag: int, *parts: bytes) -> bytes:
    """A DER value of some parts."""
    contents = b"".join(parts)
    size = len(contents)
    if size < 0x80:
        return bytes((tag, size)) + contents
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + contents


def _algorithm(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return _SHA256_RSA
    if isinstance(key, ec.EllipticCurvePublicKey):
        return _SHA256_ECDSA
    raise BrokenSignatureError("The signer's key is neither RSA nor ECDSA, which Indicia does not use.")


def _signed_attributes(signer: Any, digest: bytes) -> None:
    if _attribute(signer, "content_type").native != "data":
        raise BrokenSignatureError("The signature is not one over a document.")
    if _attribute(signer, "message_digest").native != digest:
        raise BrokenSignatureError("The report was changed after it was signed.")


def _verify(signer: Any, certificate: x509.Certificate) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    signed = _tagged(_SET, signer["signed_attrs"].contents)
    signature = signer["signature"].native
    key = certificate.public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise BrokenSignatureError(
            "The signature was changed: it does not belong to the certificate."
        ) from error


def _chain(others: tuple[x509.Certificate, ...]) -> None:
    """Each certificate beside the signer's must be signed by one of those here, so that none of their
    bytes is free.
    """
    from cryptography.exceptions import InvalidSignature

    for other in others:
        for issuer in others:
            try:
                other.verify_directly_issued_by(issuer)
            except (ValueError, TypeError, InvalidSignature):
                continue
            break
        else:
            raise BrokenSignatureError(
                "A certificate beside the signer's was changed, or nothing here proves it."
            )
