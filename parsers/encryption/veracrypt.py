"""VeraCrypt volumes, and those of TrueCrypt from version 6.0 on.

Reference: VeraCrypt documentation, "VeraCrypt Volume Format Specification".
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.veracrypt_volume import find_header, unlock

_PLACE = 0


class VeraCrypt(Encryption):
    """AES in XTS, keys by SHA-512, SHA-256, BLAKE2s and RIPEMD-160; opened by a password or a key file alone."""

    name = "veracrypt"
    blind = True

    def probe(self, source: ByteSource) -> str | None:
        return None if find_header(source, _PLACE) is None else "VeraCrypt or TrueCrypt volume"

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return unlock(source, _PLACE, keys)
