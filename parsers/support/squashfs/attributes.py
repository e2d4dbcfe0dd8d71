"""Extended attributes of SquashFS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from parsers.support.squashfs.inode import NO_ATTRIBUTES
from parsers.support.squashfs.metadata import BLOCK, Cursor, Metadata
from parsers.support.squashfs.superblock import NOTHING

MAX_ATTRIBUTES = 4096
"""Attributes of one entry."""
MAX_VALUE = 65_536
"""Bytes of a value: the most that Linux keeps."""
_TABLE, _PLACE = struct.Struct("<QII"), struct.Struct("<QII")
_KEY, _LENGTH, _ELSEWHERE = struct.Struct("<HH"), struct.Struct("<I"), struct.Struct("<Q")
_AWAY = 0x100
_PREFIXES = {0: b"user.", 1: b"trusted."}
"""The kinds that are listed: those of users and of programs, not the system's labels and permissions."""


def attributes(metadata: Metadata, table: int, number: int) -> Iterator[tuple[bytes, bytes]]:
    """Names and values of the ``number``th list. Raises ReadError where they cannot be read."""
    if number == NO_ATTRIBUTES or table == NOTHING:
        return
    keys, lists, _ = _TABLE.unpack(metadata.stored(table, _TABLE.size))
    block, inside = divmod(number * _PLACE.size, BLOCK)
    at = metadata.numbers(table + _TABLE.size, block, -(-lists * _PLACE.size // BLOCK))
    reference, count, _ = _PLACE.unpack(metadata.read(at, inside, _PLACE.size))
    if count > MAX_ATTRIBUTES:
        raise ReadError(table, _PLACE.size, f"an entry states {count} extended attributes")
    cursor = Cursor(metadata, keys + (reference >> 16), reference & 0xFFFF)
    for _ in range(count):
        kind, length = _KEY.unpack(cursor.take(_KEY.size))
        name = cursor.take(length)
        value = _value(cursor)
        if kind & _AWAY:
            (place,) = _ELSEWHERE.unpack(value.ljust(_ELSEWHERE.size, b"\0")[: _ELSEWHERE.size])
            value = _value(Cursor(metadata, keys + (place >> 16), place & 0xFFFF))
        if kind & ~_AWAY in _PREFIXES:
            yield _PREFIXES[kind & ~_AWAY] + name, value


def _value(cursor: Cursor) -> bytes:
    (length,) = _LENGTH.unpack(cursor.take(_LENGTH.size))
    if length > MAX_VALUE:
        raise ReadError(0, length, f"an extended attribute states {length} bytes")
    return cursor.take(length)
