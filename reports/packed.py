"""Bytes that are kept compressed: a list of a hundred thousand artifacts takes a tenth of its memory.

Reference: RFC 1950 (zlib), which is what PDF's FlateDecode holds.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

import msgspec

_LEVEL = 6


class Packed(msgspec.Struct, frozen=True):
    """Compressed bytes, with size in bytes, SHA-256 (hexadecimal) and MD5 of what they hold.

    PDF asks for the MD5; nothing here relies on it.
    """

    deflated: bytes
    size: int
    sha256: str
    md5: bytes

    def unpacked(self) -> bytes:
        """What it holds."""
        return zlib.decompress(self.deflated)


class Packer:
    """Takes bytes piece by piece; the same pieces together give the same :class:`Packed`, however they are cut."""

    def __init__(self) -> None:
        self._deflater = zlib.compressobj(_LEVEL)
        self._pieces: list[bytes] = []
        self._sha256, self._md5 = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
        self._size = 0

    def add(self, data: bytes) -> None:
        """Takes the next bytes."""
        self._sha256.update(data)
        self._md5.update(data)
        self._size += len(data)
        if piece := self._deflater.compress(data):
            self._pieces.append(piece)

    def done(self) -> Packed:
        """What was taken; afterwards nothing more can be."""
        self._pieces.append(self._deflater.flush())
        return Packed(b"".join(self._pieces), self._size, self._sha256.hexdigest(), self._md5.digest())


def pack(pieces: Iterable[bytes]) -> Packed:
    """The pieces, one after the other."""
    packer = Packer()
    for piece in pieces:
        packer.add(piece)
    return packer.done()
