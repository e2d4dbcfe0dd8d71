"""From a password to the keys of a RAR archive.

Reference: RAR 5.0 archive format, rarlab.com ("Encryption algorithms"); for older ones, libarchive's and rarfile's
descriptions of RAR 3 (SHA-1 in 262,144 turns, AES-128).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from functools import lru_cache
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from parsers.support.rar.member import Lock

MOST_TURNS = 20
"""RAR 5 writes 15: two to the power of it are the turns of the hash. The format knows up to 24, half a minute."""
_OLD_TURNS, _PARTS = 1 << 18, 16


class RarKey(NamedTuple):
    """``vector`` and ``checking`` are of one format each: the vector made with the key, and the key of check sums."""

    key: bytes
    vector: bytes = b""
    checking: bytes = b""


def key_of(password: str, lock: Lock) -> RarKey | None:
    """None where the lock's check says that it is another password. Raises NotReadableError over the limit."""
    if not lock.turns:
        return _old_key(password, lock.salt)
    if lock.turns > MOST_TURNS:
        raise NotReadableError(f"its key takes 2^{lock.turns} turns of a hash, the limit is 2^{MOST_TURNS}")
    key, checking, check = _new_key(password, lock.salt, lock.turns)
    if lock.check and not hmac.compare_digest(check, lock.check):
        return None
    return RarKey(key, b"", checking)


@lru_cache(maxsize=32)
def _new_key(password: str, salt: bytes, turns: int) -> tuple[bytes, bytes, bytes]:
    """The key, that of check sums sixteen turns on, and the folded check of another sixteen."""
    made = [
        hashlib.pbkdf2_hmac("sha256", password.encode(), salt, (1 << turns) + more) for more in (0, 16, 32)
    ]
    check = bytearray(8)
    for place, byte in enumerate(made[2]):
        check[place % 8] ^= byte
    return made[0], made[1], bytes(check)


@lru_cache(maxsize=32)
def _old_key(password: str, salt: bytes) -> RarKey:
    """Key and vector of RAR 3 and 4, whose words are turned round."""
    seed = password.encode("utf-16-le") + salt
    digest, vector = hashlib.sha1(usedforsecurity=False), bytearray()
    part = _OLD_TURNS // _PARTS
    for start in range(0, _OLD_TURNS, part):
        digest.update(seed + start.to_bytes(3, "little"))
        vector.append(digest.copy().digest()[19])
        turns = range(start + 1, start + part)
        digest.update(b"".join(seed + turn.to_bytes(3, "little") for turn in turns))
    key = struct.pack("<4I", *struct.unpack(">4I", digest.digest()[:16]))
    return RarKey(key, bytes(vector))
