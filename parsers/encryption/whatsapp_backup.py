"""The content of a WhatsApp backup in clear, authenticated whole before a byte of it is given out.

Reference: NIST SP 800-38D (GCM); the format as in the header's module.
"""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.encryption.whatsapp_header import CHECKSUM, TAG, BackupHeader

_BLOCK = 16
_AT_ONCE = 1 << 20
_WRAP = 1 << 32
"""GCM counts in the last 32 bits of a block and begins again at 0, without a carry."""


class GcmContent(ByteSource):
    """``size`` bytes from ``start`` on, decrypted at any place."""

    def __init__(self, source: ByteSource, start: int, size: int, key: bytes, iv: bytes) -> None:
        self._source = source
        self._start = start
        self._key, self._iv = key, iv
        first = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor().update(bytes(_BLOCK))
        counter = Cipher(algorithms.AES(key), modes.ECB()).decryptor().update(first)  # noqa: S305 - undoes one block
        self._fixed, self._first = counter[:12], int.from_bytes(counter[12:], "big")
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        parts = []
        while offset < end:
            counter = (self._first + offset // _BLOCK) % _WRAP
            some = min(end - offset, (_WRAP - counter) * _BLOCK - offset % _BLOCK)
            parts.append(self._run(offset, some, counter))
            offset += some
        return b"".join(parts)

    def is_authentic(self, tag: bytes) -> bool:
        """Whether all of it is what was encrypted under this key."""
        decryptor = Cipher(algorithms.AES(self._key), modes.GCM(self._iv, tag)).decryptor()
        for at in range(0, self.size, _AT_ONCE):
            decryptor.update(_exactly(self._source, self._start + at, min(_AT_ONCE, self.size - at)))
        try:
            decryptor.finalize()
        except InvalidTag:
            return False
        return True

    def _run(self, offset: int, length: int, counter: int) -> bytes:
        skipped = offset % _BLOCK
        nonce = self._fixed + counter.to_bytes(4, "big")
        data = _exactly(self._source, self._start + offset - skipped, length + skipped)
        return Cipher(algorithms.AES(self._key), modes.CTR(nonce)).decryptor().update(data)[skipped:]


def body(source: ByteSource, header: BackupHeader) -> tuple[int, bytes]:
    """How many encrypted bytes there are, and the tag behind them.

    A backup of several files has no check sum behind its tag: then that is the end of it.
    """
    end = source.size - header.footer
    checked = hashlib.md5(usedforsecurity=False)
    for at in range(0, end - CHECKSUM, _AT_ONCE):
        checked.update(_exactly(source, at, min(_AT_ONCE, end - CHECKSUM - at)))
    if checked.digest() == source.read_at(end - CHECKSUM, CHECKSUM):
        end -= CHECKSUM
    size = end - TAG - header.start
    return size, source.read_at(end - TAG, TAG)


def _exactly(source: ByteSource, offset: int, length: int) -> bytes:
    data = source.read_at(offset, length)
    if len(data) < length:
        raise ReadError(offset + len(data), length - len(data), "the backup ends here")
    return data
