"""A sector table of an Ex01: where each chunk of a run of chunks is stored, and how."""

from __future__ import annotations

import hashlib
import struct
from typing import NamedTuple

from isal.isal_zlib import adler32

from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf2_sections import Section2
from parsers.containers.ewf_sections import checked

_HEADER = struct.Struct("<QI4xI")
_ENTRIES_AT = 32
_ENTRY = struct.Struct("<QII")
_AT_ONCE = 1 << 20


class Place(NamedTuple):
    """Where a chunk is stored in the segment file: bytes; ``pattern`` is what fills it where nothing is stored."""

    offset: int
    length: int
    compressed: bool
    summed: bool
    pattern: bytes


class SectorTable:
    """``count`` chunks from number ``first`` on; their entries stay in the file.

    Raises ValueError where a check sum is wrong.
    """

    def __init__(self, file: EvidenceFile, section: Section2) -> None:
        self.file = file
        header = file.read(section.start, _HEADER.size)
        if len(header) < _HEADER.size or not checked(header):
            raise ValueError("the header of the sector table fails its check sum")
        self.first, self.count, _ = _HEADER.unpack(header)
        self._entries = section.start + _ENTRIES_AT
        end = self._entries + self.count * _ENTRY.size
        if end + 4 > section.end:
            raise ValueError(f"the sector table has no room for its {self.count} chunks")
        self._check(section, end)

    def _check(self, section: Section2, end: int) -> None:
        total, digest = 1, hashlib.md5(self.file.read(section.start, _ENTRIES_AT), usedforsecurity=False)
        for at in range(self._entries, end, _AT_ONCE):
            data = self.file.read(at, min(_AT_ONCE, end - at))
            total = adler32(data, total)
            digest.update(data)
        footer = self.file.read(end, section.end - end)
        digest.update(footer)
        if int.from_bytes(footer[:4], "little") != total:
            raise ValueError("the entries of the sector table fail their check sum")
        if section.digest and digest.digest() != section.digest:
            raise ValueError("the MD5 of the sector table is not the one that is stored")

    def place(self, number: int) -> Place:
        """Of the chunk with this number in the whole media."""
        raw = self.file.read(self._entries + (number - self.first) * _ENTRY.size, _ENTRY.size)
        offset, length, flags = _ENTRY.unpack(raw)
        compressed = bool(flags & 1)
        return Place(
            offset, length, compressed, bool(flags & 2), raw[:8] if compressed and flags & 4 else b""
        )
