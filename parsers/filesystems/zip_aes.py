"""The packed bytes of a zip member that is encrypted with AES.

Reference: WinZip, "AES Encryption Information: Encryption Specification AE-1 and AE-2" (2009).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

EXTRA = 0x9901
_ROUNDS = 1000
_VERIFIER, _CODE, _BLOCK = 2, 10, 16
_AT_ONCE = 1 << 20


class AesFields(NamedTuple):
    """``version`` 2 stores no CRC-32; ``strength`` 1 to 3: AES of 128, 192, 256 bits; ``method``: how it is packed."""

    version: int
    strength: int
    method: int

    @classmethod
    def of(cls, extra: bytes) -> AesFields | None:
        """None where the field is not as the specification says."""
        if len(extra) < 7 or extra[2:4] != b"AE" or extra[0] not in (1, 2) or extra[4] not in (1, 2, 3):
            return None
        return cls(extra[0], extra[4], int.from_bytes(extra[5:7], "little"))


class AesPacked(ByteSource):
    """What stands at ``start`` in ``packed`` bytes, in clear; nothing is given out before all was authenticated."""

    def __init__(self, source: ByteSource, start: int, packed: int, key: AesKey) -> None:
        self._source = source
        self._start = start + key.salt_bytes + _VERIFIER
        self._key = key
        self._authentic = False
        self.size = packed - key.salt_bytes - _VERIFIER - _CODE

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        if not self._authentic and not self.is_authentic():
            reason = "its authentication code does not hold: the member is damaged, or the key is another"
            raise ReadError(offset, length, reason)
        skipped = offset % _BLOCK
        data = self._exactly(offset - skipped, length + skipped)
        return self._key.decrypted(data, (offset - skipped) // _BLOCK)[skipped:]

    def is_authentic(self) -> bool:
        """Whether the code behind the data is that of the data under the key."""
        code = hmac.new(self._key.authentication, digestmod=hashlib.sha1)
        for at in range(0, self.size, _AT_ONCE):
            code.update(self._exactly(at, min(_AT_ONCE, self.size - at)))
        stored = self._source.read_at(self._start + self.size, _CODE)
        self._authentic = hmac.compare_digest(code.digest()[:_CODE], stored)
        return self._authentic

    def _exactly(self, offset: int, length: int) -> bytes:
        data = self._source.read_at(self._start + offset, length)
        if len(data) < length:
            raise ReadError(offset, length, "the archive ends inside the member")
        return data


class AesKey:
    """The keys that a password makes with the salt of one member."""

    def __init__(self, strength: int, salt: bytes, password: bytes) -> None:
        length = 8 + 8 * strength
        made = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * length + _VERIFIER)
        self.salt_bytes = salt_bytes(strength)
        self._cipher = Cipher(algorithms.AES(made[:length]), modes.ECB())  # noqa: S305 - CTR is made of it
        self.authentication = made[length : 2 * length]
        self.verifier = made[2 * length :]

    def decrypted(self, data: bytes, first: int) -> bytes:
        """Counters are little-endian here and begin at 1, so the library's own mode does not do."""
        count = -(-len(data) // _BLOCK)
        counters = np.zeros((count, 2), "<u8")
        counters[:, 0] = np.arange(first + 1, first + 1 + count, dtype="<u8")
        stream = np.frombuffer(self._cipher.encryptor().update(counters.tobytes()), "u1")[: len(data)]
        return bytes(np.frombuffer(data, "u1") ^ stream)


def salt_bytes(strength: int) -> int:
    """The length of the salt that stands before the data."""
    return 4 + 4 * strength


def unlocked(source: ByteSource, start: int, packed: int, strength: int, password: bytes) -> AesPacked | None:
    """The packed bytes; None where the two bytes that tell most wrong passwords are others."""
    salt_size = salt_bytes(strength)
    head = source.read_at(start, salt_size + _VERIFIER)
    if len(head) < salt_size + _VERIFIER or packed < salt_size + _VERIFIER + _CODE:
        raise ValueError("the encrypted member is shorter than its own header")
    key = AesKey(strength, head[:salt_size], password)
    if not hmac.compare_digest(key.verifier, head[salt_size:]):
        return None
    return AesPacked(source, start, packed, key)
