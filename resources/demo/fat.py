"""A small writer of FAT16 volumes, so that the demo needs neither root nor a system package.

Files lie one after the other; a deleted file keeps its bytes and loses its chain, as a deletion leaves it.
Reference: Microsoft FAT: General Overview of On-Disk Format 1.03; FAT long directory entries.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime

SECTOR = 512
_CLUSTER = 4 * SECTOR
_ROOT_ENTRIES = 512
_END = 0xFFFF
_LFN_OFFSETS = (1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30)


@dataclass
class _Node:
    name: str
    modified: int
    data: bytes | None = None
    deleted: bool = False
    children: dict[str, _Node] = field(default_factory=dict)
    cluster: int = 0


class FatVolume:
    """A FAT16 volume of ``sectors`` sectors of 512 bytes. Times are Unix seconds, stored as UTC."""

    def __init__(self, sectors: int, label: str, serial: int) -> None:
        self._sectors = sectors
        self._label = label.upper().encode("ascii").ljust(11)
        self._serial = serial
        self._root = _Node("", 0)
        # Two bytes a cluster; the few entries too many cost less than solving for the exact number.
        self._fat_sectors = -(-(sectors // (_CLUSTER // SECTOR) + 2) * 2 // SECTOR)
        self._first_data = 1 + 2 * self._fat_sectors + _ROOT_ENTRIES * 32 // SECTOR
        self._clusters = (sectors - self._first_data) // (_CLUSTER // SECTOR)
        if not 4085 <= self._clusters < 65525:
            raise ValueError(f"{self._clusters} clusters make no FAT16 volume: choose another size")
        self._fat = [0xFFF8, _END]
        self._content = bytearray()

    def add(self, path: str, data: bytes, modified: int, *, deleted: bool = False) -> None:
        """Adds a file, and the folders that lead to it."""
        *folders, name = path.split("/")
        node = self._root
        for folder in folders:
            node = node.children.setdefault(folder, _Node(folder, modified))
        node.children[name] = _Node(name, modified, data, deleted)

    def build(self) -> bytes:
        """The volume's bytes, the same for the same files in the same order."""
        self._place(self._root)
        root = self._entries(self._root)
        fat = struct.pack(f"<{len(self._fat)}H", *self._fat).ljust(self._fat_sectors * SECTOR, b"\0")
        head = self._boot_sector() + fat + fat + root.ljust(_ROOT_ENTRIES * 32, b"\0")
        return (head + self._content).ljust(self._sectors * SECTOR, b"\0")

    def _place(self, node: _Node) -> None:
        """Gives clusters to the files below a folder, then to each folder, whose size is known by then."""
        for child in node.children.values():
            if child.data is None:
                size = 64 + sum(32 * (2 + len(name.encode("utf-16-le")) // 26) for name in child.children)
                child.cluster = self._store(bytes(size), deleted=False)
                self._place(child)
                start = (child.cluster - 2) * _CLUSTER
                entries = self._dots(child, node) + self._entries(child)
                self._content[start : start + len(entries)] = entries
            elif child.data:
                child.cluster = self._store(child.data, deleted=child.deleted)

    def _store(self, data: bytes, *, deleted: bool) -> int:
        count, first = -(-len(data) // _CLUSTER), len(self._fat)
        if first + count > self._clusters + 2:
            raise ValueError("the files do not fit into the volume")
        chain = [*range(first + 1, first + count), _END]
        self._fat += [0] * count if deleted else chain
        self._content += data.ljust(count * _CLUSTER, b"\0")
        return first

    def _entries(self, folder: _Node) -> bytes:
        label = [_short(self._label, 0x08, 0, 0, 0)] if folder is self._root else []
        named = [
            _long_and_short(child, number) for number, child in enumerate(folder.children.values(), start=1)
        ]
        return b"".join(label + named)

    @staticmethod
    def _dots(folder: _Node, parent: _Node) -> bytes:
        own = _short(b".".ljust(11), 0x10, folder.modified, folder.cluster, 0)
        return own + _short(b"..".ljust(11), 0x10, folder.modified, parent.cluster, 0)

    def _boot_sector(self) -> bytes:
        # In the order of the specification's BIOS parameter block.
        block = struct.pack(
            "<3s8sHBHBHHBHHHII", b"\xeb\x3c\x90", b"MSDOS5.0", SECTOR, _CLUSTER // SECTOR, 1, 2,
            _ROOT_ENTRIES, self._sectors if self._sectors < 0x10000 else 0, 0xF8, self._fat_sectors,
            63, 255, 2048,
            self._sectors if self._sectors >= 0x10000 else 0,
        )  # fmt: skip
        block += struct.pack("<BBBI11s8s", 0x80, 0, 0x29, self._serial, self._label, b"FAT16   ")
        return block.ljust(510, b"\0") + b"\x55\xaa"


def disk(volume: bytes, signature: int) -> bytes:
    """A disk with a master boot record and one FAT16 partition (type 0E) at sector 2048."""
    entry = struct.pack("<B3sB3sII", 0, b"\xfe\xff\xff", 0x0E, b"\xfe\xff\xff", 2048, len(volume) // SECTOR)
    record = (bytes(440) + struct.pack("<IH", signature, 0) + entry).ljust(510, b"\0") + b"\x55\xaa"
    return record.ljust(2048 * SECTOR, b"\0") + volume


def _long_and_short(node: _Node, number: int) -> bytes:
    stem, _, suffix = node.name.rpartition(".")
    letters = "".join(c for c in (stem or suffix).upper() if c.isascii() and c.isalnum())[:4] or "FILE"
    ending = "".join(c for c in suffix.upper() if c.isascii() and c.isalnum())[:3] if stem else ""
    name = f"{letters}~{number:02d}".ljust(8).encode() + ending.ljust(3).encode()
    attribute = 0x10 if node.data is None else 0x20
    entry = _short(name, attribute, node.modified, node.cluster, len(node.data or b""))
    parts = [*_long(node.name, name), entry]
    return b"".join(b"\xe5" + part[1:] if node.deleted else part for part in parts)


def _long(name: str, short: bytes) -> list[bytes]:
    checksum = 0
    for byte in short:
        checksum = (((checksum & 1) << 7) + (checksum >> 1) + byte) & 0xFF
    raw = name.encode("utf-16-le")
    pieces = [raw[start : start + 26] for start in range(0, len(raw), 26)]
    entries = []
    for order, piece in enumerate(pieces, start=1):
        units = piece if len(piece) == 26 else (piece + b"\0\0").ljust(26, b"\xff")
        entry = bytearray(32)
        entry[0], entry[11], entry[13] = order | (0x40 if order == len(pieces) else 0), 0x0F, checksum
        for index, offset in enumerate(_LFN_OFFSETS):
            entry[offset : offset + 2] = units[index * 2 : index * 2 + 2]
        entries.append(bytes(entry))
    return entries[::-1]


def _short(name: bytes, attribute: int, modified: int, cluster: int, size: int) -> bytes:
    moment = datetime.fromtimestamp(max(modified, 315_532_800), UTC)
    date = (moment.year - 1980) << 9 | moment.month << 5 | moment.day
    clock = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    tail = struct.pack("<BBBHHHHHHHI", attribute, 0, 0, clock, date, date, 0, clock, date, cluster, size)
    return name + tail
