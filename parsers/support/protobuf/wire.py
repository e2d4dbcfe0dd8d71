"""Protobuf as it stands in the bytes: field numbers and wire types are sure, what a value means is not stated.

Reference: https://protobuf.dev/programming-guides/encoding/ (tags, varints, wire types, zigzag, packed fields).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
MOST_FIELDS = 1_000_000
"""Fields of one message that are read."""
_LAST_NUMBER = (1 << 29) - 1


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``at`` to ``end`` are its bytes with the tag; ``raw`` is the number as stored, or the bytes.

    Several readings of one value exist; each property gives one, and None where the wire type does not allow it.
    """

    number: int
    wire: int
    at: int
    end: int
    raw: int | bytes

    @property
    def locator(self) -> str:
        """Where the field stands, tag and length included."""
        return f"bytes {self.at}+{self.end - self.at}"

    @property
    def unsigned(self) -> int | None:
        """uint32, uint64, fixed32, fixed64, an enumeration."""
        return self.raw if isinstance(self.raw, int) else None

    @property
    def signed(self) -> int | None:
        """int32 and int64 (ten bytes where negative), sfixed32, sfixed64."""
        if not isinstance(self.raw, int):
            return None
        bits = 32 if self.wire == FIXED32 else 64
        return self.raw - (1 << bits) if self.raw >> (bits - 1) else self.raw

    @property
    def zigzag(self) -> int | None:
        """sint32 and sint64."""
        if not isinstance(self.raw, int) or self.wire != VARINT:
            return None
        return (self.raw >> 1) ^ -(self.raw & 1)

    @property
    def real(self) -> float | None:
        """double or, of 32 bits, float."""
        if not isinstance(self.raw, int) or self.wire == VARINT:
            return None
        if self.wire == FIXED64:
            wide: float = struct.unpack("<d", self.raw.to_bytes(8, "little"))[0]
            return wide
        narrow: float = struct.unpack("<f", self.raw.to_bytes(4, "little"))[0]
        return narrow

    @property
    def bytes(self) -> bytes | None:
        """The bytes of a value that has a length."""
        return self.raw if isinstance(self.raw, bytes) else None

    @property
    def text(self) -> str | None:
        """The bytes as UTF-8; None where they are none."""
        if not isinstance(self.raw, bytes):
            return None
        try:
            return self.raw.decode()
        except UnicodeDecodeError:
            return None

    @property
    def message(self) -> Message | None:
        """The bytes as a message, where they are one to the last byte. The same bytes may be a text as well."""
        if not isinstance(self.raw, bytes):
            return None
        found = Message(self.raw, self.end - len(self.raw))
        return found if found.whole else None

    @property
    def varints(self) -> tuple[int, ...] | None:
        """The bytes as a packed field of varints."""
        if not isinstance(self.raw, bytes):
            return None
        numbers, at = [], 0
        try:
            while at < len(self.raw):
                number, at = varint(self.raw, at)
                numbers.append(number)
        except ValueError:
            return None
        return tuple(numbers)


@dataclass(slots=True)
class Message:
    """The fields of a message in their order, up to damage. Never raises.

    ``start`` is where ``data`` begins in the file, so that places are those of the file. ``damage`` says why the rest
    was not read; empty where all was.
    """

    data: bytes
    start: int = 0
    fields: tuple[Field, ...] = field(init=False)
    damage: str = field(init=False, default="")

    def __post_init__(self) -> None:
        found: list[Field] = []
        try:
            for each in _fields(self.data, self.start):
                found.append(each)
                if len(found) > MOST_FIELDS:
                    raise ValueError(f"only the first {MOST_FIELDS} fields were read")
        except ValueError as error:
            self.damage = str(error)
        self.fields = tuple(found[:MOST_FIELDS])

    @property
    def whole(self) -> bool:
        """Whether the bytes are a message to the last one. No bytes are one without fields."""
        return not self.damage

    def all(self, number: int) -> tuple[Field, ...]:
        """The fields of this number."""
        return tuple(each for each in self.fields if each.number == number)

    def at(self, *numbers: int) -> Field | None:
        """The field under these numbers, from the outside in, the last of each as the standard says; None if none."""
        message, found = self, None
        for depth, number in enumerate(numbers):
            found = next((each for each in reversed(message.fields) if each.number == number), None)
            if found is None or depth == len(numbers) - 1:
                return found
            inner = found.message
            if inner is None:
                return None
            message = inner
        return found


def varint(data: bytes, at: int) -> tuple[int, int]:
    """An unsigned number of up to 64 bits and where it ends. Raises ValueError where it is cut off or longer."""
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            if value >> 64:
                break
            return value, at
        shift += 7
    raise ValueError("a number is cut off or too long")


def _fields(data: bytes, start: int) -> Iterator[Field]:
    at = 0
    while at < len(data):
        tag, value = varint(data, at)
        number, wire = tag >> 3, tag & 7
        if not 1 <= number <= _LAST_NUMBER:
            raise ValueError(f"no field has the number {number}")
        raw: int | bytes
        if wire == VARINT:
            raw, end = varint(data, value)
        elif wire in (FIXED64, FIXED32):
            end = value + (8 if wire == FIXED64 else 4)
            raw = int.from_bytes(data[value:end], "little")
        elif wire == BYTES:
            length, body = varint(data, value)
            end = body + length
            raw = data[body:end]
        else:
            raise ValueError(f"the field {number} is of the wire type {wire}, which is not read")
        if end > len(data):
            raise ValueError(f"the field {number} is cut off")
        yield Field(number, wire, start + at, start + end, raw)
        at = end
