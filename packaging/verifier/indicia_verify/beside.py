"""An exported file and the proof that lies beside it."""

from __future__ import annotations

from pathlib import Path

from .exported import check_file, file_on_disk, note_keys
from .note import Key
from .outcome import Outcome
from .proof import Proof, proof_beside, read_proof
from .reported import name_swapped


def check_beside(path: Path, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a file against the proof beside it; the proof when it holds."""
    beside = proof_beside(path)
    raw = read_proof(beside) if beside.is_file() else None
    proof = check_file(file_on_disk(path, raw), trusted, outcome)
    if proof is None:
        name_swapped(path, raw or b"", trusted, outcome)
        return []
    note_keys(outcome, {proof.checkpoint.key}, trusted)
    return [proof]
