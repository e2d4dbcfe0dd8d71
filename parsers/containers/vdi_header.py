"""The header of a VDI. All numbers are little-endian.

Reference: VirtualBox, src/VBox/Storage/VDICore.h; QEMU block/vdi.c (the layout that its comment lists).
"""

from __future__ import annotations

import struct
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import PartFile

SIGNATURE = b"\x7f\x10\xda\xbe"
SIGNATURE_AT = 64
DYNAMIC, FIXED, UNDO, DIFFERENCING = 1, 2, 3, 4
_HEADER = struct.Struct("<4sHHIII256sII16sIQIIII16s16s16s16s")
_NONE = UUID(int=0)


class VdiHeader(NamedTuple):
    """Offsets and lengths in bytes; ``extra`` lies before the data of each block. ``parent`` is None without one."""

    kind: int
    table: int
    data: int
    size: int
    block: int
    extra: int
    blocks: int
    allocated: int
    identifier: UUID
    modified: UUID
    parent: UUID | None
    parent_modified: UUID


def read_header(file: PartFile) -> VdiHeader:
    """Raises NotReadableError for another version or numbers that no VDI has."""
    raw = _HEADER.unpack(file.read_at(SIGNATURE_AT, _HEADER.size))
    if raw[0] != SIGNATURE or raw[2] != 1:
        raise NotReadableError(f"{file.path} is a VDI of version {raw[2]}.{raw[1]}; version 1 is read")
    identifiers = [UUID(bytes_le=each) for each in raw[16:20]]
    header = VdiHeader(
        kind=raw[4],
        table=raw[7],
        data=raw[8],
        size=raw[11],
        block=raw[12],
        extra=raw[13],
        blocks=raw[14],
        allocated=raw[15],
        identifier=identifiers[0],
        modified=identifiers[1],
        parent=None if identifiers[2] == _NONE else identifiers[2],
        parent_modified=identifiers[3],
    )
    if header.block < 512 or header.block & (header.block - 1):
        raise NotReadableError(f"{file.path} states blocks of {header.block} bytes, which no VDI has")
    if header.kind not in (DYNAMIC, FIXED, UNDO, DIFFERENCING):
        raise NotReadableError(f"{file.path} is a VDI of type {header.kind}, which is not read")
    return header
