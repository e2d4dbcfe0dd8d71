"""exFAT volumes made by mkfs.exfat and written by hand: no tool of Debian writes into one that is not mounted.

Reference: Microsoft, "exFAT file system specification", 3.1, 4.1, 6 and 7. Deletion clears the bits InUse of the
entries and of the bitmap and leaves the table of clusters as it is, as the Linux kernel's driver does.
"""

from __future__ import annotations

import os
import struct
from itertools import pairwise
from pathlib import Path

from make_data import MOMENT, run

_FILE, _STREAM, _NAME, _BITMAP = 0x85, 0xC0, 0xC1, 0x81
_IN_USE = 0x80
_ENTRY = 32
_END = 0xFFFFFFFF
_FOLDER = 0x10
_STAMP = (2020 - 1980) << 25 | 9 << 21 | 13 << 16 | 12 << 11 | 26 << 5 | 20
"""2020-09-13 12:26:40, which is ``MOMENT``."""
assert MOMENT == 1_600_000_000


class ExfatVolume:
    """An exFAT volume that is open for writing. Paths have parts separated by ``/``, without one before them."""

    def __init__(self, path: Path, size: int = 16 << 20) -> None:
        path.write_bytes(b"")
        os.truncate(path, size)
        run("mkfs.exfat", path)
        self._path = path
        self._bytes = bytearray(path.read_bytes())
        table, _, heap, self._count, self._root = struct.unpack_from("<IIIII", self._bytes, 80)
        sector = self._bytes[108]
        self._table: int = table << sector
        self._heap: int = heap << sector
        self._cluster: int = 1 << sector + self._bytes[109]
        root = self._chain(self._root)
        self._map = self._at(
            next(
                struct.unpack_from("<I", self._bytes, at + 20)[0]
                for at in self._slots(root)
                if self._bytes[at] == _BITMAP
            )
        )

    def folder(self, path: str) -> None:
        cluster = self._take(1)[0]
        self._link([cluster])
        self._bytes[self._at(cluster) : self._at(cluster) + self._cluster] = bytes(self._cluster)
        self._add(path, _FOLDER, self._cluster, cluster, apart=True)

    def write(self, path: str, data: bytes) -> None:
        self._write(path, data, self._take(-(-len(data) // self._cluster)))

    def write_in_pieces(self, path: str, data: bytes) -> None:
        """The file takes every other cluster."""
        count = -(-len(data) // self._cluster)
        several = self._take(2 * count)
        self._give(several[1::2])
        self._write(path, data, several[::2])

    def fill(self, path: str) -> None:
        """Writes a file into all clusters that are free."""
        free = [number for number in range(2, self._count + 2) if not self._used(number)]
        for number in free:
            self._use(number)
        self._write(path, b"filler--" * (len(free) * self._cluster // 8), free)

    def delete(self, path: str) -> None:
        """A file, or a folder that is empty."""
        entries = self._find(path)
        first, length = struct.unpack_from("<IQ", self._bytes, entries[1] + 20)
        count = -(-length // self._cluster)
        apart = not self._bytes[entries[1] + 1] & 2
        self._give(
            [] if not first else self._chain(first)[:count] if apart else list(range(first, first + count))
        )
        for at in entries:
            self._bytes[at] &= ~_IN_USE

    def close(self) -> None:
        self._path.write_bytes(self._bytes)

    def _write(self, path: str, data: bytes, clusters: list[int]) -> None:
        for index, number in enumerate(clusters):
            piece = data[index * self._cluster : (index + 1) * self._cluster]
            self._bytes[self._at(number) : self._at(number) + len(piece)] = piece
        apart = any(after != before + 1 for before, after in pairwise(clusters))
        if apart:
            self._link(clusters)
        self._add(path, 0x20, len(data), clusters[0] if clusters else 0, apart=apart)

    def _add(self, path: str, attributes: int, length: int, first: int, *, apart: bool) -> None:
        folder, _, name = path.rpartition("/")
        raw = name.encode("utf-16-le")
        names = [raw[at : at + 30].ljust(30, b"\0") for at in range(0, len(raw), 30)]
        stamps = struct.pack("<III2x3B7x", _STAMP, _STAMP, _STAMP, _IN_USE, _IN_USE, _IN_USE)
        entry = struct.pack("<BB2xH2x", _FILE, 1 + len(names), attributes) + stamps
        flags = 1 if apart or not first else 3
        units = len(raw) // 2
        stream = struct.pack("<BBxBH2xQ4xIQ", _STREAM, flags, units, _hash(name), length, first, length)
        entries = bytearray(entry + stream + b"".join(struct.pack("<BB", _NAME, 0) + part for part in names))
        struct.pack_into("<H", entries, 2, _checksum(entries))
        slots = self._free_slots(self._folder_of(folder), len(entries) // _ENTRY)
        for index, at in enumerate(slots):
            self._bytes[at : at + _ENTRY] = entries[index * _ENTRY : (index + 1) * _ENTRY]

    def _free_slots(self, chain: list[int], count: int) -> list[int]:
        """The first places one after the other that no entry in use takes; the folder grows where it has none."""
        found: list[int] = []
        for at in self._slots(chain):
            found = [] if self._bytes[at] & _IN_USE else [*found, at]
            if len(found) == count:
                return found
        more = self._take(1)
        self._bytes[self._at(more[0]) : self._at(more[0]) + self._cluster] = bytes(self._cluster)
        self._link([*chain, *more])
        self._grow(chain[0], (len(chain) + 1) * self._cluster)
        return self._free_slots([*chain, *more], count)

    def _grow(self, first: int, length: int) -> None:
        """A folder's length stands where its name does; the root's nowhere."""
        for folder in self._folders([self._root]):
            for at in self._slots(self._chain(folder)):
                if self._bytes[at] == _STREAM and struct.unpack_from("<I", self._bytes, at + 20)[0] == first:
                    struct.pack_into("<Q", self._bytes, at + 8, length)
                    struct.pack_into("<Q", self._bytes, at + 24, length)
                    start = at - _ENTRY
                    whole = bytearray(self._bytes[start : start + (1 + self._bytes[start + 1]) * _ENTRY])
                    struct.pack_into("<H", self._bytes, start + 2, _checksum(whole))

    def _folders(self, firsts: list[int]) -> list[int]:
        below = [
            struct.unpack_from("<I", self._bytes, at + _ENTRY + 20)[0]
            for first in firsts
            for at in self._slots(self._chain(first))
            if self._bytes[at] == _FILE and self._bytes[at + 4] & _FOLDER
        ]
        return firsts + (self._folders(below) if below else [])

    def _folder_of(self, path: str) -> list[int]:
        if not path:
            return self._chain(self._root)
        return self._chain(struct.unpack_from("<I", self._bytes, self._find(path)[1] + 20)[0])

    def _find(self, path: str) -> list[int]:
        """The places of the entries of a name."""
        folder, _, name = path.rpartition("/")
        slots = self._slots(self._folder_of(folder))
        for index, at in enumerate(slots):
            if self._bytes[at] == _FILE:
                entries = slots[index : index + 1 + self._bytes[at + 1]]
                raw = b"".join(self._bytes[place + 2 : place + _ENTRY] for place in entries[2:])
                if raw[: 2 * self._bytes[entries[1] + 3]].decode("utf-16-le") == name:
                    return entries
        raise FileNotFoundError(path)

    def _slots(self, chain: list[int]) -> list[int]:
        return [
            at for number in chain for at in range(self._at(number), self._at(number) + self._cluster, _ENTRY)
        ]

    def _chain(self, first: int) -> list[int]:
        found = [first]
        while (
            2
            <= (following := struct.unpack_from("<I", self._bytes, self._table + 4 * found[-1])[0])
            < _END - 8
        ):
            found.append(following)
        return found

    def _link(self, chain: list[int]) -> None:
        for number, following in zip(chain, [*chain[1:], _END], strict=True):
            struct.pack_into("<I", self._bytes, self._table + 4 * number, following)

    def _take(self, count: int) -> list[int]:
        free = (number for number in range(2, self._count + 2) if not self._used(number))
        found = [next(free) for _ in range(count)]
        for number in found:
            self._use(number)
        return found

    def _give(self, clusters: list[int]) -> None:
        for number in clusters:
            self._bytes[self._map + (number - 2) // 8] &= ~(1 << (number - 2) % 8)

    def _use(self, number: int) -> None:
        self._bytes[self._map + (number - 2) // 8] |= 1 << (number - 2) % 8

    def _used(self, number: int) -> bool:
        return bool(self._bytes[self._map + (number - 2) // 8] >> (number - 2) % 8 & 1)

    def _at(self, cluster: int) -> int:
        return self._heap + (cluster - 2) * self._cluster


def _checksum(entries: bytearray) -> int:
    found = 0
    for place, byte in enumerate(entries):
        if place not in (2, 3):
            found = ((found << 15 | found >> 1) + byte) & 0xFFFF
    return found


def _hash(name: str) -> int:
    found = 0
    upper = "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in name)
    for byte in upper.encode("utf-16-le"):
        found = ((found << 15 | found >> 1) + byte) & 0xFFFF
    return found
