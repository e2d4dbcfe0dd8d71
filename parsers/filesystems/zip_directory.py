"""The central directory of a zip archive.

Reference: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.6; Info-ZIP, proginfo/extrafld.txt (0x5455, 0x7075).
"""

from __future__ import annotations

import stat
import struct
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType, Listed
from evidence.model.timestamp import NANOSECONDS
from parsers.filesystems.archive_path import volume_path

RECORD = struct.Struct("<4s4B4H3I5H2I")
RECORD_SIGNATURE = b"PK\x01\x02"
_END = struct.Struct("<4s4H2IH")
_LOCATOR = struct.Struct("<4sIQI")
_END64 = struct.Struct("<4sQ2H2I4Q")
_NTFS_TIMES = struct.Struct("<3Q")
_FULL = 0xFFFFFFFF
_UTF8 = 0x800
_UNIX = 3
_DOS_DIRECTORY = 0x10
_NTFS_EPOCH = 116_444_736_000_000_000
"""1970-01-01 in units of 100 ns since 1601-01-01."""


class Directory(NamedTuple):
    """``start`` and ``size`` in bytes of the source; ``shift`` is what precedes the archive in its file."""

    start: int
    size: int
    entries: int
    shift: int
    comment: bytes


class Times(NamedTuple):
    """Nanoseconds since 1970-01-01 UTC."""

    modified: int | None = None
    accessed: int | None = None
    born: int | None = None
    zone_assumed: bool = False


def find_directory(source: ByteSource) -> Directory:
    """Reads the records at the archive's end. Raises NotReadableError where they are missing or wrong."""
    tail_start = max(0, source.size - _END.size - 0xFFFF - _LOCATOR.size)
    tail = source.read_at(tail_start, source.size - tail_start)
    place = _end_place(tail)
    _, disk, first_disk, _, count, size, offset, comment_size = _END.unpack_from(tail, place)
    comment = tail[place + _END.size : place + _END.size + comment_size]
    after = tail_start + place
    located = place - _LOCATOR.size
    if located >= 0 and tail.startswith(b"PK\x06\x07", located):
        after, (disk, first_disk, count, size, offset) = _end64(source, tail, located, tail_start)
    if disk not in (0, 0xFFFF) or first_disk not in (0, 0xFFFF):
        raise NotReadableError("this is one part of a zip archive in several; put the parts together first")
    start = after - size
    if start < offset or not _begins(source, start, size):
        start = offset
        if start + size > after or not _begins(source, start, size):
            raise NotReadableError(
                "the zip archive is damaged: its directory is not where its end record says"
            )
    return Directory(start, size, count, start - offset, comment)


def _end_place(tail: bytes) -> int:
    """The end record whose comment reaches to the end of the file; else the last one that fits."""
    fits: list[int] = []
    place = tail.rfind(b"PK\x05\x06")
    while place >= 0:
        room = len(tail) - place - _END.size
        if room >= 0:
            comment = int.from_bytes(tail[place + 20 : place + 22], "little")
            if comment == room:
                return place
            if comment < room:
                fits.append(place)
        place = tail.rfind(b"PK\x05\x06", 0, place)
    if not fits:
        raise NotReadableError("the zip archive is cut short: the directory at its end is missing")
    return fits[0]


def _end64(
    source: ByteSource, tail: bytes, located: int, tail_start: int
) -> tuple[int, tuple[int, int, int, int, int]]:
    """Where the Zip64 end record stands, and its disk numbers, count, size and offset."""
    _, _, stated, _ = _LOCATOR.unpack_from(tail, located)
    for place in (stated, tail_start + located - _END64.size):
        raw = source.read_at(place, _END64.size) if 0 <= place < source.size else b""
        if len(raw) == _END64.size and raw.startswith(b"PK\x06\x06"):
            _, _, _, _, disk, first_disk, _, count, size, offset = _END64.unpack(raw)
            return place, (disk, first_disk, count, size, offset)
    raise NotReadableError("the zip archive is damaged: its Zip64 end record is missing")


def _begins(source: ByteSource, start: int, size: int) -> bool:
    return size == 0 or (start >= 0 and source.read_at(start, 4) == RECORD_SIGNATURE)


def record_length(buffer: bytes, offset: int) -> int | None:
    """Length of the record at ``offset``; None where there is no whole one."""
    if len(buffer) - offset < RECORD.size or not buffer.startswith(RECORD_SIGNATURE, offset):
        return None
    length = RECORD.size + sum(struct.unpack_from("<3H", buffer, offset + 28))
    return length if offset + length <= len(buffer) else None


def path_of(buffer: bytes, offset: int) -> bytes:
    """The path of the record at ``offset``."""
    fields = RECORD.unpack_from(buffer, offset)
    name, _ = _name(buffer, offset, fields, _extras(buffer, offset, fields))
    return volume_path(name)


def listed(buffer: bytes, offset: int, shift: int) -> Listed:
    """The file entry of the record at ``offset``."""
    fields = RECORD.unpack_from(buffer, offset)
    (_, _, _, _, _, flags, method, time, date, crc, packed, size, _, _, _, _, _, mode, header) = fields
    extras = _extras(buffer, offset, fields)
    name, problems = _name(buffer, offset, fields, extras)
    if _FULL in (size, packed, header):
        size, packed, header = _wide(extras.get(1, b""), size, packed, header)
    times = _times(extras, date << 16 | time)
    return Listed(
        f"{header + shift:x},{packed:x},{size:x},{crc:x},{method:x},{flags:x}",
        volume_path(name),
        size,
        _type(name, fields[2], mode),
        "live",
        False,
        times.modified,
        times.accessed,
        None,
        times.born,
        times.zone_assumed,
        problems,
    )


def _extras(buffer: bytes, offset: int, fields: tuple[Any, ...]) -> dict[int, bytes]:
    """The extra fields by their number; one that is cut short ends the list."""
    length = fields[13]
    if not length:
        return {}
    found: dict[int, bytes] = {}
    place = offset + RECORD.size + fields[12]
    end = place + length
    while place + 4 <= end:
        kind, size = struct.unpack_from("<2H", buffer, place)
        if place + 4 + size > end:
            break
        found.setdefault(kind, buffer[place + 4 : place + 4 + size])
        place += 4 + size
    return found


def _name(
    buffer: bytes, offset: int, fields: tuple[Any, ...], extras: dict[int, bytes]
) -> tuple[bytes, tuple[str, ...]]:
    """The name in UTF-8 where it is known to be that, and what was assumed."""
    start = offset + RECORD.size
    name = buffer[start : start + fields[12]]
    # Info-ZIP and others leave plain letters (`#U6f22.txt`, `?.txt`) where this field has the name.
    unicode_path = extras.get(0x7075, b"")
    if unicode_path[:1] == b"\x01" and unicode_path[1:5] == crc32(name).to_bytes(4, "little"):
        return unicode_path[5:], ()
    if fields[5] & _UTF8 or name.isascii():
        return name, ()
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("cp437").encode(), (
            f"the name is not marked as UTF-8 and was read as code page 437; its bytes are {name.hex()}",
        )
    return name, ()


def _wide(extra: bytes, size: int, packed: int, header: int) -> tuple[int, int, int]:
    """Zip64: each value that is full in the record follows as 64 bits, in this order."""
    numbers = iter(struct.unpack_from(f"<{min(3, len(extra) // 8)}Q", extra))
    values = [next(numbers, value) if value == _FULL else value for value in (size, packed, header)]
    return values[0], values[1], values[2]


def _type(name: bytes, system: int, attributes: int) -> EntryType:
    mode = attributes >> 16 if system == _UNIX else 0
    if name.endswith(b"/") or stat.S_ISDIR(mode) or (not mode and attributes & _DOS_DIRECTORY):
        return "directory"
    if stat.S_ISLNK(mode):
        return "link"
    return "file" if stat.S_ISREG(mode) or not stat.S_IFMT(mode) else "other"


def _times(extras: dict[int, bytes], dos: int) -> Times:
    """The best times of a record: NTFS's, else Unix's, both UTC; else the local time of DOS, read as UTC."""
    ntfs = extras.get(0x000A, b"")
    if ntfs[4:8] == b"\x01\x00\x18\x00" and len(ntfs) >= 32:
        modified, accessed, born = (
            (value - _NTFS_EPOCH) * 100 if value else None for value in _NTFS_TIMES.unpack_from(ntfs, 8)
        )
        return Times(modified, accessed, born)
    unix = extras.get(0x5455, b"")
    if len(unix) >= 5 and unix[0] & 1:
        return Times(int.from_bytes(unix[1:5], "little", signed=True) * NANOSECONDS)
    local = _dos_time(dos)
    return Times(local, zone_assumed=local is not None)


@lru_cache(maxsize=4096)
def _dos_time(value: int) -> int | None:
    """Nanoseconds since 1970-01-01, or None where the value is no date (0 stands for none)."""
    date, time = value >> 16, value & 0xFFFF
    try:
        moment = datetime(
            1980 + (date >> 9),
            date >> 5 & 15,
            date & 31,
            time >> 11,
            time >> 5 & 63,
            (time & 31) * 2,
            tzinfo=UTC,
        )
    except ValueError:
        return None
    return int(moment.timestamp()) * NANOSECONDS
