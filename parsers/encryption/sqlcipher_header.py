"""SQLCipher databases whose first bytes are left in clear, as iOS wants them, and whose salt is kept elsewhere.

Reference: Zetetic, "SQLCipher API", cipher_plaintext_header_size; SQLite, "Database File Format", 1.3.
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.sqlcipher_database import MAGIC, unlock

_NAME = "SQLCipher database with a header in clear (its key must bring the salt: 96 hexadecimal digits)"
_CLEAR = 32
_RESERVED = (48, 80)
"""What versions 3 and 4 keep at the end of each page."""
_ZEROS = slice(72, 92)
"""Reserved by SQLite for what may come: zeros in every database in clear."""


class SqlCipherHeader(Encryption):
    """Thirty-two bytes in clear, opened by a raw key of 32 bytes with the salt of 16 behind it."""

    name = "sqlcipher_header"
    of_file = True
    types = ("application/vnd.sqlite3",)

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(0, 100)
        if len(head) < 100 or not head.startswith(MAGIC) or head[20] not in _RESERVED:
            return None
        return _NAME if any(head[_ZEROS]) else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return unlock(source, keys, _NAME, clear=_CLEAR)
