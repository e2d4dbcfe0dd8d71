"""The media of a VHDX: blocks that a table names, and between their entries those of bitmaps.

Reference: Microsoft, [MS-VHDX] 2.5.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile
from parsers.containers.disk_table import Blocks, DiskTable, Entries
from parsers.containers.vhdx_header import Region
from parsers.containers.vhdx_metadata import VhdxMetadata
from parsers.containers.virtual_disk import Run, VirtualDisk, of_parent

_MIB = 1 << 20
_STATE, _RESERVED = 7, 0xFFFF8
_ABSENT, _UNDEFINED, _ZERO, _UNMAPPED, _PRESENT, _PARTIAL = 0, 1, 2, 3, 6, 7
_BITS = 1 << 23
"""Sectors that the bitmap block of one chunk has bits for, in 1 MiB."""


class VhdxImage(VirtualDisk):
    """``source`` is the file as its log leaves it."""

    def __init__(
        self,
        file: PartFile,
        source: ByteSource,
        table: Region,
        said: VhdxMetadata,
        parent: VirtualDisk | None,
    ) -> None:
        super().__init__(file, said.size, "VHDX" if parent is None else "VHDX, differencing")
        self.step = said.block
        self._source = source
        self._sector = said.sector
        self._parent = parent
        self._ratio = _BITS * said.sector // said.block
        blocks = -(-said.size // said.block)
        chunks = -(-blocks // self._ratio)
        count = blocks + (blocks - 1) // self._ratio if parent is None else chunks * (self._ratio + 1)
        if table.length < count * 8:
            raise NotReadableError(
                f"{file.path}: its table has {table.length} bytes, the media needs {count * 8}"
            )
        self._table = DiskTable(source, table.offset, count, 8)
        self._table.check(self._blocks)
        self._bits = lru_cache(4096)(self._read_bits)

    def run(self, offset: int, most: int) -> Run:
        number, within = divmod(offset, self.step)
        most = min(most, self.step - within)
        entry = self._table[number + number // self._ratio]
        state, at = entry & _STATE, entry >> 20 << 20
        fits = entry & _RESERVED == 0 and (at >= _MIB or state not in (_PRESENT, _PARTIAL))
        if not fits or state in (4, 5) or (state == _PARTIAL and self._parent is None):
            raise ReadError(offset, most, f"{self.file.name}: the table entry of block {number} is damaged")
        if state == _PRESENT:
            return Run(most, self._source, at + within)
        if state in (_UNDEFINED, _ZERO, _UNMAPPED) or self._parent is None:
            return Run(most)
        if state == _ABSENT:
            return of_parent(self._parent, offset, most)
        return self._mixed(offset, most, at + within)

    def _mixed(self, offset: int, most: int, place: int) -> Run:
        """A block of which a bitmap says, sector by sector, what is its own and what the parent's."""
        sector = offset // self._sector
        own = self._is_own(sector)
        end = sector + 1
        while end * self._sector < offset + most and self._is_own(end) == own:
            end += 1
        most = min(most, end * self._sector - offset)
        assert self._parent is not None  # noqa: S101 - for the type checker: asked of differencing disks only
        return Run(most, self._source, place) if own else of_parent(self._parent, offset, most)

    def _is_own(self, sector: int) -> int:
        page, bit = divmod(sector, 4096 * 8)
        return self._bits(page)[bit // 8] >> bit % 8 & 1

    def _read_bits(self, page: int) -> bytes:
        chunk, within = divmod(page * 4096, _MIB)
        entry = self._table[(chunk + 1) * (self._ratio + 1) - 1]
        if entry & _STATE != _PRESENT or entry & _RESERVED:
            raise ReadError(0, 1, f"{self.file.name}: the table entry of bitmap {chunk} is damaged")
        return self._source.read_at((entry >> 20 << 20) + within, 4096)

    def _blocks(self, entries: Entries) -> Blocks:
        """Blocks and bitmaps, in mebibytes."""
        state = entries & np.uint64(_STATE)
        used = np.flatnonzero((state == _PRESENT) | (state == _PARTIAL)).astype(np.uint64)
        bitmap = used % np.uint64(self._ratio + 1) == self._ratio
        lengths = np.where(bitmap, np.uint64(1), np.uint64(self.step // _MIB))
        return used, entries[used] >> np.uint64(20), lengths
