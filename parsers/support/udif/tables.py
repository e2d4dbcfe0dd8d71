"""The tables of a UDIF image: chunks of the media, and where they lie in the file.

Reference: libyal/libmodi documentation, "Mac OS disk image types", UDIF XML plist and block table.
"""

from __future__ import annotations

import plistlib
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.parsers.expat import ExpatError

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.udif.resource_fork import blocks_of
from parsers.support.udif.trailer import Trailer, checksum

MAX_PLIST = 64 << 20
"""Bytes of the property list: some 600,000 chunks, of a media of 600 GB or more."""
SECTOR = 512
ZERO, RAW, FREE = 0, 1, 2
ADC, ZLIB, BZIP2, LZFSE, XZ = range(0x80000004, 0x80000009)
_COMMENT, _END = 0x7FFFFFFE, 0xFFFFFFFF
_HEAD, _ENTRY = struct.Struct(">4sIQQQII24xII128sI"), struct.Struct(">IIQQQQ")


class Chunk(NamedTuple):
    """``length`` bytes of the media from ``at`` on; ``packed`` bytes from ``place`` on in the file."""

    at: int
    length: int
    kind: int
    place: int
    packed: int
    table: int


class Table(NamedTuple):
    """A run of the media, a partition as a rule; ``chunks`` are in order and without gaps."""

    number: int
    name: str
    at: int
    length: int
    checksum: int | None
    chunks: list[Chunk]


def read_tables(source: ByteSource, trailer: Trailer, name: str) -> list[Table]:
    """All tables in the order of the media. Raises NotReadableError where they are damaged."""
    try:
        tables = [
            _table(number, title, data, trailer, name)
            for number, (title, data) in enumerate(_blocks(source, trailer, name))
        ]
    except (struct.error, IndexError) as error:
        raise NotReadableError(f"{name}: a table of its chunks is cut short") from error
    if not tables:
        raise NotReadableError(f"{name} is damaged: it has no table of its chunks")
    tables.sort(key=lambda table: table.at)
    for one, other in pairwise(tables):
        if one.at + one.length > other.at:
            raise NotReadableError(f"{name} is damaged: two tables describe the same sectors")
    return tables


def is_complete(tables: list[Table], trailer: Trailer) -> bool:
    """Whether the check sum over those of the tables, in the order in which they were numbered, is right or absent."""
    numbered = sorted(
        (table for table in tables if table.checksum is not None), key=lambda table: table.number
    )
    sums = b"".join((table.checksum or 0).to_bytes(4, "big") for table in numbered)
    return trailer.checksum is None or trailer.checksum == zlib.crc32(sums)


def _blocks(source: ByteSource, trailer: Trailer, name: str) -> Iterator[tuple[str, bytes]]:
    if not trailer.plist_length:
        yield from blocks_of(source, trailer.fork, trailer.fork_length, name)
        return
    if trailer.plist_length > MAX_PLIST:
        raise NotReadableError(
            f"{name}: its property list has {trailer.plist_length} bytes; {MAX_PLIST} are read"
        )
    raw = source.read_at(trailer.plist, trailer.plist_length)
    try:
        found = plistlib.loads(raw, fmt=plistlib.FMT_XML)["resource-fork"]["blkx"]
        for block in found:
            title, data = block.get("Name", ""), block["Data"]
            if not isinstance(data, bytes):
                raise TypeError("its tables are no data")
            yield str(title), data
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        ExpatError,
        RecursionError,
        OverflowError,
    ) as error:
        raise NotReadableError(f"{name} is damaged: its property list cannot be read: {error}") from error


def _table(number: int, title: str, data: bytes, trailer: Trailer, name: str) -> Table:
    magic, version, first, sectors, start, _, _, kind, bits, value, count = _HEAD.unpack_from(data)
    if magic != b"mish" or version != 1:
        raise NotReadableError(f"{name} is damaged: one of its tables does not begin as one")
    chunks: list[Chunk] = []
    reached = 0
    for place in range(count):
        what, _, at, long, offset, packed = _ENTRY.unpack_from(data, _HEAD.size + place * _ENTRY.size)
        if what in (_COMMENT, _END) or not long:
            continue
        if at != reached:
            raise NotReadableError(
                f"{name} is damaged: the chunks of the table {title!r} leave gaps or overlap"
            )
        reached = at + long
        place_of = trailer.data + start + offset
        chunks.append(Chunk((first + at) * SECTOR, long * SECTOR, what, place_of, packed, number))
    if reached != sectors:
        raise NotReadableError(
            f"{name} is damaged: the table {title!r} has chunks for {reached} of {sectors} sectors"
        )
    return Table(number, title, first * SECTOR, sectors * SECTOR, checksum(kind, bits, value), chunks)
