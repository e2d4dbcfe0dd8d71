"""From a password or raw key to the keys of a SQLCipher database.

Reference: Zetetic, "SQLCipher Design" and "SQLCipher API" (key, kdf_iter, cipher_page_size, cipher_compatibility).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.keys import Secret

SALT, IV, KEY = 16, 16, 32
PAGE_SIZES = (4096, 1024, 512, 2048, 8192, 16384, 32768, 65536)
_MASK = 0x3A
_DERIVATIONS = (("sha512", 256_000), ("sha1", 64_000), ("sha1", 4_000), ("sha1", 1), ("sha512", 1))
"""Of version 4, 3, 2 and 1; and one turn, for passwords that are random keys themselves (Signal for Android)."""
_RAW = re.compile(r"(?:x'([0-9a-fA-F]{64}|[0-9a-fA-F]{96})'|([0-9a-fA-F]{64}|[0-9a-fA-F]{96}))")


class DatabaseKey(NamedTuple):
    """What decrypts pages and what checks them. ``hash`` is that of the check, none in version 1; ``page`` in bytes."""

    key: bytes
    check: bytes
    hash: str
    page: int

    @property
    def reserve(self) -> int:
        """Bytes at the end of each page: vector and check, up to a whole number of blocks."""
        return IV if not self.hash else -(-(IV + hashlib.new(self.hash).digest_size) // 16) * 16

    def clear(self, page: bytes, start: int) -> bytes:
        """What is encrypted of a page, behind ``start`` bytes that are not."""
        end = self.page - self.reserve
        mode = modes.CBC(page[end : end + IV])
        return Cipher(algorithms.AES(self.key), mode).decryptor().update(page[start:end])

    def fits(self, page: bytes, number: int, start: int) -> bool:
        """Whether the check of a page is right, whose ``start`` first bytes are in clear.

        Version 1 has none: its first page is right where it begins as a database, and others always.
        """
        if not self.hash:
            return number > 1 or self._begins(self.clear(page, start))
        end = self.page - self.reserve + IV
        code = hmac.new(self.check, page[start:end], self.hash)
        code.update(number.to_bytes(4, "little"))
        digest = code.digest()
        return hmac.compare_digest(digest, page[end : end + len(digest)])

    def _begins(self, clear: bytes) -> bool:
        """Whether this is the rest of a database's header. Reference: SQLite, "Database File Format", 1.3."""
        size = (self.page & 0xFFFF or 1).to_bytes(2, "big")
        return clear[:2] == size and {*clear[2:4]} <= {1, 2} and clear[5:8] == bytes((64, 32, 32))


def fitting(secret: Secret, salt: bytes | None, first: bytes, start: int) -> DatabaseKey | None:
    """The keys that a secret makes, if they fit the first page; ``first`` holds it, however long pages are.

    ``salt`` is None where the file does not hold it; then the key must bring it.
    """
    for key, own_salt, hashed in _keys(secret, salt):
        checking = bytes(each ^ _MASK for each in own_salt)
        check = hashlib.pbkdf2_hmac(hashed, key, checking, 2, KEY)
        for page in (size for size in PAGE_SIZES if size <= len(first)):
            for checked in (hashed, "") if start == SALT else (hashed,):
                found = DatabaseKey(key, check, checked, page)
                if found.fits(first[:page], 1, start):
                    return found
    return None


def _keys(secret: Secret, salt: bytes | None) -> Iterator[tuple[bytes, bytes, str]]:
    """Key, salt and hash of each way to take the secret, the quick ones first."""
    raw = _raw(secret)
    own_salt = raw[KEY:] or salt
    if len(raw) >= KEY and own_salt:
        for hashed in ("sha512", "sha1"):
            yield raw[:KEY], own_salt, hashed
    if salt is None:
        return
    password = secret.value.hex().encode() if secret.kind == "raw" else secret.value
    for hashed, turns in _DERIVATIONS:
        yield hashlib.pbkdf2_hmac(hashed, password, salt, turns, KEY), salt, hashed


def _raw(secret: Secret) -> bytes:
    """A key that is no password: 32 bytes, 48 with its salt; nothing where the secret is none."""
    if secret.kind != "text":
        return secret.value if len(secret.value) in (KEY, KEY + SALT) else b""
    found = _RAW.fullmatch(secret.value.decode())
    return bytes.fromhex(found[1] or found[2]) if found else b""
