"""The superblock of EROFS."""

from __future__ import annotations

import struct
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.crc32c import crc32c

PLACE = 1024
MAGIC = b"\xe2\xe1\xf5\xe0"
ZERO_PADDING, BIG_CLUSTERS, PARTIAL = 0x1, 0x2, 0x20
_FIELDS = struct.Struct("<4sIIBBHQQIIII16s16sIHHHBBIQ32x")
_CHECKSUM, _MODIFIED = 0x1, 0x2
_KNOWN = 0x7F
"""The features that a reader must know and that this one does: up to prefixes of attributes."""


class Superblock(NamedTuple):
    """Sizes in bytes, places in blocks; ``made`` in nanoseconds since 1970. ``modified``: times are of modification."""

    block: int
    root: int
    inodes: int
    made: int
    blocks: int
    metadata: int
    attributes: int
    identifier: UUID
    label: str
    features: int
    devices: int
    prefixes: int
    prefixes_at: int
    packed: int
    modified: bool
    sound: bool


def read_superblock(source: ByteSource) -> Superblock:
    """Raises NotReadableError for features that are not known and for numbers that no EROFS has."""
    raw = source.read_at(PLACE, _FIELDS.size)
    if len(raw) < _FIELDS.size:
        raise NotReadableError("The EROFS file system ends inside its superblock.")
    (_, _, compatible, log, _, root, inodes, made, made_ns, blocks, metadata, attributes, identifier, label,
     features, _, devices, _, folder_log, prefixes, prefixes_at, packed) = _FIELDS.unpack(raw)  # fmt: skip
    if features & ~_KNOWN:
        unknown = features & ~_KNOWN
        raise NotReadableError(f"The EROFS file system has features (0x{unknown:x}) that are not read.")
    if not 9 <= log <= 16 or folder_log:
        raise NotReadableError("The superblock of the EROFS file system states sizes that cannot be.")
    return Superblock(
        block=1 << log,
        root=root,
        inodes=inodes,
        made=made * 1_000_000_000 + made_ns,
        blocks=blocks,
        metadata=metadata,
        attributes=attributes,
        identifier=UUID(bytes=identifier),
        label=label.partition(b"\0")[0].decode("utf-8", "backslashreplace"),
        features=features,
        devices=devices,
        prefixes=prefixes,
        prefixes_at=prefixes_at * 4,
        packed=packed,
        modified=bool(compatible & _MODIFIED),
        sound=not compatible & _CHECKSUM or _fits(source, 1 << log),
    )


def stored(source: ByteSource, at: int, length: int) -> bytes:
    """Exactly so many bytes of the file system. Raises ReadError where it ends before them."""
    data = source.read_at(at, length) if at + length <= source.size else b""
    if len(data) < length:
        raise ReadError(at, length, "the file system ends before it")
    return data


def _fits(source: ByteSource, block: int) -> bool:
    """Whether the CRC-32C fits: that of the superblock's block from it on, not inverted at its end."""
    length = block - PLACE if block > PLACE else block
    data = source.read_at(PLACE, length)
    stated = int.from_bytes(data[4:8], "little")
    return crc32c(data[:4] + bytes(4) + data[8:]) ^ 0xFFFFFFFF == stated
