"""Report keys in files: PKCS #12, opened and ready to sign.

Reference: RFC 7292 (PKCS #12).
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reports.errors import SigningError
from reports.purpose import unfit_key, unfit_to_sign
from reports.ways import is_signed_by

if TYPE_CHECKING:
    from cryptography import x509


class SigningIdentity(msgspec.Struct, frozen=True):
    """A key with its certificate, ready to sign.

    ``name`` is its common name, ``fingerprint`` the SHA-256 of the certificate in hexadecimal.
    """

    subject: str
    name: str
    fingerprint: str
    signer: Any


def load_identity(
    path: Path, passphrase: bytes | None = None, *, now: datetime | None = None
) -> SigningIdentity:
    """Reads a PKCS#12 file.

    Raises SigningError: unreadable, wrong passphrase, no key, not valid at this time, not made for signatures.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    key, certificate, others = _open(path, passphrase)
    check_period(path, certificate, now or datetime.now(UTC))
    check_purpose(path, certificate)
    der = certificate.public_bytes(Encoding.DER)
    subject = certificate.subject.rfc4514_string() or "a certificate without a subject"
    return SigningIdentity(
        subject,
        common_name(certificate) or subject,
        hashlib.sha256(der).hexdigest(),
        _signer(key, certificate, others),
    )


def _open(path: Path, passphrase: bytes | None) -> tuple[Any, x509.Certificate, list[x509.Certificate]]:
    from asn1crypto.pkcs12 import Pfx
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        data = path.read_bytes()
    except OSError as error:
        raise SigningError(f"The key file {path} cannot be read: {error.strerror}.") from error
    try:
        Pfx.load(data, strict=True).native  # noqa: B018 - parses it all
    except (ValueError, TypeError) as error:
        raise SigningError(
            f"{path} is not a PKCS#12 file (.p12, .pfx). Choose the file that holds the signing key."
        ) from error
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, passphrase)
    except UnsupportedAlgorithm as error:
        raise SigningError(f"The key in {path} cannot be used: {error}.") from error
    except (ValueError, TypeError) as error:  # the second for a passphrase that is not UTF-8
        given = "The passphrase is wrong" if passphrase else "A passphrase is needed"
        raise SigningError(f"{given} for {path}, or the file is damaged.") from error
    if key is None:
        raise SigningError(f"{path} holds no private key. Export the certificate together with its key.")
    if certificate is None:
        raise SigningError(
            f"{path} holds no certificate for its key. Export the key together with its certificate."
        )
    return key, certificate, list(others)


def common_name(certificate: x509.Certificate) -> str:
    """The common names of a certificate's subject."""
    from cryptography.x509.oid import NameOID

    return (", ").join(
        str(part.value) for part in certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    )


def check_period(path: Path | str, certificate: x509.Certificate, now: datetime) -> None:
    """Raises SigningError where a certificate is not valid at that time; ``path`` says where it lies."""
    begins, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now > ends:
        raise SigningError(
            f"The certificate in {path} expired on {ends:%Y-%m-%d %H:%M} UTC. Sign with a valid one."
        )
    if now < begins:
        raise SigningError(
            f"The certificate in {path} is valid from {begins:%Y-%m-%d %H:%M} UTC only. Check the clock."
        )


def check_purpose(path: Path | str, certificate: x509.Certificate) -> None:
    """Raises SigningError where verification would refuse what its key signs; ``path`` says where it lies."""
    why = unfit_key(certificate.public_key())
    if why:
        raise SigningError(
            f"The key in {path} is {why}. Sign with RSA of 2,048 bits or more, or ECDSA on P-256, P-384 or P-521."
        )
    unfit = unfit_to_sign(certificate)
    if unfit:
        raise SigningError(f"The key in {path} cannot sign a report. {unfit}")


def _signer(key: Any, certificate: x509.Certificate, others: list[x509.Certificate]) -> Any:
    from asn1crypto import keys as asn1_keys
    from asn1crypto import x509 as asn1_x509
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for other in _provable(certificate, others):
        store.register(asn1_x509.Certificate.load(other.public_bytes(Encoding.DER)))
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=store,
    )


def _provable(certificate: x509.Certificate, others: list[x509.Certificate]) -> list[x509.Certificate]:
    """The chain above the certificate where it reaches a self-signed one, else nothing.

    The signature covers the signer's certificate only. Of the others each must be proved by the next, so
    that a change of any of their bytes is seen.
    """
    chain: list[x509.Certificate] = []
    current = certificate
    while not is_signed_by(current, current):
        above = next((one for one in others if one not in chain and is_signed_by(current, one)), None)
        if above is None:
            return []
        chain.append(above)
        current = above
    return chain
