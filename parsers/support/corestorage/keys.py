"""How a password opens a volume of FileVault 2.

Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation; RFC 3394.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from evidence.contract.errors import NotReadableError
from parsers.support.corestorage.listing import read_list

MAX_ITERATIONS = 10_000_000
"""Rounds of PBKDF2 that are tried: some seconds; known volumes have up to some hundred thousand."""
_MOST_USERS = 64
_MOST_FILE = 8 << 20
_USER, _WRAPPED = 284, 256


def volume_key(context: dict[str, Any], password: bytes) -> bytes | None:
    """The key of the volume that a password of one of its users opens, or None."""
    for user in _structures(context.get("CryptoUsers"), "PassphraseWrappedKEKStruct", _USER):
        iterations = int.from_bytes(user[168:172], "little")
        if not 0 < iterations <= MAX_ITERATIONS:
            continue
        derived = hashlib.pbkdf2_hmac("sha256", password, user[8:24], iterations, 16)
        key = _unwrapped(derived, user[32:56])
        if key is not None:
            return _volume_key(context, key)
    return None


def tweak_key(key: bytes, family: bytes) -> bytes:
    """The second key of the volume."""
    return hashlib.sha256(key + family).digest()[:16]


def wiped_context(file: bytes, identifier: bytes) -> dict[str, Any] | None:
    """The keys in an ``EncryptedRoot.plist.wipekey`` of the physical volume ``identifier``; None if it is none."""
    if not 16 <= len(file) <= _MOST_FILE:
        return None
    clear = file
    if not file.lstrip().startswith(b"<"):
        cipher = Cipher(algorithms.AES(identifier + bytes(16)), modes.XTS(bytes(16)))
        clear = cipher.decryptor().update(file)
    try:
        found = read_list(clear)
    except NotReadableError:
        return None
    return found if isinstance(found.get("CryptoUsers"), list) else None


def _volume_key(context: dict[str, Any], key: bytes) -> bytes | None:
    wrapped = _structures(context.get("WrappedVolumeKeys"), "KEKWrappedVolumeKeyStruct", _WRAPPED)
    return next((found for one in wrapped if (found := _unwrapped(key, one[8:32])) is not None), None)


def _structures(entries: Any, name: str, length: int) -> Iterator[bytes]:
    for entry in entries[:_MOST_USERS] if isinstance(entries, list) else ():
        data = entry.get(name) if isinstance(entry, dict) else None
        if isinstance(data, bytes) and len(data) >= length:
            yield data


def _unwrapped(key: bytes, wrapped: bytes) -> bytes | None:
    try:
        return aes_key_unwrap(key, wrapped)
    except (InvalidUnwrap, ValueError):
        return None
