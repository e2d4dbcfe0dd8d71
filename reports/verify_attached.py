"""Checks what a report carries against the ledger: the proof beside it, its manifest, its checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import CustodyError
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import SUFFIX, Proved, proof_path, verify_file
from evidence.model.names import shown
from reports.attach import extract
from reports.attachments import CHECKPOINT, MANIFEST
from reports.check import Check
from reports.errors import ODD_STRUCTURES
from reports.proofs import NAME as EXHIBIT_PROOFS
from reports.swapped import swapped
from reports.verify_exhibits import exhibits


def proof_beside(path: Path, keys: Sequence[VerifyKey], checks: list[Check]) -> Proved | None:
    """Checks ``FILE.proof`` where it lies beside the report; what it proves."""
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


def attached(data: bytes, keys: Sequence[VerifyKey], beside: Proved | None, checks: list[Check]) -> None:
    """The manifest against its proof, and the checkpoint by the same key and case."""
    from pikepdf import PdfError

    try:
        files = extract(data)
    except (PdfError, *ODD_STRUCTURES) as error:
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
