"""The metadata of a physical volume of Core Storage.

Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.crc32c import crc32c
from parsers.support.sector_ciphers import AesXts

SIGNATURE_AT, SIGNATURE = 88, b"CS\1\0\0\0"
"""With the only known kind of check sum."""
BLOCK, HEADER = 8192, 64
FAMILY, CONTINUED, VOLUME, EXTENTS, SYSTEM_EXTENTS = 0x19, 0x24, 0x1A, 0x305, 0x505
"""Kinds of blocks: keys of a family of volumes and what does not fit there, volumes, and where these lie."""
_WANTED = (FAMILY, CONTINUED, VOLUME, EXTENTS, SYSTEM_EXTENTS)
_LABEL, _AES_XTS = 0x11, 2
_SECTOR = 512
_AT_ONCE = 512
_MOST = 65_536
"""Blocks of encrypted metadata: half a GiB, ten times what is known of."""
_ONES = 0xFFFFFFFF


class Physical(NamedTuple):
    """``block`` in bytes; ``identifier`` and ``key`` are what its own metadata are encrypted with."""

    block: int
    size: int
    labels: tuple[int, ...]
    key: bytes
    identifier: bytes
    group: bytes


class Block(NamedTuple):
    """A block of metadata: the object that it describes, as of which change, and its data behind the header."""

    kind: int
    object: int
    change: int
    number: int
    data: bytes


def read_physical(source: ByteSource) -> Physical:
    """By the header at the start or its copy at the end. NotReadableError where both are damaged."""
    for place in (0, source.size - _SECTOR):
        try:
            data = source.read_at(place, _SECTOR)
        except ReadError:
            continue
        if data[SIGNATURE_AT : SIGNATURE_AT + len(SIGNATURE)] == SIGNATURE and _sound(data):
            return _physical(data)
    raise NotReadableError("The header of this Core Storage volume and its copy are damaged.")


def blocks(source: ByteSource, physical: Physical) -> list[Block]:
    """The intact blocks of what is known, the first copy's before those of the second alone."""
    count, places = _encrypted(source, physical)
    cipher = AesXts(physical.key + physical.identifier, BLOCK)
    found: dict[int, Block] = {}
    for place in places:
        for block in _blocks(source, place * physical.block, count, cipher):
            found.setdefault(block.number, block)
    if not found:
        raise NotReadableError(
            "The encrypted metadata of this Core Storage volume are damaged in both copies."
        )
    return list(found.values())


def _physical(data: bytes) -> Physical:
    block, _, *labels = struct.unpack_from("<II4Q", data, 96)
    length, method = struct.unpack_from("<II", data, 168)
    if block not in (512, 4096, 8192) or length != 16 or method != _AES_XTS:
        raise NotReadableError("The Core Storage volume is of a kind that this version does not read.")
    (size,) = struct.unpack_from("<Q", data, 64)
    return Physical(block, size, tuple(labels), data[176:192], data[304:320], data[320:336])


def _encrypted(source: ByteSource, physical: Physical) -> tuple[int, tuple[int, ...]]:
    """How many blocks the encrypted metadata have, and where its copies begin, by the newest intact label."""
    newest, said = -1, (0, ())
    for label in physical.labels:
        start = label * physical.block
        try:
            data = source.read_at(start, BLOCK)
            if len(data) < BLOCK or not _sound(data) or data[10:12] != _LABEL.to_bytes(2, "little"):
                continue
            change = int.from_bytes(data[16:24], "little")
            (offset,) = struct.unpack_from("<I", data, HEADER + 156)
            _, count, _, _, first, second = struct.unpack("<6Q", source.read_at(start + offset, 48))
        except (ReadError, struct.error):
            continue
        if change > newest and count <= _MOST:
            newest, said = change, (count, tuple(place for place in (first, second) if place))
    if newest < 0:
        raise NotReadableError("The labels of this Core Storage volume are damaged in all of their copies.")
    return said


def _blocks(source: ByteSource, start: int, count: int, cipher: AesXts) -> Iterator[Block]:
    for first in range(0, count, _AT_ONCE):
        some = min(_AT_ONCE, count - first)
        try:
            data = source.read_at(start + first * BLOCK, some * BLOCK)
        except ReadError:
            continue  # the other copy may have them
        whole = len(data) // BLOCK * BLOCK
        if not any(data):
            continue
        clear = cipher.decrypt(data[:whole], first)
        for at in range(0, whole, BLOCK):
            _, _, version, kind = struct.unpack_from("<IIHH", clear, at)
            if version == 1 and kind in _WANTED and _sound(block := clear[at : at + BLOCK]):
                change, known, number = struct.unpack_from("<QQQ", block, 16)
                yield Block(kind, known, change, number, block[HEADER:])


def _sound(data: bytes) -> bool:
    """Whether the check sum is right: a CRC-32C whose last step is left out."""
    return int.from_bytes(data[:4], "little") == crc32c(data[8:]) ^ _ONES
