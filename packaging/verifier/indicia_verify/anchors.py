"""Checkpoints that the person brings: loose notes, proofs, and those attached to reports.

Reference: ``docs/ledger-format.md`` section 4, "Against an anchor".
"""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import canonical, exhibit, proof
from .kept import KeptEntry
from .ledger import Anchor
from .note import Checkpoint, Key, looks_like_note, parse_key, read_checkpoint
from .outcome import BadUse, Broken, Outcome
from .pdf_attachments import attachments
from .pdf_file import PdfFile
from .proof import PROOF
from .reported import kept_entries

_LARGEST = 1 << 30


class LooseNote(NamedTuple):
    """A note that is not verified yet, and the key that came with it, if any."""

    source: str
    text: str
    key: Key | None


class Head(NamedTuple):
    """A checkpoint that was verified, and where it stands in words."""

    source: str
    checkpoint: Checkpoint


class Anchors(NamedTuple):
    """What anchor files hold: checkpoints, and the ledger entries that a report prints in full."""

    notes: list[LooseNote]
    entries: list[KeptEntry]


def load(paths: Iterable[Path]) -> Anchors:
    """What the person kept elsewhere; raises ``BadUse`` where a file holds no checkpoint."""
    found = Anchors([], [])
    for path in paths:
        try:
            if path.stat().st_size > _LARGEST:
                raise BadUse(f"{path} is too large to be an anchor.")
            data = path.read_bytes()
        except OSError as error:
            raise BadUse(f"The anchor {path} cannot be read: {error.strerror}.") from None
        try:
            files = attachments(PdfFile(data)) if data.startswith(b"%PDF-") else None
            notes = _notes(f"The anchor {path.name}", data) if files is None else _attached(path.name, files)
            found.entries.extend(kept_entries(path.name, files or {}))
        except Broken as error:
            raise BadUse(f"The anchor {path} {error}.") from None
        except RecursionError:
            raise BadUse(f"The anchor {path} is nested too deeply.") from None
        if not notes:
            raise BadUse(
                f"{path} is no checkpoint, no proof and no report that holds one, so it cannot be an anchor."
            )
        found.notes.extend(notes)
    return found


def _notes(source: str, data: bytes) -> list[LooseNote]:
    if looks_like_note(data):
        return [LooseNote(source, data.decode("utf-8", "replace"), None)]
    if data.startswith(b"{") and len(data) <= exhibit.LONGEST_EXHIBIT:
        document = canonical.parse(data)
        if document.get("format") not in (proof.FORMAT, exhibit.FORMAT):
            raise Broken("is not a proof")
        return [LooseNote(source, str(document.get("checkpoint")), parse_key(str(document.get("vkey"))))]
    return []


def _attached(name: str, files: dict[str, bytes]) -> list[LooseNote]:
    """The checkpoints that are attached to a report."""
    found = []
    for attached, content in files.items():
        if attached.endswith(PROOF) or looks_like_note(content):
            found += _notes(f"The anchor {name} ({attached})", content)
    return found


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


def compare_with_heads(
    notes: list[LooseNote], heads: list[Head], trusted: list[Key], outcome: Outcome
) -> None:
    """Holds anchors against checkpoints, as far as that can be done without the ledger."""
    try:
        anchors = verified(notes, [head.checkpoint.key for head in heads], trusted)
    except Broken as error:
        outcome.fail(f"{error}.")
        return
    for anchor in anchors:
        for head in heads:
            _compare_one(anchor, head, outcome)


def _compare_one(anchor: Anchor, head: Head, outcome: Outcome) -> None:
    ours, theirs = head.checkpoint, anchor.checkpoint
    if ours.origin != theirs.origin:
        outcome.fail(
            f"{anchor.source} belongs to the case {theirs.case_id}, {head.source} to {ours.case_id}."
        )
    elif ours.size != theirs.size:
        outcome.note(
            f"{anchor.source} covers {theirs.size} entries, {head.source} {ours.size}: whether one continues the "
            "other shows only with the case at hand."
        )
    elif ours.root != theirs.root:
        outcome.fail(f"{anchor.source} and {head.source} sign different ledgers of the same case.")
    else:
        outcome.ok(f"{anchor.source} signs the same ledger as {head.source}.")
