"""BitLocker's ways to decrypt sectors: AES-XTS, and AES-CBC with or without the Elephant diffuser.

Reference: N. Ferguson, "AES-CBC + Elephant diffuser" (2006); libyal/libbde, "BDE format", section 8.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import NotReadableError
from parsers.support.sector_ciphers import AesXts, SectorCipher

_KEY_BYTES = {0x8000: 16, 0x8001: 32, 0x8002: 16, 0x8003: 32, 0x8004: 32, 0x8005: 64}
_DIFFUSED = (0x8000, 0x8001)
_XTS = (0x8004, 0x8005)
_TWEAK = 32
"""Where the second key stands that methods with a diffuser have."""
_A, _B = (9, 0, 13, 0), (0, 10, 0, 25)
_A_ROUNDS, _B_ROUNDS = 5, 3


def bitlocker_cipher(method: int, key: bytes, sector: int) -> SectorCipher:
    """The cipher of a method as the format numbers it; NotReadableError for others and where the key is too short."""
    length = _KEY_BYTES.get(method)
    if length is None:
        raise NotReadableError(f"It is encrypted with BitLocker's method 0x{method:04x}, which is not read.")
    if len(key) < (_TWEAK + length if method in _DIFFUSED else length):
        raise NotReadableError("The BitLocker volume's key is shorter than its method needs: it is damaged.")
    if method in _XTS:
        return AesXts(key[:length], sector)
    tweak = key[_TWEAK : _TWEAK + length] if method in _DIFFUSED else b""
    return BitLockerCbc(key[:length], sector, tweak)


class BitLockerCbc(SectorCipher):
    """AES in CBC mode; the vector is the sector's place in bytes, encrypted. ``tweak``: the diffuser's key."""

    def __init__(self, key: bytes, sector: int, tweak: bytes) -> None:
        super().__init__(sector)
        self._data = _aes(key)
        self._tweak = _aes(tweak) if tweak else None

    def decrypt(self, data: bytes, first: int, step: int = 1) -> bytes:
        numbers = self._numbers(data, first, step, 1 << 64)
        numbers[:, 0] *= np.uint64(self.sector)
        blocks = self._blocks(data)
        before = np.empty_like(blocks)
        before[:, 1:] = blocks[:, :-1]
        before[:, 0] = _encrypted(self._data, numbers)
        clear = np.frombuffer(self._data.decryptor().update(data), "<u8").reshape(blocks.shape) ^ before
        if self._tweak is None:
            return bytes(clear)
        return bytes(_undiffused(clear) ^ self._sector_keys(self._tweak, numbers))

    def _sector_keys(self, tweak: Cipher[modes.ECB], numbers: np.ndarray) -> np.ndarray:
        """32 bytes for each sector, repeated over its length."""
        marked = numbers.copy()
        marked[:, 1] |= np.uint64(0x80 << 56)
        keys = np.concatenate([_encrypted(tweak, numbers), _encrypted(tweak, marked)], axis=1)
        return np.tile(keys, self.sector // 32).reshape(len(numbers), -1, 2)


def _aes(key: bytes) -> Cipher[modes.ECB]:
    return Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 - CBC is made of it


def _encrypted(cipher: Cipher[modes.ECB], blocks: np.ndarray) -> np.ndarray:
    return np.frombuffer(cipher.encryptor().update(blocks.tobytes()), "<u8").reshape(-1, 2)


def _undiffused(blocks: np.ndarray) -> np.ndarray:
    """Both diffusers taken back, of all sectors at once: each word is a row of the same word of every sector."""
    words = np.ascontiguousarray(blocks.reshape(len(blocks), -1).view("<u4").T)
    _cycles(words, _B, _B_ROUNDS, 1)
    _cycles(words, _A, _A_ROUNDS, -1)
    return np.ascontiguousarray(words.T).view("<u8").reshape(blocks.shape)


def _cycles(words: np.ndarray, turns: Sequence[int], rounds: int, direction: int) -> None:
    count = len(words)
    for _ in range(rounds):
        for place in range(count):
            near, far = words[(place + 2 * direction) % count], words[(place + 5 * direction) % count]
            turn = turns[place % 4]
            turned = (far << np.uint32(turn)) | (far >> np.uint32(32 - turn)) if turn else far
            words[place] += near ^ turned
