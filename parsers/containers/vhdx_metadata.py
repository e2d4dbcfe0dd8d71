"""What the metadata of a VHDX say: sizes, the disk's identifier, and where its parent is.

Reference: Microsoft, [MS-VHDX] 2.6.
"""

from __future__ import annotations

import struct
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.containers.vhdx_header import Region

_ENTRY = struct.Struct("<16sIIII")
_PARAMETERS = UUID("caa16737-fa36-4d43-b3b6-33f0aa44e76b")
_SIZE = UUID("2fa54224-cd1b-4876-b211-5dbed83bf4b8")
_IDENTIFIER = UUID("beca12ab-b2e6-4523-93ef-c309e000c746")
_SECTOR = UUID("8141bf1d-a96f-4709-ba47-f233a8faab5f")
_PHYSICAL = UUID("cda348c7-445d-4471-9cc9-e9885251c556")
_LOCATOR = UUID("a8d35f2d-b30b-454d-abf7-d3d84834ab0c")
_VHDX_PARENT = UUID("b04aefb7-d19e-4a81-b789-25b8e9445913")
_KNOWN = (_PARAMETERS, _SIZE, _IDENTIFIER, _SECTOR, _PHYSICAL, _LOCATOR)
_MOST_ITEMS = 2047
_MOST_ITEM = 1 << 20


class VhdxMetadata(NamedTuple):
    """``block`` and ``sector`` in bytes; ``parent`` has the keys of the parent locator, empty where there is none."""

    size: int
    block: int
    sector: int
    identifier: UUID | None
    differencing: bool
    parent: dict[str, str]


def read_metadata(file: ByteSource, region: Region, name: str) -> VhdxMetadata:
    """Raises NotReadableError where a required item is missing, unknown or out of the format's bounds."""
    items = _items(file, region, name)
    try:
        block, flags = struct.unpack_from("<II", items[_PARAMETERS])
        size = int.from_bytes(items[_SIZE][:8], "little")
        sector = int.from_bytes(items[_SECTOR][:4], "little")
    except (KeyError, struct.error) as error:
        raise NotReadableError(f"{name}: its metadata are incomplete") from error
    if sector not in (512, 4096) or not 1 << 20 <= block <= 1 << 28 or block & (block - 1):
        raise NotReadableError(f"{name} states blocks of {block} and sectors of {sector} bytes")
    identifier = items.get(_IDENTIFIER, b"")
    return VhdxMetadata(
        size=size,
        block=block,
        sector=sector,
        identifier=UUID(bytes_le=identifier) if len(identifier) == 16 else None,
        differencing=bool(flags & 2),
        parent=_locator(items.get(_LOCATOR, b""), name) if flags & 2 else {},
    )


def _items(file: ByteSource, region: Region, name: str) -> dict[UUID, bytes]:
    table = file.read_at(region.offset, 0x10000)
    count = int.from_bytes(table[10:12], "little")
    if table[:8] != b"metadata" or count > _MOST_ITEMS:
        raise NotReadableError(f"{name}: its table of metadata is damaged")
    items = {}
    for number in range(count):
        identifier, offset, length, flags, _ = _ENTRY.unpack_from(table, 32 + number * 32)
        key = UUID(bytes_le=identifier)
        if key not in _KNOWN:
            if flags & 4:
                raise NotReadableError(f"{name} needs metadata that this version does not know: {key}")
            continue
        if length > _MOST_ITEM:
            raise NotReadableError(f"{name}: an item of its metadata has {length} bytes")
        items[key] = file.read_at(region.offset + offset, length) if length else b""
    return items


def _locator(raw: bytes, name: str) -> dict[str, str]:
    found = {}
    try:
        kind, _, count = struct.unpack_from("<16sHH", raw)
        if UUID(bytes_le=kind) != _VHDX_PARENT:
            raise NotReadableError(f"{name} names its parent in a way that this version does not know")
        for number in range(count):
            key, value, key_length, value_length = struct.unpack_from("<IIHH", raw, 20 + number * 12)
            found[_text(raw[key : key + key_length])] = _text(raw[value : value + value_length])
    except struct.error as error:
        raise NotReadableError(f"{name}: what names its parent is damaged") from error
    return found


def _text(raw: bytes) -> str:
    return raw.decode("utf-16-le", "replace").rstrip("\0")
