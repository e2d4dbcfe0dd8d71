"""Descriptors of UDF: each begins with a tag that names its kind and place and holds two check sums.

Reference: ECMA-167, 3rd edition (1997), 3/7.2; OSTA UDF 2.60 (2005), 2.2.1 and 2.3.1.
"""

from __future__ import annotations

import struct
from binascii import crc_hqx

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

TAG = 16
"""Bytes of a tag."""


def kind_of(data: bytes) -> int | None:
    """The kind of the descriptor that ``data`` begins with, None where a check sum is another; 0 in an empty block."""
    if len(data) < TAG or sum(data[:4]) + sum(data[5:TAG]) & 0xFF != data[4]:
        return None
    kind, _, _, _, crc, covered = struct.unpack_from("<HHBxHHH", data)
    if TAG + covered > len(data) or crc_hqx(data[TAG : TAG + covered], 0) != crc:
        return None
    return int(kind)


def location(data: bytes) -> int:
    """The block in which the descriptor says that it stands."""
    return int.from_bytes(data[12:16], "little")


def descriptor(source: ByteSource, place: int, size: int, block: int, kinds: tuple[int, ...]) -> bytes:
    """The intact descriptor at ``place``, which calls itself that of ``block``. ReadError for any other bytes."""
    data = source.read_at(place, size)
    kind = kind_of(data)
    if kind is None:
        raise ReadError(place, size, "a descriptor of the UDF volume is damaged or missing")
    if kind not in kinds:
        raise ReadError(place, size, f"a UDF descriptor of kind {kind} stands where another must be")
    if location(data) != block:
        raise ReadError(place, size, f"a UDF descriptor of block {location(data)} stands in block {block}")
    return data
