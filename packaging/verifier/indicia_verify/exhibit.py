"""Exhibit proofs: that a record is the one which an entry under a signed checkpoint names, and a file the record's.

Reference: ``docs/ledger-format.md`` section 5b.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Dict, NamedTuple, Tuple  # noqa: UP035 (Python 3.8 must run this)

from . import canonical
from .entry import parse_entry
from .inclusion import entry_leaf, leads, read_document, signed_checkpoint
from .note import Checkpoint, Key, from_base64
from .outcome import Broken, Outcome
from .proof import Proof, digest_of

EXHIBIT = ".exhibit-proof"
FORMAT = "indicia-exhibit-1"
LONGEST_EXHIBIT = 64 * 1024 * 1024
_WHAT = "exhibit proof"

Heads = Dict[Tuple[str, str], Checkpoint]  # noqa: UP006 (Python 3.8 must run this)

_TYPES = {"checkpoint": str, "entry": str, "format": str, "hashes": list, "record": str, "vkey": str}


class Exhibit(NamedTuple):
    """An exhibit proof that was checked: the record, its ledger entry and the checkpoint that holds it."""

    record: dict[str, Any]
    entry: dict[str, Any]
    leaf: bytes
    checkpoint: Checkpoint

    def as_proof(self, name: str) -> Proof:
        """The same as a proof of a file, by which it is held against a ledger that is at hand."""
        return Proof(name, 0, "", self.entry["seq"], self.leaf, self.entry, self.checkpoint)


def is_exhibit(path: Path) -> bool:
    """Whether a file is an exhibit proof: by its name, or because its text says so."""
    if path.name.endswith(EXHIBIT):
        return True
    with path.open("rb") as stream:
        if not stream.read(25).startswith(b'{"checkpoint":"indicia/'):
            return False
        rest = stream.read(LONGEST_EXHIBIT)
    # Inside of the texts of another file each quotation mark would follow a backslash.
    return b'","format":"indicia-exhibit-1","hashes":[' in rest


def file_of(path: Path) -> Path | None:
    """The file beside an exhibit proof that its name says it is about."""
    if not path.name.endswith(EXHIBIT) or path.name == EXHIBIT:
        return None
    file = path.with_name(path.name[: -len(EXHIBIT)])
    return file if file.is_file() else None


def proof_of(path: Path) -> Path | None:
    """The exhibit proof that a file is, or that lies beside it."""
    if is_exhibit(path):
        return path
    beside = path.with_name(path.name + EXHIBIT)
    return beside if beside.is_file() else None


def check_target(path: Path, file: Path | None, trusted: list[Key], outcome: Outcome) -> Exhibit | None:
    """Checks an exhibit proof and the file that it is about, if there is one; the exhibit when its proof holds."""
    with path.open("rb") as stream:
        raw = stream.read(LONGEST_EXHIBIT + 1)
    try:
        exhibit = check_exhibit(raw, trusted)
    except Broken as error:
        outcome.fail(f"{path.name}: {error}")
        return None
    entry, checkpoint = exhibit.entry, exhibit.checkpoint
    place = exhibit.record.get("path")
    outcome.ok(
        f"{path.name}: the {entry['details']['kind']} {entry['subject']}{f' ({place})' if place else ''} is, byte for "
        f"byte, the record that entry {entry['seq']} of case {checkpoint.case_id} stated at {entry['time']}, under a "
        f"signed checkpoint of {checkpoint.size} entries."
    )
    if file is not None:
        _check_file(exhibit, file, outcome)
    return exhibit


def check_exhibit(raw: bytes, trusted: list[Key], known: Heads | None = None) -> Exhibit:
    """Checks an exhibit proof in the order of the specification.

    With ``trusted`` keys the signature must be by one of them, else the key inside the proof is relied on. ``known``
    keeps the checkpoints that were verified, so that of many proofs under one its signature is computed once.

    Raises:
        Broken: the first check that failed, as a whole sentence.
    """
    try:
        document = read_document(raw, _TYPES, FORMAT, LONGEST_EXHIBIT)
    except Broken as error:
        raise Broken(f"The exhibit proof {error}: it was cut off, changed, or is none.") from None
    entry = _entry(document)
    record = _record(document, entry)
    known = {} if known is None else known
    head = (document["checkpoint"], document["vkey"])
    if head not in known:
        known[head] = signed_checkpoint(document, _WHAT, trusted)
    checkpoint = known[head]
    if not leads(document, _WHAT, entry["seq"], checkpoint.size, checkpoint.root):
        raise Broken(
            f"The ledger entry {entry['seq']} inside the exhibit proof was altered, or is not of this ledger: it does "
            f"not lead to the root that the checkpoint signs for case {checkpoint.case_id}."
        )
    return Exhibit(record, entry, entry_leaf(document), checkpoint)


def _entry(document: dict[str, Any]) -> dict[str, Any]:
    try:
        entry = parse_entry(document["entry"].encode("utf-8"))
    except Broken as error:
        raise Broken(f"The ledger entry inside the exhibit proof {error}: it was altered.") from None
    if entry["action"] != "record":
        raise Broken("The ledger entry inside the exhibit proof states no record.")
    return entry


def _record(document: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    text = document["record"].encode("utf-8")
    found, said = hashlib.sha256(text).hexdigest(), entry["details"]["digest"]
    if found != said:
        if _is_held(document, entry["seq"]):
            raise Broken(
                f"The record inside the exhibit proof was altered: its SHA-256 is {found}, entry {entry['seq']} of the "
                f"ledger states {said} for {entry['subject']}."
            )
        raise Broken(
            f"The ledger entry {entry['seq']} inside the exhibit proof was altered: it states the SHA-256 {said}, the "
            f"record has {found}, and the signed checkpoint does not hold this entry."
        )
    try:
        record = canonical.parse(text)
    except Broken as error:
        raise Broken(f"The record inside the exhibit proof {error}.") from None
    if type(record.get("id")) not in (str, int) or str(record["id"]) != entry["subject"]:
        raise Broken(
            f"The ledger entry inside the exhibit proof is about {entry['subject']}, the record is not."
        )
    return record


def _is_held(document: dict[str, Any], seq: int) -> bool:
    """Whether the entry leads to the root that the note states. Says which of two was altered, and no more."""
    try:
        lines = document["checkpoint"].split("\n")
        return leads(document, _WHAT, seq, int(lines[1]), from_base64(lines[2], "a root"))
    except (Broken, IndexError, ValueError):
        return False


def _check_file(exhibit: Exhibit, file: Path, outcome: Outcome) -> None:
    record = exhibit.record
    identifier = record["id"]
    if type(record.get("sha256")) is not str:
        outcome.fail(f"The record {identifier} states no SHA-256, so {file.name} cannot be held against it.")
        return
    with file.open("rb") as stream:
        size, sha256 = digest_of(stream)
    if "size" in record and record["size"] != size:
        outcome.fail(
            f"{file.name} is not the exhibit {identifier}: it is {size} bytes long, recorded are {record['size']}."
        )
    elif record["sha256"] != sha256:
        outcome.fail(
            f"{file.name} is not the exhibit {identifier}: its SHA-256 is {sha256}, recorded is {record['sha256']}."
        )
    elif "size" in record:
        outcome.ok(
            f"{file.name} is the exhibit {identifier}: its {size} bytes have the recorded SHA-256 {sha256}."
        )
    else:
        outcome.ok(
            f"{file.name} is the file from which {identifier} was read: it has the recorded SHA-256 {sha256}."
        )
