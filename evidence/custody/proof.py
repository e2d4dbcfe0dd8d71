"""Proof files: what ties an exported file to the ledger, for someone who has neither the case nor Indicia.

Reference: docs/ledger-format.md section 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Self

import msgspec

from evidence.custody.canonical import CanonicalError, canonical, parse_canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.encoding import decode_base64
from evidence.custody.errors import KeyFileError, NoteError, ProofError
from evidence.custody.files import size_and_sha256
from evidence.custody.keys import VerifyKey
from evidence.custody.merkle import leaf_hash, root_from_inclusion
from evidence.model.names import shown

SUFFIX = ".proof"
MAX_PROOF = 4 << 20


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Contents of a proof file; see the specification for each field."""

    checkpoint: str
    entry: str
    format: Literal["indicia-proof-1"]
    hashes: list[str]
    name: str
    seq: int
    sha256: str
    size: int
    vkey: str

    def encode(self) -> bytes:
        """The bytes of the proof file."""
        return canonical(msgspec.to_builtins(self))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads a proof file; what it states is not checked yet. Raises ProofError."""
        try:
            with path.open("rb") as file:
                data = file.read(MAX_PROOF + 1)
        except OSError as error:
            raise ProofError(f"The proof {path} cannot be read: {error.strerror}.") from error
        if len(data) > MAX_PROOF:
            raise ProofError(f"The proof {path} is larger than 4 MiB: it was not made by Indicia.")
        try:
            return msgspec.convert(parse_canonical(data), cls)
        except (CanonicalError, msgspec.ValidationError) as error:
            raise ProofError(f"The proof {path} was changed or is not a proof: {error}.") from error

    def act(self) -> dict[str, Any]:
        """The export act that the proof is about. Raises ProofError where it is none or says otherwise."""
        try:
            act = parse_canonical(self.entry.encode())
            details = act["details"]
            stated = (act["action"], act["seq"], details["file"], details["sha256"], details["size"])
        except (CanonicalError, UnicodeEncodeError, KeyError, TypeError) as error:
            raise ProofError(f"The ledger entry inside the proof is not well-formed: {error}.") from error
        if stated != ("export", self.seq, self.name, self.sha256, self.size):
            raise ProofError("The ledger entry inside the proof does not state this export of this file.")
        return dict(act)

    def signed_head(self, trusted: Sequence[VerifyKey] = ()) -> tuple[Checkpoint, VerifyKey]:
        """The checkpoint, its signature checked, and that it holds the entry. Raises ProofError.

        ``trusted``: keys one of which must be the signer; none given, the proof's own key is taken.
        """
        try:
            own = VerifyKey.parse(self.vkey)
            checkpoint, signer = Checkpoint.verify(self.checkpoint, [own])
        except (KeyFileError, NoteError) as error:
            raise ProofError(f"The proof's checkpoint does not hold: {error}") from error
        if trusted and signer not in trusted:
            names = ", ".join(key.text for key in trusted)
            raise ProofError(
                f"The checkpoint is signed by {signer.text}, which is not a key you trust ({names})."
            )
        try:
            hashes = [decode_base64(text) for text in self.hashes]
        except ValueError as error:
            raise ProofError("The proof's hashes are not well-formed Base64.") from error
        leaf = leaf_hash(self.entry.encode())
        if root_from_inclusion(leaf, self.seq, checkpoint.size, hashes) != checkpoint.root:
            raise ProofError(
                f"Entry {self.seq} inside the proof is not in the ledger that the checkpoint signed."
            )
        return checkpoint, signer


class Proved(msgspec.Struct, frozen=True):
    """A file that its proof holds for: the proof, the export act, the signed head and who signed it."""

    proof: Proof
    act: dict[str, Any]
    checkpoint: Checkpoint
    signer: VerifyKey


def proof_path(file: Path) -> Path:
    """Where the proof of a file lies: beside it."""
    return file.with_name(file.name + SUFFIX)


def verify_file(file: Path, proof: Path | None = None, *, trusted: Sequence[VerifyKey] = ()) -> Proved:
    """Checks an exported file against its proof (default ``FILE.proof``). Raises ProofError in words."""
    stated = Proof.read(proof or proof_path(file))
    try:
        size, digest = size_and_sha256(file)
    except OSError as error:
        raise ProofError(f"{file} cannot be read: {error.strerror}.") from error
    if size != stated.size:
        raise ProofError(
            f"{shown(file.name)} was changed: it has {size} bytes, but {stated.size} bytes were exported."
        )
    if digest != stated.sha256:
        raise ProofError(
            f"{shown(file.name)} was changed: its SHA-256 is {digest}, but {stated.sha256} was exported."
        )
    act = stated.act()
    checkpoint, signer = stated.signed_head(trusted)
    return Proved(stated, act, checkpoint, signer)
