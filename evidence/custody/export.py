"""Exporting a file under the ledger.

Reference: docs/ledger-format.md section 5.
"""

from __future__ import annotations

from pathlib import Path

from evidence.custody.canonical import CanonicalError
from evidence.custody.errors import LedgerError, ProofError
from evidence.custody.files import size_and_sha256, whole
from evidence.custody.inclusion import inclusion_hashes
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Details, Ledger
from evidence.custody.proof import Proof, proof_path
from evidence.model.names import shown

_OWN_DETAILS = frozenset({"file", "kind", "sha256", "size"})


def seal(ledger: Ledger, key: SigningKey, file: Path, kind: str, details: Details | None = None) -> Path:
    """Logs the export of a finished file, signs the ledger's head, and writes ``FILE.proof`` beside the file.

    ``kind``: ``manifest``, ``report``, ``checkpoint``, …; ``details``: what else the act says. Returns the
    path of the proof. Raises LedgerError, ProofError.
    """
    return write_proof(ledger, key, file, log_export(ledger, file, kind, details))


def log_export(ledger: Ledger, file: Path, kind: str, details: Details | None = None) -> int:
    """Logs the export of a finished file and returns the number of the act. Raises LedgerError."""
    said = dict(details or {})
    if clash := _OWN_DETAILS & said.keys():
        raise ValueError(f"the export act itself states {', '.join(sorted(clash))}")
    try:
        size, digest = size_and_sha256(file)
    except OSError as error:
        raise LedgerError(f"{file} cannot be read, so its export is not logged: {error.strerror}.") from error
    said |= {"file": file.name, "kind": kind, "sha256": digest, "size": size}
    try:
        return ledger.append("export", file.name, said)
    except CanonicalError as error:
        raise LedgerError(
            f"The export of {shown(file.name)} cannot be logged: {error}. Rename it."
        ) from error


def write_proof(ledger: Ledger, key: SigningKey, file: Path, seq: int) -> Path:
    """Writes ``FILE.proof`` for the export act ``seq`` under a checkpoint of the present head."""
    checkpoint = ledger.add_checkpoint(key)
    (entry,) = ledger.entries(seq, seq + 1)
    stated = entry.document()["details"]
    proof = Proof(
        checkpoint=checkpoint.note,
        entry=entry.body.decode(),
        format="indicia-proof-1",
        hashes=inclusion_hashes(ledger, seq, checkpoint),
        name=stated["file"],
        seq=seq,
        sha256=stated["sha256"],
        size=stated["size"],
        vkey=key.public.text,
    )
    path = proof_path(file)
    try:
        with whole(path) as target:
            target.write(proof.encode())
    except OSError as error:
        raise ProofError(f"The proof {path} could not be written: {error.strerror}.") from error
    return path
