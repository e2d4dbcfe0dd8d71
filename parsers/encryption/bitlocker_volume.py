"""The clear bytes of a BitLocker volume: its first sectors lie elsewhere, and its own data reads as zeros.

Reference: libyal/libbde, "BitLocker Drive Encryption (BDE) format", sections 2, 5 and 8.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.encryption.bitlocker_metadata import METADATA_BYTES, Metadata
from parsers.support.decrypted import Decrypted
from parsers.support.sector_ciphers import SectorCipher


class BitLockerVolume(ByteSource):
    """Where encryption is under way or being undone, what lies beyond its border is clear already."""

    def __init__(self, source: ByteSource, metadata: Metadata, cipher: SectorCipher) -> None:
        self._source = source
        self._clear = Decrypted(source, 0, source.size, cipher)
        self.size = self._clear.size
        self._header = metadata.header_bytes
        self._header_at = metadata.header_at
        self._border = min(metadata.encrypted, self.size)
        own = [(place, METADATA_BYTES) for place in metadata.places]
        self._own = sorted([*own, (self._header_at, self._header)])
        if self._header_at + self._header > self.size:
            raise NotReadableError("The image ends before the first sectors of its BitLocker volume.")

    def read_at(self, offset: int, length: int) -> bytes:
        return b"".join(self._pieces(offset, min(self.size, offset + length)))

    def _pieces(self, at: int, end: int) -> Iterator[bytes]:
        while at < end:
            if at < self._header:
                until = min(end, self._header)
                yield self._moved(at, until - at)
            elif (own := self._own_until(at)) is not None:
                until = min(end, own)
                yield bytes(until - at)
            else:
                until = min([end, *(start for start, _ in self._own if start > at)])
                yield self._plain(at, until - at)
            at = until

    def _own_until(self, at: int) -> int | None:
        """The end of BitLocker's own data that ``at`` lies in; None where it lies in none."""
        return next((start + size for start, size in self._own if start <= at < start + size), None)

    def _moved(self, at: int, length: int) -> bytes:
        try:
            return self._plain(self._header_at + at, length)
        except ReadError as error:
            raise ReadError(error.offset - self._header_at, error.length, error.reason) from error

    def _plain(self, at: int, length: int) -> bytes:
        """As it stands on the volume, decrypted up to the border of what is encrypted."""
        inside = max(0, min(length, self._border - at))
        clear = self._clear.read_at(at, inside)
        return clear if inside == length else clear + self._source.read_at(at + inside, length - inside)
