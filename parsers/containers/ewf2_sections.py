"""The parts of an EWF2 segment file: header, sections that are linked from the end to the start, lists of values.

Reference: J. Metz, "Expert Witness Compression Format version 2 specification", libyal/libewf documentation.
All numbers are little-endian; each check sum is an Adler-32, the digest of a section is an MD5.
"""

from __future__ import annotations

import bz2
import hashlib
import struct
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf_sections import checked, inflate, inflate_chunk
from parsers.containers.isal_error import IsalError

PHYSICAL = b"EVF2\r\n\x81\x00"
LOGICAL = b"LEF2\r\n\x81\x00"
DEVICE, CASE, DATA, TABLE, ERRORS, MD5, SHA1 = 1, 2, 3, 4, 5, 8, 9
KEYS, NEXT, DONE, SINGLE_FILES = 0x0B, 0x0D, 0x0F, 0x20
DEFLATE, BZIP2 = 1, 2
_HEADER = struct.Struct("<8sBBHI16s")
_DESCRIPTOR = struct.Struct("<IIQQII16s12xI")
_DIGEST, _ENCRYPTED = 1, 2
_TEXT_LIMIT = 16 << 20
_MOST_SECTIONS = 1_000_000
"""Of one segment; EnCase makes two for some 50 MiB of the media."""
_ESCAPED = {1: "\n", 2: "\r", 3: "\t"}


class SegmentHeader(NamedTuple):
    """The start of a segment file; ``number`` counts from 1, ``compression`` is ``DEFLATE`` or ``BZIP2``."""

    logical: bool
    compression: int
    number: int
    set_identifier: str


class Section2(NamedTuple):
    """A section: ``start`` and ``end`` bound its data in the segment file; ``digest`` is empty where it has none."""

    kind: int
    start: int
    end: int
    digest: bytes


def segment_header(file: EvidenceFile) -> SegmentHeader:
    """Raises NotReadableError where the file is none of these or too short."""
    head = file.read(0, _HEADER.size)
    if len(head) < _HEADER.size or head[:8] not in (PHYSICAL, LOGICAL):
        raise NotReadableError(f"{file.path}: the file header is damaged, or this is no Ex01 or Lx01 segment")
    signature, major, _, compression, number, identifier = _HEADER.unpack(head)
    if major != 2 or compression not in (DEFLATE, BZIP2):
        raise NotReadableError(
            f"{file.path} is of version {major} with compression {compression}; "
            "version 2 is read, with deflate or bzip2"
        )
    return SegmentHeader(signature == LOGICAL, compression, number, str(UUID(bytes_le=identifier)))


def sections2(file: EvidenceFile) -> list[Section2]:
    """Every section in the order of the file. Raises NotReadableError where the chain breaks or one is encrypted."""
    found: list[Section2] = []
    place = file.size - _DESCRIPTOR.size
    while True:
        section, before = _section(file, place)
        if not found and section.kind not in (NEXT, DONE):
            raise NotReadableError(
                f"{file.path} does not end as a segment does: it is cut short or unfinished"
            )
        found.append(section)
        if before == 0:
            return found[::-1]
        if len(found) > _MOST_SECTIONS:
            raise NotReadableError(f"{file.path} consists of more than {_MOST_SECTIONS} sections")
        if before < _HEADER.size or before + _DESCRIPTOR.size > section.start:
            raise NotReadableError(
                f"{file.path}: the section that ends at byte {place} contradicts itself on what lies before it"
            )
        place = before


def _section(file: EvidenceFile, place: int) -> tuple[Section2, int]:
    """The section whose descriptor stands at ``place``, and where that of the section before it does."""
    raw = file.read(place, _DESCRIPTOR.size) if place >= _HEADER.size else b""
    if len(raw) < _DESCRIPTOR.size or not checked(raw):
        raise NotReadableError(
            f"{file.path}: the section descriptor at byte {max(0, place)} fails its check sum, or the file is cut short"
        )
    kind, flags, before, size, own_size, _, digest, _ = _DESCRIPTOR.unpack(raw)
    if flags & _ENCRYPTED or kind == KEYS:
        raise NotReadableError(
            f"{file.path} is encrypted; how EnCase does that is not published. Decrypt a copy with EnCase"
        )
    if own_size != _DESCRIPTOR.size or size > place - _HEADER.size:
        raise NotReadableError(f"{file.path}: the section descriptor at byte {place} states impossible sizes")
    return Section2(kind, place - size, place, digest if flags & _DIGEST else b""), before


def content(file: EvidenceFile, section: Section2, limit: int = _TEXT_LIMIT) -> bytes:
    """The data of a section, held against its MD5 where it has one. Raises ValueError for damage and over ``limit``."""
    if section.end - section.start > limit:
        raise ValueError(f"it has {section.end - section.start} bytes, more than {limit}")
    data = file.read(section.start, section.end - section.start)
    if section.digest and hashlib.md5(data, usedforsecurity=False).digest() != section.digest:
        raise ValueError("its MD5 is not the one that is stored")
    return data


def unpacked(data: bytes | memoryview, compression: int, limit: int) -> bytes | bytearray:
    """A compressed chunk or text. Raises ValueError for damage and above ``limit`` bytes.

    EnCase's bzip2 is said to be a bare block without the start and the end of a stream.
    """
    if compression == DEFLATE:
        try:
            return inflate_chunk(data, limit)
        except IsalError as error:
            raise ValueError(str(error)) from error
    unpacker = bz2.BZ2Decompressor()
    try:
        plain = unpacker.decompress(data if data[:3] == b"BZh" else b"BZh9" + data, limit + 1)
    except OSError as error:
        raise ValueError(str(error)) from error
    if len(plain) > limit:
        raise ValueError("it unpacks to too much")
    return plain


def text(data: bytes, compression: int, limit: int = _TEXT_LIMIT) -> str:
    """The text of a serialized object. Raises ValueError for damage. What follows the stream is padding.

    A stream of zlib is told by its first byte, whatever the file's header says of chunks.
    """
    packed = DEFLATE if data[:1] == b"\x78" else compression
    try:
        plain = inflate(data, limit) if packed == DEFLATE else unpacked(data, packed, limit)
    except IsalError as error:
        raise ValueError(str(error)) from error
    return bytes(plain).decode("utf-16" if plain[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le")


def values(said: str) -> dict[str, str]:
    """What the one object of a text states, by its tags. Raises ValueError."""
    lines = said.split("\n")
    if len(lines) < 4 or lines[1].strip("\r") != "main":
        raise ValueError("it states no values")
    pairs = zip(lines[2].split("\t"), lines[3].split("\t"), strict=False)
    return {
        tag.strip("\r"): value.strip("\r").translate(_ESCAPED) for tag, value in pairs if value.strip("\r")
    }
