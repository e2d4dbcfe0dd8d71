"""The media of a sparse image of Android. All numbers are little-endian.

Reference: Android Open Source Project, system/core/libsparse, sparse_format.h.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile
from parsers.containers.virtual_disk import Run, VirtualDisk

MAGIC = b"\x3a\xff\x26\xed"
MAX_CHUNKS = 4_000_000
"""Chunks of one image; each takes about 200 bytes of memory."""
MAX_BLOCK = 1 << 24
"""Bytes of a block; the tools write 4,096."""
_HEADER, _CHUNK = struct.Struct("<4sHHHHIIII"), struct.Struct("<HHII")
_RAW, _FILL, _NOTHING, _CHECKSUM = 0xCAC1, 0xCAC2, 0xCAC3, 0xCAC4


class _Chunk(NamedTuple):
    """``end`` in bytes of the media; ``source`` has its bytes from ``at`` on, None: zeros."""

    end: int
    source: ByteSource | None
    at: int


class _Fill(ByteSource):
    """Four bytes again and again."""

    def __init__(self, value: bytes, size: int) -> None:
        self._value = value
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        length = max(0, min(length, self.size - offset))
        inside = offset % len(self._value)
        return (self._value * ((inside + length) // len(self._value) + 1))[inside : inside + length]


class AndroidSparseImage(VirtualDisk):
    """Its check sum (CRC-32 of the whole media, or up to some place) is named in the details, and not checked."""

    def __init__(self, file: PartFile) -> None:
        (_, major, _, header, chunk, block, blocks, count, checksum) = _HEADER.unpack(
            file.read_at(0, _HEADER.size)
        )
        if major != 1:
            raise NotReadableError(f"{file.path} is a sparse image of version {major}; version 1 is read")
        if header < _HEADER.size or chunk < _CHUNK.size or not 0 < block <= MAX_BLOCK or block % 4:
            raise NotReadableError(f"{file.path}: the header of the sparse image states sizes that cannot be")
        if count > MAX_CHUNKS:
            raise NotReadableError(
                f"{file.path} states {count} chunks; a sparse image of more than {MAX_CHUNKS} is not read"
            )
        super().__init__(file, blocks * block, "Android sparse image")
        self.step = block
        self._nothing = 0
        self._checksums = [checksum] if checksum else []
        self._chunks: list[_Chunk] = []
        self._read_chunks(header, chunk, count)
        self._starts = [0, *(found.end for found in self._chunks[:-1])]
        self._tell()

    def run(self, offset: int, most: int) -> Run:
        chunk = self._chunks[bisect_right(self._starts, offset) - 1]
        start = self._starts[bisect_right(self._starts, offset) - 1]
        length = min(most, chunk.end - offset)
        return Run(length, chunk.source, chunk.at + offset - start)

    def _read_chunks(self, at: int, header: int, count: int) -> None:
        """Raises NotReadableError where the chunks are not what the header says that they are."""
        end = 0
        for number in range(count):
            kind, _, blocks, total = _CHUNK.unpack(self.file.read_at(at, _CHUNK.size))
            length = blocks * self.step
            stored = {_RAW: length, _FILL: 4, _NOTHING: 0, _CHECKSUM: 4}.get(kind)
            if stored is None or total != header + stored or end + length > self.size:
                raise NotReadableError(f"{self.file.path}: chunk {number} of the sparse image is damaged")
            if kind == _CHECKSUM:
                self._checksums.append(int.from_bytes(self.file.read_at(at + header, 4), "little"))
            elif length:
                end += length
                self._chunks.append(self._chunk(kind, end, length, at + header))
            at += total
        if end != self.size:
            raise NotReadableError(
                f"{self.file.path}: the chunks of the sparse image hold {end} bytes, its header states {self.size}"
            )
        if at > self.file.size:
            raise ReadError(at, 0, f"{self.file.name} ends inside its last chunk")

    def _chunk(self, kind: int, end: int, length: int, at: int) -> _Chunk:
        if kind == _RAW:
            return _Chunk(end, self.file, at)
        if kind == _NOTHING:
            self._nothing += length
            return _Chunk(end, None, 0)
        value = self.file.read_at(at, 4)
        return _Chunk(end, _Fill(value, length) if any(value) else None, 0)

    def _tell(self) -> None:
        self.details["block_size"] = str(self.step)
        self.details["chunks"] = str(len(self._chunks))
        if self._nothing:
            self.details["not_stored"] = f"{self._nothing} bytes, read as zeros"
        if self._checksums:
            self.details["crc32"] = f"{self._checksums[-1]:08x}, not checked"
