"""A run of encrypted sectors as the bytes in clear."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.sector_ciphers import SectorCipher

_AT_ONCE = 1 << 20


class Decrypted(ByteSource):
    """``size`` bytes of ``inner`` from ``start`` on, decrypted by whole sectors.

    The first sector bears the number ``first`` and each after it ``step`` more. A sector that cannot be read raises
    ReadError with places of the clear bytes. Where ``size`` is no whole number of sectors, the rest is left out.
    """

    def __init__(
        self, inner: ByteSource, start: int, size: int, cipher: SectorCipher, first: int = 0, step: int = 1
    ) -> None:
        self._inner = inner
        self._start = start
        self._cipher = cipher
        self._first = first
        self._step = step
        self.size = size - size % cipher.sector

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        if end <= offset:
            return b""
        pieces = []
        at = offset - offset % self._cipher.sector
        skipped = offset - at
        while at < end:
            some = min(_AT_ONCE, -(-(end - at) // self._cipher.sector) * self._cipher.sector)
            pieces.append(self._sectors(at, some))
            at += some
        clear = b"".join(pieces)
        return clear[skipped : skipped + end - offset]

    def _sectors(self, at: int, length: int) -> bytes:
        try:
            data = self._inner.read_at(self._start + at, length)
        except ReadError as error:
            raise ReadError(error.offset - self._start, error.length, error.reason) from error
        if len(data) < length:
            raise ReadError(
                at + len(data), length - len(data), "the image ends before the locked volume does"
            )
        first = self._first + at // self._cipher.sector * self._step
        return self._cipher.decrypt(data, first, self._step)
