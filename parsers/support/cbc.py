"""Content that is encrypted by AES in CBC as one chain, with the padding that tells its length."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.aes_cbc import BLOCK, AesCbcRun


class CbcSource(AesCbcRun):
    """All bytes of ``inner`` in clear, which it closes. With ``padded`` the last block ends as PKCS #7 says.

    Raises NotReadableError where the padding is none: the end is damaged, or the key is that of another content.
    Nothing checks what stands before it. Reference: RFC 5652, 6.3.
    """

    def __init__(
        self, inner: ByteSource, key: bytes, vector: bytes = bytes(BLOCK), *, padded: bool = True
    ) -> None:
        if inner.size % BLOCK:
            raise NotReadableError(f"its encrypted content has {inner.size} bytes, which are no whole blocks")
        super().__init__(inner, 0, inner.size, key, vector)
        self._inner = inner
        if padded and inner.size:
            self.size -= self._padding()

    def _padding(self) -> int:
        try:
            last = self.read_at(self.size - BLOCK, BLOCK)
        except ReadError as error:
            raise NotReadableError(f"the end of its encrypted content cannot be read: {error}") from error
        length = last[-1]
        if not 1 <= length <= BLOCK or last[-length:] != bytes([length]) * length:
            raise NotReadableError("the end of its encrypted content is damaged: its padding is none")
        return length

    def close(self) -> None:
        self._inner.close()
