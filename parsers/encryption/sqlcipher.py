"""SQLCipher databases, which look like noise from their first byte on.

Reference: Zetetic, "SQLCipher Design".
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.sqlcipher_database import unlock
from parsers.encryption.veracrypt_header import looks_like_noise

MOST_KEYS = 100
"""Keys that are tried on one file: each costs up to half a second, and whether it is a database is a guess."""
_NAME = "SQLCipher database"
_SMALLEST = 512


class SqlCipher(Encryption):
    """Versions 1 to 4 with pages of any size, by password or raw key; each page is held against its check, but in 1."""

    name = "sqlcipher"
    blind = True
    of_file = True
    types = ("application/octet-stream",)
    names = ("*.db", "*.db3", "*.sqlite", "*.sqlite3", "*.sqlitedb")

    def probe(self, source: ByteSource) -> str | None:
        if source.size < 2 * _SMALLEST or source.size % _SMALLEST:
            return None
        ends = (0, source.size - _SMALLEST)
        return _NAME if all(looks_like_noise(source.read_at(at, _SMALLEST)) for at in ends) else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return unlock(source, keys, _NAME, most=MOST_KEYS)
