"""LUKS version 2.

Reference: LUKS2 On-Disk Format Specification 1.1.2 (2022), cryptsetup's documentation.
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.luks2_header import MAGIC, read_header


class Luks2(Encryption):
    """AES in XTS and CBC, passphrases by PBKDF2, Argon2i and Argon2id; opened by passphrase, key file or volume key."""

    name = "luks2"

    def probe(self, source: ByteSource) -> str | None:
        return "LUKS2" if source.read_at(0, 8) == MAGIC + b"\0\x02" else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return read_header(source).unlock(source, keys)
