"""Blocks of an APFS container and their checksums."""

from __future__ import annotations

import numpy as np

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.sector_ciphers import AesXts

SECTOR = 512
_MODULUS = 0xFFFFFFFF
_HEADER = 32


def fletcher_fits(block: bytes) -> bool:
    """Whether the first eight bytes are the Fletcher-64 sum of the rest.

    Reference: Apple File System Reference (2020-06-22), obj_phys_t, o_cksum.
    """
    words = np.frombuffer(block, "<u4", offset=8).astype(np.uint64)
    low = int(words.sum()) % _MODULUS
    high = int((words * np.arange(len(words), 0, -1, dtype=np.uint64)).sum()) % _MODULUS
    first = _MODULUS - (low + high) % _MODULUS
    second = _MODULUS - (low + first) % _MODULUS
    return int.from_bytes(block[:8], "little") == second << 32 | first


class Blocks:
    """The container's blocks by number. Where there is a cipher, ``clear`` decrypts blocks under a number."""

    def __init__(self, source: ByteSource, size: int) -> None:
        self.source = source
        self.size = size
        self.cipher: AesXts | None = None

    def read(self, number: int, count: int = 1) -> bytes:
        """Blocks as they are stored. ReadError where the container does not have them."""
        length = count * self.size
        if number < 0 or (number + count) * self.size > self.source.size:
            raise ReadError(number * self.size, length, "the container ends before this block")
        data = self.source.read_at(number * self.size, length)
        if len(data) < length:
            raise ReadError(number * self.size + len(data), length - len(data), "the container ends before")
        return data

    def object(self, number: int, kinds: tuple[int, ...], *, encrypted: bool = False) -> bytes:
        """A block that is an object of one of these types, its checksum verified. ReadError where it is not."""
        data = self.read(number)
        if encrypted:
            data = self.clear(data, number)
        if not fletcher_fits(data):
            reason = "its checksum (Fletcher-64) does not fit: the block is damaged"
            raise ReadError(number * self.size, self.size, reason)
        if kind(data) not in kinds:
            raise ReadError(number * self.size, self.size, f"it is an object of another type ({kind(data)})")
        return data

    def clear(self, data: bytes, number: int) -> bytes:
        """Whole blocks decrypted, the first under that number. ReadError without a key."""
        if self.cipher is None:
            raise ReadError(0, len(data), "it is encrypted and no key was given")
        return self.cipher.decrypt(data, number * (self.size // SECTOR))


def kind(block: bytes) -> int:
    """The type of an object."""
    return int.from_bytes(block[24:26], "little")


def u16(data: bytes, at: int) -> int:
    """An unsigned number of 16 bits."""
    return int.from_bytes(data[at : at + 2], "little")


def u32(data: bytes, at: int) -> int:
    """An unsigned number of 32 bits."""
    return int.from_bytes(data[at : at + 4], "little")


def u64(data: bytes, at: int) -> int:
    """An unsigned number of 64 bits."""
    return int.from_bytes(data[at : at + 8], "little")
