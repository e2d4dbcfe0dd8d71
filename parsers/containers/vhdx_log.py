"""The log of a VHDX that was not closed: what it holds is put over the file as it is read; nothing is written.

Reference: Microsoft, [MS-VHDX] 2.3.
"""

from __future__ import annotations

import struct
from bisect import bisect_right, insort
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile
from parsers.containers.vhdx_header import VhdxHeader, sum_is_right

MAX_LOG = 64 << 20
"""Bytes of a log that are looked through; programs make logs of 1 MiB."""
_MOST_ZEROED = 1024
_SECTOR = 4096
_ENTRY = struct.Struct("<4sIIIQII16sQQ")
_ZERO = struct.Struct("<4sIQQQ")
_DATA = struct.Struct("<4s4s8sQQ")


class _Entry(NamedTuple):
    at: int
    sequence: int
    tail: int
    descriptors: int
    flushed: int
    last: int
    raw: bytes


class Replayed(ByteSource):
    """The file with the sectors of 4,096 bytes that its log puts right, and ranges that the log makes zeros."""

    def __init__(self, file: PartFile) -> None:
        self._file = file
        self.size = file.size
        self._sectors: dict[int, bytes] = {}
        self._zeros: list[tuple[int, int]] = []

    def grow(self, size: int) -> None:
        """The file was to have so many bytes at least; those that it lacks are zeros."""
        self.size = max(self.size, size)

    def put(self, offset: int, sector: bytes) -> None:
        """One sector that the log holds."""
        self.grow(offset + _SECTOR)
        self._sectors[offset] = sector

    def clear(self, offset: int, length: int) -> None:
        """A range that the log makes zeros."""
        for place in [place for place in self._sectors if offset <= place < offset + length]:
            del self._sectors[place]
        insort(self._zeros, (offset, min(offset + length, self.size)))
        if len(self._zeros) > _MOST_ZEROED:
            raise NotReadableError(f"{self._file.path}: its log makes too many ranges zeros")

    def read_at(self, offset: int, length: int) -> bytes:
        end = offset + length
        own = max(min(end, self._file.size) - offset, 0)
        if end > self.size or not (self._sectors or self._zeros):
            return self._file.read_at(offset, length)
        data = bytearray(self._file.read_at(offset, own) if own else b"").ljust(length, b"\0")
        for start, stop in self._zeros[: bisect_right(self._zeros, (end, 0))]:
            if stop > offset:
                first, last = max(start, offset) - offset, min(stop, end) - offset
                data[first:last] = bytes(last - first)
        for place in range(offset - offset % _SECTOR, end, _SECTOR):
            sector = self._sectors.get(place)
            if sector is not None:
                first, last = max(place, offset), min(place + _SECTOR, end)
                data[first - offset : last - offset] = sector[first - place : last - place]
        return bytes(data)


def replayed(file: PartFile, header: VhdxHeader) -> tuple[ByteSource, int, int]:
    """The file as its log leaves it, of how many entries, and how many more are damaged or were not written whole.

    Raises NotReadableError where the log cannot be followed.
    """
    if header.log == UUID(int=0):
        return file, 0, 0
    if header.log_length % _SECTOR or not 0 < header.log_length <= MAX_LOG:
        raise NotReadableError(f"{file.path} was not closed and states a log of {header.log_length} bytes")
    entries, bad = _entries(file.read_at(header.log_offset, header.log_length), header.log)
    chain = _active(entries, header.log_length)
    if not chain:
        raise NotReadableError(
            f"{file.path} was not closed by the program that wrote it, and its log is damaged: "
            "what was being written cannot be put right"
        )
    if chain[-1].flushed > file.size:
        raise NotReadableError(f"{file.path} is cut short: it has {file.size} of {chain[-1].flushed} bytes")
    source = Replayed(file)
    for entry in chain:
        _apply(source, entry, file)
    return source, len(chain), bad


def _entries(log: bytes, wanted: UUID) -> tuple[dict[int, _Entry], int]:
    """The entries that pass their check sum, by where they begin, and how many do not. The log is a ring."""
    ring = log + log
    found, bad = {}, 0
    for at in range(0, len(log), _SECTOR):
        magic, _, length, tail, sequence, count, _, identifier, flushed, last = _ENTRY.unpack_from(log, at)
        if magic != b"loge" or UUID(bytes_le=identifier) != wanted:
            continue
        raw = ring[at : at + length]
        fits = length % _SECTOR == 0 and 64 + count * 32 <= length <= len(log) and tail % _SECTOR == 0
        if fits and sequence and sum_is_right(raw):
            found[at] = _Entry(at, sequence, tail, count, flushed, last, raw)
        else:
            bad += 1
    return found, bad


def _active(entries: dict[int, _Entry], length: int) -> list[_Entry]:
    """From the tail to the newest entry whose tail is reached by entries that follow one another."""
    for head in sorted(entries.values(), key=lambda entry: -entry.sequence):
        chain: list[_Entry] = []
        entry = entries.get(head.tail)
        while entry is not None and (not chain or entry.sequence == chain[-1].sequence + 1):
            chain.append(entry)
            if entry is head:
                return chain
            entry = entries.get((entry.at + len(entry.raw)) % length)
    return []


def _apply(source: Replayed, entry: _Entry, file: PartFile) -> None:
    source.grow(entry.last)
    data = _SECTOR * -(-(64 + entry.descriptors * 32) // _SECTOR)
    for raw in _descriptors(entry):
        if raw.startswith(b"zero"):
            _, _, length, offset, sequence = _ZERO.unpack(raw)
            good = sequence == entry.sequence
            if good:
                source.clear(offset, length)
        else:
            magic, trailing, leading, offset, sequence = _DATA.unpack(raw)
            sector = entry.raw[data : data + _SECTOR]
            data += _SECTOR
            numbers = struct.pack("<Q", sequence)
            good = (
                magic == b"desc"
                and sequence == entry.sequence
                and offset % _SECTOR == 0
                and len(sector) == _SECTOR
                and sector[:4] == b"data"
                and sector[4:8] + sector[-4:] == numbers[4:] + numbers[:4]
            )
            if good:
                source.put(offset, leading + sector[8:-4] + trailing)
        if not good:
            raise NotReadableError(f"{file.path} was not closed, and an entry of its log makes no sense")


def _descriptors(entry: _Entry) -> Iterator[bytes]:
    for number in range(entry.descriptors):
        yield entry.raw[64 + number * 32 : 96 + number * 32]
