"""Verification of a printed report: its signature and attachments, and its checkpoint against anchors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.anchors import read_kept
from app.check import Check, UnknownTargetError
from app.loose_head import same_case
from app.nearby import keys_near
from app.verify_keys import Trusted
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import NoteError, ProofError
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import proof_path, verify_file
from evidence.model.names import shown
from reports.errors import ReportError
from reports.verify import verify_report


def verify_printed(path: Path, anchors: Sequence[Path], trusted: Trusted) -> Iterator[Check]:
    """Each check of the report. Raises UnknownTargetError where it cannot be read."""
    keys = trusted.keys or tuple(keys_near(path))
    try:
        found = verify_report(path, trust=trusted.certificates, keys=trusted.keys, near=keys_near(path))
    except ReportError as error:
        raise UnknownTargetError(str(error)) from error
    for check in found.checks:
        name = f"{path.name}: {check.name}"
        yield Check(name, check.outcome != "failed", check.sentence, remark=check.outcome == "remark")
    if anchors and found.ok:
        yield from _anchored(path, anchors, keys)


def _anchored(path: Path, anchors: Sequence[Path], keys: Sequence[VerifyKey]) -> Iterator[Check]:
    """The report's own checkpoint against the anchors. Where no key is known, that of the proof beside it counts."""
    try:
        note = read_kept([path]).notes[0]
    except NoteError as error:
        yield Check(f"{path.name}: anchors", False, f"{shown(path.name)} does not hold: {error}")
        return
    try:
        if not keys and proof_path(path).is_file():
            keys = [verify_file(path).signer]
        head, signer = Checkpoint.verify(note, keys)
    except (NoteError, ProofError) as error:
        said = f"The checkpoint in {shown(path.name)} was NOT held against the anchors: {error}"
        command = "Name the examiner's ledger key with --trust FILE.vkey."
        yield Check(f"{path.name}: anchors", True, said, remark=True, command=command)
        return
    for anchor in anchors:
        yield same_case(head, [signer, *keys], f"{path.name}: anchors", "report", anchor)
