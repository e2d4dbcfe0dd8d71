"""Binary property lists, read value by value: nothing is built that was not asked for.

Reference: Apple, CFBinaryPList.c (markers, trailer); https://opensource.apple.com/source/CF.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

MAGIC = b"bplist0"
_TRAILER = struct.Struct(">5x3B3Q")
_MOST_MEMBERS = 100_000
"""Members of one dictionary or array. Lists that share their bytes can state far more than there are."""
_MOST_MEMBERS_IN_ALL = 1_000_000
_MOST_BYTES_IN_ALL = 128 << 20
"""Bytes of texts and data that are given out: an array may name one text a hundred thousand times."""
_LONGEST_KEY = 1000
_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)


class Ref(int):
    """The number of an object of the list, which :meth:`BinaryPlist.value` reads."""


class Uid(int):
    """A reference inside a keyed archive: the place in its ``$objects``."""


Value = bool | int | float | str | bytes | datetime | Uid | tuple[Ref, ...] | dict[str, Ref] | None
_Number = {1: ">B", 2: ">H", 4: ">I", 8: ">q"}


class BinaryPlist:
    """An opened list. Raises ValueError, also later, where it is damaged or holds more than the limits."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC) or len(data) < 8 + _TRAILER.size:
            raise ValueError("it is no binary property list")
        self._data = data
        _, self._offset_size, self._ref_size, self._count, top, self._table = _TRAILER.unpack(
            data[-_TRAILER.size :]
        )
        end = self._table + self._count * self._offset_size
        if not (1 <= self._offset_size <= 8 and 1 <= self._ref_size <= 8) or end > len(data) - _TRAILER.size:
            raise ValueError("the property list's table of objects is damaged")
        self.top = Ref(top)
        self._left = _MOST_MEMBERS_IN_ALL
        self._bytes_left = _MOST_BYTES_IN_ALL

    def value(self, ref: Ref) -> Value:
        """The object: members of a dictionary or an array are references to be read in turn."""
        at = self._place(ref)
        kind, low = divmod(self._bytes(at, 1)[0], 16)
        if kind == 0:
            return {8: False, 9: True}.get(low)
        if kind in (1, 2):
            return self._number(kind, at + 1, 1 << low)
        if kind == 3:
            return _date(self._number(2, at + 1, 8))
        if kind == 8:
            return Uid(int.from_bytes(self._bytes(at + 1, low + 1), "big"))
        return self._sized(kind, *self._length(at + 1, low))

    def dictionary(self, ref: Ref) -> Mapping[str, Ref]:
        """The members of a dictionary; none where it is something else."""
        found = self.value(ref)
        return found if isinstance(found, dict) else {}

    def at(self, *keys: str) -> Value:
        """What stands under these keys, from the top inwards; None where there is no such thing."""
        ref: Ref | None = self.top
        for key in keys:
            ref = None if ref is None else self.dictionary(ref).get(key)
        return None if ref is None else self.value(ref)

    def _key(self, ref: Ref) -> str | None:
        """A key of a dictionary. Only short texts are: another dictionary there might be the very same one."""
        at = self._place(ref)
        kind, low = divmod(self._bytes(at, 1)[0], 16)
        if kind == 5 and low < 15:
            return self._bytes(at + 1, low).decode("ascii", "backslashreplace")
        if kind not in (5, 6):
            return None
        at, length = self._length(at + 1, low)
        text = self._sized(kind, at, length) if length <= _LONGEST_KEY else None
        return text if isinstance(text, str) else None

    def _sized(self, kind: int, at: int, length: int) -> Value:
        if kind == 4:
            return self._long(at, length)
        if kind == 5:
            return self._long(at, length).decode("ascii", "backslashreplace")
        if kind == 6:
            return self._long(at, 2 * length).decode("utf-16-be", "backslashreplace")
        if kind in (0xA, 0xB, 0xC):
            return self._refs(at, length)
        if kind == 0xD:
            keys, values = self._refs(at, length), self._refs(at + length * self._ref_size, length)
            named = ((self._key(key), value) for key, value in zip(keys, values, strict=True))
            return {key: value for key, value in named if key is not None}
        raise ValueError(f"the property list holds an object of the unknown kind {kind}")

    def _place(self, ref: Ref) -> int:
        if not 0 <= ref < self._count:
            raise ValueError("the property list names an object that it does not have")
        at = self._table + ref * self._offset_size
        return int.from_bytes(self._data[at : at + self._offset_size], "big")

    def _length(self, at: int, low: int) -> tuple[int, int]:
        if low != 15:
            return at, low
        kind, size = divmod(self._bytes(at, 1)[0], 16)
        if kind != 1 or size > 3:
            raise ValueError("the length of an object of the property list is damaged")
        return at + 1 + (1 << size), int.from_bytes(self._bytes(at + 1, 1 << size), "big")

    def _refs(self, at: int, count: int) -> tuple[Ref, ...]:
        self._left -= count
        if count > _MOST_MEMBERS or self._left < 0:
            raise ValueError(
                f"the property list has more than {_MOST_MEMBERS} members in one place, or too many"
            )
        data, size = self._bytes(at, count * self._ref_size), self._ref_size
        return tuple(Ref.from_bytes(data[n : n + size], "big") for n in range(0, len(data), size))

    def _number(self, kind: int, at: int, size: int) -> int | float:
        data = self._bytes(at, size)
        if kind == 2 and size in (4, 8):
            number: float = struct.unpack(">f" if size == 4 else ">d", data)[0]
            return number
        if kind == 1 and size in _Number:
            return int(struct.unpack(_Number[size], data)[0])
        if kind == 1 and size == 16:
            return int.from_bytes(data, "big", signed=True)
        raise ValueError("a number of the property list is damaged")

    def _long(self, at: int, length: int) -> bytes:
        self._bytes_left -= length
        if self._bytes_left < 0:
            raise ValueError(f"the property list repeats texts or data to over {_MOST_BYTES_IN_ALL} bytes")
        return self._bytes(at, length)

    def _bytes(self, at: int, length: int) -> bytes:
        found = self._data[at : at + length]
        if len(found) < length:
            raise ValueError("the property list ends inside an object")
        return found


def _date(seconds: float) -> datetime | None:
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
