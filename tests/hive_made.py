"""Registry hives made for tests.

Reference: M. Suhanov, Windows registry file format specification. Nothing of the program's reader is used here.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import reduce
from operator import xor

NOTHING = 0xFFFFFFFF
BINS = 4096
BIG = 16_344
WRITTEN = 129_727_764_001_234_567
"""2012-02-03T21:00:00.1234567Z as FILETIME."""


@dataclass
class Value:
    """A value; ``at`` is the offset of its cell once it was made, ``data_at`` of its data's."""

    name: str
    kind: int
    data: bytes
    at: int = -1
    data_at: int = -1


@dataclass
class Key:
    """A key; ``at`` is the offset of its cell once it was made. ``listed`` is lf, lh, li or ri."""

    name: str
    keys: list[Key] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    written: int = WRITTEN
    class_name: str = ""
    listed: str = "lf"
    at: int = -1
    list_at: int = -1
    values_at: int = -1


class HiveMaker:
    """Lays out cells one behind the other in one bin. ``bytes()`` is the hive; offsets count from its bins."""

    def __init__(self, root: Key, minor: int = 5, name: str = "made.dat", *, dirty: bool = False) -> None:
        self.cells = bytearray(32)
        self._minor, self._name, self._dirty = minor, name, dirty
        self.root = self._key(root, NOTHING, 0x24)

    def cell(self, content: bytes) -> int:
        """Adds a cell; returns its offset."""
        at = len(self.cells)
        size = -(-(4 + len(content)) // 8) * 8
        self.cells += struct.pack("<i", -size) + content.ljust(size - 4, b"\0")
        return at

    def put(self, at: int, content: bytes) -> None:
        """Writes over what stands ``at`` the offset of a cell, behind its size."""
        self.cells[at + 4 : at + 4 + len(content)] = content

    def free(self, *offsets: int) -> None:
        """Marks cells as free, as Windows does with those of what it deletes."""
        for at in offsets:
            size = abs(struct.unpack_from("<i", self.cells, at)[0])
            struct.pack_into("<i", self.cells, at, size)

    def join(self, first: int, last: int) -> None:
        """Makes one free cell of neighbours: only the size before the first is written."""
        end = last + abs(struct.unpack_from("<i", self.cells, last)[0])
        struct.pack_into("<i", self.cells, first, end - first)

    def bytes(self) -> bytes:
        """The whole file."""
        size = -(-(len(self.cells) + 8) // 4096) * 4096
        rest = size - len(self.cells)
        body = bytearray(self.cells + struct.pack("<i", rest) + bytes(rest - 4))
        body[:32] = struct.pack("<4sII8xQ4x", b"hbin", 0, size, WRITTEN)
        name = self._name.encode("utf-16-le", "surrogatepass")[:64].ljust(64, b"\0")
        head = struct.pack(
            "<4sIIQIIIIIII", b"regf", 7, 6 if self._dirty else 7, WRITTEN, 1, self._minor, 0, 1, self.root, size, 1
        )  # fmt: skip
        head = (head + name).ljust(508, b"\0")
        total = reduce(xor, struct.unpack("<127I", head))
        return (head + struct.pack("<I", total)).ljust(BINS, b"\0") + bytes(body)

    def _key(self, key: Key, parent: int, flags: int = 0x20) -> int:
        raw, plain = _named(key.name)
        flags = flags if plain else flags & ~0x20
        key.at = self.cell(bytes(76 + len(raw)))
        for below in key.keys:
            self._key(below, key.at)
        key.list_at = self._list(key) if key.keys else NOTHING
        key.values_at = self._values(key) if key.values else NOTHING
        named = key.class_name.encode("utf-16-le")
        class_at = self.cell(named) if named else NOTHING
        self.put(
            key.at,
            struct.pack(
                "<2sHQIIIIIIIIII20xHH", b"nk", flags, key.written, 0, parent, len(key.keys), 0, key.list_at,
                NOTHING, len(key.values), key.values_at, NOTHING, class_at, len(raw), len(named),
            )[:76] + raw,
        )  # fmt: skip
        return key.at

    def _list(self, key: Key) -> int:
        if key.listed != "ri":
            return self._leaf(key.listed, key.keys)
        half = max(1, len(key.keys) // 2)
        leaves = [self._leaf("lh", part) for part in (key.keys[:half], key.keys[half:]) if part]
        return self.cell(struct.pack(f"<2sH{len(leaves)}I", b"ri", len(leaves), *leaves))

    def _leaf(self, mark: str, keys: list[Key]) -> int:
        content = struct.pack("<2sH", mark.encode(), len(keys))
        for key in keys:
            content += struct.pack("<I", key.at)
            if mark == "lf":
                content += key.name[:4].encode("latin-1", "replace").ljust(4, b"\0")
            if mark == "lh":
                content += struct.pack(
                    "<I", reduce(lambda h, c: (37 * h + ord(c)) & NOTHING, key.name.upper(), 0)
                )
        return self.cell(content)

    def _values(self, key: Key) -> int:
        for value in key.values:
            raw, plain = _named(value.name)
            size = len(value.data)
            if 0 < size <= 4:
                inline, size = struct.unpack("<I", value.data.ljust(4, b"\0"))[0], size | 0x80000000
            else:
                inline = value.data_at = self._data(value.data) if size else NOTHING
            value.at = self.cell(
                struct.pack("<2sHIIIHxx", b"vk", len(raw), size, inline, value.kind, int(plain)) + raw
            )
        return self.cell(struct.pack(f"<{len(key.values)}I", *(each.at for each in key.values)))

    def _data(self, data: bytes) -> int:
        if len(data) <= BIG or self._minor < 4:
            return self.cell(data)
        parts = [self.cell(data[at : at + BIG] + bytes(4)) for at in range(0, len(data), BIG)]
        listed = self.cell(struct.pack(f"<{len(parts)}I", *parts))
        return self.cell(struct.pack("<2sHI", b"db", len(parts), listed))


def text(words: str) -> bytes:
    """Text as REG_SZ holds it."""
    return (words + "\0").encode("utf-16-le", "surrogatepass")


def _named(name: str) -> tuple[bytes, bool]:
    """A name as Windows stores it, and whether in one byte a letter."""
    try:
        return name.encode("latin-1"), True
    except UnicodeEncodeError:
        return name.encode("utf-16-le", "surrogatepass"), False
