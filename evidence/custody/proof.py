"""Proof files: what ties an exported file to the ledger, for someone who has neither the case nor Indicia.

Reference: docs/ledger-format.md section 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, Literal

import msgspec

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.entry_check import BodyError, parse_alone
from evidence.custody.errors import ProofError
from evidence.custody.files import size_and_sha256
from evidence.custody.inclusion import Inclusion
from evidence.custody.keys import VerifyKey
from evidence.model.names import shown

SUFFIX = ".proof"
MAX_PROOF = 4 << 20


class Proof(Inclusion, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Contents of a proof file; see the specification for each field."""

    format: Literal["indicia-proof-1"]
    name: str
    seq: int
    sha256: str
    size: int

    called: ClassVar[str] = "proof"
    most: ClassVar[int] = MAX_PROOF

    def act(self) -> dict[str, Any]:
        """The export act that the proof is about. Raises ProofError where it is none or says otherwise."""
        try:
            act = parse_alone(self.entry.encode())
        except (BodyError, UnicodeEncodeError) as error:
            raise ProofError(f"The ledger entry inside the proof is not well-formed: it {error}.") from error
        details = act["details"]
        stated = (act["action"], act["seq"], *map(details.get, ("file", "sha256", "size")))
        if stated != ("export", self.seq, self.name, self.sha256, self.size):
            raise ProofError("The ledger entry inside the proof does not state this export of this file.")
        return act

    def proved_head(self, trusted: Sequence[VerifyKey] = ()) -> tuple[Checkpoint, VerifyKey]:
        """The signed head that holds the proof's entry, and who signed it. Raises ProofError."""
        checkpoint, signer = self.signed_head(trusted)
        if not self.leads_to(checkpoint, self.seq):
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
    checkpoint, signer = stated.proved_head(trusted)
    return Proved(stated, act, checkpoint, signer)
