"""Ed25519 keys that sign checkpoints.

Reference: C2SP signed-note (https://c2sp.org/signed-note) for names, key ids and the text form; RFC 8032.
"""

from __future__ import annotations

import base64
import os
import re
import secrets
from hashlib import sha256
from pathlib import Path
from typing import Protocol, Self

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from evidence.custody.encoding import decode_base64
from evidence.custody.errors import KeyFileError, PassphraseNeededError
from evidence.custody.files import whole

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_ED25519 = b"\x01"
# SubjectPublicKeyInfo of an Ed25519 key up to the key itself: RFC 8410 section 4
_SPKI = bytes.fromhex("302a300506032b6570032100")


def check_name(name: str) -> str:
    """The name, if a key may be called so. Raises KeyFileError."""
    if not _NAME.fullmatch(name):
        raise KeyFileError(
            f"A key cannot be called {name!r}: use 1 to 64 letters, digits, dots, hyphens or underscores, "
            "beginning with a letter or digit."
        )
    return name


class VerifyKey(msgspec.Struct, frozen=True):
    """Public part of a key: its name and the 32 bytes of the Ed25519 public key."""

    name: str
    key: bytes

    @property
    def id(self) -> bytes:
        """The 4 bytes by which signature lines name the key."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    @property
    def text(self) -> str:
        """C2SP vkey: ``name+hex id+Base64``."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.key).decode()}"

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the key's SubjectPublicKeyInfo (DER), upper-case hex in groups of four, to compare by eye.

        ``openssl pkey -in KEY.pem -pubout -outform DER | sha256sum`` gives the same.
        """
        digits = sha256(_SPKI + self.key).hexdigest().upper()
        return " ".join(digits[start : start + 4] for start in range(0, 64, 4))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads a vkey from a file or a terminal, with white space around it. Raises KeyFileError as ``exact``."""
        return cls.exact(text.strip())

    @classmethod
    def exact(cls, text: str) -> Self:
        """Reads a vkey, of which no byte can be another. Raises KeyFileError where its id does not fit its key."""
        name, _, rest = text.partition("+")
        key_id, _, encoded = rest.partition("+")
        try:
            raw = decode_base64(encoded)
        except ValueError:
            raw = b""
        if not _NAME.fullmatch(name) or len(raw) != 33 or raw[:1] != _ED25519:
            raise KeyFileError("This is not a public key of the form name+id+Base64 for Ed25519.")
        key = cls(name, raw[1:])
        if key.text != f"{name}+{key_id}+{encoded}":
            raise KeyFileError(
                f"The id of the public key {name} does not belong to it: it was changed or mistyped."
            )
        return key

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether the 64-byte signature over the message is this key's."""
        try:
            Ed25519PublicKey.from_public_bytes(self.key).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True

    def write(self, folder: Path) -> Path:
        """Writes ``<name>.vkey`` there; another key of that name is not replaced. Raises KeyFileError."""
        path = folder / f"{self.name}.vkey"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                with whole(path) as file:
                    file.write(f"{self.text}\n".encode("ascii"))
                return path
        except OSError as error:
            raise KeyFileError(f"The public key could not be written to {path}: {error.strerror}.") from error
        if read_vkey(path) != self:
            raise KeyFileError(
                f"{path} holds another key of the name {self.name}. Give the new key another name."
            )
        return path


def read_vkey(path: Path) -> VerifyKey:
    """Reads one ``.vkey`` file. Raises KeyFileError naming the file."""
    try:
        with path.open("rb") as file:
            text = file.read(4096).decode("ascii")
        return VerifyKey.parse(text)
    except OSError as error:
        raise KeyFileError(f"The public key {path} cannot be read: {error.strerror}.") from error
    except (KeyFileError, UnicodeDecodeError) as error:
        raise KeyFileError(f"{path} is not a public key: {error}") from error


def read_vkeys(folder: Path) -> list[VerifyKey]:
    """All ``*.vkey`` files of a folder, by name. Raises KeyFileError naming the file that is not one."""
    return [read_vkey(path) for path in sorted(folder.glob("*.vkey"))]


class Private(Protocol):
    """What holds the private part: a key in memory, or one inside a token."""

    def sign(self, data: bytes, /) -> bytes: ...

    def public_key(self) -> Ed25519PublicKey: ...


class SigningKey:
    """A private Ed25519 key with a name. It lies outside of every case folder."""

    def __init__(self, name: str, private: Private) -> None:
        self.name = check_name(name)
        self._private = private
        raw = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.public = VerifyKey(name, raw)

    @classmethod
    def load_or_create(cls, folder: Path, name: str, passphrase: str | None = None) -> Self:
        """Reads ``<folder>/<name>.pem``, or makes it at first use. Raises KeyFileError."""
        path = folder / f"{check_name(name)}.pem"
        return cls.load(path, passphrase) if path.exists() else cls.create(folder, name, passphrase)

    @classmethod
    def create(cls, folder: Path, name: str, passphrase: str | None = None) -> Self:
        """Makes ``<folder>/<name>.pem``: PKCS #8, mode 0600, encrypted if a passphrase is given."""
        private = Ed25519PrivateKey.generate()
        protection: KeySerializationEncryption = NoEncryption()
        if passphrase is not None:
            protection = BestAvailableEncryption(passphrase.encode())
        pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection)
        path = folder / f"{check_name(name)}.pem"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_private(path, pem)
        except FileExistsError:
            raise KeyFileError(f"There already is a key {path}; it is not replaced.") from None
        except OSError as error:
            raise KeyFileError(f"The key could not be written to {path}: {error.strerror}.") from error
        return cls(name, private)

    @classmethod
    def load(cls, path: Path, passphrase: str | None = None) -> Self:
        """Reads a private key; the file's name without suffix is the key's name. Raises KeyFileError."""
        try:
            with path.open("rb") as file:
                if os.name == "posix" and os.fstat(file.fileno()).st_mode & 0o077:
                    raise KeyFileError(
                        f"Others on this machine can read the private key {path}. Run: chmod 600 {path}"
                    )
                pem = file.read(65536)
            private = load_pem_private_key(pem, passphrase.encode() if passphrase is not None else None)
        except OSError as error:
            raise KeyFileError(f"The key {path} cannot be read: {error.strerror}.") from error
        except TypeError as error:
            if passphrase is None:
                raise PassphraseNeededError(f"The key {path} needs its passphrase.") from error
            raise KeyFileError(f"The key {path} has no passphrase, but one was given.") from error
        except (ValueError, UnsupportedAlgorithm) as error:
            raise KeyFileError(f"The key {path} is damaged, or its passphrase is wrong.") from error
        if not isinstance(private, Ed25519PrivateKey):
            raise KeyFileError(f"The key {path} is not an Ed25519 key.")
        return cls(path.stem, private)

    def sign(self, message: bytes) -> bytes:
        """The 64-byte Ed25519 signature over the message."""
        return self._private.sign(message)


def write_private(path: Path, data: bytes) -> None:
    """Writes a file that only its owner may read, whole or not at all; FileExistsError if there is one."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(part)
    finally:
        part.unlink()
