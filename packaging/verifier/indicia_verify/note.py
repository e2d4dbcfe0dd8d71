"""Verification keys and signed checkpoints.

Reference: ``docs/ledger-format.md`` section 4; C2SP signed-note and tlog-checkpoint.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import Iterable, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import ed25519
from .outcome import Broken

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")
_ORIGIN = re.compile(r"indicia/[!-~]{1,200}\Z")
_SIZE = re.compile(r"[1-9][0-9]{0,17}\Z")
_LONGEST_NOTE = 65_536
_SIGNATURE_MARK = "— "


def from_base64(text: str, what: str) -> bytes:
    """Bytes from standard, padded, canonical Base64; raises ``Broken`` for any other spelling."""
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeError, binascii.Error):
        raise Broken(f"has {what} that is not Base64") from None
    if base64.b64encode(raw).decode("ascii") != text:
        # Unused bits of the last character could otherwise be changed unseen.
        raise Broken(f"has {what} that is not canonical Base64")
    return raw


class Key(NamedTuple):
    """A public key: ``identifier`` is 4 bytes, ``key`` 32 bytes of Ed25519."""

    name: str
    identifier: bytes
    key: bytes

    @property
    def text(self) -> str:
        """The key as vkey text."""
        encoded = base64.b64encode(b"\x01" + self.key).decode("ascii")
        return f"{self.name}+{self.identifier.hex()}+{encoded}"


def parse_key(text: str) -> Key:
    """A key from its vkey text; raises ``Broken`` when it is not one or its key id does not fit."""
    parts = text.split("+", 2)
    if len(parts) != 3 or not _NAME.match(parts[0]):
        raise Broken("is not a verification key of the form NAME+ID+BASE64")
    raw = from_base64(parts[2], "a third part")
    if len(raw) != 33 or raw[0] != 1:
        raise Broken("is not an Ed25519 verification key")
    identifier = hashlib.sha256(parts[0].encode("ascii") + b"\n" + raw).digest()[:4]
    if identifier.hex() != parts[1]:
        raise Broken(f"names the key id {parts[1]}, but its key has the id {identifier.hex()}")
    return Key(parts[0], identifier, raw[1:])


class Checkpoint(NamedTuple):
    """A verified checkpoint: the signed head over the first ``size`` entries of the ledger ``origin``.

    ``keys`` are all known keys that signed, ``key`` the first of them.
    """

    origin: str
    size: int
    root: bytes
    key: Key
    keys: tuple[Key, ...] = ()

    @property
    def case_id(self) -> str:
        """The case that the origin names."""
        return self.origin[len("indicia/") :]


def looks_like_note(data: bytes) -> bool:
    """Whether bytes begin like a checkpoint."""
    return data.startswith(b"indicia/") and b"\n\n" in data[:_LONGEST_NOTE]


def signer_names(text: str) -> str:
    """Name and key id of each signature line, for a message about keys that are not known."""
    found = []
    for line in text.split("\n"):
        parts = line.split(" ")
        if len(parts) == 3 and parts[0] == "—":
            try:
                found.append(f"{parts[1]} (key id {from_base64(parts[2], '')[:4].hex()})")
            except Broken:
                found.append(parts[1])
    return ", ".join(found) or "nobody"


def read_checkpoint(text: str, keys: Iterable[Key]) -> Checkpoint:
    """Verifies a checkpoint against known keys; raises ``Broken`` with what is wrong with it."""
    if len(text) > _LONGEST_NOTE or not text.endswith("\n"):
        raise Broken("is too long or does not end with a line feed")
    signed, separator, signatures = text.partition("\n\n")
    lines = signed.split("\n")
    if not separator or len(lines) != 3:
        raise Broken("does not consist of origin, size, root, an empty line and signatures")
    if not _ORIGIN.match(lines[0]):
        raise Broken("does not begin with a line 'indicia/<case id>'")
    if not _SIZE.match(lines[1]):
        raise Broken(f"has {lines[1]!r} where the number of entries belongs")
    root = from_base64(lines[2], "a root")
    if len(root) != 32:
        raise Broken("has a root that is not 32 bytes long")
    found = signers((signed + "\n").encode("utf-8"), signatures, list(keys))
    if not found:
        raise Broken(f"is signed by {signer_names(signatures)} and by none of the known keys")
    return Checkpoint(lines[0], int(lines[1]), root, found[0], tuple(found))


def signers(signed: bytes, signatures: str, keys: list[Key]) -> list[Key]:
    """The known keys that signed, each once. Raises ``Broken`` when any line of a known key is not valid, or a line
    is malformed.
    """
    found: list[Key] = []
    for line in signatures[:-1].split("\n"):
        parts = line.split(" ")
        if not line.startswith(_SIGNATURE_MARK) or len(parts) != 3 or not parts[1] or "+" in parts[1]:
            raise Broken(f"has a line that is not a signature: {line!r}")
        raw = from_base64(parts[2], "a signature")
        if len(raw) < 5:
            raise Broken("has a signature that is too short")
        for key in keys:
            if (key.name, key.identifier) != (parts[1], raw[:4]):
                continue
            if not ed25519.verify(key.key, signed, raw[4:]):
                raise Broken(
                    f"has a signature of {key.name} (key id {key.identifier.hex()}) that is not valid"
                )
            if key not in found:
                found.append(key)
    return found
