"""The checksums of Btrfs.

Reference: "Checksumming", btrfs.readthedocs.io; Y. Collet, "XXH64 algorithm description" (xxHash specification 0.1.1).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from evidence.contract.errors import NotReadableError
from parsers.support.crc32c import crc32c, crc32c_rows

_P1, _P2, _P3, _P4, _P5 = (
    np.uint64(prime)
    for prime in (
        0x9E3779B185EBCA87,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0x85EBCA77C2B2AE63,
        0x27D4EB2F165667C5,
    )
)
_Lanes = npt.NDArray[np.uint64]


class Checksum(NamedTuple):
    """``length`` bytes; ``rows`` gives those of each so many bytes of some data, one after the other."""

    name: str
    length: int
    one: Callable[[bytes], bytes]
    rows: Callable[[bytes, int], bytes]


def checksum(number: int) -> Checksum:
    """The algorithm that a superblock names. Raises NotReadableError for one that is not known."""
    try:
        return _KNOWN[number]
    except KeyError:
        reason = f"The Btrfs file system has checksums of an unknown kind ({number}), so it is not read."
        raise NotReadableError(reason) from None


def _crc32c(data: bytes) -> bytes:
    return crc32c(data).to_bytes(4, "little")


def _crc32c_rows(data: bytes, length: int) -> bytes:
    return crc32c_rows(data, length).astype("<u4").tobytes()


def _each(one: Callable[[bytes], bytes]) -> Callable[[bytes, int], bytes]:
    return lambda data, length: b"".join(
        one(data[place : place + length]) for place in range(0, len(data), length)
    )


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _blake2b(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def _xxhash(data: bytes) -> bytes:
    return _xxhash_rows(data, len(data))


def _xxhash_rows(data: bytes, length: int) -> bytes:
    """XXH64 with seed 0 of rows whose length is a multiple of 8 and not below 32: all rows go on together."""
    words: _Lanes = np.frombuffer(data, "<u8").reshape(-1, length // 8)
    with np.errstate(over="ignore"):
        lanes = np.empty((len(words), 4), np.uint64)
        lanes[:] = (_P1 + _P2, _P2, np.uint64(0), np.uint64(0) - _P1)
        whole = length // 32 * 4
        for at in range(0, whole, 4):
            lanes = lanes + words[:, at : at + 4] * _P2
            lanes = _turned(lanes, 31) * _P1
        total = np.zeros(len(words), np.uint64)
        for lane, turn in enumerate((1, 7, 12, 18)):
            total = total + _turned(lanes[:, lane], turn)
        for lane in range(4):
            total = (total ^ _turned(lanes[:, lane] * _P2, 31) * _P1) * _P1 + _P4
        total = total + np.uint64(length)
        for at in range(whole, length // 8):
            total = _turned(total ^ _turned(words[:, at] * _P2, 31) * _P1, 27) * _P1 + _P4
        total = (total ^ total >> np.uint64(33)) * _P2
        total = (total ^ total >> np.uint64(29)) * _P3
        total ^= total >> np.uint64(32)
    return total.astype("<u8").tobytes()


def _turned(values: _Lanes, by: int) -> _Lanes:
    return values << np.uint64(by) | values >> np.uint64(64 - by)


_KNOWN = {
    0: Checksum("crc32c", 4, _crc32c, _crc32c_rows),
    1: Checksum("xxhash64", 8, _xxhash, _xxhash_rows),
    2: Checksum("sha256", 32, _sha256, _each(_sha256)),
    3: Checksum("blake2b", 32, _blake2b, _each(_blake2b)),
}
