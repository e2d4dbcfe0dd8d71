"""Protobuf by a declaration of the fields that are known; all others are kept.

Reference: https://protobuf.dev/programming-guides/proto3/ (scalar types, default values, unknown fields).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from parsers.support.protobuf.wire import BYTES, FIXED32, FIXED64, VARINT, Field, Message, varint

Kind = Literal[
    "uint", "int", "sint", "bool", "fixed32", "sfixed32", "float", "fixed64", "sfixed64", "double", "text", "bytes"
]  # fmt: skip
"""A scalar type of protobuf. ``int`` is int32, int64 and enumerations; ``uint`` and ``sint`` are of both widths."""
MOST_DEPTH = 50
_WIRES: dict[Kind, int] = {
    "uint": VARINT,
    "int": VARINT,
    "sint": VARINT,
    "bool": VARINT,
    "fixed32": FIXED32,
    "sfixed32": FIXED32,
    "float": FIXED32,
    "fixed64": FIXED64,
    "sfixed64": FIXED64,
    "double": FIXED64,
    "text": BYTES,
    "bytes": BYTES,
}
_READINGS: dict[Kind, str] = {
    "uint": "unsigned",
    "int": "signed",
    "sint": "zigzag",
    "fixed32": "unsigned",
    "sfixed32": "signed",
    "float": "real",
    "fixed64": "unsigned",
    "sfixed64": "signed",
    "double": "real",
    "text": "text",
    "bytes": "bytes",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A declared field: its name, what it holds, and whether it comes several times."""

    name: str
    kind: Kind | Mapping[int, Known]
    many: bool = False


Declaration = Mapping[int, Known]


@dataclass(frozen=True, slots=True)
class Found:
    """A message read by a declaration.

    ``values`` by name: scalars, :class:`Found` for messages, tuples of either where a field comes several times (empty
    where it does not come). ``places`` holds the field that each value came from. ``unknown`` are the fields that are
    not declared, of another wire type than declared, or no UTF-8 where text is, and those that a later one replaced.
    ``damage`` says why the rest of the message was not read.
    """

    values: dict[str, Any]
    places: dict[str, tuple[Field, ...]]
    unknown: tuple[Field, ...]
    damage: str

    def __getitem__(self, name: str) -> Any:
        """The value; None where the message does not state it."""
        return self.values.get(name)

    def at(self, *names: str) -> Any:
        """The value under these names, from the outside in; None where there is none."""
        found: Any = self
        for name in names:
            found = found[name] if isinstance(found, Found) else None
        return found

    @property
    def unread(self) -> int:
        """How many fields, in it and in the messages that it holds, were not read by the declaration."""
        inner = [each for value in self.values.values() for each in _messages(value)]
        return len(self.unknown) + sum(each.unread for each in inner)


def read(data: bytes, declaration: Declaration, start: int = 0, depth: int = MOST_DEPTH) -> Found:
    """The message in these bytes, which begin at ``start`` of the file. Never raises."""
    message = Message(data, start)
    # Lists until the end: a tuple that grows by one is copied each time, which of a million fields takes hours.
    values: dict[str, list[Any]] = {}
    places: dict[str, list[Field]] = {}
    unknown: list[Field] = []
    for field in message.fields:
        known = declaration.get(field.number)
        found = None if known is None else _values(field, known, depth)
        if known is None or found is None:
            unknown.append(field)
            continue
        if not known.many:
            unknown += places.get(known.name, ())  # the standard takes the last; the one before is kept
            values[known.name], places[known.name] = [found[-1]], [field]
            continue
        values.setdefault(known.name, []).extend(found)
        places.setdefault(known.name, []).extend([field] * len(found))
    return Found(
        _named(values, declaration),
        {name: tuple(each) for name, each in places.items()},
        tuple(unknown),
        message.damage,
    )


def _named(values: dict[str, list[Any]], declaration: Declaration) -> dict[str, Any]:
    """Tuples of what may come several times, empty ones too; the one value of all else."""
    several = {known.name for known in declaration.values() if known.many}
    named: dict[str, Any] = dict.fromkeys(several, ())
    return named | {name: tuple(each) if name in several else each[0] for name, each in values.items()}


def _values(field: Field, known: Known, depth: int) -> tuple[Any, ...] | None:
    """What a field holds; None where it is not as declared."""
    kind = known.kind
    if not isinstance(kind, str):
        if field.bytes is None or not depth:
            return None
        inner = read(field.bytes, kind, field.end - len(field.bytes), depth - 1)
        return None if inner.damage and not inner.values else (inner,)
    if field.wire == _WIRES[kind]:
        value = _scalar(field, kind)
        return None if value is None else (value,)
    return _packed(field, kind) if known.many and field.bytes is not None else None


def _scalar(field: Field, kind: Kind) -> Any:
    if kind == "bool":
        return bool(field.raw)
    return getattr(field, _READINGS[kind])


def _packed(field: Field, kind: Kind) -> tuple[Any, ...] | None:
    """Numbers written one behind the other, as repeated ones are; None where the bytes are no such."""
    data, wire = field.bytes or b"", _WIRES[kind]
    values, at = [], 0
    try:
        while at < len(data):
            number, end = _number(data, at, wire)
            values.append(_scalar(Field(field.number, wire, at, end, number), kind))
            at = end
    except ValueError:
        return None
    return tuple(values)


def _number(data: bytes, at: int, wire: int) -> tuple[int, int]:
    if wire == VARINT:
        return varint(data, at)
    end = at + (4 if wire == FIXED32 else 8)
    if end > len(data):
        raise ValueError("a number is cut off")
    return int.from_bytes(data[at:end], "little"), end


def _messages(value: Any) -> tuple[Found, ...]:
    if isinstance(value, Found):
        return (value,)
    return tuple(each for each in value if isinstance(each, Found)) if isinstance(value, tuple) else ()
