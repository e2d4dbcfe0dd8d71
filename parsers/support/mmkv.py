"""MMKV, Tencent's store of keys and values, which many applications use in place of Android's preferences.

A file holds every value that was stored since it was last written anew, so replaced and deleted ones are there as well.
What type a value is of is not stored: the application knows.

Reference: Tencent/MMKV, Core/MMKV_IO.cpp, MiniPBCoder.cpp, CodedOutputData.cpp, MMKVMetaInfo.hpp (the file beside it,
``….crc``).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Literal

from evidence.model.names import text_of
from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.protobuf.wire import varint

MOST_BYTES = 256 << 20
_SIZE = 4
_VERSION_WITH_SIZE, _SIZE_BESIDE = 3, 28
_VERSION_WITH_FLAGS, _FLAGS, _EXPIRES = 4, 104, 1
State = Literal["live", "superseded", "deleted"]


@dataclass(frozen=True, slots=True)
class Item:
    """A value as it was stored under a key; ``data`` is None where the key was deleted.

    It stands, its key included, at ``at`` in the file. ``expires`` is when it is no longer to be given out, where the
    store keeps that. Readings that its bytes do not allow are None.
    """

    key: str
    data: bytes | None
    at: int
    length: int
    state: State
    expires: Timestamp | None = None

    @property
    def locator(self) -> str:
        """Where key and value stand."""
        return f"bytes {self.at}+{self.length}"

    @property
    def content(self) -> bytes | None:
        """A text or bytes: with their length before them, and nothing behind."""
        if self.data is None:
            return None
        try:
            length, start = varint(self.data, 0)
        except ValueError:
            return None
        return self.data[start:] if length == len(self.data) - start else None

    @property
    def text(self) -> str | None:
        """A text in UTF-8."""
        try:
            return None if self.content is None else self.content.decode()
        except UnicodeDecodeError:
            return None

    @property
    def texts(self) -> tuple[str, ...] | None:
        """A set of texts in UTF-8. A text may read as one, and the other way round."""
        content, at, found = self.content, 0, []
        if content is None:
            return None
        try:
            while at < len(content):
                piece, at = _piece(content, at)
                found.append(piece.decode())
        except ValueError:
            return None
        return tuple(found)

    @property
    def integer(self) -> int | None:
        """A whole number of 32 or 64 bits, or a truth value (0 or 1)."""
        try:
            number, end = varint(self.data or b"", 0)
        except ValueError:
            return None
        if end != len(self.data or b""):
            return None
        return number - (1 << 64) if number >> 63 else number

    @property
    def real(self) -> float | None:
        """A number with a point, of four or eight bytes."""
        form = {4: "<f", 8: "<d"}.get(len(self.data or b""))
        if form is None or self.data is None:
            return None
        found: float = struct.unpack(form, self.data)[0]
        return found


@dataclass(frozen=True, slots=True)
class Store:
    """All items in the order in which they were stored. ``damage`` says why the rest was not read; empty where all was.

    ``intact``: whether the check sum in the file beside it holds; None where that file was not given. Where it holds
    and there is damage, the store is locked with a key.
    """

    items: tuple[Item, ...]
    damage: str
    intact: bool | None


def read(data: bytes, beside: bytes | None = None) -> Store:
    """The store in a file, with the file ``….crc`` that stands beside it. Raises ValueError where it is none."""
    size = _stated(data, beside)
    if len(data) < _SIZE or size > len(data) - _SIZE:
        raise ValueError("it is no MMKV store: it states more bytes than it has")
    if len(data) > MOST_BYTES:
        raise ValueError(f"the MMKV store is larger than {MOST_BYTES} bytes")
    content = data[_SIZE : _SIZE + size]
    intact = None if beside is None else zlib.crc32(content) == int.from_bytes(beside[:4], "little")
    found, damage = _stored(content)
    if damage and intact:
        damage = f"it is locked with a key, or of a form that is not known ({damage})"
    last = {key: place for place, (key, *_) in enumerate(found)}
    expiring = _expiring(beside)
    items = tuple(
        Item(
            key,
            value[:-4] if value and expiring else value,
            _SIZE + at,
            end - at,
            _state(place == last[key], found[last[key]][1]),
            epochs.unix_s(int.from_bytes(value[-4:], "little")) if value and expiring else None,
        )
        for place, (key, value, at, end) in enumerate(found)
    )
    return Store(items, damage, intact)


def _stated(data: bytes, beside: bytes | None) -> int:
    """How many bytes are stored: as the file says or, where it says none, the one beside it."""
    size = int.from_bytes(data[:_SIZE], "little")
    if size or beside is None or int.from_bytes(beside[4:8], "little") < _VERSION_WITH_SIZE:
        return size
    return int.from_bytes(beside[_SIZE_BESIDE : _SIZE_BESIDE + 4], "little")


def _expiring(beside: bytes | None) -> bool:
    """Whether each value ends with four bytes that say when it expires, 0 for never."""
    if beside is None or int.from_bytes(beside[4:8], "little") < _VERSION_WITH_FLAGS:
        return False
    return bool(int.from_bytes(beside[_FLAGS : _FLAGS + 8], "little") & _EXPIRES)


def _stored(content: bytes) -> tuple[list[tuple[str, bytes | None, int, int]], str]:
    """Key, value, place and end of each, and why the rest was not read."""
    found: list[tuple[str, bytes | None, int, int]] = []
    if not content:
        return found, ""
    try:
        _, at = varint(content, 0)  # the size of what was written at once, which later items did not change
        while at < len(content):
            begin = at
            key, at = _piece(content, at)
            if not key:
                continue
            value, at = _piece(content, at)
            found.append((text_of(key), value or None, begin, at))
    except ValueError as error:
        return found, str(error)
    return found, ""


def _piece(content: bytes, at: int) -> tuple[bytes, int]:
    length, start = varint(content, at)
    if length > len(content) - start:
        raise ValueError(f"the key or value at byte {_SIZE + at} is cut off")
    return content[start : start + length], start + length


def _state(last: bool, newest: bytes | None) -> State:
    if newest is None:
        return "deleted"
    return "live" if last else "superseded"
