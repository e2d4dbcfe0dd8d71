"""CMS envelopes built again from what is signed or proved: any other byte in them would change unseen.

Reference: RFC 5652, 5 (SignedData); RFC 3161, 2.4.2 (time-stamp tokens).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cryptography import x509

SEQUENCE, SET, OCTETS, CONTEXT_0, CONTEXT_1 = 0x30, 0x31, 0x04, 0xA0, 0xA1
_VERSION_1, _VERSION_3 = bytes.fromhex("020101"), bytes.fromhex("020103")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_TST_INFO = bytes.fromhex("060b2a864886f70d0109100104")
_TOKEN = bytes.fromhex("060b2a864886f70d010910020e")
SHA256 = bytes.fromhex("300d06096086480165030402010500")
SHA256_RSA = bytes.fromhex("300d06092a864886f70d01010b0500")
SHA256_ECDSA = bytes.fromhex("300a06082a8648ce3d040302")


def tagged(tag: int, *parts: bytes) -> bytes:
    """A DER value of some parts."""
    contents = b"".join(parts)
    size = len(contents)
    if size < 0x80:
        return bytes((tag, size)) + contents
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + contents


def signature_algorithm(certificate: x509.Certificate) -> bytes:
    """The one algorithm that a report is signed with by a key of this kind; b"" for any other kind."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return SHA256_RSA
    return SHA256_ECDSA if isinstance(key, ec.EllipticCurvePublicKey) else b""


def signature_envelope(
    signer: Any, algorithm: bytes, own: x509.Certificate, others: Sequence[x509.Certificate], token: bytes
) -> bytes:
    """The envelope of a report's signature, made of its signed attributes, value and certificates.

    ``others``: all certificates in their order; ``token``: the time stamp on the signature, b"" where there is none.
    """
    stamp = tagged(CONTEXT_1, tagged(SEQUENCE, _TOKEN, tagged(SET, token))) if token else b""
    signer_info = tagged(
        SEQUENCE,
        _VERSION_1,
        _identifier(own),
        SHA256,
        tagged(CONTEXT_0, signer["signed_attrs"].contents),
        algorithm,
        tagged(OCTETS, signer["signature"].native),
        stamp,
    )
    return _signed_data(_VERSION_1, SHA256, tagged(SEQUENCE, _DATA), others, signer_info)


def token_envelope(content: Any, own: x509.Certificate, others: Sequence[x509.Certificate]) -> bytes:
    """The envelope of a time-stamp token; its algorithms are those that it names, without free bytes in them.

    Raises ValueError where an algorithm has parameters that none of those that are used here has.
    """
    signer = content["signer_infos"][0]
    digest = _algorithm(signer["digest_algorithm"])
    signer_info = tagged(
        SEQUENCE,
        _VERSION_1,
        _identifier(own),
        digest,
        tagged(CONTEXT_0, signer["signed_attrs"].contents),
        _signing_algorithm(signer),
        tagged(OCTETS, signer["signature"].native),
    )
    stated = tagged(OCTETS, bytes(content["encap_content_info"]["content"]))
    wrapped = tagged(SEQUENCE, _TST_INFO, tagged(CONTEXT_0, stated))
    return _signed_data(_VERSION_3, digest, wrapped, others, signer_info)


def _signed_data(
    version: bytes,
    digest: bytes,
    content: bytes,
    certificates: Sequence[x509.Certificate],
    signer_info: bytes,
) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    ders = [each.public_bytes(Encoding.DER) for each in certificates]
    inner = tagged(
        SEQUENCE,
        version,
        tagged(SET, digest),
        content,
        tagged(CONTEXT_0, *ders),
        tagged(SET, signer_info),
    )
    return tagged(SEQUENCE, _SIGNED_DATA, tagged(CONTEXT_0, inner))


def _identifier(own: x509.Certificate) -> bytes:
    from asn1crypto import x509 as asn1_x509
    from cryptography.hazmat.primitives.serialization import Encoding

    read = asn1_x509.Certificate.load(own.public_bytes(Encoding.DER))
    return tagged(SEQUENCE, read.issuer.dump(), read["tbs_certificate"]["serial_number"].dump())


def _signing_algorithm(signer: Any) -> bytes:
    """The bare name of RSA could stand for the full one, and the other way round, where nothing signed says which."""
    protected = any(one["type"].native == "cms_algorithm_protection" for one in signer["signed_attrs"])
    if signer["signature_algorithm"]["algorithm"].native == "rsassa_pkcs1v15" and not protected:
        raise ValueError("has a signature algorithm that does not say its digest")
    return _algorithm(signer["signature_algorithm"])


def _algorithm(value: Any) -> bytes:
    """An algorithm as it stands, where nothing in it is free: parameters are absent, NULL, or those of PSS."""
    name, dumped = value["algorithm"].dump(), bytes(value.dump())
    if dumped in (tagged(SEQUENCE, name), tagged(SEQUENCE, name, b"\x05\x00")):
        return dumped
    if value["algorithm"].native == "rsassa_pss":
        return dumped
    raise ValueError("has an algorithm with unknown parameters")
