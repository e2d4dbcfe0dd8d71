"""The parts of an EWF segment file: header, sections, header values, media description, tables.

Reference: J. Metz, "Expert Witness Compression Format specification", libyal/libewf documentation.
All numbers are little-endian; each check sum is an Adler-32.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

import deflate
from isal.igzip_lib import DECOMP_ZLIB, IgzipDecompressor
from isal.isal_zlib import adler32

from evidence.contract.errors import NotReadableError
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.isal_error import IsalError

SIGNATURE = b"EVF\x09\x0d\x0a\xff\x00"
LOGICAL = b"LVF\x09\x0d\x0a\xff\x00"
"""Of an L01, which holds files and not a media."""
DESCRIPTOR_SIZE = 76
TABLE_HEADER_SIZE = 24
_HEADER_LIMIT = 16 << 20
_CHUNK_LIMIT = 64 << 20
_FILE_HEADER = struct.Struct("<8sBHH")
_DESCRIPTOR = struct.Struct("<16sQQ")
_SINGLE_FILES = 14
_MEDIA_TYPES = {0: "removable", 1: "fixed", 3: "optical", _SINGLE_FILES: "single files", 16: "memory"}
_HEADER_NAMES = {
    "c": "case_number",
    "n": "evidence_number",
    "a": "description",
    "e": "examiner",
    "t": "notes",
    "av": "acquisition_software",
    "ov": "acquisition_platform",
    "m": "acquired_raw",
    "u": "system_date_raw",
    "md": "model",
    "sn": "serial_number",
    "l": "device_label",
}


class Section(NamedTuple):
    """A section: ``start`` and ``end`` bound its data in the segment file, in bytes."""

    kind: str
    start: int
    end: int


class MediaDescription(NamedTuple):
    """What the volume or disk section says of the media."""

    chunk_count: int
    chunk_size: int
    sector_size: int
    size: int
    details: dict[str, str]


def checked(data: bytes | memoryview) -> bool:
    """Whether the last four bytes are the Adler-32 of those before them."""
    return len(data) >= 4 and int.from_bytes(data[-4:], "little") == adler32(data[:-4])


def segment_number(file: EvidenceFile) -> int:
    """The number that a segment file gives itself, from 1."""
    head = file.read(0, _FILE_HEADER.size)
    if len(head) < _FILE_HEADER.size:
        raise NotReadableError(f"{file.path} is cut short: it holds {file.size} bytes")
    signature, fields_start, number, fields_end = _FILE_HEADER.unpack(head)
    if signature not in (SIGNATURE, LOGICAL) or fields_start != 1 or fields_end != 0:
        raise NotReadableError(
            f"{file.path}: the file header is damaged, or this is not an E01 or L01 segment"
        )
    return int(number)


def sections(file: EvidenceFile) -> Iterator[Section]:
    """Every section in order, up to ``next`` or ``done``. Raises NotReadableError where the chain breaks."""
    offset = _FILE_HEADER.size
    while True:
        raw = file.read(offset, DESCRIPTOR_SIZE)
        if len(raw) < DESCRIPTOR_SIZE:
            raise NotReadableError(
                f"{file.path} is cut short: no section at byte {offset}, the file ends at {file.size}"
            )
        if not checked(raw):
            raise NotReadableError(
                f"{file.path}: the section descriptor at byte {offset} fails its check sum"
            )
        kind_raw, following, size = _DESCRIPTOR.unpack_from(raw)
        kind = kind_raw.rstrip(b"\0").decode("ascii", "backslashreplace")
        start = offset + DESCRIPTOR_SIZE
        if kind in ("next", "done"):
            yield Section(kind, start, start)
            return
        # Both say where the next section begins; a file in which they differ could show two images.
        if following < start or (size and offset + size != following):
            raise NotReadableError(
                f"{file.path}: section {kind} at byte {offset} contradicts itself on where it ends"
            )
        yield Section(kind, start, following)
        offset = following


def inflate(data: bytes | memoryview, limit: int) -> bytes:
    """A zlib stream, its Adler-32 checked, of at most ``limit`` bytes.

    Raises IsalError for damage; ValueError for an early end or too many bytes.
    """
    stream = IgzipDecompressor(DECOMP_ZLIB, 15)
    plain: bytes = stream.decompress(data, limit + 1)
    if not stream.eof:
        raise ValueError(
            "the compressed data ends early" if len(plain) <= limit else "it unpacks to too much"
        )
    return plain


def inflate_chunk(data: bytes | memoryview, limit: int) -> bytes | bytearray:
    """The same for the many chunks of the media: libdeflate, which is faster, and bounded as well.

    What it refuses is read again by :func:`inflate`, which says why.
    """
    try:
        plain: bytearray = deflate.zlib_decompress(data, limit)
    except deflate.DeflateError:
        return inflate(data, limit)
    return plain


def header_values(data: bytes) -> dict[str, str]:
    """The values of a ``header`` or ``header2`` section, as stored. Raises ValueError where it is damaged."""
    try:
        plain = inflate(data, _HEADER_LIMIT)
    except IsalError as error:
        raise ValueError(str(error)) from error
    wide = plain[:2] in (b"\xff\xfe", b"\xfe\xff")
    lines = plain.decode("utf-16" if wide else "utf-8", "backslashreplace").replace("\r", "").split("\n")
    if len(lines) < 4:
        raise ValueError("it has fewer than four lines")
    pairs = zip(lines[2].split("\t"), lines[3].split("\t"), strict=False)
    return {_HEADER_NAMES[key]: value for key, value in pairs if key in _HEADER_NAMES and value}


def media_description(data: bytes) -> MediaDescription:
    """A ``volume``, ``disk`` or ``data`` section: EnCase (1,052 bytes), SMART (94). Raises ValueError."""
    if len(data) < 94 or not checked(data):
        raise ValueError("the description of the media fails its check sum")
    chunks, per_chunk, sector_size = struct.unpack_from("<III", data, 4)
    (sectors,) = struct.unpack_from("<Q" if len(data) >= 1052 else "<I", data, 16)
    # What was chosen for an L01 may be folders and nothing else.
    held = (chunks and sectors) or (len(data) >= 1052 and data[0] == _SINGLE_FILES)
    if not (held and 0 < per_chunk * sector_size <= _CHUNK_LIMIT):
        raise ValueError(f"{chunks} chunks of {per_chunk} sectors of {sector_size} bytes are not possible")
    details = {"chunk_size": str(per_chunk * sector_size), "sector_size": str(sector_size)}
    if len(data) >= 1052:
        details["media_type"] = _MEDIA_TYPES.get(data[0], f"unknown ({data[0]})")
        details["set_identifier"] = str(UUID(bytes_le=data[64:80]))
    return MediaDescription(chunks, per_chunk * sector_size, sector_size, sectors * sector_size, details)
