"""The checks of each target, and of what the targets of one call say about each other."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .acquisition import check_acquisition
from .anchors import Anchors, Head, compare_with_heads
from .beside import check_beside
from .case import Brought, Known, check_case, check_ledger
from .compared import check_bag, check_manifest
from .exhibit import check_target, file_of
from .exported import check_note, note_keys
from .note import Key
from .outcome import BadUse, Outcome
from .pdf import check_report
from .proof import Proof, proof_beside
from .targets import ACQUISITION, BAG, CASE_FOLDER, EXHIBIT, FILE, LEDGER_FILE, NOTE, REPORT, Target
from .x509 import Certificate


class Given(NamedTuple):
    """What the person gave beside the targets: keys, anchors, the folder to hold a manifest against, or the file
    that an exhibit proof is about, and certificates that reports must be signed with.
    """

    trusted: list[Key]
    anchors: Anchors
    folder: Path | None
    file: Path | None
    certificates: list[Certificate]


def check_targets(targets: list[Target], given: Given) -> list[Outcome]:
    """What came of each target, in their order; raises ``BadUse`` where one cannot be checked at all."""
    outcomes = [Outcome(str(target.path), target.kind) for target in targets]
    brought: list[Brought] = []
    with_ledger = [target.kind in (CASE_FOLDER, LEDGER_FILE) for target in targets]
    # Files first: their checkpoints are then held against the cases in the same call.
    for number in sorted(range(len(targets)), key=with_ledger.__getitem__):
        target, outcome = targets[number], outcomes[number]
        try:
            if with_ledger[number]:
                check = check_case if target.kind == CASE_FOLDER else check_ledger
                check(target.path, Known(given.trusted, given.anchors, brought), outcome)
            else:
                proofs, heads = _check_file(target, given, outcome)
                brought += [Brought(proof, target.path) for proof in proofs]
                if not any(with_ledger):
                    compare_with_heads(given.anchors.notes, heads, given.trusted, outcome)
        except OSError as error:
            outcome.fail(f"{error.filename or target.path} cannot be read: {error.strerror or error}.")
        except RecursionError:
            outcome.fail(f"{target.path} holds something that is nested too deeply to be read.")
        outcome.close()
    return outcomes


def _check_file(target: Target, given: Given, outcome: Outcome) -> tuple[list[Proof], list[Head]]:
    """Checks what is neither case nor ledger; the proofs and the checkpoints that held."""
    if target.kind == NOTE:
        return [], _check_loose_note(target.path, given.trusted, outcome)
    proofs = _check_proofs(target, given, outcome)
    return proofs, [Head(f"the proof of {proof.name}", proof.checkpoint) for proof in proofs]


def _check_proofs(target: Target, given: Given, outcome: Outcome) -> list[Proof]:
    path, trusted = target.path, given.trusted
    if target.kind == BAG:
        return check_bag(path, given.folder, trusted, outcome)
    if target.kind == ACQUISITION:
        return check_acquisition(path, given.folder, trusted, outcome)
    if target.kind == FILE and given.folder is not None:
        return check_manifest(path, given.folder, trusted, outcome)
    found = []
    if target.kind == REPORT:
        found += check_report(path, trusted, outcome, given.certificates)
    if target.kind == EXHIBIT:
        found += _check_exhibit(target, given, outcome)
    if target.kind == FILE or proof_beside(path).is_file():
        found += check_beside(path, trusted, outcome)
    return found


def _check_exhibit(target: Target, given: Given, outcome: Outcome) -> list[Proof]:
    """Checks an exhibit proof, and the file that it is about where that was named or lies beside it."""
    proof = target.proof or target.path
    file = target.file or given.file or file_of(proof)
    exhibit = check_target(proof, file, given.trusted, outcome)
    if file is not None and file.suffix.lower() == ".pdf":
        outcome.note(f"{file.name} was compared by its bytes; a signature inside it was not checked.")
    if exhibit is None:
        return []
    note_keys(outcome, {exhibit.checkpoint.key}, given.trusted)
    return [exhibit.as_proof(proof.name)]


def _check_loose_note(path: Path, trusted: list[Key], outcome: Outcome) -> list[Head]:
    if not trusted:
        raise BadUse(
            f"{path} is a checkpoint. Give the examiner's key with --key to check its signature, or check the case "
            f"with --anchor {path.name}."
        )
    checkpoint = check_note(path.name, path.read_bytes(), trusted, outcome)
    return [Head(f"the checkpoint {path.name}", checkpoint)] if checkpoint else []
