"""The media of a VHD: of a fixed one what lies before the footer, else blocks that a table names.

Reference: Microsoft, Virtual Hard Disk Image Format Specification 1.0 (2006).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.disk_parts import PartFile
from parsers.containers.disk_table import Blocks, DiskTable, Entries
from parsers.containers.vhd_footer import DynamicHeader, Footer
from parsers.containers.virtual_disk import Run, VirtualDisk, of_parent

_UNUSED = 0xFFFFFFFF
_SECTOR = 512
_HEADERS = 3 * _SECTOR


class FixedVhd(VirtualDisk):
    """``end``: where the footer begins. A media that should be longer ends in bytes that cannot be read."""

    def __init__(self, file: PartFile, footer: Footer, end: int) -> None:
        super().__init__(file, footer.size if footer.good else end, "VHD, fixed")
        self.step = self.size
        self._end = end

    def run(self, offset: int, most: int) -> Run:
        if offset >= self._end:
            raise ReadError(
                offset, most, f"{self.file.name} ends {self.size - self._end} bytes before its media"
            )
        return Run(min(most, self._end - offset), self.file, offset)


class DynamicVhd(VirtualDisk):
    """Blocks, each with a bitmap before it, which says of a differencing disk what is not in ``parent``."""

    def __init__(
        self, file: PartFile, footer: Footer, header: DynamicHeader, parent: VirtualDisk | None
    ) -> None:
        super().__init__(file, footer.size, "VHD, dynamic" if parent is None else "VHD, differencing")
        needed = -(-footer.size // header.block)
        if header.entries < needed:
            raise NotReadableError(
                f"{file.path}: its table has {header.entries} entries, the media needs {needed}"
            )
        self.step = header.block
        self._parent = parent
        self._bitmap_size = -(-header.block // _SECTOR // 8 // _SECTOR) * _SECTOR
        self._tables = (header.table - self._bitmap_size - self.step, header.table + needed * 4)
        self._table = DiskTable(file, header.table, needed, 4, "big")
        self._table.check(self._blocks)
        self._bitmap = lru_cache(64)(self._read_bitmap)

    def run(self, offset: int, most: int) -> Run:
        number, within = divmod(offset, self.step)
        most = min(most, self.step - within)
        entry = self._table[number]
        if entry == _UNUSED:
            return Run(most) if self._parent is None else of_parent(self._parent, offset, most)
        at = entry * _SECTOR
        if at < _HEADERS or self._tables[0] < at < self._tables[1]:
            raise ReadError(offset, most, f"{self.file.name}: the table entry of block {number} is damaged")
        data = at + self._bitmap_size + within
        if self._parent is None:
            return Run(most, self.file, data)
        bitmap = self._bitmap(at)
        sector = within // _SECTOR
        own = _bit(bitmap, sector)
        end = sector + 1
        while end * _SECTOR < within + most and _bit(bitmap, end) == own:
            end += 1
        most = min(most, end * _SECTOR - within)
        return Run(most, self.file, data) if own else of_parent(self._parent, offset, most)

    def _blocks(self, entries: Entries) -> Blocks:
        """In sectors, each with the bitmap before it."""
        used = np.flatnonzero(entries != _UNUSED).astype(np.uint64)
        length = np.uint64((self._bitmap_size + self.step) // _SECTOR)
        return used, entries[used], np.full(len(used), length)

    def _read_bitmap(self, at: int) -> bytes:
        return self.file.read_at(at, self._bitmap_size)


def _bit(bitmap: bytes, number: int) -> int:
    return bitmap[number // 8] >> 7 - number % 8 & 1
