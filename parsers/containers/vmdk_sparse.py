"""A sparse extent of a VMDK: grains that two levels of tables name, plain or deflated.

Of two copies of the tables both are read, and where they differ neither is believed. A deflated grain states its own
place and has an Adler-32.

Reference: VMware, Virtual Disk Format 1.1 (2007); J. Metz, libyal/libvmdk documentation (COWD).
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.containers.disk_parts import PartFile
from parsers.containers.virtual_disk import MAX_MEDIA, Run

HOSTED, ESX = b"KDMV", b"COWD"
_HOSTED = struct.Struct("<4sIIQQQQIQQQB4sH")
_ESX = struct.Struct("<4sIIIIII")
_SECTOR = 512
_REDUNDANT, _ZERO_GRAINS, _COMPRESSED = 2, 4, 1 << 16
_AT_END = (1 << 64) - 1
_MOST_GRAIN = 16 << 20
_ESX_ENTRIES = 4096
_MARKER = 12
_Fields = tuple[int, int, int, int, int, int, int | None, bool, bool]


class SparseHeader(NamedTuple):
    """Sizes in bytes and offsets in sectors; ``redundant`` is the second directory's, None without one."""

    size: int
    grain: int
    descriptor: int
    descriptor_size: int
    entries: int
    directory: int
    redundant: int | None
    compressed: bool
    zero_grains: bool


def sparse_header(file: PartFile) -> SparseHeader:
    """The header, of a stream-optimized extent that at its end. Raises NotReadableError for what makes no sense."""
    if file.read_at(0, 4) == ESX:
        _, _, _, sectors, grain, directory, _ = _ESX.unpack(file.read_at(0, _ESX.size))
        fields: _Fields = (sectors, grain, 0, 0, _ESX_ENTRIES, directory, None, False, False)
    else:
        fields = _hosted(file, 0)
        if fields[5] == _AT_END:
            fields = _hosted(file, file.size - 2 * _SECTOR)
    header = SparseHeader(fields[0] * _SECTOR, fields[1] * _SECTOR, *fields[2:])
    odd = header.grain & (header.grain - 1)
    if (
        odd
        or not 0 < header.grain <= _MOST_GRAIN
        or not 0 < header.entries <= 1 << 16
        or header.size > MAX_MEDIA
    ):
        raise NotReadableError(
            f"{file.path}: its header is damaged (a disk of {header.size} bytes, grains of {header.grain})"
        )
    return header


def _hosted(file: PartFile, at: int) -> _Fields:
    if at < 0 or file.read_at(at, 4) != HOSTED:
        raise NotReadableError(
            f"{file.path}: the header at {at} is missing; it is cut short or was never finished"
        )
    fields = _HOSTED.unpack(file.read_at(at, _HOSTED.size))
    _, version, flags, sectors, grain, text, text_size, entries, second, first, _, _, _, method = fields
    if version not in (1, 2, 3) or (flags & _COMPRESSED and method != 1):
        raise NotReadableError(
            f"{file.path}: version {version} with compression {method} of VMDK is not read"
        )
    redundant = second if flags & _REDUNDANT and second else None
    compressed, zeros = bool(flags & _COMPRESSED), bool(flags & _ZERO_GRAINS)
    return sectors, grain, text, text_size, entries, first, redundant, compressed, zeros


class SparseExtent:
    """``run`` is None where the grain was never written: the parent's bytes or zeros belong there."""

    def __init__(self, file: PartFile, header: SparseHeader) -> None:
        self.file = file
        self.step = header.grain
        self._header = header
        self._directories = [header.directory]
        if header.redundant is not None:
            self._directories.append(header.redundant)
        self._table = lru_cache(64)(self._read_table)
        self._unpacked = lru_cache(64)(self._unpack)

    def run(self, offset: int, most: int) -> Run | None:
        """What lies at ``offset`` of the extent. Raises ReadError for damaged tables and grains."""
        grain, within = divmod(offset, self.step)
        most = min(most, self.step - within)
        table, number = divmod(grain, self._header.entries)
        places = {self._entry(which, table, number) for which in range(len(self._directories))}
        if len(places) > 1:
            raise ReadError(
                offset, most, f"{self.file.name}: the two copies of its tables differ for grain {grain}"
            )
        place = places.pop()
        if place == 0:
            return None
        if place == 1 and self._header.zero_grains:
            return Run(most)
        if self._header.compressed:
            return Run(most, self._unpacked(place, grain), within)
        return Run(most, self.file, place * _SECTOR + within)

    def span(self, offset: int, most: int) -> int:
        """How many bytes from ``offset`` on belong to its grain."""
        return min(most, self.step - offset % self.step)

    def _entry(self, which: int, table: int, number: int) -> int:
        entries = self._table(which, table)
        return int.from_bytes(entries[number * 4 : number * 4 + 4], "little") if entries else 0

    def _read_table(self, which: int, table: int) -> bytes:
        at = self._directories[which] * _SECTOR + table * 4
        place = int.from_bytes(self.file.read_at(at, 4), "little")
        return self.file.read_at(place * _SECTOR, self._header.entries * 4) if place else b""

    def _unpack(self, place: int, grain: int) -> ByteSource:
        at = place * _SECTOR
        sector, length = struct.unpack("<QI", self.file.read_at(at, _MARKER))
        if sector * _SECTOR != grain * self.step or not 0 < length <= 2 * self.step + 1024:
            raise ReadError(
                at, _MARKER, f"{self.file.name}: what is stored for grain {grain} is another, or damaged"
            )
        packed = self.file.read_at(at + _MARKER, length)
        inflater = zlib.decompressobj()
        try:
            plain = inflater.decompress(packed, self.step + 1)
        except zlib.error as error:
            raise ReadError(at, length, f"{self.file.name}: grain {grain} is damaged ({error})") from error
        last = min(self.step, self._header.size - grain * self.step)
        if not inflater.eof or not last <= len(plain) <= self.step:
            raise ReadError(at, length, f"{self.file.name}: grain {grain} has {len(plain)} bytes, or no end")
        return SourceBytes(plain.ljust(self.step, b"\0"))
