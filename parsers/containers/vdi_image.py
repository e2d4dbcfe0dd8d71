"""The media of a VDI: blocks that one table names. The format has no check sums.

Reference: VirtualBox, src/VBox/Storage/VDICore.h.
"""

from __future__ import annotations

import numpy as np

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.disk_parts import PartFile
from parsers.containers.disk_table import Blocks, DiskTable, Entries
from parsers.containers.vdi_header import FIXED, VdiHeader
from parsers.containers.virtual_disk import Run, VirtualDisk, of_parent

_FREE, _ZERO = 0xFFFFFFFF, 0xFFFFFFFE


class VdiImage(VirtualDisk):
    """``parent`` has what was never written here."""

    def __init__(self, file: PartFile, header: VdiHeader, parent: VirtualDisk | None) -> None:
        kind = "differencing" if parent else "fixed" if header.kind == FIXED else "dynamic"
        super().__init__(file, header.size, f"VDI, {kind}")
        needed = -(-header.size // header.block)
        if header.blocks < needed:
            raise NotReadableError(f"{file.path} states {header.blocks} blocks, the media needs {needed}")
        if header.data < header.table + header.blocks * 4:
            raise NotReadableError(f"{file.path}: its data would begin inside its table of blocks")
        self.step = header.block
        self._header = header
        self._parent = parent
        self._table = DiskTable(file, header.table, needed, 4)
        damage = _contradictions(file, header, self._table.check(_blocks))
        if damage:
            self.details["damage"] = damage

    def run(self, offset: int, most: int) -> Run:
        number, within = divmod(offset, self.step)
        most = min(most, self.step - within)
        entry = self._table[number]
        if entry == _FREE and self._parent is not None:
            return of_parent(self._parent, offset, most)
        if entry in (_FREE, _ZERO):
            return Run(most)
        if entry >= self._header.blocks:
            raise ReadError(offset, most, f"{self.file.name}: the table entry of block {number} is damaged")
        place = self._header.data + entry * (self.step + self._header.extra) + self._header.extra
        return Run(most, self.file, place + within)


def _blocks(entries: Entries) -> Blocks:
    used = np.flatnonzero(entries < _ZERO).astype(np.uint64)
    return used, entries[used], np.ones(len(used), np.uint64)


def _contradictions(file: PartFile, header: VdiHeader, used: int | None) -> str:
    """What the header says that the table or the file's length does not: nothing else would tell of its damage."""
    said = []
    if used is not None and used != header.allocated:
        said.append(f"the header states {header.allocated} written blocks, the table names {used}")
    end = header.data + header.allocated * (header.block + header.extra)
    if end != file.size:
        said.append(f"by its header the file should have {end} bytes, and it has {file.size}")
    return "; ".join(said)
