"""The partition ``super`` of a phone, written by the test's own code after the format's documentation.

Reference: Android Open Source Project, system/core/fs_mgr/liblp, metadata_format.h.
"""

from __future__ import annotations

import hashlib
import struct
from typing import NamedTuple

METADATA = 65_536
FIRST = 1 << 20
"""Where the first extent may begin."""
LINEAR, ZERO = 0, 1


class Extent(NamedTuple):
    """So many sectors of a kind, from a sector on, of a device."""

    sectors: int
    kind: int = LINEAR
    at: int = 0
    device: int = 0


class Part(NamedTuple):
    """A partition: its name, extents, attributes."""

    name: str
    extents: tuple[Extent, ...]
    attributes: int = 1


def geometry(slots: int = 2) -> bytes:
    fields = struct.pack("<III", METADATA, slots, 4096)
    blank = struct.pack("<II", 0x616C4467, 52) + bytes(32) + fields
    return blank[:8] + hashlib.sha256(blank).digest() + fields


def metadata(*parts: Part, size: int, minor: int = 0) -> bytes:
    """The metadata of one slot, of a header of 128 bytes or, from minor version 2 on, of 256."""
    extents = [extent for part in parts for extent in part.extents]
    rows, first = [], 0
    for part in parts:
        rows.append(struct.pack("<36sIIII", part.name.encode(), part.attributes, first, len(part.extents), 0))
        first += len(part.extents)
    tables = [
        (52, rows),
        (24, [struct.pack("<QIQI", each.sectors, each.kind, each.at, each.device) for each in extents]),
        (48, [struct.pack("<36sIQ", b"main_a", 0, 0)]),
        (64, [struct.pack("<QIIQ36sI", FIRST // 512, 1 << 20, 0, size, b"super", 0)]),
    ]
    body, descriptors = b"", b""
    for length, table in tables:
        descriptors += struct.pack("<III", len(body), len(table), length)
        body += b"".join(table)
    rest = bytes(128) if minor >= 2 else b""
    length = 128 + len(rest)
    start = struct.pack("<IHHI", 0x414C5030, 10, minor, length)
    after = struct.pack("<I", len(body)) + hashlib.sha256(body).digest() + descriptors + rest
    return start + hashlib.sha256(start + bytes(32) + after).digest() + after + body


def disk(size: int, *slots: bytes) -> bytearray:
    """A disk with geometry and metadata, all with their copies; nothing else is on it."""
    image = bytearray(size)
    for place in (4096, 8192):
        image[place : place + 52] = geometry(len(slots))
    for copy in range(2):
        for number, slot in enumerate(slots):
            at = 12_288 + (copy * len(slots) + number) * METADATA
            image[at : at + len(slot)] = slot
    return image
