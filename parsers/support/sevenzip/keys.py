"""From a password to what is under the encryption of a 7-Zip archive.

Reference: 7-Zip, DOC/Methods.txt (06F10701); the layout of its properties is that of 7-Zip's CPP/7zip/Crypto/7zAes.cpp.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.aes_cbc import BLOCK, AesCbcRun
from parsers.support.sevenzip.streams import Folder

AES = bytes.fromhex("06f10701")
MOST_TURNS = 22
"""The hash is turned twice to the power of this number of times; 7-Zip writes 19, which takes a fifth of a second."""
_AS_IT_IS = 0x3F
_KEY = 32
_AT_ONCE = 1 << 12


class _Settings(NamedTuple):
    turns: int
    salt: bytes
    vector: bytes


def is_locked(folder: Folder) -> bool:
    """Whether any of its coders encrypts."""
    return any(coder.method == AES for coder in folder.coders)


def in_clear(source: ByteSource, folder: Folder, password: str) -> ByteSource:
    """The packed bytes of a folder that is encrypted last. Raises NotReadableError for what is not read."""
    coder = folder.coders[0]
    settings = _settings(coder.properties)
    if coder.method != AES or coder.size > folder.packed or settings is None:
        raise NotReadableError("This member is encrypted in a way that this version does not read.")
    key = _key(password, settings.turns, settings.salt)
    return AesCbcRun(source, folder.place, coder.size, key, settings.vector)


def _settings(properties: bytes) -> _Settings | None:
    first, second = (*properties[:2], 0, 0)[:2]
    salt = (first >> 7) + (second >> 4 if first & 0xC0 else 0)
    vector = (first >> 6 & 1) + (second & 0x0F if first & 0xC0 else 0)
    turns = first & 0x3F
    rest = properties[2:]
    if len(rest) < salt + vector or vector > BLOCK or (turns > MOST_TURNS and turns != _AS_IT_IS):
        return None
    return _Settings(turns, rest[:salt], rest[salt : salt + vector].ljust(BLOCK, b"\0"))


@lru_cache(maxsize=16)
def _key(password: str, turns: int, salt: bytes) -> bytes:
    """Each folder asks for it, and each time it would take as long."""
    letters = salt + password.encode("utf-16-le")
    if turns == _AS_IT_IS:
        return letters.ljust(_KEY, b"\0")[:_KEY]
    digest = hashlib.sha256()
    for start in range(0, 1 << turns, _AT_ONCE):
        some = range(start, min(start + _AT_ONCE, 1 << turns))
        digest.update(b"".join(letters + turn.to_bytes(8, "little") for turn in some))
    return digest.digest()
