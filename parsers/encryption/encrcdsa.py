"""Encrypted disk images of macOS (DMG and sparse images).

Reference: R.-P. Weinmann, J. Appelbaum, "Unlocking FileVault" (23C3, 2006), and vfdecrypt, which they published.
"""

from __future__ import annotations

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.support.encrcdsa import MAGIC, NAME, OLD_MAGIC, EncryptedImage
from parsers.support.sparse_image import MAGIC as SPARSE
from parsers.support.sparse_image import SparseMedia
from parsers.support.udif.media import UdifMedia
from parsers.support.udif.trailer import MAGIC as UDIF
from parsers.support.udif.trailer import SIZE


class Encrcdsa(Encryption):
    """AES-128 and AES-256 under a password; what is inside is read as a DMG or a sparse image where it is one."""

    name = "encrcdsa"

    def probe(self, source: ByteSource) -> str | None:
        if source.read_at(0, len(MAGIC)) == MAGIC:
            return NAME
        old = source.size > SIZE and source.read_at(source.size - len(OLD_MAGIC), len(OLD_MAGIC)) == OLD_MAGIC
        return f"{NAME} of version 1" if old else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        if source.read_at(0, len(MAGIC)) != MAGIC:
            raise NotReadableError(
                "It is an encrypted disk image of version 1 (Mac OS X 10.4), which is not read."
            )
        clear = EncryptedImage(source).unlock(keys)
        if clear.read_at(0, len(SPARSE)) == SPARSE:
            return SparseMedia(clear, "the unlocked image")
        if clear.size > SIZE and clear.read_at(clear.size - SIZE, len(UDIF)) == UDIF:
            return UdifMedia(clear, "the unlocked image")
        return clear
