"""Checks a report that somebody handed over, without the case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from evidence.custody.keys import VerifyKey
from reports.certified import Certification, certified
from reports.check import Check
from reports.errors import ReportError
from reports.levels import Level
from reports.signature import BrokenSignatureError, NotSignedError, ReadSignature, read_signatures
from reports.trust_files import Material, read_material
from reports.verify_attached import attached, proof_beside
from reports.verify_signer import Signer, check_signer
from reports.verify_times import check_times, earliest, trusted_moments

__all__ = ["Check", "ReportVerification", "Signer", "verify_report"]


class ReportVerification(msgspec.Struct, frozen=True):
    """The outcome: ``ok`` where nothing failed. ``signer`` is None where there is no sound signature.

    ``level`` is the level of the examiner's signature that the file reaches, None where it does not hold.
    """

    path: str
    sha256: str
    signer: Signer | None
    checks: tuple[Check, ...]
    reviewer: Signer | None = None
    level: Level | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(check.outcome != "failed" for check in self.checks)


def verify_report(
    path: Path,
    *,
    trust: Sequence[Path] = (),
    keys: Sequence[VerifyKey] = (),
    near: Sequence[VerifyKey] = (),
) -> ReportVerification:
    """Checks signatures, attachments and, where it lies beside the report, ``FILE.proof``.

    ``trust``: files with certificates that the person trusts, and with revocation lists or OCSP responses (PEM or
    DER); ``keys``: ledger keys that the person trusts; ``near``: those of the case that the report lies in, which serve
    where none is trusted, and identify nobody. Raises ReportError where a file cannot be read.
    """
    data = _read(path)
    given = read_material(trust)
    checks: list[Check] = []
    signatures = _signatures(data, checks)
    certification = _certification(data, signatures, given, checks)
    signers = _signers(signatures, certification, given, checks)
    proof = proof_beside(path, keys or near, checks)
    if signatures or proof:
        attached(data, keys or near, proof, checks)
    if not signatures and given.certificates and not keys:
        words = (
            "The report bears no signature: none of the certificates that you named as trusted identifies it."
        )
        checks.append(Check("origin", "failed", words))
    elif not signatures and proof is None and not any(check.outcome == "failed" for check in checks):
        words = "The report bears no signature and no proof lies beside it: nothing speaks for it."
        checks.append(Check("origin", "failed", words))
    return ReportVerification(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        signer=signers[0] if signers else None,
        checks=tuple(checks),
        reviewer=signers[1] if len(signers) > 1 else None,
        level=certification.level if certification else None,
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path} cannot be read: {error.strerror}.") from error


def _signatures(data: bytes, checks: list[Check]) -> tuple[ReadSignature, ...]:
    try:
        found = read_signatures(data)
    except NotSignedError as error:
        checks.append(Check("signature", "remark", str(error)))
        return ()
    except BrokenSignatureError as error:
        checks.append(Check("signature", "failed", str(error)))
        return ()
    return found


def _certification(
    data: bytes, signatures: Sequence[ReadSignature], given: Material, checks: list[Check]
) -> Certification | None:
    """Whether the file as a PDF is what its signatures allow; says so."""
    if not signatures:
        return None
    try:
        found = certified(data, signatures, given)
    except BrokenSignatureError as error:
        checks.append(Check("signature", "failed", str(error)))
        return None
    if len(signatures) == 1:
        whole = (
            "The signature is intact and covers every byte of the file but its own value: nothing was changed or added "
            "since it was signed."
        )
    else:
        whole = (
            f"All {len(signatures)} signatures and time stamps are intact; the last covers every byte of the file "
            "but its own value, and nothing was added between them but themselves and data on certificates."
        )
    checks.append(Check("signature", "passed", whole))
    checks.append(found.check)
    return found


def _signers(
    signatures: Sequence[ReadSignature],
    certification: Certification | None,
    given: Material,
    checks: list[Check],
) -> list[Signer]:
    """Who signed, and who reviewed; each with the time that is known of it."""
    if certification is None:
        return []
    known = given.with_more(certification.store)
    signers = []
    persons = [one for one in signatures if not one.document]
    moments = trusted_moments(signatures, given, known)
    shown_by = {one.end: earliest(moments[number:]) for number, one in enumerate(signatures, 1)}
    for number, signature in enumerate(persons):
        name: Literal["signer", "reviewer"] = "reviewer" if number else "signer"
        claimed, later = certification.claimed[number], shown_by[signature.end]
        moment = check_times(signature, claimed, given, known, name, checks, shown_by=later)
        signers.append(check_signer(signature, given, known, moment, name, checks))
    for signature in signatures:
        if signature.document:
            check_times(signature, None, given, known, "file", checks, shown_by=shown_by[signature.end])
    return signers
