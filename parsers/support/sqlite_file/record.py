"""A record: its values, and the bytes of each."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

from parsers.support.sqlite_file.pages import NotSqliteError, Range

Value = int | float | str | bytes | None
MAX_COLUMNS = 32_767
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of a record; ``pieces`` are where they stand, in order, over overflow pages too."""

    data: bytes
    pieces: tuple[Range, ...]

    def ranges(self, start: int, length: int) -> tuple[Range, ...]:
        """Where these bytes of the payload stand: one range, or several where they lie apart."""
        found, at = [], 0
        for piece in self.pieces:
            low, high = max(start, at), min(start + length, at + piece.length)
            if low < high:
                found.append(Range(piece.source, piece.offset + low - at, high - low))
            at += piece.length
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Cell:
    """One stored value: ``start`` and ``length`` in the payload.

    ``in_header`` where the value needs no bytes: NULL, 0 and 1 are said by the type alone, and that is marked.
    """

    value: Value
    start: int
    length: int
    in_header: bool = False


def varint(data: bytes, at: int) -> tuple[int, int]:
    """The number at a position, and the position after it. Raises NotSqliteError at the end of the bytes.

    Reference: https://www.sqlite.org/fileformat2.html 1.6 (varint: 64 bits, big-endian, twos-complement).
    """
    value = 0
    for index in range(9):
        if at + index >= len(data):
            raise NotSqliteError("a number is cut off")
        byte = data[at + index]
        if index == 8:
            value = value << 8 | byte
            return (value - (1 << 64) if value >> 63 else value), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    raise NotSqliteError("a number is cut off")


def content_size(kind: int) -> int:
    """Bytes that a value of a serial type takes. Raises NotSqliteError for one that is reserved."""
    if kind >= 12:
        return (kind - 12) // 2
    if not 0 <= kind < len(_SIZES):
        raise NotSqliteError("a type is not one of SQLite's")
    return _SIZES[kind]


def cells(data: bytes, encoding: str) -> list[Cell]:
    """The values of a record. Raises NotSqliteError where its parts do not fit together.

    Reference: https://www.sqlite.org/fileformat2.html 2.1 (record format).
    """
    header, at = varint(data, 0)
    if not at <= header <= len(data):
        raise NotSqliteError("the header of the record is longer than the record")
    kinds: list[tuple[int, int, int]] = []
    while at < header:
        begin = at
        kind, at = varint(data, at)
        kinds.append((kind, begin, at - begin))
        if len(kinds) > MAX_COLUMNS:
            raise NotSqliteError("the record has more columns than SQLite allows")
    if at != header:
        raise NotSqliteError("the header of the record is cut off")
    found, body = [], header
    for kind, begin, wide in kinds:
        size = content_size(kind)
        if body + size > len(data):
            raise NotSqliteError("a value is cut off")
        value = decoded(kind, data[body : body + size], encoding)
        found.append(Cell(value, body, size) if size else Cell(value, begin, wide, in_header=True))
        body += size
    return found


_ALIKE = (-1, "", b"")
"""Values that Python gives the hash of others: -2, and 0."""


def hash_of(values: tuple[Value, ...]) -> int:
    """A hash that tells -1 from -2, and 0, an empty text and no bytes, as Python's own does not; 1 is as 1.0."""
    if not any(values.count(each) for each in _ALIKE):
        return hash(values)
    alike = [(at, isinstance(value, str)) for at, value in enumerate(values) if value in _ALIKE]
    return hash((values, tuple(alike)))


def decoded(kind: int, data: bytes, encoding: str) -> Value:
    """The value of a serial type. Text that is not in the database's encoding keeps its bytes, escaped."""
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind]
    if kind == 7:
        number: float = struct.unpack(">d", data)[0]
        return None if math.isnan(number) else number  # as SQLite reads it
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    return data if kind % 2 == 0 else data.decode(encoding, "backslashreplace")
