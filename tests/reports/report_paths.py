"""Paths of certificates, with one thing wrong in each, and what ``openssl verify`` says of them."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

NOW = datetime.now(UTC).replace(microsecond=0)
_OTHERS = ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only")


class Made:
    """A certificate and its key; ``above`` issued it, None for itself."""

    def __init__(
        self,
        name: str,
        above: Made | None = None,
        *,
        ca: bool | None = None,
        length: int | None = None,
        signs: bool = True,
        usages: Sequence[str] = (),
        critical: bool = True,
        extra: Sequence[x509.ExtensionType] = (),
        ends: timedelta = timedelta(days=100),
        key: Any = None,
        lists: bool = True,
        key_usage: bool = True,
        documents: bool = True,
    ) -> None:
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        issuer = above or self
        builder = x509.CertificateBuilder().subject_name(subject)
        builder = builder.issuer_name(above.certificate.subject if above else subject)
        builder = builder.public_key(self.key.public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(NOW - timedelta(days=100)).not_valid_after(NOW + ends)
        if ca is not None:
            builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=length), True)
        if key_usage:
            can = {
                "key_cert_sign": bool(ca) and signs,
                "crl_sign": bool(ca) and lists,
                "digital_signature": documents,
                "content_commitment": documents,
            }
            can |= dict.fromkeys(_OTHERS, False) | {"key_encipherment": not documents}
            builder = builder.add_extension(x509.KeyUsage(**can), True)
        if usages:
            named = [x509.ObjectIdentifier(one) for one in usages]
            builder = builder.add_extension(x509.ExtendedKeyUsage(named), critical)
        for one in extra:
            builder = builder.add_extension(one, True)
        self.certificate: x509.Certificate = builder.sign(issuer.key, hashes.SHA256())

    def pem(self, path: Path) -> Path:
        """Its certificate in a file."""
        path.write_bytes(self.certificate.public_bytes(Encoding.PEM))
        return path

    def signs_with(self, digest: str, folder: Path) -> Made:
        """A leaf issued by ``openssl x509`` with a digest that ``cryptography`` refuses."""
        made = Made("Examiner", self, ca=False)
        for one, name in ((self, "above"), (made, "own")):
            private = one.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            (folder / f"{name}.key").write_bytes(private)
        (folder / "extensions").write_text("basicConstraints=critical,CA:FALSE\n")
        asks = ["openssl", "req", "-new", "-key", str(folder / "own.key"), "-subj", "/CN=Examiner"]
        asked = subprocess.run(asks, check=True, capture_output=True).stdout
        command = ["openssl", "x509", "-req", "-days", "30", "-set_serial", "7", f"-{digest}"]
        command += ["-CA", str(self.pem(folder / "above.pem")), "-CAkey", str(folder / "above.key")]
        command += ["-extfile", str(folder / "extensions")]
        done = subprocess.run(command, input=asked, check=True, capture_output=True)
        made.certificate = x509.load_pem_x509_certificate(done.stdout)
        return made


def openssl_accepts(folder: Path, root: Made, between: Sequence[Made], leaf: Made, *more: str) -> bool:
    """The verdict of ``openssl verify``, of what it trusts nothing but the root."""
    held = b"".join(one.certificate.public_bytes(Encoding.PEM) for one in between)
    (folder / "between.pem").write_bytes(held)
    untrusted = ["-untrusted", str(folder / "between.pem")] if between else []
    done = subprocess.run(
        ["openssl", "verify", "-no-CApath", "-auth_level", "2",
         "-CAfile", str(root.pem(folder / "root.pem")), *untrusted, *more, str(leaf.pem(folder / "leaf.pem"))],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    return done.returncode == 0
