"""Names of FAT as they stand on the disk, where The Sleuth Kit gives others.

Reference: Microsoft, "FAT: General Overview of On-Disk Format" 1.03; The Sleuth Kit, tsk/fs/fatfs.h (addresses).
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

_ENTRY = 32
_FIRST_ADDRESS = 3
_REPLACED = ord("^")
_ENDS = (0x00, 0x20, 0xFF)
_KANJI, _DELETED = 0x05, 0xE5
"""The first byte of a name that begins with 0xE5, which marks deleted ones."""
_CUT_FROM = 195
"""Bytes from which on the library leaves out the end of a long name: that of more than 15 entries of 13 letters."""
_LONG, _LAST, _NUMBER = 0x0F, 0x40, 0x3F


class FatNames:
    """Short names in the code page of whoever wrote them, of which the library makes ``^``, and long ones whole."""

    def __init__(self, source: ByteSource) -> None:
        head = source.read_at(0, 40).ljust(40, b"\0")
        self._source = source
        self._sector, reserved, tables, size = struct.unpack_from("<H1xHB5xH", head, 11)
        self._first = reserved + tables * (size or int.from_bytes(head[36:40], "little"))

    def written(self, name: bytes, address: int, folder: Callable[[], bytes]) -> bytes:
        """The name that the entry at this address bears; the given one where no other can be read.

        ``folder`` reads what stands in the folder; of deleted entries long names stay cut.
        """
        if len(name) >= _CUT_FROM:
            whole = _long_name(folder(), self._entry(address))
            return whole if whole.startswith(name) else name
        return _with_bytes(name, self._entry(address)) if _REPLACED in name else name

    def _entry(self, address: int) -> bytes:
        if address < _FIRST_ADDRESS or self._sector < _ENTRY:
            return b""
        sector, number = divmod(address - _FIRST_ADDRESS, self._sector // _ENTRY)
        try:
            return self._source.read_at((self._first + sector) * self._sector + number * _ENTRY, _ENTRY)
        except ReadError:
            return b""


def _with_bytes(name: bytes, entry: bytes) -> bytes:
    stored = _until_end(entry[:8])
    if extension := _until_end(entry[8:11]):
        stored += b"." + extension
    if stored[:1] == bytes([_KANJI]):
        stored = bytes([_DELETED]) + stored[1:]
    if len(stored) != len(name):
        return name
    pairs = zip(name, stored, strict=True)
    return bytes(raw if given == _REPLACED and raw > 0x7E else given for given, raw in pairs)


def _until_end(field: bytes) -> bytes:
    return field[: next((place for place, byte in enumerate(field) if byte in _ENDS), len(field))]


def _long_name(folder: bytes, entry: bytes) -> bytes:
    """The name of the entries before this one, in UTF-8; empty where they are not those of its name."""
    places = range(0, len(folder) - _ENTRY + 1, _ENTRY)
    at = next((place for place in places if folder[place : place + _ENTRY] == entry), 0) if entry else 0
    units, check = b"", _check(entry[:11])
    for number in range(1, at // _ENTRY + 1):
        part = folder[at - number * _ENTRY :][:_ENTRY]
        if part[11] != _LONG or part[0] & _NUMBER != number or part[13] != check:
            return b""
        units += part[1:11] + part[14:26] + part[28:32]
        if part[0] & _LAST:
            text = units.decode("utf-16-le", "surrogatepass").partition("\0")[0]
            return text.encode("utf-8", "surrogatepass")
    return b""


def _check(short: bytes) -> int:
    """The sum of a short name that each entry of its long one bears."""
    total = 0
    for byte in short:
        total = ((total & 1) << 7) + (total >> 1) + byte & 0xFF
    return total
