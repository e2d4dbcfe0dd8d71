"""A certificate authority, its revocation list and OCSP responder, and an RFC 3161 authority, on this machine.

Certificates are made with ``cryptography``; the tokens come from ``openssl ts``, as a stranger's would.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from tsa import configure, listening, reply

from reports.levels import Level
from reports.sign import SigningOptions
from reports.trust_files import read_material

_DAY = timedelta(days=1)


class Leaf(NamedTuple):
    """A certificate, its key, and the file that holds both."""

    certificate: x509.Certificate
    key: Any
    p12: Path


class Pki:
    """A root whose certificates point at ``url``; it revokes what it is told to."""

    def __init__(self, folder: Path, url: str = "", *, name: str = "Court Root") -> None:
        folder.mkdir(parents=True)
        self.folder, self.url, self.revoked = folder, url, list[tuple[int, datetime]]()
        self.ends = True
        self.reasons: dict[int, x509.ReasonFlags] = {}
        self.now = datetime.now(UTC).replace(microsecond=0)
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.root = self._certificate(name, self.key, name, self.now - 300 * _DAY, 3000 * _DAY, ca=True)
        self.pem = folder / "root.pem"
        self.pem.write_bytes(self.root.public_bytes(Encoding.PEM))
        self.asked: list[str] = []
        self.clock = tsa = self.leaf("Court Clock", usage=ExtendedKeyUsageOID.TIME_STAMPING, name="tsa")
        (folder / "tsa.pem").write_bytes(tsa.certificate.public_bytes(Encoding.PEM))
        private = tsa.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "tsa.key").write_bytes(private)
        (folder / "chain.pem").write_bytes(self.pem.read_bytes())
        configure(folder)
        self._stamping = threading.Lock()

    def leaf(
        self,
        subject: str = "Examiner Zoë",
        *,
        usage: x509.ObjectIdentifier | None = None,
        name: str = "examiner",
        begins: datetime | None = None,
        days: int = 300,
        curve: ec.EllipticCurve | None = None,
    ) -> Leaf:
        """A certificate that the root issued, in ``NAME.p12`` without passphrase."""
        key: Any = (
            ec.generate_private_key(curve)
            if curve
            else rsa.generate_private_key(public_exponent=65537, key_size=2048)
        )
        begin = begins or self.now - 10 * _DAY
        certificate = self._certificate(
            subject, key, self.root.subject, begin, days * _DAY, ca=False, usage=usage
        )
        path = self.folder / f"{name}.p12"
        path.write_bytes(
            pkcs12.serialize_key_and_certificates(b"k", key, certificate, [self.root], NoEncryption())
        )
        return Leaf(certificate, key, path)

    def revoke(
        self, certificate: x509.Certificate, moment: datetime, reason: x509.ReasonFlags | None = None
    ) -> None:
        """From that moment on."""
        self.revoked.append((certificate.serial_number, moment))
        if reason:
            self.reasons[certificate.serial_number] = reason

    def crl(self, encoding: Encoding = Encoding.DER) -> bytes:
        """The list as it stands now."""
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.root.subject)
        builder = builder.last_update(self.now - timedelta(minutes=5)).next_update(self.now + 7 * _DAY)
        for serial, moment in self.revoked:
            one = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(moment)
            if serial in self.reasons:
                one = one.add_extension(x509.CRLReason(self.reasons[serial]), False)
            builder = builder.add_revoked_certificate(one.build())
        builder = builder.add_extension(x509.CRLNumber(1), False)
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        return builder.add_extension(identifier, False).sign(self.key, hashes.SHA256()).public_bytes(encoding)

    def ocsp(self, query: bytes) -> bytes:
        """The response to a request."""
        wanted = ocsp.load_der_ocsp_request(query).serial_number
        found = dict(self.revoked).get(wanted)
        builder = ocsp.OCSPResponseBuilder().add_response_by_hash(
            issuer_name_hash=ocsp.load_der_ocsp_request(query).issuer_name_hash,
            issuer_key_hash=ocsp.load_der_ocsp_request(query).issuer_key_hash,
            serial_number=wanted,
            algorithm=ocsp.load_der_ocsp_request(query).hash_algorithm,
            cert_status=ocsp.OCSPCertStatus.REVOKED if found else ocsp.OCSPCertStatus.GOOD,
            this_update=self.now - timedelta(minutes=5),
            next_update=self.now + _DAY if self.ends else None,
            revocation_time=found,
            revocation_reason=None,
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, self.root)
        return builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def stamp(self, query: bytes) -> bytes:
        """The reply of the time-stamping authority."""
        with self._stamping:
            return reply(self.folder, query)

    def _certificate(
        self,
        subject: str,
        key: Any,
        issuer: str | x509.Name,
        begins: datetime,
        lasts: timedelta,
        *,
        ca: bool,
        usage: x509.ObjectIdentifier | None = None,
    ) -> x509.Certificate:
        issued = _name(issuer) if isinstance(issuer, str) else issuer
        builder = x509.CertificateBuilder().subject_name(_name(subject)).issuer_name(issued)
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(begins).not_valid_after(begins + lasts)
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), True)
        signs = {
            "key_cert_sign": ca,
            "crl_sign": ca,
            "digital_signature": True,
            "content_commitment": not usage,
        }
        others = ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only")
        builder = builder.add_extension(x509.KeyUsage(**signs, **dict.fromkeys(others, False)), True)
        builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        builder = builder.add_extension(identifier, False)
        if usage:
            builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), True)
        if self.url and not ca:
            builder = builder.add_extension(_points(self.url), False)
            if not usage:
                access = x509.AccessDescription(
                    AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(f"{self.url}/ocsp")
                )
                builder = builder.add_extension(x509.AuthorityInformationAccess([access]), False)
        return builder.sign(self.key, hashes.SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _points(url: str) -> x509.CRLDistributionPoints:
    place = x509.UniformResourceIdentifier(f"{url}/root.crl")
    return x509.CRLDistributionPoints([x509.DistributionPoint([place], None, None, None)])


@contextmanager
def serving_pki(folder: Path, *, name: str = "Court Root") -> Iterator[Pki]:
    """A root whose list, OCSP responder and time stamps are served on localhost."""
    held: list[Pki] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            held[0].asked.append(self.path)
            self._answer(held[0].crl(), "application/pkix-crl")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            held[0].asked.append(self.path)
            if self.path == "/ocsp":
                self._answer(held[0].ocsp(body), "application/ocsp-response")
            else:
                self._answer(held[0].stamp(body), "application/timestamp-reply")

        def _answer(self, data: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with listening(Handler) as address:
        held.append(Pki(folder, address, name=name))
        yield held[0]


def pki_options(pki: Pki, level: Level, reviewer: bool = False) -> SigningOptions:
    """What a level needs of this root."""
    return SigningOptions(
        level=level,
        timestamp="" if level == "B-B" else f"{pki.url}/tsa",
        trusted=read_material([pki.pem]) if level in ("B-LT", "B-LTA") else read_material([]),
        reviewer=reviewer,
    )
