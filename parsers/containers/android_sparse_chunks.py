"""The chunks of one file of a sparse image of Android. All numbers are little-endian.

Reference: Android Open Source Project, system/core/libsparse, sparse_format.h.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile

MAGIC = b"\x3a\xff\x26\xed"
MAX_CHUNKS = 4_000_000
"""Chunks of one file; each takes about 200 bytes of memory."""
MAX_BLOCK = 1 << 24
"""Bytes of a block; the tools write 4,096."""
_HEADER, _CHUNK = struct.Struct("<4sHHHHIIII"), struct.Struct("<HHII")
_RAW, _FILL, _NOTHING, _CHECKSUM = 0xCAC1, 0xCAC2, 0xCAC3, 0xCAC4


class Chunk(NamedTuple):
    """From ``start`` to ``end`` in bytes of the media; ``source`` has the bytes from ``at`` on, None: zeros."""

    start: int
    end: int
    source: ByteSource | None
    at: int = 0


class Chunks(NamedTuple):
    """What one file states: the media's ``size`` in bytes, what is stored of it, in order, and its check sums."""

    size: int
    block: int
    stored: tuple[Chunk, ...]
    checksums: tuple[int, ...]


class _Fill(ByteSource):
    """Four bytes again and again."""

    def __init__(self, value: bytes, size: int) -> None:
        self._value = value
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        length = max(0, min(length, self.size - offset))
        inside = offset % len(self._value)
        return (self._value * ((inside + length) // len(self._value) + 1))[inside : inside + length]


def read_chunks(file: PartFile) -> Chunks:
    """Raises NotReadableError where the chunks are not what the header says, ReadError where the file ends early."""
    _, major, _, header, head, block, blocks, count, checksum = _HEADER.unpack(file.read_at(0, _HEADER.size))
    if major != 1:
        raise NotReadableError(f"{file.path} is a sparse image of version {major}; version 1 is read")
    if header < _HEADER.size or head < _CHUNK.size or not 0 < block <= MAX_BLOCK or block % 4:
        raise NotReadableError(f"{file.path}: the header of the sparse image states sizes that cannot be")
    if count > MAX_CHUNKS:
        raise NotReadableError(
            f"{file.path} states {count} chunks; a sparse image of more than {MAX_CHUNKS} is not read"
        )
    checksums = [checksum] if checksum else []
    stored = []
    end = 0
    for kind, length, at in _pieces(file, header, head, block, count):
        if kind == _CHECKSUM:
            checksums.append(int.from_bytes(file.read_at(at, 4), "little"))
        elif kind != _NOTHING and length:
            stored.append(_chunk(file, kind, end, length, at))
        end += length
    if end != blocks * block:
        raise NotReadableError(
            f"{file.path}: the chunks of the sparse image hold {end} bytes, its header states {blocks * block}"
        )
    return Chunks(end, block, tuple(stored), tuple(checksums))


def _pieces(file: PartFile, at: int, head: int, block: int, count: int) -> Iterator[tuple[int, int, int]]:
    """Of each chunk the kind, its bytes of the media, and where in the file it has what it stores."""
    for number in range(count):
        kind, _, blocks, total = _CHUNK.unpack(file.read_at(at, _CHUNK.size))
        stored = {_RAW: blocks * block, _FILL: 4, _NOTHING: 0, _CHECKSUM: 4}.get(kind)
        if stored is None or total != head + stored:
            raise NotReadableError(f"{file.path}: chunk {number} of the sparse image is damaged")
        yield kind, 0 if kind == _CHECKSUM else blocks * block, at + head
        at += total
    if at > file.size:
        raise ReadError(at, 0, f"{file.name} ends inside its last chunk")


def _chunk(file: PartFile, kind: int, start: int, length: int, at: int) -> Chunk:
    if kind == _RAW:
        return Chunk(start, start + length, file, at)
    value = file.read_at(at, 4)
    return Chunk(start, start + length, _Fill(value, length) if any(value) else None)
