"""Signed ledger heads.

Reference: C2SP tlog-checkpoint (https://c2sp.org/tlog-checkpoint) in a C2SP signed-note
(https://c2sp.org/signed-note); docs/ledger-format.md section 4.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from typing import Self

import msgspec

from evidence.custody.encoding import decode_base64
from evidence.custody.errors import NoteError
from evidence.custody.keys import SigningKey, VerifyKey

ORIGIN = "indicia/"
MAX_NOTE = 65_536
_BODY = re.compile(r"(indicia/[A-Za-z0-9._-]{1,64})\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n", re.ASCII)
_SIGNATURE = re.compile(r"\u2014 ([^ +\n]+) ([A-Za-z0-9+/]+={0,2})")


class Checkpoint(msgspec.Struct, frozen=True):
    """A ledger head: origin (``indicia/<case id>``), number of entries, 32-byte root, and the signed note."""

    origin: str
    size: int
    root: bytes
    note: str

    @property
    def case_id(self) -> str:
        """The id of the case whose ledger this is."""
        return self.origin.removeprefix(ORIGIN)

    @classmethod
    def sign(cls, case_id: str, size: int, root: bytes, key: SigningKey) -> Self:
        """States size and root of a case's ledger under a key."""
        text = f"{ORIGIN}{case_id}\n{size}\n{base64.b64encode(root).decode()}\n"
        signature = base64.b64encode(key.public.id + key.sign(text.encode())).decode()
        return cls(ORIGIN + case_id, size, root, f"{text}\n\u2014 {key.name} {signature}\n")

    @classmethod
    def parse(cls, note: str) -> Self:
        """Reads a note without looking at who signed it. Raises NoteError where it is not well-formed."""
        text, _ = _parts(note)
        match = _BODY.fullmatch(text)
        if match is None:
            raise NoteError(
                "This is not a checkpoint of an Indicia ledger: origin, size or root are not well-formed."
            )
        try:
            root = decode_base64(match[3])
        except ValueError as error:
            raise NoteError(f"The checkpoint's root is not well-formed: {error}.") from error
        return cls(match[1], int(match[2]), root, note)

    @classmethod
    def verify(cls, note: str, keys: Iterable[VerifyKey]) -> tuple[Self, VerifyKey]:
        """Reads a note that one of the keys signed; returns that key too. Raises NoteError.

        Signatures of unknown keys are passed over; a wrong one of a known key makes the note invalid.
        """
        checkpoint, signers = cls.verify_all(note, keys)
        return checkpoint, signers[0]

    @classmethod
    def verify_all(cls, note: str, keys: Iterable[VerifyKey]) -> tuple[Self, tuple[VerifyKey, ...]]:
        """The same with every one of the keys that signed, in the order of the lines. Raises NoteError."""
        checkpoint = cls.parse(note)
        text, signatures = _parts(note)
        known = {(key.name, key.id): key for key in keys}
        signers: list[VerifyKey] = []
        for name, blob in signatures:
            key = known.get((name, blob[:4]))
            if key is None:
                continue
            if not key.verifies(blob[4:], text.encode()):
                raise NoteError(
                    f"The signature of {name} on the checkpoint of {checkpoint.size} entries is not valid."
                )
            signers.append(key)
        if not signers:
            names = ", ".join(name for name, _ in signatures)
            raise NoteError(f"The checkpoint is signed by {names}, which is none of the known keys.")
        return checkpoint, tuple(dict.fromkeys(signers))

    @property
    def text(self) -> str:
        """What is signed: origin, size and root, each with its line feed."""
        return self.note.partition("\n\n")[0] + "\n"

    def cosigned(self, key: SigningKey) -> Self:
        """The same statement with one more signature line. Raises NoteError where the key signed it already."""
        if self.is_signed_by(key.public):
            raise NoteError(
                f"The checkpoint of {self.size} entries is already signed with {key.public.text}."
            )
        signature = base64.b64encode(key.public.id + key.sign(self.text.encode())).decode()
        return self.parse(f"{self.note}\u2014 {key.name} {signature}\n")

    def is_signed_by(self, key: VerifyKey) -> bool:
        """Whether the note bears a valid signature of the key."""
        try:
            self.verify(self.note, [key])
        except NoteError:
            return False
        return True


def _parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The signed text with its last line feed, and each signature's name and bytes (key id first)."""
    text, gap, block = note.partition("\n\n")
    if len(note) > MAX_NOTE or not gap or not block.endswith("\n"):
        raise NoteError("This is not a signed note: it needs text, an empty line and signature lines.")
    signatures = []
    for line in block[:-1].split("\n"):
        match = _SIGNATURE.fullmatch(line)
        try:
            blob = decode_base64(match[2]) if match else b""
        except ValueError:
            blob = b""
        if match is None or len(blob) < 5:
            raise NoteError("A signature line of the note is not well-formed.")
        signatures.append((match[1], blob))
    return text + "\n", signatures
