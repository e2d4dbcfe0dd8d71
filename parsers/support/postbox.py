"""Objects in the form of Postbox, the store of Telegram on iOS and macOS: names and values, little-endian.

Reference: Telegram-iOS, Postbox, PostboxCoding.swift (value types; the hash of a class's name) and MurmurHash32.m.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_MOST_DEPTH = 40
_SEED = 0xF7CA7FD2
_FIXED = {0: ("<i", 4), 1: ("<q", 8), 3: ("<d", 8)}
_BOOL, _TEXT, _THING, _BYTES, _NOTHING = 2, 4, 5, 10, 11


@dataclass(frozen=True, slots=True)
class Thing:
    """An object: the hash of its class's name, and its values by name."""

    kind: int
    fields: dict[str, Any]

    def text(self, name: str) -> str | None:
        """A text that is not empty."""
        found = self.fields.get(name)
        return found if isinstance(found, str) and found else None

    def number(self, name: str) -> int | None:
        """A whole number."""
        found = self.fields.get(name)
        return found if isinstance(found, int) and not isinstance(found, bool) else None

    def thing(self, name: str) -> Thing | None:
        """An object."""
        found = self.fields.get(name)
        return found if isinstance(found, Thing) else None

    def things(self, name: str) -> list[Thing]:
        """The objects of a list."""
        found = self.fields.get(name)
        return [each for each in found if isinstance(each, Thing)] if isinstance(found, list) else []


def kind_of(name: str) -> int:
    """The hash that stands for a class of this name: MurmurHash3 (x86, 32 bits), signed."""
    return _signed(murmur(name.encode(), _SEED))


def murmur(data: bytes, seed: int) -> int:
    """MurmurHash3 for 32 bits, unsigned."""
    found, whole = seed, len(data) & ~3
    for (word,) in struct.iter_unpack("<I", data[:whole]):
        found = (_turned(found ^ _mixed(word), 13) * 5 + 0xE6546B64) & 0xFFFFFFFF
    found ^= _mixed(int.from_bytes(data[whole:], "little")) ^ len(data)
    found = ((found ^ found >> 16) * 0x85EBCA6B) & 0xFFFFFFFF
    found = ((found ^ found >> 13) * 0xC2B2AE35) & 0xFFFFFFFF
    return found ^ found >> 16


def root(data: bytes) -> Thing:
    """The object under ``_``. Raises ValueError where there is none or it cannot be read."""
    found = Reader(data).fields(0).get("_")
    if not isinstance(found, Thing):
        raise ValueError("there is no object under _")
    return found


class Reader:
    """Reads bytes one after the other. Raises ValueError where they end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, form: str, size: int) -> Any:
        """A number in this form of :mod:`struct`."""
        return struct.unpack(form, self.take(size))[0]

    def take(self, size: int) -> bytes:
        """So many bytes."""
        if size < 0 or self._at + size > len(self._data):
            raise ValueError(f"{size} bytes at {self._at} are beyond the end")
        self._at += size
        return self._data[self._at - size : self._at]

    def count(self) -> int:
        """A number of 32 bits that is none below 0 nor more than the bytes that are left."""
        found: int = self.number("<i", 4)
        if not 0 <= found <= len(self._data) - self._at:
            raise ValueError(f"{found} values or bytes at {self._at} are beyond the end")
        return found

    def block(self) -> bytes:
        """Bytes behind their length."""
        return self.take(self.count())

    def text(self) -> str:
        """A text behind its length."""
        return self.block().decode("utf-8", "backslashreplace")

    def fields(self, depth: int) -> dict[str, Any]:
        """Names with their values up to the end; of two with one name the first, as the application takes it."""
        found: dict[str, Any] = {}
        while self._at < len(self._data):
            name = self.take(self.number("<B", 1)).decode("utf-8", "backslashreplace")
            found.setdefault(name, self._value(depth))
        return found

    def _thing(self, depth: int) -> Thing:
        if depth >= _MOST_DEPTH:
            raise ValueError(f"objects lie deeper than {_MOST_DEPTH} in one another")
        kind = self.number("<i", 4)
        return Thing(kind, Reader(self.block()).fields(depth + 1))

    def _value(self, depth: int) -> Any:
        kind = self.number("<B", 1)
        if kind in _FIXED:
            return self.number(*_FIXED[kind])
        one: dict[int, Callable[[], Any]] = {
            _BOOL: lambda: self.number("<B", 1) != 0,
            _TEXT: self.text,
            _THING: lambda: self._thing(depth),
            _BYTES: self.block,
            _NOTHING: lambda: None,
        }
        listed: dict[int, Callable[[], Any]] = {
            6: lambda: self.number("<i", 4),
            7: lambda: self.number("<q", 8),
            8: one[_THING],
            9: lambda: (self._thing(depth), self._thing(depth)),
            12: self.text,
            13: self.block,
        }
        if kind in listed:
            return [listed[kind]() for _ in range(self.count())]
        if kind not in one:
            raise ValueError(f"a value of the type {kind} is not known")
        return one[kind]()


def _mixed(word: int) -> int:
    return (_turned((word * 0xCC9E2D51) & 0xFFFFFFFF, 15) * 0x1B873593) & 0xFFFFFFFF


def _turned(word: int, by: int) -> int:
    return (word << by | word >> (32 - by)) & 0xFFFFFFFF


def _signed(word: int) -> int:
    return word - (1 << 32) if word >> 31 else word
