"""A signed ledger head outside of its ledger: held against trusted keys, and against others of its case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.anchors import read_kept
from app.check import Check, UnknownTargetError
from app.nearby import keys_near
from app.verify_keys import signed
from evidence.custody.checkpoint import MAX_NOTE, Checkpoint
from evidence.custody.errors import NoteError
from evidence.custody.keys import VerifyKey
from evidence.model.names import shown


def verify_head(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    """The checks of a checkpoint's file. Where no key is ``trusted``, those of the case that it lies in count.

    Raises UnknownTargetError where there is no key to check it with.
    """
    name, keys = shown(path.name), trusted or keys_near(path)
    if not keys:
        raise UnknownTargetError(
            f"{name} is a checkpoint, and no key is known to check its signature with. Verify its case, and compare "
            "that with it as an anchor.",
            f"Name the examiner's key with --trust FILE.vkey, or verify the case with --anchor {name}.",
        )
    try:
        with path.open("rb") as file:
            note = file.read(MAX_NOTE + 1).decode("utf-8", "replace")
        head, signer = Checkpoint.verify(note, keys)
    except NoteError as error:
        yield Check(path.name, False, f"{name} does not hold: {error}")
        return
    said = f"{name} is a checkpoint of case {head.case_id} over {head.size} entries."
    yield Check(path.name, True, said)
    yield signed(path.name, signer, trusted)
    for anchor in anchors:
        yield same_case(head, keys, path.name, "checkpoint", anchor)


def same_case(ours: Checkpoint, keys: Sequence[VerifyKey], name: str, what: str, anchor: Path) -> Check:
    """Whether a head can be of the same ledger as an anchor, which one of the ``keys`` signed.

    ``what``: the proof, checkpoint or report that the head is of; ``name``: of the check.
    """
    called = f"The anchor {shown(anchor.name)}"
    try:
        head, _ = Checkpoint.verify(read_kept([anchor]).notes[0], keys)
    except NoteError as error:
        return Check(name, False, f"{called} does not hold: {error}")
    if head.origin != ours.origin:
        said = f"The {what} is of case {ours.case_id}; the anchor {shown(anchor.name)} is of case {head.case_id}."
        return Check(name, False, said)
    if head.size != ours.size:
        said = (
            f"{called} covers {head.size} entries, the head of the {what} {ours.size}: whether one continues the "
            "other shows only with the case at hand."
        )
        return Check(name, True, said, remark=True)
    if head.root != ours.root:
        return Check(name, False, f"{called} and the {what} sign different ledgers of the same case.")
    return Check(name, True, f"{called} signs the same ledger as the {what}.")
