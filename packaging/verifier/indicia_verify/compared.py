"""Manifests and bags: their proofs, and the files that they are held against."""

from __future__ import annotations

from pathlib import Path

from .against import Comparison, compare
from .beside import check_beside
from .manifest import format_of, is_own, read_rows
from .manifest_bag import NAMES, SEALED, check_bag_files
from .note import Key
from .outcome import Broken, Outcome
from .proof import Proof, proof_beside


def check_manifest(path: Path, folder: Path, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a manifest and holds a folder against it; its proof when it holds.

    One of Indicia must have a proof; another tool's has none.
    """
    with path.open("rb") as stream:
        beginning = stream.read(1 << 16)
    form = format_of(beginning)
    own = None if form is None else is_own(form, beginning)
    found = []
    if form is None or own or proof_beside(path).is_file():
        found = check_beside(path, trusted, outcome)
    else:
        _note_no_proof(path, outcome)
    if form is None:
        outcome.fail(f"{path.name} is not a manifest, so {folder} cannot be compared with it.")
        return found
    try:
        with path.open("rb") as stream:
            how = Comparison(own=own, skipped=(str(path), str(proof_beside(path))))
            compare(read_rows(form, stream, {}), folder, outcome, how)
    except Broken as error:
        outcome.fail(f"{path.name} cannot be read as a manifest: {error}.")
    return found


def check_bag(bag: Path, against: Path | None, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a bag by its own manifests, and its tag manifest by the proof beside it, which holds or is left out."""
    sealed = bag / SEALED
    found = []
    if proof_beside(sealed).is_file() or (bag / NAMES).exists():
        found = check_beside(sealed, trusted, outcome)
    else:
        _note_no_proof(bag, outcome)
    check_bag_files(bag, against, outcome)
    return found


def _note_no_proof(path: Path, outcome: Outcome) -> None:
    outcome.note(f"{path.name or path} has no proof: nothing shows who made it, or that it is unchanged.")
