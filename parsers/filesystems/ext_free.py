"""Which blocks of ext2, ext3 and ext4 no file holds."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.bitmaps import free_bits, joined

_SUPERBLOCK, _SUPERBLOCK_SIZE = 1024, 1024
_MAGIC = 0xEF53
_EXTENTS, _META_BG, _64BIT = 0x40, 0x10, 0x80
_SPARSE, _GDT_CHECKSUM, _BIGALLOC, _METADATA_CHECKSUM = 0x1, 0x10, 0x200, 0x400
_SPARSE_2, _HAS_JOURNAL = 0x200, 0x4
_BLOCKS_UNUSED = 2
"""The flag of a group whose bitmap was never written: nothing of it is in use but metadata."""
_GROUPS = 1 << 22


class ExtBlocks:
    """The superblock's numbers and the maps of the groups. Raises ReadError where they cannot be read.

    Reference: the Linux kernel's documentation of ext4, "The Super Block" and "Block Group Descriptors".
    """

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._tables = array("Q")
        data = source.read_at(_SUPERBLOCK, _SUPERBLOCK_SIZE)
        if len(data) < _SUPERBLOCK_SIZE or struct.unpack_from("<H", data, 56)[0] != _MAGIC:
            raise ReadError(_SUPERBLOCK, _SUPERBLOCK_SIZE, "there is no superblock")
        low, self.first, log_size = *struct.unpack_from("<I", data, 4), *struct.unpack_from("<II", data, 20)
        self._per_group, self._inodes = (
            *struct.unpack_from("<I", data, 32),
            *struct.unpack_from("<I", data, 40),
        )
        self._journal: int = struct.unpack_from("<I", data, 224)[0]
        compatible, self._incompatible, self._readonly = struct.unpack_from("<III", data, 92)
        if log_size > 6 or not self._per_group:
            raise ReadError(_SUPERBLOCK, _SUPERBLOCK_SIZE, "the superblock is damaged")
        self.size = 1024 << log_size
        wide = bool(self._incompatible & _64BIT)
        self.count = low | (struct.unpack_from("<I", data, 336)[0] << 32 if wide else 0)
        self._has_journal = bool(compatible & _HAS_JOURNAL)
        self._sparse_2 = bool(compatible & _SPARSE_2)
        self._backups = struct.unpack_from("<II", data, 588)
        self._inode_size = (
            struct.unpack_from("<H", data, 88)[0] if struct.unpack_from("<I", data, 76)[0] else 128
        )
        self._reserved = struct.unpack_from("<H", data, 206)[0]
        self._described = max(32, struct.unpack_from("<H", data, 254)[0]) if wide else 32
        self._groups = -(-(self.count - self.first) // self._per_group)

    @property
    def known(self) -> bool:
        """Whether the maps are of a kind that is read: no clusters of blocks, no descriptors spread over the groups."""
        spread = self._incompatible & _META_BG or self._readonly & _BIGALLOC
        fits = 0 < self._groups <= _GROUPS and self.count * self.size <= self._source.size
        return not spread and self._per_group <= 8 * self.size and fits

    @property
    def lists_blocks(self) -> bool:
        """Whether files have lists of blocks (ext2, ext3) and not extents."""
        return not self._incompatible & _EXTENTS

    def free(self) -> Iterator[tuple[int, int]]:
        """(offset, length) in bytes, in order."""
        return ((first * self.size, count * self.size) for first, count in joined(self._free()))

    @property
    def journal(self) -> int | None:
        """The inode of the journal; None where there is none, or it lies on another device."""
        return self._journal or None if self._has_journal else None

    @property
    def inodes(self) -> int:
        """How many inodes the volume has; their numbers begin with 1."""
        return int(self._inodes * self._groups)

    @property
    def inode_size(self) -> int:
        """Bytes of an inode."""
        return int(self._inode_size)

    def inode_place(self, number: int) -> tuple[int, int]:
        """The block that an inode stands in, and the byte of it. Raises ReadError where there is no such inode."""
        group, within = divmod(number - 1, self._inodes)
        if not 0 <= group < self._groups or not 128 <= self._inode_size <= self.size:
            raise ReadError(0, 0, f"there is no inode {number}")
        block, place = divmod(within * self._inode_size, self.size)
        return self.tables[group] + block, place

    @property
    def tables(self) -> array[int]:
        """The block that each group's table of inodes begins with. Raises ReadError."""
        if not self._tables:
            self._tables.extend(self._address(descriptor, 8) for descriptor in self._descriptors())
        return self._tables

    def _free(self) -> Iterator[tuple[int, int]]:
        checked = self._readonly & (_GDT_CHECKSUM | _METADATA_CHECKSUM)
        metadata: bytearray | None = None
        for group, descriptor in enumerate(self._descriptors()):
            first = self.first + group * self._per_group
            count = min(self._per_group, self.count - first)
            if checked and struct.unpack_from("<H", descriptor, 18)[0] & _BLOCKS_UNUSED:
                metadata = self._metadata() if metadata is None else metadata
                bitmap = self._of_metadata(metadata, group, first, count)
            else:
                bitmap = self._source.read_at(self._address(descriptor, 0) * self.size, self.size)
            yield from ((first + start, length) for start, length in free_bits(bitmap, count))

    def _descriptors(self) -> Iterator[bytes]:
        table = self._source.read_at((self.first + 1) * self.size, self._groups * self._described)
        for start in range(0, self._groups * self._described, self._described):
            yield table[start : start + self._described]

    def _address(self, descriptor: bytes, at: int) -> int:
        high = struct.unpack_from("<I", descriptor, 32 + at)[0] if len(descriptor) >= 64 else 0
        return int(struct.unpack_from("<I", descriptor, at)[0] | high << 32)

    def _metadata(self) -> bytearray:
        """A byte for each block of the volume's first bytes that maps and tables of inodes are in."""
        used = bytearray(self.count)
        table = -(-self._inodes * self._inode_size // self.size)
        for descriptor in self._descriptors():
            for at, length in ((0, 1), (4, 1), (8, table)):
                first = self._address(descriptor, at)
                stop = min(first + length, self.count)
                used[first:stop] = b"\1" * max(0, stop - first)
        return used

    def _of_metadata(self, used: bytearray, group: int, first: int, count: int) -> bytes:
        """The map of a group that holds nothing else."""
        flags = bytearray(used[first : first + count])
        if self._has_backup(group):
            head = 1 + -(-self._groups * self._described // self.size) + self._reserved
            flags[:head] = b"\1" * min(head, count)
        bits = flags[::-1].translate(bytes.maketrans(b"\0\1", b"01")).decode()
        return int(bits or "0", 2).to_bytes(-(-count // 8), "little")

    def _has_backup(self, group: int) -> bool:
        if self._sparse_2:
            return group == 0 or group in self._backups
        if group <= 1 or not self._readonly & _SPARSE:
            return True
        return any(_is_power(group, base) for base in (3, 5, 7))


def _is_power(number: int, base: int) -> bool:
    while number % base == 0:
        number //= base
    return number == 1
