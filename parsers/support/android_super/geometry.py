"""Where the metadata of Android's dynamic partitions stand: two copies of the geometry say so.

Reference: Android Open Source Project, system/core/fs_mgr/liblp, metadata_format.h.
"""

from __future__ import annotations

import hashlib
import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

PLACES = (4096, 8192)
MAGIC = (0x616C4467).to_bytes(4, "little")
SECTOR = 512
MAX_METADATA = 16 << 20
"""Bytes of the metadata of one slot; Android's have 64 KiB."""
MAX_SLOTS = 64
_FIELDS = struct.Struct("<4sI32sIII")
_BEHIND = 4096 * 3
"""Where the slots begin: a block that is reserved, and the two copies of the geometry."""


class Geometry(NamedTuple):
    """``size`` bytes of metadata for each of so many ``slots``; ``problem`` where the first copy is damaged."""

    size: int
    slots: int
    problem: str = ""

    def places(self, slot: int) -> tuple[int, int]:
        """Where a slot's metadata stand, and their copy."""
        return _BEHIND + slot * self.size, _BEHIND + (self.slots + slot) * self.size


def has_geometry(source: ByteSource) -> bool:
    """Whether one of the copies begins as a geometry does."""
    return any(source.read_at(place, len(MAGIC)) == MAGIC for place in PLACES)


def read_geometry(source: ByteSource) -> Geometry:
    """The first copy that is intact. Raises NotReadableError where none is."""
    reasons = []
    for place in PLACES:
        try:
            found = _read(source.read_at(place, _FIELDS.size))
        except (NotReadableError, ReadError) as error:
            reasons.append(str(error))
            continue
        problem = f"The first geometry is damaged ({reasons[0]}); its copy was used." if reasons else ""
        return found._replace(problem=problem)
    raise NotReadableError(f"Both geometries of the dynamic partitions are damaged: {reasons[0]}.")


def sum_fits(data: bytes, at: int) -> bool:
    """Whether the SHA-256 that stands at ``at`` is that of the data with zeros in its place."""
    blank = data[:at] + bytes(32) + data[at + 32 :]
    return hashlib.sha256(blank).digest() == data[at : at + 32]


def _read(raw: bytes) -> Geometry:
    if len(raw) < _FIELDS.size or not raw.startswith(MAGIC):
        raise NotReadableError("it is not there")
    _, length, _, size, slots, _ = _FIELDS.unpack(raw)
    if length != _FIELDS.size or not sum_fits(raw, 8):
        raise NotReadableError("it fails its check sum")
    if not 0 < size <= MAX_METADATA or size % SECTOR or not 0 < slots <= MAX_SLOTS:
        raise NotReadableError("it states sizes that cannot be")
    return Geometry(size, slots)
