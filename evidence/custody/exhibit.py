"""Exhibit proofs: what ties one record to the ledger, for someone who has neither the case nor Indicia.

Reference: docs/ledger-format.md section 5b.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, Literal

import msgspec

from evidence.custody.canonical import CanonicalError, parse_canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.entry_check import BodyError, parse_alone
from evidence.custody.errors import NoteError, ProofError
from evidence.custody.files import size_and_sha256
from evidence.custody.inclusion import Inclusion
from evidence.custody.keys import VerifyKey
from evidence.model.names import shown

SUFFIX = ".exhibit-proof"
FORMAT = "indicia-exhibit-1"
MAX_EXHIBIT = 64 << 20


class Exhibit(Inclusion, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Contents of an exhibit proof; see the specification for each field."""

    format: Literal["indicia-exhibit-1"]
    record: str

    called: ClassVar[str] = "exhibit proof"
    most: ClassVar[int] = MAX_EXHIBIT


class ProvedExhibit(msgspec.Struct, frozen=True):
    """A record that its proof holds for: the record, its ledger entry, the signed head and who signed it."""

    record: dict[str, Any]
    entry: dict[str, Any]
    checkpoint: Checkpoint
    signer: VerifyKey

    @property
    def kind(self) -> str:
        """``evidence``, ``entry``, ``artifact``, ``problem``, ``verification`` or ``finding``."""
        return str(self.entry["details"]["kind"])


def verify_exhibit(stated: Exhibit, trusted: Sequence[VerifyKey] = ()) -> ProvedExhibit:
    """Checks what an exhibit proof states of its record, in the order of the specification. Raises ProofError.

    ``trusted``: keys one of which must be the signer; none given, the proof's own key is taken.
    """
    entry = _entry(stated)
    record = _record(stated, entry)
    checkpoint, signer = stated.signed_head(trusted)
    if not stated.leads_to(checkpoint, entry["seq"]):
        raise ProofError(
            f"The ledger entry {entry['seq']} inside the exhibit proof was altered, or is not of this ledger: "
            f"it is not among the {checkpoint.size} entries of case {checkpoint.case_id} that were signed."
        )
    return ProvedExhibit(record, entry, checkpoint, signer)


def check_exhibit_file(proved: ProvedExhibit, file: Path) -> None:
    """Holds a file against the record's size and SHA-256. Raises ProofError where it is another one.

    An artifact's record states the SHA-256 of the file that it was read from, and no size.
    """
    record = proved.record
    if not isinstance(record.get("sha256"), str):
        raise ProofError(
            f"The record {shown(str(record['id']))} states no SHA-256, so no file can be held against it."
        )
    try:
        size, digest = size_and_sha256(file)
    except OSError as error:
        raise ProofError(f"{file} cannot be read: {error.strerror}.") from error
    name, exhibit = shown(file.name), shown(str(record["id"]))
    if "size" in record and size != record["size"]:
        raise ProofError(
            f"{name} is not exhibit {exhibit}: it has {size} bytes, recorded are {record['size']}."
        )
    if digest != record["sha256"]:
        raise ProofError(
            f"{name} is not exhibit {exhibit}: its SHA-256 is {digest}, recorded is {record['sha256']}."
        )


def exhibit_path(file: Path) -> Path:
    """Where the exhibit proof of a file lies: beside it."""
    return file.with_name(file.name + SUFFIX)


def is_exhibit(path: Path) -> bool:
    """Whether a file is an exhibit proof by its name, or begins as one."""
    if path.name.endswith(SUFFIX):
        return True
    with path.open("rb") as file:
        return file.read(25).startswith(b'{"checkpoint":"indicia/') and _names_format(path)


def _names_format(path: Path) -> bool:
    if path.stat().st_size > MAX_EXHIBIT:
        return False
    return f'"format":"{FORMAT}"'.encode() in path.read_bytes()


def _entry(stated: Exhibit) -> dict[str, Any]:
    try:
        entry = parse_alone(stated.entry.encode())
    except (BodyError, UnicodeEncodeError) as error:
        raise ProofError(f"The ledger entry inside the exhibit proof {error}: it was altered.") from error
    if entry["action"] != "record":
        raise ProofError("The ledger entry inside the exhibit proof states no record.")
    return entry


def _record(stated: Exhibit, entry: dict[str, Any]) -> dict[str, Any]:
    found, said = sha256(stated.record.encode()).hexdigest(), entry["details"]["digest"]
    if found != said:
        raise ProofError(_which_altered(stated, entry, found))
    try:
        record = parse_canonical(stated.record.encode())
    except CanonicalError as error:
        raise ProofError(f"The record inside the exhibit proof is {error}.") from error
    if type(record) is not dict or str(record.get("id")) != entry["subject"]:
        raise ProofError(
            f"The ledger entry inside the exhibit proof is about {shown(entry['subject'])}, the record is not."
        )
    return record


def _which_altered(stated: Exhibit, entry: dict[str, Any], found: str) -> str:
    """Record and entry do not fit together: the one that the signed tree does not hold is the altered one."""
    said = entry["details"]["digest"]
    try:
        held = stated.leads_to(Checkpoint.parse(stated.checkpoint), entry["seq"])
    except (NoteError, ProofError):
        held = False
    if held:
        return (
            f"The record inside the exhibit proof was altered: its SHA-256 is {found}; ledger entry "
            f"{entry['seq']} states {said} for {shown(entry['subject'])}."
        )
    return (
        f"The ledger entry {entry['seq']} inside the exhibit proof was altered: it states the SHA-256 {said}, "
        f"the record has {found}, and the signed head does not hold this entry."
    )
