"""A signed ledger head that lies about loose: held against trusted keys, and against others of its case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.verify import Check, UnknownTargetError
from evidence.custody.checkpoint import MAX_NOTE, Checkpoint
from evidence.custody.errors import NoteError
from evidence.custody.keys import VerifyKey
from evidence.custody.verify import read_anchor
from evidence.model.names import shown


def verify_head(path: Path, keys: Sequence[VerifyKey], anchors: Sequence[Path]) -> Iterator[Check]:
    """The checks of a checkpoint's file. Raises UnknownTargetError where there is no key to check it with."""
    name = shown(path.name)
    if not keys:
        raise UnknownTargetError(
            f"{name} is a checkpoint. Name the examiner's key with --trust FILE.vkey to check its signature, or "
            f"verify the case with --anchor {name}."
        )
    try:
        with path.open("rb") as file:
            note = file.read(MAX_NOTE + 1).decode("utf-8", "replace")
        head, signer = Checkpoint.verify(note, keys)
    except NoteError as error:
        yield Check(path.name, False, f"{name} does not hold: {error}")
        return
    said = f"{name} is a checkpoint of case {head.case_id} over {head.size} entries, signed with {shown(signer.text)}."
    yield Check(path.name, True, said)
    for anchor in anchors:
        yield same_case(head, signer, path.name, anchor)


def same_case(ours: Checkpoint, signer: VerifyKey, name: str, anchor: Path) -> Check:
    """Whether a head, that of the file ``name``, can be of the same ledger as an anchor."""
    try:
        head, _ = Checkpoint.verify(read_anchor(anchor), [signer])
    except NoteError as error:
        return Check(name, False, f"The anchor {shown(anchor.name)} does not hold: {error}")
    if head.origin != ours.origin:
        said = (
            f"The proof is of case {ours.case_id}; the anchor {shown(anchor.name)} is of case {head.case_id}."
        )
        return Check(name, False, said)
    if head.size == ours.size and head.root != ours.root:
        said = f"The anchor {shown(anchor.name)} and the proof sign different ledgers of the same case."
        return Check(name, False, said)
    if head.size == ours.size:
        return Check(name, True, f"The anchor {shown(anchor.name)} signs the same ledger as the proof.")
    said = (
        f"The anchor {shown(anchor.name)} covers {head.size} entries, the proof's head {ours.size}: whether one "
        "continues the other shows only with the case at hand."
    )
    return Check(name, True, said, remark=True)
