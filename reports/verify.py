"""Checks a report that somebody handed over, without the case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import CustodyError
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import SUFFIX, Proved, proof_path, verify_file
from evidence.model.names import shown
from reports.attach import extract
from reports.attachments import CHECKPOINT, MANIFEST
from reports.errors import ReportError
from reports.proofs import NAME as EXHIBIT_PROOFS
from reports.signature import BrokenSignatureError, NotSignedError, ReadSignature, read_signature
from reports.swapped import swapped
from reports.verify_exhibits import exhibits

if TYPE_CHECKING:
    from cryptography import x509

# What a PDF whose objects are not what their place demands makes of the libraries that read it.
_ODD_STRUCTURES = (ValueError, TypeError, KeyError, IndexError, AttributeError)

Outcome = Literal["passed", "failed", "remark"]


class Check(msgspec.Struct, frozen=True):
    """One thing that was checked and what came of it, as a sentence for a person."""

    name: str
    outcome: Outcome
    sentence: str


class Signer(msgspec.Struct, frozen=True):
    """Who signed, as far as the signature says it.

    ``fingerprint``: SHA-256 of the certificate in hexadecimal.

    ``identified`` says that the certificate is one, or was issued by one, that the person who verifies
    named as trusted.
    """

    subject: str
    issuer: str
    fingerprint: str
    self_signed: bool
    identified: bool


class ReportVerification(msgspec.Struct, frozen=True):
    """The outcome: ``ok`` where nothing failed. ``signer`` is None where there is no sound signature."""

    path: str
    sha256: str
    signer: Signer | None
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(check.outcome != "failed" for check in self.checks)


def verify_report(
    path: Path, *, trust: Sequence[Path] = (), keys: Sequence[VerifyKey] = ()
) -> ReportVerification:
    """Checks signature, attachments and, where it lies beside the report, ``FILE.proof``.

    ``trust``: files with certificates (PEM or DER) that the person trusts; ``keys``: ledger keys that the
    person trusts. Raises ReportError where a file cannot be read.
    """
    data = _read(path)
    trusted = [certificate for file in trust for certificate in _certificates(file)]
    checks: list[Check] = []
    signer: Signer | None = None
    signature = _signature(data, checks)
    if signature:
        signer = _signer(signature, trusted, data, checks)
    proof = _proof_beside(path, keys, checks)
    if signature or proof:
        _attached(data, keys, proof, checks)
    if signature is None and proof is None and not any(check.outcome == "failed" for check in checks):
        checks.append(
            Check(
                "origin",
                "failed",
                ("The report bears no signature and no proof lies beside it: nothing speaks for it."),
            )
        )
    return ReportVerification(str(path), hashlib.sha256(data).hexdigest(), signer, tuple(checks))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path} cannot be read: {error.strerror}.") from error


def _signature(data: bytes, checks: list[Check]) -> ReadSignature | None:
    try:
        signature = read_signature(data)
    except NotSignedError as error:
        checks.append(Check("signature", "remark", str(error)))
        return None
    except BrokenSignatureError as error:
        checks.append(Check("signature", "failed", str(error)))
        return None
    checks.append(
        Check(
            "signature",
            "passed",
            "The signature is intact and covers every byte of the file: nothing was changed or added "
            "since it was signed.",
        )
    )
    return signature


def _signer(
    signature: ReadSignature, trusted: Sequence[x509.Certificate], data: bytes, checks: list[Check]
) -> Signer:
    from cryptography.hazmat.primitives.serialization import Encoding

    certificate = signature.certificate
    checks.append(_certified(data, signature))
    identified = _identified(certificate, signature.others, trusted)
    signer = Signer(
        subject=shown(certificate.subject.rfc4514_string()),
        issuer=shown(certificate.issuer.rfc4514_string()),
        fingerprint=hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest(),
        self_signed=certificate.subject == certificate.issuer,
        identified=identified,
    )
    checks.append(_identity(signer, bool(trusted)))
    period = _period(certificate)
    if period:
        checks.append(period)
    return signer


def _identity(signer: Signer, asked: bool) -> Check:
    who = f"Signed by {signer.subject} (certificate SHA-256 {signer.fingerprint})"
    if signer.identified:
        return Check("signer", "passed", f"{who}, whom a certificate that you named as trusted identifies.")
    if asked:
        return Check(
            "signer",
            "failed",
            (f"{who}, which none of the certificates that you named as trusted identifies."),
        )
    if signer.self_signed:
        reason = "The certificate is self-signed: intact, not identified. Anybody can make one with this name"
    else:
        reason = f"It says that {signer.issuer} issued it, which was not checked: intact, not identified"
    return Check(
        "signer",
        "remark",
        (f"{who}. {reason}; compare the fingerprint with the examiner's, got by another way."),
    )


def _identified(
    certificate: x509.Certificate, others: Sequence[x509.Certificate], trusted: Sequence[x509.Certificate]
) -> bool:
    """Whether the certificate is a trusted one, or signed by one directly or through those in the
    signature.
    """
    from cryptography.exceptions import InvalidSignature

    current, left = certificate, list(others)
    while current not in trusted:
        for issuer in (*trusted, *left):
            try:
                current.verify_directly_issued_by(issuer)
            except (ValueError, TypeError, InvalidSignature):
                continue
            if issuer != current and _may_issue(issuer):
                break
        else:
            return False
        left = [other for other in left if other != issuer]
        current = issuer
    return True


def _may_issue(certificate: x509.Certificate) -> bool:
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


def _period(certificate: x509.Certificate) -> Check | None:
    now = datetime.now(UTC)
    begins, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if begins <= now <= ends:
        return None
    words = (
        f"The certificate was valid from {begins:%Y-%m-%d} to {ends:%Y-%m-%d} (UTC) and is not valid "
        "now. Without a time stamp of a third party it cannot be said whether it was when the report "
        "was signed."
    )
    return Check("certificate", "remark", words)


def _certified(data: bytes, signature: ReadSignature) -> Check:
    """What pyHanko, a second implementation, says of the file as a PDF.

    One certifying signature, no change allowed.
    """
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    try:
        found = list(PdfFileReader(BytesIO(data)).embedded_signatures)
        if len(found) != 1:
            return Check("certification", "failed", f"The report holds {len(found)} signatures, not one.")
        # pyHanko is asked about the document only; who the signer is, is another check.
        own = Certificate.load(signature.certificate.public_bytes(Encoding.DER))
        context: Any = ValidationContext(trust_roots=[own], allow_fetching=False)
        status = validate_pdf_signature(found[0], signer_validation_context=context)
        same = tuple(map(int, found[0].byte_range)) == (0, *signature.covered)
        whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        sound = status.intact and status.valid and status.docmdp_ok and whole and same
        closed = found[0].docmdp_level == MDPPerm.NO_CHANGES
    except (
        PdfError,
        SignatureValidationError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
    ) as error:
        return Check("certification", "failed", f"The report is not a sound PDF: {shown(str(error))}.")
    except RecursionError:
        return Check("certification", "failed", "The report is not a sound PDF: its objects hold each other.")
    if not sound:
        return Check("certification", "failed", "pyHanko does not accept the signature of the report.")
    if not closed:
        return Check(
            "certification", "failed", ("The signature allows changes of the report; Indicia's does not.")
        )
    return Check("certification", "passed", "The report is certified, and no later change of it is allowed.")


def _proof_beside(path: Path, keys: Sequence[VerifyKey], checks: list[Check]) -> Proved | None:
    if not proof_path(path).is_file():
        checks.append(Check("proof", "remark", f"No {shown(proof_path(path).name)} lies beside the report."))
        return None
    try:
        proved = verify_file(path, trusted=keys)
    except CustodyError as error:
        checks.append(Check("proof", "failed", str(error)))
        checks += [Check("attachment", "failed", words) for words in swapped(path, keys)]
        return None
    words = (
        f"{shown(proof_path(path).name)} proves that this whole file was exported in entry "
        f"{proved.proof.seq} of the ledger of case {proved.checkpoint.case_id}, signed by "
        f"{proved.signer.text}."
    )
    checks.append(Check("proof", "passed", words))
    return proved


def _attached(data: bytes, keys: Sequence[VerifyKey], beside: Proved | None, checks: list[Check]) -> None:
    """The manifest against its proof, and the checkpoint by the same key and case."""
    from pikepdf import PdfError

    try:
        files = extract(data)
    except (PdfError, *_ODD_STRUCTURES) as error:
        checks.append(Check("attachments", "failed", f"The attachments cannot be read: {shown(str(error))}."))
        return
    missing = [name for name in (MANIFEST, MANIFEST + SUFFIX, CHECKPOINT) if name not in files]
    if missing:
        checks.append(
            Check("attachments", "failed", (f"The report lacks its attachment {', '.join(missing)}."))
        )
        return
    try:
        proved = _manifest(files, keys)
        checkpoint, _ = Checkpoint.verify(files[CHECKPOINT].decode("utf-8"), [proved.signer])
    except (CustodyError, UnicodeDecodeError) as error:
        checks.append(Check("attachments", "failed", f"In the report's attachments: {error}"))
        return
    words = f"The attached manifest is the one that entry {proved.proof.seq} of the ledger states."
    checks.append(Check("manifest", "passed", words))
    checks.append(_checkpoint(checkpoint, proved, beside))
    told = exhibits(data, files.get(EXHIBIT_PROOFS), checkpoint, proved.signer)
    checks += [Check("exhibits", outcome, words) for outcome, words in told]


def _manifest(files: dict[str, bytes], keys: Sequence[VerifyKey]) -> Proved:
    with TemporaryDirectory(prefix="indicia-verify-") as folder:
        manifest = Path(folder) / MANIFEST
        manifest.write_bytes(files[MANIFEST])
        proof_path(manifest).write_bytes(files[MANIFEST + SUFFIX])
        return verify_file(manifest, trusted=keys)


def _checkpoint(checkpoint: Checkpoint, proved: Proved, beside: Proved | None) -> Check:
    """Checkpoint, manifest's proof and the proof beside the report must speak of one ledger."""
    heads = [proved.checkpoint] + ([beside.checkpoint] if beside else [])
    for head in heads:
        if head.case_id != checkpoint.case_id:
            words = (
                f"The attached checkpoint is of case {checkpoint.case_id}, the proof of case {head.case_id}."
            )
            return Check("checkpoint", "failed", words)
        if head.size == checkpoint.size and head.root != checkpoint.root:
            return Check(
                "checkpoint",
                "failed",
                (f"There are two different ledgers of {head.size} entries under one case."),
            )
    if beside and beside.signer != proved.signer:
        words = (
            f"The proof beside the report is by {beside.signer.text}, the manifest's by {proved.signer.text}."
        )
        return Check("checkpoint", "failed", words)
    words = (
        f"The attached checkpoint states {checkpoint.size:,} ledger entries of case "
        f"{checkpoint.case_id}, signed by {proved.signer.text}."
    )
    return Check("checkpoint", "passed", words)


def _certificates(path: Path) -> list[x509.Certificate]:
    from cryptography import x509

    data = _read(path)
    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError as error:
        raise ReportError(f"{path} holds no certificate. Give a PEM or DER certificate file.") from error
