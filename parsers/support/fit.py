"""Messages of a FIT file, as watches and applications of sports write it.

Fields are kept by their numbers where they hold one whole number that is valid; texts, fractions and lists are passed
over. The check sum is not looked at.

Reference: Garmin, FIT Protocol (D00001275; header, definition and data messages, base types and their invalid values,
compressed time stamps) and its profile (numbers of messages and fields).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from evidence.model.kinds import Detail
from evidence.model.timestamp import Timestamp
from parsers.support import epochs

MARK = b".FIT"
TIMESTAMP = 253
_RELATIVE = 0x10000000
"""A smaller time counts from when the device was switched on."""
_DEFINITION, _DEVELOPER, _COMPRESSED = 0x40, 0x20, 0x80
_TYPES: dict[int, tuple[str, int]] = {
    0: ("B", 0xFF), 1: ("b", 0x7F), 2: ("B", 0xFF), 3: ("h", 0x7FFF), 4: ("H", 0xFFFF), 5: ("i", 0x7FFFFFFF),
    6: ("I", 0xFFFFFFFF), 10: ("B", 0), 11: ("H", 0), 12: ("I", 0),
}  # fmt: skip
_SMALLEST_HEADER = 12


@dataclass(frozen=True, slots=True)
class Message:
    """One data message: the number of its kind, its values by the number of the field, and its bytes."""

    number: int
    values: dict[int, int]
    at: int
    size: int

    @property
    def locator(self) -> str:
        """Where the message stands, its header included."""
        return f"bytes {self.at}+{self.size}"

    def moment(self, number: int) -> Timestamp | None:
        """A time; None where there is none, or one that counts from when the device was switched on."""
        stored = self.values.get(number, 0)
        return None if stored < _RELATIVE else epochs.fit_s(stored)

    def details(self, names: Mapping[int, str]) -> tuple[Detail, ...]:
        """The values of these fields under these names, and a time stamp that is no moment."""
        found = {name: self.values[number] for number, name in names.items() if number in self.values}
        stamp = self.values.get(TIMESTAMP, _RELATIVE)
        if stamp < _RELATIVE:
            found["timestamp"] = stamp
        return tuple(Detail(name=name, value=value) for name, value in found.items())


@dataclass(frozen=True, slots=True)
class _Definition:
    number: int
    order: str
    fields: tuple[tuple[int, int, int], ...]
    size: int


def messages(data: bytes) -> Iterator[Message]:
    """Every data message of the files, one behind the other. Raises ValueError at damage; what is before is given."""
    at = 0
    while len(data) - at >= _SMALLEST_HEADER:
        header = data[at]
        if header < _SMALLEST_HEADER or data[at + 8 : at + 12] != MARK:
            raise ValueError(f"there is no header at byte {at}")
        (size,) = struct.unpack_from("<I", data, at + 4)
        begin, end = at + header, at + header + size
        yield from _records(data, begin, min(end, len(data)))
        if end > len(data):
            raise ValueError("the end of the file is missing")
        at = end + 2


def degrees(semicircles: int) -> str:
    """Semicircles as decimal degrees, to seven places."""
    return f"{(Decimal(semicircles) * 180 / 2**31).quantize(Decimal('1e-7')):f}"


def scaled(stored: int | None, by: int, less: int = 0) -> str | None:
    """A number that is stored so many times as large and so much larger, as decimal text."""
    return None if stored is None else f"{(Decimal(stored) / by - less).normalize():f}"


def _records(data: bytes, at: int, end: int) -> Iterator[Message]:
    known: dict[int, _Definition] = {}
    last = 0
    while at < end:
        head, begin = data[at], at
        at += 1
        if not head & _COMPRESSED and head & _DEFINITION:
            known[head & 15], at = _definition(data, at, end, bool(head & _DEVELOPER))
            continue
        definition = known.get(head >> 5 & 3 if head & _COMPRESSED else head & 15)
        if definition is None:
            raise ValueError(f"a message at byte {begin} is not defined")
        if at + definition.size > end:
            raise ValueError(f"the message at byte {begin} is cut off")
        values = _values(data, at, definition)
        at += definition.size
        if head & _COMPRESSED:
            values[TIMESTAMP] = last + ((head & 31) - last & 31)
        last = values.get(TIMESTAMP, last)
        yield Message(definition.number, values, begin, at - begin)


def _definition(data: bytes, at: int, end: int, developer: bool) -> tuple[_Definition, int]:
    try:
        order = ">" if data[at + 1] == 1 else "<"
        (number,) = struct.unpack_from(order + "H", data, at + 2)
        count = data[at + 4]
        at += 5
        fields = tuple((data[n], data[n + 1], data[n + 2] & 31) for n in range(at, at + 3 * count, 3))
        at += 3 * count
        size = sum(length for _, length, _ in fields)
        if developer:
            size += sum(data[n + 1] for n in range(at + 1, at + 1 + 3 * data[at], 3))
            at += 1 + 3 * data[at]
    except (IndexError, struct.error):
        at = end + 1
    if at > end:
        raise ValueError("a definition is cut off")
    return _Definition(number, order, fields, size), at


def _values(data: bytes, at: int, definition: _Definition) -> dict[int, int]:
    found = {}
    for number, length, base in definition.fields:
        form, invalid = _TYPES.get(base, ("", 0))
        if form and struct.calcsize(form) == length:
            (value,) = struct.unpack_from(definition.order + form, data, at)
            if value != invalid:
                found[number] = value
        at += length
    return found
