"""Checkpoints that the person brings: loose notes, proofs, and those attached to reports.

Reference: ``docs/ledger-format.md`` section 4, "Against an anchor".
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from . import canonical
from .exhibit import FORMAT, LONGEST_EXHIBIT
from .ledger import Anchor
from .note import Key, looks_like_note, parse_key, read_checkpoint
from .outcome import BadUse, Broken, Outcome
from .pdf import PROOF, attachments
from .pdf_file import PdfFile
from .proof import Proof

_LARGEST = 1 << 30


class LooseNote(NamedTuple):
    """A note that is not verified yet, and the key that came with it, if any."""

    source: str
    text: str
    key: Key | None


def load(path: Path) -> list[LooseNote]:
    """The checkpoints in a file; raises ``BadUse`` when it holds none."""
    try:
        if path.stat().st_size > _LARGEST:
            raise BadUse(f"{path} is too large to be an anchor.")
        data = path.read_bytes()
    except OSError as error:
        raise BadUse(f"The anchor {path} cannot be read: {error.strerror}.") from None
    try:
        found = _notes(f"The anchor {path.name}", data)
    except Broken as error:
        raise BadUse(f"The anchor {path} {error}.") from None
    if not found:
        raise BadUse(
            f"{path} is no checkpoint, no proof and no report that holds one, so it cannot be an anchor."
        )
    return found


def _notes(source: str, data: bytes) -> list[LooseNote]:
    if looks_like_note(data):
        return [LooseNote(source, data.decode("utf-8", "replace"), None)]
    if data.startswith(b"{") and len(data) <= LONGEST_EXHIBIT:
        document = canonical.parse(data)
        if document.get("format") not in ("indicia-proof-1", FORMAT):
            raise Broken("is not a proof")
        return [LooseNote(source, str(document.get("checkpoint")), parse_key(str(document.get("vkey"))))]
    if data.startswith(b"%PDF-"):
        found = []
        for name, content in attachments(PdfFile(data)).items():
            if name.endswith(PROOF) or looks_like_note(content):
                found += _notes(f"{source} ({name})", content)
        return found
    return []


def verified(notes: list[LooseNote], keys: list[Key], trusted: list[Key]) -> list[Anchor]:
    """Anchors for a ledger. With ``trusted`` keys, only those count; else the ledger's and the anchors'
    own do.

    Raises:
        Broken: an anchor's signature does not hold, or its key is not known.
    """
    own = [note.key for note in notes if note.key is not None]
    anchors = []
    for note in notes:
        try:
            checkpoint = read_checkpoint(note.text, trusted or [*keys, *own])
        except Broken as error:
            raise Broken(f"{note.source} {error}") from None
        anchors.append(Anchor(note.source, checkpoint, independent=True))
    return anchors


def compare_with_proofs(
    notes: list[LooseNote], proofs: list[Proof], trusted: list[Key], outcome: Outcome
) -> None:
    """Holds anchors against the checkpoints of proofs, as far as that can be done without the ledger."""
    try:
        anchors = verified(notes, [proof.checkpoint.key for proof in proofs], trusted)
    except Broken as error:
        outcome.fail(f"{error}.")
        return
    for anchor in anchors:
        for proof in proofs:
            _compare_one(anchor, proof, outcome)


def _compare_one(anchor: Anchor, proof: Proof, outcome: Outcome) -> None:
    ours, theirs = proof.checkpoint, anchor.checkpoint
    if ours.origin != theirs.origin:
        outcome.fail(
            f"{anchor.source} belongs to the case {theirs.case_id}, the proof of {proof.name} to "
            f"{ours.case_id}."
        )
    elif ours.size != theirs.size:
        outcome.note(
            f"{anchor.source} covers {theirs.size} entries, the proof of {proof.name} {ours.size}: "
            f"whether one continues "
            "the other shows only with the case at hand."
        )
    elif ours.root != theirs.root:
        outcome.fail(
            f"{anchor.source} and the proof of {proof.name} sign different ledgers of the same case."
        )
    else:
        outcome.ok(f"{anchor.source} signs the same ledger as the proof of {proof.name}.")
