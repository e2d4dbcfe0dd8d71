"""Hidden volumes within VeraCrypt and TrueCrypt volumes: they have a header of their own.

Reference: VeraCrypt documentation, "Hidden Volume" and "VeraCrypt Volume Format Specification".
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.veracrypt_volume import find_header, unlock

_PLACE = 65_536


class VeraCryptHidden(Encryption):
    """Whether there is one cannot be told without its key: where there is none, noise stands in its place."""

    name = "veracrypt_hidden"
    blind = True

    def probe(self, source: ByteSource) -> str | None:
        return None if find_header(source, _PLACE) is None else "hidden VeraCrypt or TrueCrypt volume"

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return unlock(source, _PLACE, keys)
