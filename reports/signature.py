"""The signatures of a report, read so strictly that no byte of the file can differ unseen.

A CMS envelope holds bytes that its signature does not cover, and a PDF signature is padded. Here the envelope is built
again from its signed parts and compared byte by byte, and the padding must be zeros in upper-case hexadecimal.
Reference: ISO 32000-2, 12.8.1; RFC 5652 (CMS); RFC 5035 (signing certificate); ETSI EN 319 142-1.
"""

from __future__ import annotations

import hashlib
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from evidence.custody.errors import TimestampError
from evidence.model.names import shown
from reports.envelope import SET, signature_algorithm, signature_envelope, tagged
from reports.errors import ODD_STRUCTURES
from reports.proven import MOST, all_proved, is_chain, read_certificate
from reports.purpose import unfit_key
from reports.stamp_token import TimeStamp, read_time_stamp

if TYPE_CHECKING:
    from cryptography import x509

_BYTE_RANGE = re.compile(rb"/ByteRange \[0 ([0-9]{1,12}) ([0-9]{1,12}) ([0-9]{1,12})\]")
_SLOT = re.compile(rb"<[0-9A-F]+>")


class BrokenSignatureError(Exception):
    """The file is not as it was signed, or not as Indicia signs; the text says which part."""


class NotSignedError(Exception):
    """The file bears no signature."""


class ReadSignature(msgspec.Struct, frozen=True):
    """What a sound signature states.

    The signer's certificate, the other certificates, the range it covers, the time stamp on it. ``document``: it is no
    signature of a person but a time stamp over the file up to its end; certificates are then the authority's.
    """

    certificate: Any
    others: tuple[Any, ...]
    covered: tuple[int, int, int]
    stamp: TimeStamp | None = None
    document: bool = False

    @property
    def end(self) -> int:
        """Where what it covers ends."""
        return self.covered[1] + self.covered[2]


def read_signature(data: bytes) -> ReadSignature:
    """Checks a file with one signature. Raises NotSignedError, BrokenSignatureError."""
    found = read_signatures(data)
    if len(found) != 1:
        raise BrokenSignatureError("The report was signed before, and then changed and signed once more.")
    return found[0]


def read_signatures(data: bytes) -> tuple[ReadSignature, ...]:
    """Checks the file against every signature in it, in their order; the last covers the whole file.

    Not what was added between them. Raises NotSignedError, BrokenSignatureError.
    """
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    found = []
    for start, resume, length in _byte_ranges(data):
        padded = _contents(data[start:resume])
        try:
            read = _checked(padded, data[:start] + data[resume : resume + length])
        except (
            UnsupportedAlgorithm,
            x509.InvalidVersion,
            x509.DuplicateExtension,
            *ODD_STRUCTURES,
        ) as error:
            raise BrokenSignatureError(
                "The bytes that hold the signature were changed: they cannot be read."
            ) from error
        found.append(msgspec.structs.replace(read, covered=(start, resume, length)))
    return tuple(found)


def _checked(padded: bytes, covered: bytes) -> ReadSignature:
    """What an envelope over these bytes states, when all of it holds."""
    envelope, content = _envelope(padded)
    if content["encap_content_info"]["content_type"].native == "tst_info":
        stamp = _time_stamp(envelope, covered, "The time stamp of the whole file")
        return ReadSignature(stamp.certificate, stamp.others, (0, 0, 0), stamp, document=True)
    if len(content["signer_infos"]) != 1:
        raise BrokenSignatureError(f"The signature has {len(content['signer_infos'])} signers, not one.")
    signer = content["signer_infos"][0]
    if len(content["certificates"]) > MOST:
        raise BrokenSignatureError(f"The signature carries more than {MOST} certificates.")
    certificates = [_x509(choice) for choice in content["certificates"]]
    certificate = _signer_certificate(signer, certificates)
    others = tuple(other for other in certificates if other != certificate)
    algorithm = _algorithm(signer, certificate)
    _signed_attributes(signer, hashlib.sha256(covered).digest())
    token = _token(signer)
    if signature_envelope(signer, algorithm, certificate, certificates, token) != envelope:
        raise BrokenSignatureError("The envelope of the signature was changed, or holds more than is signed.")
    _verify(signer, certificate)
    if not (all_proved(others) and is_chain(certificate, others)):
        raise BrokenSignatureError(
            "A certificate beside the signer's was changed or added: it has no part in the signature."
        )
    value = signer["signature"].native
    stamp_on_it = _time_stamp(token, value, "The time stamp on the signature") if token else None
    return ReadSignature(certificate, others, (0, 0, 0), stamp_on_it)


def _byte_ranges(data: bytes) -> list[tuple[int, int, int]]:
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
    # A case may speak of such ranges: only one around a signature's value is one. What follows can hide an earlier
    # signature from whoever reads the file as a PDF, not from this.
    ranges = {
        (int(each[1]), int(each[2]), int(each[3]))
        for each in matches[:-1]
        if _SLOT.fullmatch(data, int(each[1]), int(each[2]))
    }
    ordered = [*sorted(ranges, key=lambda one: one[1] + one[2]), (start, resume, length)]
    for earlier, later in pairwise(ordered):
        if earlier[1] + earlier[2] >= later[0]:
            raise BrokenSignatureError("The range that an earlier signature covers is not a sound one.")
    return ordered


def _contents(slot: bytes) -> bytes:
    if not _SLOT.fullmatch(slot) or len(slot) % 2:
        raise BrokenSignatureError("The bytes that hold the signature were changed.")
    return bytes.fromhex(slot[1:-1].decode("ascii"))


def _envelope(padded: bytes) -> tuple[bytes, Any]:
    """The CMS bytes without their padding, and the signed data."""
    from asn1crypto import cms, parser, tsp  # noqa: F401 - tsp teaches cms the signing-certificate attribute

    size = parser.peek(padded)
    if any(padded[size:]):
        raise BrokenSignatureError("The padding behind the signature was changed.")
    info = cms.ContentInfo.load(padded[:size], strict=True)
    if info["content_type"].native != "signed_data":
        raise BrokenSignatureError("The signature is not in a form that Indicia makes.")
    return padded[:size], info["content"]


def _time_stamp(der: bytes, stamped: bytes, which: str) -> TimeStamp:
    try:
        return read_time_stamp(der, stamped)
    except TimestampError as error:
        raise BrokenSignatureError(f"{which} {error}.") from error


def _token(signer: Any) -> bytes:
    """The token among the attributes that nothing signs, b"" without one. Anything else there is not rebuilt."""
    for item in signer["unsigned_attrs"]:
        if item["type"].native == "signature_time_stamp_token":
            return bytes(item["values"][0].dump())
    return b""


def _x509(choice: Any) -> x509.Certificate:
    if choice.name != "certificate":
        raise BrokenSignatureError("The signature carries something that is not a certificate.")
    return read_certificate(choice.chosen.dump())


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


def _algorithm(signer: Any, certificate: x509.Certificate) -> bytes:
    why = unfit_key(certificate.public_key())
    if why:
        raise BrokenSignatureError(f"The signer's key is {why}: Indicia does not use such keys.")
    digest, scheme = (
        signer["digest_algorithm"]["algorithm"].native,
        signer["signature_algorithm"]["algorithm"].native,
    )
    if digest != "sha256" or scheme not in ("sha256_rsa", "sha256_ecdsa"):
        raise BrokenSignatureError(
            f"The signature is made with {shown(digest)} and {shown(scheme)}: Indicia signs with SHA-256 and RSA "
            "(PKCS #1 v1.5) or ECDSA, and takes no other."
        )
    return signature_algorithm(certificate)


def _signed_attributes(signer: Any, digest: bytes) -> None:
    if _attribute(signer, "content_type").native != "data":
        raise BrokenSignatureError("The signature is not one over a document.")
    if _attribute(signer, "message_digest").native != digest:
        raise BrokenSignatureError("The report was changed after it was signed.")


def _verify(signer: Any, certificate: x509.Certificate) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    signed = tagged(SET, signer["signed_attrs"].contents)
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
