"""The header of a VeraCrypt or TrueCrypt volume, which looks like noise until the right key is tried on it.

Reference: VeraCrypt documentation, "VeraCrypt Volume Format Specification" and "Header Key Derivation, Salt, and
Iteration Count"; the same of TrueCrypt 7.1a.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

HEADER_BYTES = 512
_SALT = 64
_KEY_BYTES = 64
_FIELDS = struct.Struct(">4sHHI16sQQQQII")
_KEYS = 256 - _SALT
_PROGRAMS = {b"VERA": "VeraCrypt", b"TRUE": "TrueCrypt"}
_OLDEST = 4
"""Headers before TrueCrypt 6.0 do not state where the data begins."""
_DERIVATIONS = (
    (b"TRUE", "sha512", 1000),
    (b"TRUE", "ripemd160", 2000),
    (b"TRUE", "whirlpool", 1000),
    (b"VERA", "sha512", 500_000),
    (b"VERA", "sha256", 500_000),
    (b"VERA", "blake2s", 500_000),
    (b"VERA", "whirlpool", 500_000),
    (b"VERA", "ripemd160", 655_331),
)
_POOL = 64
_MOST_OF_KEY_FILE = 1 << 20
_NOISE = 190
"""Different values that 512 bytes of noise have: 221 on the average; fewer than this are not noise."""


class VolumeHeader(NamedTuple):
    """``start`` and ``size`` of the encrypted run in bytes; ``key``: both keys of XTS, one after the other."""

    program: str
    start: int
    size: int
    key: bytes


def looks_like_noise(header: bytes) -> bool:
    """Whether it may be a header: nothing else can be told without a key."""
    return len(header) == HEADER_BYTES and len(set(header)) >= _NOISE


def unlocked_header(header: bytes, password: bytes) -> VolumeHeader | None:
    """What a header says under a password; None where none of the ways to make a key of it gives a header."""
    for magic, key in _header_keys(password, header[:_SALT]):
        decryptor = Cipher(algorithms.AES(key), modes.XTS(bytes(16))).decryptor()
        clear = decryptor.update(header[_SALT:])
        if clear.startswith(magic):
            found = _read(clear)
            if found is not None:
                return found
    return None


def password_of_key_file(content: bytes) -> bytes:
    """The password that a key file stands for where no other is given with it."""
    pool, place, state = bytearray(_POOL), 0, 0
    for at in range(min(len(content), _MOST_OF_KEY_FILE)):
        state = zlib.crc32(content[at : at + 1], state)
        for byte in (state ^ 0xFFFFFFFF).to_bytes(4, "big"):
            pool[place] = (pool[place] + byte) & 0xFF
            place = (place + 1) % _POOL
    return bytes(pool)


def _header_keys(password: bytes, salt: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Those of TrueCrypt first: they cost next to nothing."""
    for magic, name, rounds in _DERIVATIONS:
        if name in hashlib.algorithms_available:
            yield magic, hashlib.pbkdf2_hmac(name, password, salt, rounds, _KEY_BYTES)


def _read(clear: bytes) -> VolumeHeader | None:
    """None unless both check sums hold."""
    magic, version, _, keys_sum, _, _, _, start, size, _, _ = _FIELDS.unpack_from(clear)
    own_sum = int.from_bytes(clear[_KEYS - 4 : _KEYS], "big")
    if (
        version < _OLDEST
        or zlib.crc32(clear[_KEYS:]) != keys_sum
        or zlib.crc32(clear[: _KEYS - 4]) != own_sum
    ):
        return None
    return VolumeHeader(_PROGRAMS[magic], start, size, clear[_KEYS : _KEYS + _KEY_BYTES])
