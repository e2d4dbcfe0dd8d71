"""Bytes of headers, in clear or decrypted one header at a time. Reference: RAR 5.0 archive format; RAR technote 4."""

from __future__ import annotations

from collections.abc import Callable

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.source import ByteSource

LARGEST = 2 << 20
"""Bytes of a header: the limit of the format."""
_BLOCK = 16


class HeaderBytes:
    """The header at ``place`` of the archive. ``lead``: bytes before it that its key is made of.

    ``key``: from these to key and vector; None where headers are in clear.
    """

    def __init__(
        self,
        source: ByteSource,
        lead: int = 0,
        key: Callable[[bytes], tuple[bytes, bytes]] | None = None,
    ) -> None:
        self._source = source
        self._lead = lead
        self._key = key

    def at(self, place: int, length: int) -> bytes:
        """The first bytes of the header there, fewer only where the archive ends."""
        if self._key is None:
            return self._source.read_at(place, length)
        wanted = -(-length // _BLOCK) * _BLOCK
        data = self._source.read_at(place, self._lead + wanted)
        lead, locked = data[: self._lead], data[self._lead :]
        key, vector = self._key(lead)
        whole = len(locked) - len(locked) % _BLOCK
        return Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor().update(locked[:whole])[:length]

    def taken(self, length: int) -> int:
        """How many bytes of the archive a header of this length takes."""
        return length if self._key is None else self._lead + -(-length // _BLOCK) * _BLOCK
