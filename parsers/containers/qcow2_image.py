"""The media of a QCOW2 image, found through its two levels of tables.

The format has no check sums over its tables: a pointer that is damaged and still points to a cluster inside the file
cannot be told from a good one. What does not fit the format is an error.

Reference: QEMU docs/interop/qcow2.rst.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

import zstandard

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.containers.disk_parts import PartFile
from parsers.containers.qcow2_header import Qcow2Header
from parsers.containers.virtual_disk import Run, VirtualDisk, of_parent

_OFFSET = 0x00FFFFFFFFFFFE00
_COPIED, _COMPRESSED, _ZERO = 1 << 63, 1 << 62, 1
_L1_RESERVED = 0x7F000000000001FF
_L2_RESERVED = 0x3F000000000001FE
_SUBCLUSTERS = 32
_TABLES_KEPT, _CLUSTERS_KEPT = 64, 16
_MOST_WINDOW = 8 << 20
"""Bytes that Zstandard may look back: the largest cluster has 2 MiB."""


class Qcow2Image(VirtualDisk):
    """Clusters are in ``data``: the image itself or its data file; what was never written is in ``backing``."""

    def __init__(
        self, file: PartFile, header: Qcow2Header, data: PartFile, backing: ByteSource | None
    ) -> None:
        super().__init__(file, header.size, f"QCOW2 version {header.version}")
        self._header = header
        self._data = data
        self._backing = backing
        self.step = 1 << header.cluster_bits
        self._entry = 16 if header.extended else 8
        self._per_table = self.step // self._entry
        needed = -(-header.size // (self.step * self._per_table))
        if header.l1_size < needed:
            raise NotReadableError(
                f"{file.path}: its first table has {header.l1_size} entries, the media needs {needed}"
            )
        self._l1 = memoryview(file.read_at(header.l1_offset, needed * 8))
        self._table = lru_cache(_TABLES_KEPT)(self._read_table)
        self._unpacked = lru_cache(_CLUSTERS_KEPT)(self._unpack)

    def run(self, offset: int, most: int) -> Run:
        number, within = divmod(offset, self.step)
        first, second = divmod(number, self._per_table)
        pointer = int.from_bytes(self._l1[first * 8 : first * 8 + 8], "big")
        if pointer & _L1_RESERVED:
            raise ReadError(offset, 1, f"{self.file.name}: entry {first} of its first table is damaged")
        if not pointer & _OFFSET:
            span = self.step * self._per_table
            return self._unwritten(offset, min(most, span - offset % span))
        table = self._table(pointer & _OFFSET)
        at = second * self._entry
        entry = int.from_bytes(table[at : at + 8], "big")
        most = min(most, self.step - within)
        if entry & _COMPRESSED:
            return Run(most, self._unpacked(entry & ~(_COMPRESSED | _COPIED)), within)
        reserved = _L2_RESERVED if self._header.version == 3 else _L2_RESERVED | _ZERO
        if entry & reserved or (entry & _OFFSET) % self.step:
            raise ReadError(offset, most, f"{self.file.name}: the table entry of cluster {number} is damaged")
        if self._header.extended:
            bitmap = int.from_bytes(table[at + 8 : at + 16], "big")
            return self._subclusters(entry, bitmap, offset, most)
        if entry & _ZERO:
            return Run(most)
        return self._cluster(entry, offset, most)

    def _cluster(self, entry: int, offset: int, most: int) -> Run:
        external = self._data is not self.file
        if entry & _OFFSET or (external and entry & _COPIED):
            return Run(most, self._data, (entry & _OFFSET) + offset % self.step)
        return self._unwritten(offset, most)

    def _subclusters(self, entry: int, bitmap: int, offset: int, most: int) -> Run:
        """A cluster of 32 parts, each written, zeros, or neither."""
        size = self.step // _SUBCLUSTERS
        number, within = divmod(offset % self.step, size)
        written, zeros = _state(bitmap, number)
        if entry & _ZERO or (written and zeros):
            raise ReadError(offset, most, f"{self.file.name}: the table entry of a cluster is damaged")
        end = number + 1
        while end < _SUBCLUSTERS and _state(bitmap, end) == (written, zeros):
            end += 1
        most = min(most, (end - number) * size - within)
        if zeros:
            return Run(most)
        return self._cluster(entry, offset, most) if written else self._unwritten(offset, most)

    def _unwritten(self, offset: int, most: int) -> Run:
        return Run(most) if self._backing is None else of_parent(self._backing, offset, most)

    def _read_table(self, at: int) -> bytes:
        if at % self.step:
            raise ReadError(at, self.step, f"{self.file.name}: a pointer to a table is damaged ({at})")
        return self.file.read_at(at, self.step)

    def _unpack(self, entry: int) -> ByteSource:
        """A compressed cluster, which lies in so many sectors, the first and the last of them in part."""
        shift = 62 - (self._header.cluster_bits - 8)
        at, sectors = entry & (1 << shift) - 1, (entry >> shift) + 1
        length = min(sectors * 512 - at % 512, self.file.size - at)
        packed = self.file.read_at(at, max(length, 1))
        try:
            plain = self._inflated(packed)
        except (zlib.error, zstandard.ZstdError) as error:
            raise ReadError(
                at, length, f"{self.file.name}: a compressed cluster is damaged ({error})"
            ) from error
        if len(plain) != self.step:
            raise ReadError(
                at, length, f"{self.file.name}: a compressed cluster is damaged (it is too short)"
            )
        return SourceBytes(plain)

    def _inflated(self, packed: bytes) -> bytes:
        if self._header.compression:
            reader = zstandard.ZstdDecompressor(max_window_size=_MOST_WINDOW).stream_reader(packed)
            return reader.read(self.step)
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, self.step)


def _state(bitmap: int, number: int) -> tuple[int, int]:
    """Whether a part of a cluster is written, and whether it is zeros."""
    return bitmap >> number & 1, bitmap >> 32 + number & 1
