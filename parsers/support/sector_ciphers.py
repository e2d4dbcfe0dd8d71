"""Disk encryption by sectors with AES: many sectors in one call.

Reference: IEEE 1619-2018 (XTS); Linux Documentation/admin-guide/device-mapper/dm-crypt.rst (plain, plain64, essiv).
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import NotReadableError

BLOCK = 16
_ESSIV = "essiv:"
_PLAIN = {"plain": 1 << 32, "plain64": 1 << 64}


class SectorCipher(ABC):
    """Decrypts runs of whole sectors of ``sector`` bytes, each under its number."""

    def __init__(self, sector: int) -> None:
        self.sector = sector

    @abstractmethod
    def decrypt(self, data: bytes, first: int, step: int = 1) -> bytes:
        """The clear bytes of sectors that bear the numbers ``first``, ``first + step`` …"""

    def _blocks(self, data: bytes) -> np.ndarray:
        """Sectors × blocks × two 64-bit words."""
        return np.frombuffer(data, "<u8").reshape(-1, self.sector // BLOCK, 2)

    def _numbers(self, data: bytes, first: int, step: int, most: int) -> np.ndarray:
        """The number of each sector as a block: little-endian, then zeros."""
        count = len(data) // self.sector
        numbers = np.zeros((count, 2), "<u8")
        numbers[:, 0] = [(first + step * place) % most for place in range(count)]
        return numbers


class AesXts(SectorCipher):
    """AES in XTS mode with the sector's number as tweak. ``key`` is both keys, one after the other."""

    def __init__(self, key: bytes, sector: int, most: int = 1 << 64) -> None:
        super().__init__(sector)
        half = len(key) // 2
        self._data = Cipher(algorithms.AES(key[:half]), modes.ECB())  # noqa: S305 - XTS is made of it
        self._tweak = Cipher(algorithms.AES(key[half:]), modes.ECB())  # noqa: S305
        self._most = most

    def decrypt(self, data: bytes, first: int, step: int = 1) -> bytes:
        blocks = self._blocks(data)
        numbers = self._numbers(data, first, step, self._most).tobytes()
        tweaks = _doubled(self._tweak.encryptor().update(numbers), blocks.shape[1])
        return bytes(_ecb(self._data, blocks ^ tweaks) ^ tweaks)


class AesCbc(SectorCipher):
    """AES in CBC mode, anew in each sector.

    The vector is the sector's number, or with ``essiv`` (the name of a hash) its encryption under the hash of the key.
    """

    def __init__(self, key: bytes, sector: int, most: int = 1 << 64, essiv: str = "") -> None:
        super().__init__(sector)
        self._data = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 - CBC is made of it
        salt = hashlib.new(essiv, key).digest() if essiv else b""
        self._essiv = Cipher(algorithms.AES(salt), modes.ECB()) if essiv else None  # noqa: S305
        self._most = most

    def decrypt(self, data: bytes, first: int, step: int = 1) -> bytes:
        blocks = self._blocks(data)
        vectors = self._numbers(data, first, step, self._most).tobytes()
        if self._essiv is not None:
            vectors = self._essiv.encryptor().update(vectors)
        before = np.empty_like(blocks)
        before[:, 1:] = blocks[:, :-1]
        before[:, 0] = np.frombuffer(vectors, "<u8").reshape(-1, 2)
        return bytes(_ecb(self._data, blocks) ^ before)


def sector_cipher(specification: str, key: bytes, sector: int) -> SectorCipher:
    """The cipher that dm-crypt names so (``aes-xts-plain64``). Raises NotReadableError, naming it, for any other."""
    name, _, rest = specification.partition("-")
    mode, _, vector = rest.partition("-")
    if name == "aes" and len(key) in ((32, 48, 64) if mode == "xts" else (16, 24, 32)):
        most = _PLAIN.get(vector, 1 << 64)
        if mode == "xts" and vector in _PLAIN:
            return AesXts(key, sector, most)
        if mode == "cbc" and vector in _PLAIN:
            return AesCbc(key, sector, most)
        if mode == "cbc" and vector.startswith(_ESSIV):
            return AesCbc(key, sector, essiv=_known_hash(vector.removeprefix(_ESSIV)))
    raise NotReadableError(f"It is encrypted with {specification}, which this version does not decrypt.")


def _known_hash(name: str) -> str:
    """Hashes whose digests are AES keys."""
    if name not in ("sha256", "md5", "ripemd160"):
        sizes = "its vector is made by a hash that no AES key can be"
        raise NotReadableError(f"It is encrypted in a way that this version does not decrypt: {sizes}.")
    return name


def _ecb(cipher: Cipher[modes.ECB], blocks: np.ndarray) -> np.ndarray:
    clear = cipher.decryptor().update(blocks.tobytes())
    return np.frombuffer(clear, "<u8").reshape(blocks.shape)


def _doubled(tweaks: bytes, blocks: int) -> np.ndarray:
    """The tweak of each block of each sector: that of the block before, doubled in GF(2^128)."""
    low, high = np.frombuffer(tweaks, "<u8").reshape(-1, 2).T.copy()
    made = np.empty((len(low), blocks, 2), "<u8")
    one, top = np.uint64(1), np.uint64(63)
    for block in range(blocks):
        made[:, block, 0], made[:, block, 1] = low, high
        carry = high >> top
        high = (high << one) | (low >> top)
        low = (low << one) ^ (carry * np.uint64(0x87))
    return made
