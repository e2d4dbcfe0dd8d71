"""Serialized objects of Telegram, walked field by field as the published schema orders them.

Nothing is searched for: what stands behind a constructor that is not known cannot be reached, and is not read.
Reference: core.telegram.org/mtproto/serialize and /mtproto/TL-combinators (conditional fields).
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from parsers.support.telegram_schema import LINES

_VECTOR, _TRUE, _FALSE = 0x1CB5C415, 0x997275B5, 0xBC799737
_BYTES = {"int": 4, "long": 8}
_PLAIN = {*_BYTES, "#", "double", "true", "Bool", "string", "bytes"}
_FIELD = re.compile(r"(\w+):(?:(flags2?)\.(\d+)\?)?([Vv]ector<)?([\w#]+)>?")
_DEEPEST, _MOST = 64, 100_000
"""Of objects, one in the other and all together; a long article that Telegram shows holds some thousand."""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    kind: str
    word: str | None
    bit: int
    vector: str | None


@dataclass(slots=True)
class Thing:
    """An object: its published name, its constructor, and what was read of its fields, texts as bytes."""

    kind: str
    number: int
    fields: dict[str, Any] = field(default_factory=dict)

    def integer(self, name: str) -> int | None:
        """A whole number; None where there is none."""
        value = self.fields.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def bytes(self, name: str) -> bytes | None:
        """A text, not decoded; None where there is none or an empty one."""
        value = self.fields.get(name)
        return value if isinstance(value, bytes) and value else None

    def thing(self, name: str) -> Thing | None:
        """An object; None where there is none."""
        value = self.fields.get(name)
        return value if isinstance(value, Thing) else None

    def things(self, name: str) -> list[Thing]:
        """The objects of a list."""
        value = self.fields.get(name)
        return [each for each in value if isinstance(each, Thing)] if isinstance(value, list) else []


@dataclass(slots=True)
class Walk:
    """What stands in ``data``; ``at`` is how far it was read, ``problem`` in words why not further."""

    data: bytes
    at: int = 0
    root: Thing | None = None
    problem: str | None = None
    _objects: int = 0

    def text(self) -> bytes:
        """A text of the length before it. Raises ValueError, in words."""
        length, head = self._number(1), 1
        if length == 254:
            length, head = self._number(3), 4
        elif length == 255:
            raise ValueError("it holds a text of an impossible length")
        found = self._take(length)
        self._take(-(head + length) % 4)
        return found

    def walk(self) -> None:
        """Reads one object; of one that is not readable to its end, what stands before."""
        try:
            thing = self.root = self._constructor("the constructor {} is not one of those that are read")
            self._fill(thing, 0)
        except ValueError as error:
            self.problem = str(error)

    def _constructor(self, unknown: str = "it holds the constructor {}, which is not read") -> Thing:
        number = self._number(4)
        self._objects += 1
        if self._objects > _MOST:
            raise ValueError(f"it holds more than {_MOST} objects")
        if number not in _schema():
            raise ValueError(unknown.format(f"{number:#010x}"))
        return Thing(_schema()[number][0], number)

    def _fill(self, thing: Thing, depth: int) -> None:
        """Each object stands in what holds it before its own fields are read, so that damage in it costs only these."""
        if depth > _DEEPEST:
            raise ValueError(f"it is nested more than {_DEEPEST} deep")
        for each in _schema()[thing.number][1]:
            if each.word and not thing.fields[each.word] >> each.bit & 1:
                continue
            if each.vector:
                self._list(thing, each, depth)
            elif each.kind not in _PLAIN:
                held = thing.fields[each.name] = self._constructor()
                self._fill(held, depth + 1)
            else:
                thing.fields[each.name] = self._plain(each.kind)

    def _list(self, thing: Thing, each: _Field, depth: int) -> None:
        if each.vector == "Vector" and self._number(4) != _VECTOR:
            raise ValueError(f"its {each.name} are no list")
        found: list[Any] = []
        thing.fields[each.name] = found
        for _ in range(self._number(4)):  # ends with the bytes: no element is without any
            if each.kind not in _PLAIN:
                found.append(self._constructor())
                self._fill(found[-1], depth + 1)
            else:
                found.append(self._plain(each.kind))

    def _plain(self, kind: str) -> Any:
        if kind in _BYTES:
            return self._number(_BYTES[kind], signed=True)
        match kind:
            case "#":
                return self._number(4)
            case "double":
                return struct.unpack("<d", self._take(8))[0]
            case "true":
                return True
            case "Bool":
                number = self._number(4)
                if number not in (_TRUE, _FALSE):
                    raise ValueError(f"it holds {number:#010x} where yes or no stands")
                return number == _TRUE
        return self.text()

    def _number(self, size: int, signed: bool = False) -> int:
        return int.from_bytes(self._take(size), "little", signed=signed)

    def _take(self, size: int) -> bytes:
        found = self.data[self.at : self.at + size]
        if len(found) != size:
            raise ValueError("it is cut off")
        self.at += size
        return found


@cache
def _schema() -> dict[int, tuple[str, tuple[_Field, ...]]]:
    """Name and fields by constructor; a line that begins with a space goes on with the one before."""
    found = {}
    for line in LINES.replace("\n ", " ").split("\n"):
        name, _, rest = line.partition("#")
        if rest:
            number, _, fields = rest.partition(" = ")[0].partition(" ")
            found[int(number, 16)] = (name, tuple(_fields(fields)))
    return found


def _fields(written: str) -> list[_Field]:
    return [
        _Field(match[1], match[5], match[2], int(match[3] or 0), match[4].rstrip("<") if match[4] else None)
        for match in _FIELD.finditer(written)
    ]
