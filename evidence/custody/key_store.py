"""The examiner's own private keys: files in one folder outside of every case, or addresses of token keys.

``NAME.pem`` PKCS #8 (perhaps with a passphrase), ``NAME.p12`` PKCS #12, ``NAME.pkcs11`` an RFC 7512 address.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from evidence.custody.errors import KeyFileError, PassphraseNeededError
from evidence.custody.keys import SigningKey, VerifyKey, check_name, write_private
from evidence.custody.passphrase import passphrase_for
from evidence.custody.pkcs11_uri import Pkcs11Uri

SUFFIXES = (".pem", ".p12", ".pkcs11")
_LARGEST = 1 << 20


def key_name(person: str) -> str:
    """The name that a person's ledger key bears: a key name may hold no spaces and nothing a path cannot."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in person).strip("-")
    return f"{(plain or 'examiner')[:54]}.indicia"


def find(folder: Path, name: str) -> Path | None:
    """The file that holds, or leads to, the private key of a name."""
    return next(
        (path for suffix in SUFFIXES if (path := folder / f"{check_name(name)}{suffix}").is_file()), None
    )


def names(folder: Path) -> list[str]:
    """The names of all private keys in the folder."""
    if not folder.is_dir():
        return []
    return sorted({path.name[: -len(path.suffix)] for path in folder.iterdir() if path.suffix in SUFFIXES})


def load(path: Path) -> SigningKey:
    """The private key in a file of any of the kinds; its passphrase or PIN is found or asked for.

    Raises KeyFileError.
    """
    if path.suffix == ".pkcs11":
        from evidence.custody.pkcs11_token import open_key

        return SigningKey(path.stem, open_key(Pkcs11Uri.parse(_read(path).decode("utf-8", "replace"))))
    if path.suffix == ".p12":
        return _load_pkcs12(path)
    try:
        return SigningKey.load(path)
    except PassphraseNeededError:
        return SigningKey.load(path, passphrase_for(path.stem, f"Passphrase of the key {path.stem}"))


def load_or_create(folder: Path, name: str, revoked: Collection[VerifyKey] = ()) -> SigningKey:
    """The key of a name that is not revoked, made at first use; after a revocation ``NAME-2`` and so on.

    Raises KeyFileError.
    """
    number = 1
    while True:
        numbered = name if number == 1 else f"{name}-{number}"
        path = find(folder, numbered)
        if path is None:
            return SigningKey.create(folder, numbered)
        key = load(path)
        if key.public not in revoked:
            return key
        number += 1


def import_pkcs12(folder: Path, name: str, source: Path) -> SigningKey:
    """Keeps a copy of a PKCS #12 file that holds an Ed25519 key as ``NAME.p12``. Raises KeyFileError."""
    _refuse_existing(folder, name)
    key = SigningKey(check_name(name), _private_of(source, name))
    _write(folder / f"{name}.p12", _read(source))
    return key


def refer_to_token(folder: Path, name: str, address: str, *, generate: bool = False) -> SigningKey:
    """Keeps the address of a key in a token as ``NAME.pkcs11``; with ``generate`` the token makes the key.

    Raises KeyFileError.
    """
    from evidence.custody import pkcs11_token

    _refuse_existing(folder, name)
    uri = Pkcs11Uri.parse(address)
    private = pkcs11_token.generate(uri) if generate else pkcs11_token.open_key(uri)
    key = SigningKey(check_name(name), private)
    _write(folder / f"{name}.pkcs11", f"{uri.text}\n".encode())
    return key


def _load_pkcs12(path: Path) -> SigningKey:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise KeyFileError(f"Others on this machine can read the private key {path}. Run: chmod 600 {path}")
    return SigningKey(path.stem, _private_of(path, path.stem))


def _private_of(path: Path, name: str) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.serialization import pkcs12  # loads X.509, which few need

    data = _read(path)
    try:
        try:
            found = pkcs12.load_key_and_certificates(data, None)[0]
        except ValueError:
            secret = passphrase_for(name, f"Passphrase of {path.name}")
            found = pkcs12.load_key_and_certificates(data, secret.encode())[0]
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyFileError(
            f"{path} is not a PKCS #12 file, is damaged, or its passphrase is wrong."
        ) from error
    if not isinstance(found, Ed25519PrivateKey):
        raise KeyFileError(f"{path} holds no Ed25519 key. The ledger is signed with Ed25519 keys only.")
    return found


def _refuse_existing(folder: Path, name: str) -> None:
    if path := find(folder, name):
        raise KeyFileError(f"There already is a key {path}; it is not replaced.")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise KeyFileError(f"The key {path} cannot be read: {error.strerror}.") from error


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_private(path, data)
    except OSError as error:
        raise KeyFileError(f"The key could not be written to {path}: {error.strerror}.") from error
