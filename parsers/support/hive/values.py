"""Values of a key, and their data wherever it is stored.

Reference: M. Suhanov, Windows registry file format specification (key values list, key value, big data).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.support.hive.cells import NOTHING, Cell, Hive, HiveError, Span
from parsers.support.hive.keys import Key

_NODE = struct.Struct("<2sHIIIHxx")
_INLINE = 0x8000_0000
_BIG = 16_344
"""Bytes of one segment: longer data is kept in several since format 1.4."""
_SPANS_AT_MOST = 4_096


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a key. ``kind`` is the number of its type, ``size`` that of its data in bytes."""

    cell: Cell
    name: str
    name_span: Span
    kind: int
    size: int
    data_at: int
    inline: bool

    @property
    def span(self) -> Span:
        """Its cell, or of a deleted value as many bytes of the free space as it needs."""
        return self.cell.span_of(_NODE.size + self.name_span.length)

    @property
    def kind_span(self) -> Span:
        """The four bytes of its type."""
        return Span(self.cell.at + 16, 4)


@dataclass(frozen=True, slots=True)
class Data:
    """The first bytes of a value's data and where all of it stands. ``note`` says what is missing."""

    data: bytes
    spans: tuple[Span, ...]
    note: str = ""


def values_of(hive: Hive, key: Key, skip: int = 0) -> Iterator[Value | HiveError]:
    """The values of a key from number ``skip`` on; what is damaged is a HiveError in its place.

    Of a deleted key, those that free space still holds.
    """
    if not key.values or key.value_list == NOTHING:
        return
    find = hive.cell if key.cell.used else hive.free_around
    try:
        listed = find(key.value_list)
    except HiveError as error:
        if not skip:
            yield error
        return
    fitting = min(key.values, listed.room // 4)
    for number in range(skip, fitting):
        offset = int.from_bytes(hive.read(listed, number * 4, 4), "little")
        try:
            yield value_in(hive, find(offset))
        except HiveError as error:
            yield error
    if fitting < key.values and skip <= fitting:
        missing = key.values - fitting
        yield HiveError(f"The list of values at 0x{listed.at:x} is cut off: {missing:,} values are missing.")


def value_in(hive: Hive, cell: Cell) -> Value:
    """The value that a cell holds. Raises HiveError where it holds none."""
    mark, length, size, data_at, kind, flags = _NODE.unpack(hive.read(cell, 0, _NODE.size))
    if mark != b"vk":
        raise HiveError(f"The cell at 0x{cell.at:x} holds no value.")
    name, span = hive.name_in(cell, _NODE.size, length, compressed=bool(flags & 1))
    return Value(cell, name, span, kind, size & ~_INLINE, data_at, bool(size & _INLINE))


def data_of(hive: Hive, value: Value, limit: int) -> Data:
    """At most ``limit`` bytes of a value's data. What cannot be read is said, not raised."""
    if not value.size:
        return Data(b"", ())
    if value.inline:
        return _inline(hive, value, limit)
    try:
        cell = (hive.cell if value.cell.used else hive.free_around)(value.data_at)
        if value.size > _BIG and hive.minor >= 4 and hive.read(cell, 0, 2) == b"db":
            return _segments(hive, cell, value, limit)
    except HiveError as error:
        return Data(b"", (), f"Its data cannot be read. {error}")
    there = min(value.size, cell.room)
    note = f"Its data has room for {there:,} of {value.size:,} bytes only." if there < value.size else ""
    return Data(hive.read(cell, 0, min(there, limit)), (Span(cell.at + 4, there),), note)


def _inline(hive: Hive, value: Value, limit: int) -> Data:
    """Up to four bytes stand in the value itself, where else the offset of the data would."""
    there = min(value.size, 4)
    note = f"{value.size:,} bytes cannot stand in the value itself." if value.size > 4 else ""
    return Data(hive.read(value.cell, 8, min(there, limit)), (Span(value.cell.at + 12, there),), note)


def _segments(hive: Hive, cell: Cell, value: Value, limit: int) -> Data:
    find = hive.cell if value.cell.used else hive.free_around
    count, offset = struct.unpack("<HI", hive.read(cell, 2, 6))
    listed = find(offset)
    data, spans, left, note = bytearray(), [], value.size, ""
    for number in range(min(count, listed.room // 4, _SPANS_AT_MOST)):
        if left <= 0:
            break
        try:
            part = find(int.from_bytes(hive.read(listed, number * 4, 4), "little"))
        except HiveError as error:
            note = f"A part of its data cannot be read. {error}"
            break
        there = min(left, part.room, _BIG)
        spans.append(Span(part.at + 4, there))
        if len(data) < limit:
            data += hive.read(part, 0, min(there, limit - len(data)))
        left -= there
    if left > 0 and not note:
        note = f"{left:,} of {value.size:,} bytes of its data are missing."
    return Data(bytes(data), tuple(spans), note)
