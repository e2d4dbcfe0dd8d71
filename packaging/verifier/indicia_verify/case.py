"""Case folders: ledger, catalog, keys, the case's description and the proofs in its exports.

Reference: ``docs/ledger-format.md``.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from .anchors import Anchors, verified
from .catalog import CatalogTie
from .database import reading
from .entry import content_hash
from .exhibit import EXHIBIT, check_target, file_of
from .exported import check_file, file_on_disk
from .kept import KeptEntry
from .ledger import Anchor, LedgerCheck
from .manifest_bag import DECLARATION, PAYLOAD
from .note import Key, parse_key
from .outcome import Broken, Outcome
from .proof import PROOF, Proof, read_proof

LEDGER = "ledger.sqlite"
_CATALOG = "catalog.sqlite"
_DESCRIBED = ("number", "title", "examiner", "agency", "authority", "time_zone")
_LONGEST_TEXT = 1 << 20


class Brought(NamedTuple):
    """A proof of another target in the same call, and where that target lies."""

    proof: Proof
    path: Path


class Known(NamedTuple):
    """What the user knows already: keys and anchors that were given, and the proofs of other targets."""

    trusted: list[Key]
    anchors: Anchors
    brought: list[Brought]


def check_case(folder: Path, known: Known, outcome: Outcome) -> None:
    """Checks a case folder."""
    ledger = folder / LEDGER
    if not ledger.is_file():
        outcome.fail(f"{LEDGER} is missing: nothing else in the case can be checked without it.")
        return
    _check(ledger, folder, known, outcome)


def check_ledger(path: Path, known: Known, outcome: Outcome) -> None:
    """Checks a ledger without the case around it, except for the keys that lie beside it."""
    _check(path, None, known, outcome)
    outcome.note("Only the ledger was checked, not the case around it.")


def _check(path: Path, folder: Path | None, known: Known, outcome: Outcome) -> None:
    trusted = known.trusted
    keys = [*trusted, *(key for key in _keys(path.parent / "keys", outcome) if key not in trusted)]
    try:
        anchors = verified(known.anchors.notes, keys, trusted)
    except Broken as error:
        outcome.fail(f"{error}.")
        anchors = []
    inside = path.resolve().parent
    for proof, place in known.brought:
        independent = inside not in place.resolve().parents
        anchors.append(_proof_anchor(proof, f"{place.name} ({proof.name})", independent, asked=False))
    if folder is not None:
        anchors += _exports(folder / "exports", trusted, outcome)
    try:
        with contextlib.ExitStack() as stack:
            ledger = LedgerCheck(stack.enter_context(reading(path)), outcome)
            for entry in known.anchors.entries:
                ledger.kept.expect(entry)
            tie = None
            if folder is not None and (folder / _CATALOG).is_file():
                tie = CatalogTie(stack.enter_context(reading(folder / _CATALOG)), outcome)
            ledger.run(keys, trusted, anchors, tie)
    except Broken as error:
        outcome.fail(f"{error}.")
        return
    if folder is None:
        return
    if tie is None:
        _state_no_catalog(ledger, outcome)
    _check_description(folder / "case.json", ledger, outcome)


def _keys(folder: Path, outcome: Outcome) -> list[Key]:
    found = []
    for path in sorted(folder.glob("*.vkey")):
        try:
            text = path.read_bytes()[:_LONGEST_TEXT].decode("utf-8", "replace")
            key = parse_key(text[:-1] if text.endswith("\n") else text)
            if path.name not in (f"{key.name}.vkey", f"{key.name}-{key.identifier.hex()}.vkey"):
                raise Broken(f"holds a key of the name {key.name}")
            found.append(key)
        except OSError as error:
            outcome.fail(f"keys/{path.name} cannot be read: {error.strerror}.")
        except Broken as error:
            outcome.fail(f"keys/{path.name} {error}.")
    return found


def _proof_anchor(proof: Proof, source: str, independent: bool, asked: bool = True) -> Anchor:
    entry = KeptEntry(source, proof.seq, proof.leaf, content_hash(proof.entry))
    return Anchor(source, proof.checkpoint, independent, asked, entry)


def _exports(folder: Path, trusted: list[Key], outcome: Outcome) -> list[Anchor]:
    """Checks every export that still lies in the case; its proof must fit the ledger too."""
    anchors = []
    for beside in _found(folder, PROOF):
        if beside.name == PROOF:
            outcome.note(f"exports/{beside.relative_to(folder)} names no file that it is about.")
            continue
        path = beside.with_name(beside.name[: -len(PROOF)])
        if not path.is_file():
            outcome.note(f"exports/{path.relative_to(folder)} is not there, only its proof.")
            continue
        try:
            proof = check_file(file_on_disk(path, read_proof(beside)), trusted, outcome)
        except OSError as error:
            outcome.fail(f"exports/{path.relative_to(folder)} cannot be read: {error.strerror}.")
            continue
        if proof:
            anchors.append(_proof_anchor(proof, f"exports/{beside.relative_to(folder)}", False))
    return anchors + _exhibits(folder, trusted, outcome)


def _found(folder: Path, ending: str) -> list[Path]:
    """Files of that ending below a folder, but for the payload of bags: those are copies of evidence."""
    payloads = [declared.with_name(PAYLOAD) for declared in folder.rglob(DECLARATION)]
    found = sorted(folder.rglob("*" + ending))
    return [path for path in found if not any(payload in path.parents for payload in payloads)]


def _exhibits(folder: Path, trusted: list[Key], outcome: Outcome) -> list[Anchor]:
    """Checks every exhibit proof that still lies in the case; it must fit the ledger too."""
    anchors = []
    for path in _found(folder, EXHIBIT):
        try:
            exhibit = check_target(path, file_of(path), trusted, outcome)
        except OSError as error:
            outcome.fail(f"exports/{path.relative_to(folder)} cannot be read: {error.strerror}.")
            continue
        if exhibit:
            place = f"exports/{path.relative_to(folder)}"
            anchors.append(_proof_anchor(exhibit.as_proof(path.name), place, False))
    return anchors


def _state_no_catalog(ledger: LedgerCheck, outcome: Outcome) -> None:
    if ledger.records:
        outcome.fail(f"catalog.sqlite is missing, but the ledger recorded {ledger.records} rows of it.")
    else:
        outcome.note("The case has no catalog, and the ledger recorded nothing for one.")


def _check_description(path: Path, ledger: LedgerCheck, outcome: Outcome) -> None:
    """Holds case.json against what entry 0 says about the case."""
    if ledger.first is None:
        return
    try:
        document = json.loads(path.read_bytes()[:_LONGEST_TEXT].decode("utf-8"))
        if not isinstance(document, dict):
            raise ValueError
    except (OSError, ValueError, RecursionError):
        outcome.fail("case.json is missing or cannot be read.")
        return
    details: dict[str, Any] = {**ledger.first["details"], "id": ledger.case_id}
    differing = [
        name
        for name in ("id", *_DESCRIBED)
        if name in details and name in document and details[name] != document[name]
    ]
    for name in differing:
        outcome.fail(
            f"case.json was changed: its {name} is {document[name]!r}, entry 0 of the ledger says "
            f"{details[name]!r}."
        )
    if not differing:
        outcome.ok(f"case.json agrees with entry 0 of the ledger: case {ledger.case_id}.")
