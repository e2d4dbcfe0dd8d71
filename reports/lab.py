"""A certificate for a laboratory that has none yet, and for tests and demonstrations."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography import x509

LAB_KEY = "lab.p12"
LAB_CERTIFICATE = "lab.pem"


def make_lab_certificate(
    folder: Path,
    *,
    name: str = "Indicia laboratory (self-signed)",
    passphrase: bytes | None = None,
    begins: datetime | None = None,
    days: int = 1095,
) -> Path:
    """Makes an RSA-3072 key with a self-signed certificate; returns the PKCS#12 file.

    The certificate alone is written beside it (``lab.pem``) to be handed to those who verify. A self-
    signed certificate identifies nobody by itself: they must get it, or its fingerprint, from the
    laboratory. Refuses to overwrite.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import (
        BestAvailableEncryption,
        Encoding,
        NoEncryption,
        pkcs12,
    )
    from cryptography.x509.oid import NameOID

    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    start = begins or datetime.now(UTC) - timedelta(minutes=5)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signing_only(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    protection = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LAB_KEY
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, None, protection))
    (folder / LAB_CERTIFICATE).write_bytes(certificate.public_bytes(Encoding.PEM))
    return path


def _signing_only() -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
