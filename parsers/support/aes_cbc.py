"""One run of AES in CBC mode from its start to its end, read at any place. Reference: NIST SP 800-38A."""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

BLOCK = 16


class AesCbcRun(ByteSource):
    """``size`` bytes in clear of what stands at ``start`` in ``source``, encrypted up to a whole number of blocks."""

    def __init__(self, source: ByteSource, start: int, size: int, key: bytes, vector: bytes) -> None:
        self._source = source
        self._start = start
        self._key, self._vector = key, vector
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        if end <= offset:
            return b""
        first = offset - offset % BLOCK
        # The block before is the vector of the first one that is wanted.
        lead = BLOCK if first else 0
        wanted = -(-end // BLOCK) * BLOCK - first
        data = self._source.read_at(self._start + first - lead, wanted + lead)
        if len(data) < wanted + lead:
            raise ReadError(offset, end - offset, "the encrypted data is cut off")
        vector = data[:BLOCK] if lead else self._vector
        clear = Cipher(algorithms.AES(self._key), modes.CBC(vector)).decryptor().update(data[lead:])
        return clear[offset - first : end - first]
