"""Signed reports made with reportlab, pikepdf and pyHanko, and keys made with cryptography."""

from __future__ import annotations

import datetime
import io
import warnings
from typing import Any, NamedTuple

import pikepdf
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from asn1crypto.cms import SignedDigestAlgorithm
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

BEGIN = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
END = datetime.datetime(2046, 1, 1, tzinfo=datetime.UTC)


class Identity(NamedTuple):
    key: Any
    certificate: x509.Certificate


def identity(
    name: str,
    key: Any = None,
    issuer: Identity | None = None,
    stamping: bool = False,
    *,
    digest: hashes.HashAlgorithm | None = None,
    pss: bool = False,
    ends: datetime.datetime = END,
) -> Identity:
    """A key and a certificate, self-signed unless an issuer is given; how the certificate is signed."""
    key = key or rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number() | 1 << 158)  # always 20 bytes long
        .not_valid_before(BEGIN)
        .not_valid_after(ends)
    )
    if stamping:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    chosen = digest or hashes.SHA256()
    filled = padding.PSS(padding.MGF1(chosen), padding.PSS.DIGEST_LENGTH) if pss else None
    return Identity(key, builder.sign(issuer.key if issuer else key, chosen, rsa_padding=filled))


def pages(files: dict[str, bytes], object_streams: bool = True) -> bytes:
    """A page with attached files."""
    page = io.BytesIO()
    canvas = Canvas(page, invariant=1)
    canvas.drawString(72, 700, "Report")
    canvas.save()
    out = io.BytesIO()
    mode = pikepdf.ObjectStreamMode.generate if object_streams else pikepdf.ObjectStreamMode.disable
    with pikepdf.open(page) as document:
        for name, content in files.items():
            document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)
        document.save(out, object_stream_mode=mode, deterministic_id=True)
    return out.getvalue()


def _certificate(one: Identity) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(one.certificate.public_bytes(Encoding.DER))


def _key(one: Identity) -> asn1_keys.PrivateKeyInfo:
    raw = one.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return asn1_keys.PrivateKeyInfo.load(raw)


class _Twice(SimpleSigner):
    """Puts the certificate into the signature twice."""

    async def async_sign(self, *arguments: Any, **named: Any) -> Any:
        signed = await super().async_sign(*arguments, **named)
        listed = signed["content"]["certificates"]
        listed.append(listed[0].copy())
        return signed


class _Stamper(DummyTimeStamper):
    """Names its RSA in full, as Indicia writes tokens into reports, or ``bare``, as many authorities do."""

    bare = False

    async def async_request_tsa_response(self, req: Any) -> Any:
        answer = await super().async_request_tsa_response(req)
        signer = answer["time_stamp_token"]["content"]["signer_infos"][0]
        if signer["signature_algorithm"]["algorithm"].native == "rsassa_pkcs1v15" and not self.bare:
            digest = signer["digest_algorithm"]["algorithm"].native
            signer["signature_algorithm"] = SignedDigestAlgorithm({"algorithm": f"{digest}_rsa"})
        return answer


def sign(
    pdf: bytes,
    who: Identity,
    *,
    chain: tuple[Identity, ...] = (),
    digest: str = "sha256",
    pss: bool = False,
    certify: bool = True,
    stamper: Identity | None = None,
    stamper_chain: tuple[Identity, ...] = (),
    field: str = "Signature",
    twice: bool = False,
    bare: bool = False,
) -> bytes:
    """The document with a signature that pyHanko appended."""
    store = SimpleCertificateStore()
    for one in chain:
        store.register(_certificate(one))
    signer = SimpleSigner(
        signing_cert=_certificate(who),
        signing_key=_key(who),
        cert_registry=store,
        prefer_pss=pss,
        embed_roots=True,
    )
    if twice:
        signer = _Twice(
            signing_cert=_certificate(who), signing_key=_key(who), cert_registry=store, embed_roots=True
        )
    metadata = PdfSignatureMetadata(
        field_name=field,
        certify=certify,
        docmdp_permissions=MDPPerm.NO_CHANGES if certify else MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm=digest,
    )
    timestamper = None
    if stamper:
        above = SimpleCertificateStore()
        for one in stamper_chain:
            above.register(_certificate(one))
        timestamper = _Stamper(
            tsa_cert=_certificate(stamper), tsa_key=_key(stamper), include_nonce=False, certs_to_embed=above
        )
        timestamper.bare = bare
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(pdf)),
            metadata,
            signer=signer,
            timestamper=timestamper,
            output=out,
        )
    return out.getvalue()


P256, P384, P521 = ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()

ALGORITHMS = [
    (None, "sha256", False),
    (P256, "sha256", False),
    (P384, "sha256", False),
    (P521, "sha256", False),
]
"""Curve of the key (None: RSA), digest, and whether the padding is PSS, of a report's own signature."""

OTHERS = [
    (None, "sha384", False),
    (None, "sha512", False),
    (None, "sha256", True),
    (None, "sha512", True),
    (P384, "sha384", False),
    (P521, "sha512", False),
]
"""The same, which Indicia never signs with; an authority may sign certificates with them."""


def issued_with(curve: ec.EllipticCurve | None, digest: str, pss: bool, key: Any = None) -> bytes:
    """A page signed with SHA-256, by a certificate that its issuer signed so."""
    key = key or (ec.generate_private_key(curve) if curve else None)
    chosen: dict[str, hashes.HashAlgorithm] = {
        "sha256": hashes.SHA256(),
        "sha384": hashes.SHA384(),
        "sha512": hashes.SHA512(),
    }
    root = identity("Root", key)
    who = identity("L", ec.generate_private_key(P256), issuer=root, digest=chosen[digest], pss=pss)
    return sign(pages({"a.txt": b"a"}), who, chain=(root,))


def sign_with(curve: ec.EllipticCurve | None, digest: str, pss: bool, *, object_streams: bool) -> bytes:
    """A signed page with an attached file ``a.txt``."""
    who = identity("L", ec.generate_private_key(curve) if curve else None)
    return sign(pages({"a.txt": b"a"}, object_streams), who, digest=digest, pss=pss)
