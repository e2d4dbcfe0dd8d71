"""The lock of encrypted disk images of macOS (``encrcdsa``, version 2). All numbers are big-endian.

Reference: R.-P. Weinmann, J. Appelbaum, "Unlocking FileVault" (23C3, 2006), and vfdecrypt, which they published.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from typing import NamedTuple

import numpy as np
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from parsers.support.decrypted import Decrypted
from parsers.support.mapped import Mapped, Run
from parsers.support.sector_ciphers import BLOCK, SectorCipher

MAGIC, OLD_MAGIC = b"encrcdsa", b"cdsaencr"
NAME = "encrypted disk image"
MAX_ITERATIONS = 20_000_000
"""Rounds of PBKDF2: some ten seconds a password. macOS takes some hundred thousand."""
_HEAD, _POINTER = struct.Struct(">8sIIIIIII16sIQQI"), struct.Struct(">IQQ")
_KEY = struct.Struct(">IIII32sI32sIIIII")
_MAX_KEYS, _MAX_BLOB = 64, 512
_PBKDF2, _TRIPLE_DES, _AES, _CBC = 103, 17, 0x80000001, 6
_HMAC_KEY = 20
_PASSWORD = 1


class _Slot(NamedTuple):
    """A key, wrapped under a password."""

    iterations: int
    salt: bytes
    vector: bytes
    bits: int
    method: int
    wrapped: bytes


class EncryptedImage:
    """``source`` holds the header at its start. ``block`` in bytes; ``size`` of what is in clear."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        raw = source.read_at(0, min(source.size, _HEAD.size))
        if len(raw) < _HEAD.size or not raw.startswith(MAGIC):
            raise NotReadableError("The header of the encrypted disk image is cut short.")
        found = _HEAD.unpack(raw)
        _, version, _, mode, method, self._bits, _, _, _, self.block, self.size, self.start, count = found
        if version != 2 or mode != _CBC or method != _AES or self._bits not in (128, 256):
            raise NotReadableError(
                f"It is an encrypted disk image of version {version} (cipher {method:#x}, mode {mode}, {self._bits} "
                "bits), which is not read."
            )
        if self.block % BLOCK or not BLOCK <= self.block <= 1 << 20 or not 0 < count <= _MAX_KEYS:
            raise NotReadableError("The header of the encrypted disk image is damaged.")
        self._slots = [slot for number in range(count) if (slot := self._slot(number)) is not None]
        if not self._slots:
            raise NotReadableError(
                "The encrypted disk image is locked by a certificate alone, whose key is not taken here."
            )

    def _slot(self, number: int) -> _Slot | None:
        """A key under a password; None for those under something else."""
        raw = self._source.read_at(_HEAD.size + number * _POINTER.size, _POINTER.size)
        if len(raw) < _POINTER.size:
            raise NotReadableError("The keys of the encrypted disk image are cut short.")
        kind, place, _ = _POINTER.unpack(raw)
        if kind != _PASSWORD:
            return None
        raw = self._source.read_at(place, _KEY.size) if place < self._source.size else b""
        if len(raw) < _KEY.size:
            raise NotReadableError("The keys of the encrypted disk image are cut short.")
        derived, _, rounds, salt_size, salt, iv_size, iv, bits, method, _, _, size = _KEY.unpack(raw)
        if (
            derived != _PBKDF2
            or not 0 < rounds <= MAX_ITERATIONS
            or salt_size > 32
            or not 0 < size <= _MAX_BLOB
        ):
            raise NotReadableError(
                f"A key of the encrypted disk image is damaged, or made by {rounds} rounds of {derived}."
            )
        if (method, bits) not in ((_TRIPLE_DES, 192), (_AES, 128), (_AES, 256)):
            raise NotReadableError(
                f"A key of the encrypted disk image is wrapped by {method:#x}, which is not read."
            )
        wrapped = self._source.read_at(place + _KEY.size, size)
        return _Slot(rounds, salt[:salt_size], iv[:iv_size], bits, method, wrapped)

    def cipher(self, keys: Keys) -> BlockCipher:
        """What decrypts its blocks. Raises LockedError where no key opens it."""
        for secret in keys:
            if secret.kind != "text":
                continue
            opened = next((blob for slot in self._slots if (blob := _unwrapped(slot, secret.value))), None)
            if opened is None or len(opened) < self._bits // 8 + _HMAC_KEY:
                keys.refused("password")
                continue
            keys.opened("password")
            return BlockCipher(opened, self._bits // 8, self.block)
        raise LockedError(NAME, keys)

    def unlock(self, keys: Keys) -> ByteSource:
        """The bytes behind the header in clear. Raises LockedError where no key opens it.

        The last block is whole in the file, also where the image ends inside of it.
        """
        cipher = self.cipher(keys)
        padded = -(-self.size // self.block) * self.block
        return Mapped(Decrypted(self._source, self.start, padded, cipher), self.size, [Run(0, self.size, 0)])


class BlockCipher(SectorCipher):
    """AES in CBC mode, anew in each block: its vector is the HMAC-SHA-1 of the block's number."""

    def __init__(self, blob: bytes, length: int, block: int) -> None:
        super().__init__(block)
        self._aes = Cipher(algorithms.AES(blob[:length]), modes.ECB())  # noqa: S305 - CBC is made of it
        self._hmac = blob[length : length + _HMAC_KEY]

    def decrypt(self, data: bytes, first: int, step: int = 1) -> bytes:
        blocks = self._blocks(data)
        numbers = (first + step * place for place in range(len(blocks)))
        vectors = (
            hmac.digest(self._hmac, struct.pack(">I", number & 0xFFFFFFFF), "sha1")[:BLOCK]
            for number in numbers
        )
        before = np.empty_like(blocks)
        before[:, 1:] = blocks[:, :-1]
        before[:, 0] = np.frombuffer(b"".join(vectors), "<u8").reshape(-1, 2)
        clear = np.frombuffer(self._aes.decryptor().update(data), "<u8").reshape(blocks.shape)
        return bytes(clear ^ before)


def _unwrapped(slot: _Slot, password: bytes) -> bytes | None:
    """What the password finds in a slot; None where it is the wrong one."""
    key = hashlib.pbkdf2_hmac("sha1", password, slot.salt, slot.iterations, slot.bits // 8)
    triple = slot.method == _TRIPLE_DES
    size = 8 if triple else BLOCK
    if len(slot.wrapped) % size or len(slot.vector) < size:
        return None
    cipher = Cipher(TripleDES(key) if triple else algorithms.AES(key), modes.CBC(slot.vector[:size]))
    blob = cipher.decryptor().update(slot.wrapped)
    padding = blob[-1]
    body = blob[: len(blob) - padding]
    right = 0 < padding <= size and blob.endswith(bytes([padding]) * padding) and body.endswith(b"CKIE\0")
    return body if right else None
