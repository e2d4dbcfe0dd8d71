"""Zip archives, and what is one: DOCX, XLSX, PPTX, ODT and their kind, APK, JAR, EPUB."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

import msgspec

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
_ENDS = re.compile(rb"PK\x05\x06")
_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_REACH = 256 << 20
"""Bytes from the start in which the end is looked for."""
_CHECKED = 64 << 20
"""Unpacked bytes whose check sums are looked at; of larger archives nothing is confirmed."""
_STORED, _DEFLATED = 0, 8
_BY_FOLDER = {
    b"word/": "docx",
    b"xl/": "xlsx",
    b"ppt/": "pptx",
    b"AndroidManifest.xml": "apk",
    b"META-INF/": "jar",
}
_BY_TYPE = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/epub+zip": "epub",
}


class _Member(msgspec.Struct, frozen=True):
    name: bytes
    method: int
    check: int
    packed: int
    size: int
    content: int


class Zip(Carver):
    """To the end record whose directory lies right before it and names a local header for each member.

    Confirmed where the check sum of each member is right. Not with the fields of Zip64, not in parts.
    Reference: PKWARE, "APPNOTE.TXT", 4.3.7, 4.3.12, 4.3.16.
    """

    name = "zip"
    starts = (_LOCAL,)

    def measure(self, source: ByteSource) -> Measured | None:
        searched, reader = Reader(source), Reader(source)
        for place in searched.find(_ENDS, len(_LOCAL), min(_REACH, source.size), 4):
            end = reader.at(place, _END.size)
            if len(end) < _END.size:
                return None
            _, disk, first, here, count, length, start, comment = _END.unpack(end)
            if disk or first or here != count or start + length != place or not count:
                continue
            members = list(_members(reader, start, place))
            if len(members) == count and place + _END.size + comment <= source.size:
                return Measured(
                    place + _END.size + comment, _suffix(reader, members), _right(reader, members)
                )
        return None


def _members(reader: Reader, place: int, stop: int) -> Iterator[_Member]:
    """The members of a directory, as far as their local headers bear the same names."""
    while place < stop:
        entry = reader.at(place, _ENTRY.size)
        if len(entry) < _ENTRY.size or entry[:4] != _CENTRAL:
            return
        fields = _ENTRY.unpack(entry)
        method, check, packed, size = fields[4], fields[7], fields[8], fields[9]
        named, extra, comment, local = fields[10], fields[11], fields[12], fields[16]
        name = reader.at(place + _ENTRY.size, named)
        head = reader.at(local, 30)
        if len(head) < 30 or head[:4] != _LOCAL or reader.at(local + 30, named) != name:
            return
        content = local + 30 + sum(struct.unpack_from("<2H", head, 26))
        yield _Member(name, method, check, packed, size, content)
        place += _ENTRY.size + named + extra + comment


def _right(reader: Reader, members: list[_Member]) -> bool:
    """Whether the check sum of each member is right. False where they hold too much to look."""
    if sum(member.size for member in members) > _CHECKED:
        return False
    try:
        return all(_checked(reader, member) for member in members)
    except zlib.error:
        return False


def _checked(reader: Reader, member: _Member) -> bool:
    data = reader.at(member.content, member.packed)
    if member.method == _DEFLATED:
        data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, member.size + 1)
    elif member.method != _STORED:
        return False
    return len(data) == member.size and zlib.crc32(data) == member.check


def _suffix(reader: Reader, members: list[_Member]) -> str:
    first = members[0]
    if first.name == b"mimetype" and first.method == _STORED:
        return _BY_TYPE.get(reader.at(first.content, min(first.packed, 80)), "zip")
    for start, suffix in _BY_FOLDER.items():
        if any(member.name.startswith(start) for member in members):
            return suffix
    return "zip"
