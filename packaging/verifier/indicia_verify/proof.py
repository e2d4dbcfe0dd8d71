"""Proofs: that a file is the one which an entry under a signed checkpoint names.

Reference: ``docs/ledger-format.md`` section 5.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from .entry import is_sha256, parse_entry
from .inclusion import entry_leaf, leads, read_document, signed_checkpoint
from .note import Checkpoint, Key
from .outcome import Broken

PROOF = ".proof"
FORMAT = "indicia-proof-1"
LONGEST_PROOF = 4 * 1024 * 1024
_WHAT = "proof"

_TYPES = {
    "format": str,
    "name": str,
    "size": int,
    "sha256": str,
    "seq": int,
    "entry": str,
    "hashes": list,
    "checkpoint": str,
    "vkey": str,
}


class Proof(NamedTuple):
    """A proof that was checked: the export ``entry`` of a file and the checkpoint that holds it."""

    name: str
    size: int
    sha256: str
    seq: int
    leaf: bytes
    entry: dict[str, Any]
    checkpoint: Checkpoint

    @property
    def details(self) -> dict[str, Any]:
        """Details of the export entry."""
        details: dict[str, Any] = self.entry["details"]
        return details


def proof_beside(path: Path) -> Path:
    """Where the proof of an exported file lies."""
    return path.with_name(path.name + PROOF)


def read_proof(path: Path) -> bytes:
    """Bytes of a proof, one more than allowed at most, so that a larger one is refused."""
    with path.open("rb") as stream:
        return stream.read(LONGEST_PROOF + 1)


def exported_as(raw: bytes) -> str | None:
    """Of what ``kind`` the export is that a proof is about; None where it is no proof. Nothing is verified."""
    try:
        return str(_export_entry(_read(raw))["details"]["kind"])
    except (Broken, RecursionError):
        return None


def digest_of(stream: BinaryIO) -> tuple[int, str]:
    """Size in bytes and SHA-256 (hex) of everything that is left in ``stream``."""
    digest, size = hashlib.sha256(), 0
    for chunk in iter(lambda: stream.read(1 << 20), b""):
        digest.update(chunk)
        size += len(chunk)
    return size, digest.hexdigest()


def check_proof(raw: bytes, size: int, sha256: str, trusted: list[Key]) -> Proof:
    """Checks a proof against its file's size and SHA-256, in the order of the specification.

    With ``trusted`` keys the signature must be by one of them, else the key inside the proof is relied on.

    Raises:
        Broken: the first check that failed, as a whole sentence.
    """
    try:
        document = _read(raw)
    except Broken as error:
        raise Broken(f"The proof {error}.") from None
    if document["size"] != size:
        raise Broken(
            f"The file was changed: it is {size} bytes long, the ledger recorded {document['size']} bytes."
        )
    if document["sha256"] != sha256:
        raise Broken(
            f"The file was changed: its SHA-256 is {sha256}, the ledger recorded {document['sha256']}."
        )
    entry = _export_entry(document)
    checkpoint = signed_checkpoint(document, _WHAT, trusted)
    seq = document["seq"]
    if seq >= checkpoint.size:
        raise Broken(
            f"The proof's checkpoint covers {checkpoint.size} entries, but the export is entry {seq}."
        )
    if not leads(document, _WHAT, seq, checkpoint.size, checkpoint.root):
        raise Broken(f"The proof does not lead from entry {seq} to the root that the checkpoint signs.")
    return Proof(document["name"], size, sha256, seq, entry_leaf(document), entry, checkpoint)


def _read(raw: bytes) -> dict[str, Any]:
    document = read_document(raw, _TYPES, FORMAT, LONGEST_PROOF)
    if not is_sha256(document["sha256"]) or document["seq"] < 0:
        raise Broken("has no SHA-256 or no sequence number")
    return document


def _export_entry(document: dict[str, Any]) -> dict[str, Any]:
    try:
        entry = parse_entry(document["entry"].encode("utf-8"))
    except Broken as error:
        raise Broken(f"The entry inside the proof {error}.") from None
    details = entry["details"]
    if entry["action"] != "export" or entry["seq"] != document["seq"]:
        raise Broken("The entry inside the proof is not the export entry that the proof names.")
    for key, name in (("name", "file"), ("sha256", "sha256"), ("size", "size")):
        if type(details.get(name)) is not _TYPES[key] or details[name] != document[key]:
            raise Broken(f"The entry inside the proof and the proof itself differ in {name!r}.")
    return entry
