"""Content that is encrypted by AES in CBC as one chain, in clear."""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

_BLOCK = 16


class CbcSource(ByteSource):
    """The bytes of ``inner`` in clear. With ``padded`` its last block ends as PKCS #7 says.

    Raises NotReadableError where the padding is none: the end is damaged, or the key is that of another content.
    Nothing checks what stands before it. Reference: NIST SP 800-38A, 6.2; RFC 5652, 6.3.
    """

    def __init__(
        self, inner: ByteSource, key: bytes, vector: bytes = bytes(_BLOCK), *, padded: bool = True
    ) -> None:
        if inner.size % _BLOCK:
            raise NotReadableError(f"its encrypted content has {inner.size} bytes, which are no whole blocks")
        self._inner = inner
        self._key = key
        self._vector = vector
        self.size = inner.size
        if padded and inner.size:
            self.size -= self._padding()

    def _padding(self) -> int:
        try:
            last = self.read_at(self.size - _BLOCK, _BLOCK)
        except ReadError as error:
            raise NotReadableError(f"the end of its encrypted content cannot be read: {error}") from error
        length = last[-1]
        if not 1 <= length <= _BLOCK or last[-length:] != bytes([length]) * length:
            raise NotReadableError("the end of its encrypted content is damaged: its padding is none")
        return length

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        if end <= offset:
            return b""
        first = offset - offset % _BLOCK
        before = _BLOCK if first else 0
        wanted = -(-end // _BLOCK) * _BLOCK - first + before
        data = self._inner.read_at(first - before, wanted)
        if len(data) < wanted:
            raise ReadError(offset, length, "its encrypted content is shorter than it was")
        vector = data[:before] or self._vector
        decryptor = Cipher(AES(self._key), CBC(vector)).decryptor()
        clear = decryptor.update(data[before:]) + decryptor.finalize()
        return clear[offset - first : end - first]

    def close(self) -> None:
        self._inner.close()
