"""What both kinds of proof share: a statement in a file, under a signed head, and hashes that lead to it.

Reference: docs/ledger-format.md sections 5 and 5b; RFC 9162 section 2.1.3.2 (inclusion).
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Self

import msgspec

from evidence.custody.canonical import CanonicalError, canonical, parse_canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.encoding import decode_base64
from evidence.custody.errors import KeyFileError, NoteError, ProofError
from evidence.custody.keys import VerifyKey
from evidence.custody.ledger import Ledger
from evidence.custody.merkle import leaf_hash, root_from_inclusion


class Inclusion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ledger entry under a signed head.

    ``checkpoint``: the signed note; ``entry``: the entry's body; ``hashes``: the inclusion proof, each in Base64;
    ``vkey``: the key that signed. ``called`` is what a person calls such a file, ``most`` its largest size in bytes.
    """

    checkpoint: str
    entry: str
    hashes: list[str]
    vkey: str

    called: ClassVar[str]
    most: ClassVar[int]

    def encode(self) -> bytes:
        """The bytes of the file."""
        return canonical(msgspec.to_builtins(self))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads such a file; what it states is not checked yet. Raises ProofError."""
        try:
            with path.open("rb") as file:
                data = file.read(cls.most + 1)
        except OSError as error:
            raise ProofError(f"The {cls.called} {path} cannot be read: {error.strerror}.") from error
        if len(data) > cls.most:
            raise ProofError(
                f"The {cls.called} {path} is larger than {cls.most >> 20} MiB: it was not made by Indicia."
            )
        try:
            return msgspec.convert(parse_canonical(data), cls)
        except (CanonicalError, msgspec.ValidationError) as error:
            raise ProofError(f"The {cls.called} {path} was cut off, changed, or is none: {error}.") from error

    def signed_head(self, trusted: Sequence[VerifyKey] = ()) -> tuple[Checkpoint, VerifyKey]:
        """The checkpoint, its signature checked, and who signed it. Raises ProofError.

        ``trusted``: keys one of which must be the signer; none given, the file's own key is taken.
        """
        try:
            own = VerifyKey.exact(self.vkey)
            checkpoint, signer = Checkpoint.verify(self.checkpoint, [own])
            Checkpoint.verify(
                self.checkpoint, [*trusted, own]
            )  # a cosignature by a key that is trusted must hold too
        except (KeyFileError, NoteError) as error:
            raise ProofError(f"The {self.called}'s checkpoint does not hold: {error}") from error
        if trusted and signer not in trusted:
            names = ", ".join(key.text for key in trusted)
            raise ProofError(
                f"The {self.called} is signed by {signer.text}, which is not a key you trust ({names})."
            )
        return checkpoint, signer

    def leads_to(self, head: Checkpoint, seq: int) -> bool:
        """Whether the hashes lead from the entry, as number ``seq``, to the root of that head. Raises ProofError."""
        try:
            hashes = [decode_base64(text) for text in self.hashes]
        except ValueError as error:
            raise ProofError(f"The {self.called}'s hashes are not well-formed Base64.") from error
        return root_from_inclusion(leaf_hash(self.entry.encode()), seq, head.size, hashes) == head.root


def inclusion_hashes(ledger: Ledger, seq: int, head: Checkpoint) -> list[str]:
    """The inclusion proof of entry ``seq`` in that head's tree, as such files state it."""
    return [base64.b64encode(node).decode() for node in ledger.inclusion_proof(seq, head.size)]
