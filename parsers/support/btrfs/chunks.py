"""Where a logical byte of Btrfs stands on the devices."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.btrfs.superblock import Superblock

CHUNK_ITEM = 228
_CHUNK = struct.Struct("<QQQQIIIHH")
_STRIPE = struct.Struct("<QQ16x")
_RAID0, _RAID10, _RAID5, _RAID6 = 8, 64, 128, 256
_PROFILES = {
    _RAID0: "RAID0", 16: "RAID1", 32: "DUP", _RAID10: "RAID10", _RAID5: "RAID5", _RAID6: "RAID6", 512: "RAID1C3",
    1024: "RAID1C4",
}  # fmt: skip


class Place(NamedTuple):
    """A byte on a device, named by its number."""

    device: int
    offset: int


class Chunk(NamedTuple):
    """``length`` logical bytes from ``start`` on, in ``stripes`` each of which starts at a place."""

    start: int
    length: int
    kind: int
    stripe: int
    together: int
    stripes: tuple[Place, ...]

    @property
    def profile(self) -> str:
        return next((name for bit, name in _PROFILES.items() if self.kind & bit), "single")

    def places(self, inside: int) -> tuple[list[Place], int]:
        """Each copy of a byte, and how many bytes from it on are in one piece."""
        rest = self.length - inside
        if not self.kind & (_RAID0 | _RAID10 | _RAID5 | _RAID6):
            return [Place(device, start + inside) for device, start in self.stripes], rest
        number, within = divmod(inside, self.stripe)
        row, first, copies = self._striped(number)
        start = row * self.stripe + within
        found = [Place(device, offset + start) for device, offset in self.stripes[first : first + copies]]
        return found, min(rest, self.stripe - within)

    def _striped(self, number: int) -> tuple[int, int, int]:
        """The row of a stripe, the first of the chunk's stripes that hold it, and how many do."""
        count = len(self.stripes)
        if self.kind & _RAID10:
            row, group = divmod(number, count // self.together)
            return row, group * self.together, self.together
        if self.kind & _RAID0:
            row, first = divmod(number, count)
            return row, first, 1
        row, data = divmod(number, count - (2 if self.kind & _RAID6 else 1))
        return row, (row + data) % count, 1


class ChunkMap:
    """Reads logical bytes from the one device that is there."""

    def __init__(self, source: ByteSource, superblock: Superblock) -> None:
        self._source = source
        self._device = superblock.device
        self._starts: list[int] = []
        self._chunks: list[Chunk] = []
        for start, chunk in _system_chunks(superblock.system_chunks):
            self.add(start, chunk)

    def add(self, start: int, item: bytes) -> None:
        """Takes a chunk item. Raises NotReadableError for one that cannot be."""
        chunk = _chunk(start, item)
        place = bisect_right(self._starts, start)
        if place and self._starts[place - 1] == start:
            return
        self._starts.insert(place, start)
        self._chunks.insert(place, chunk)

    @property
    def profiles(self) -> list[str]:
        """The names of the profiles in use: ``data single``, ``metadata DUP``."""
        named = {
            f"{use} {chunk.profile}"
            for chunk in self._chunks
            for bit, use in ((1, "data"), (2, "system"), (4, "metadata"))
            if chunk.kind & bit
        }
        return sorted(named)

    def copies(self, logical: int) -> tuple[list[int], int]:
        """The place on this device of each copy, and how many bytes are in one piece.

        Raises ReadError where no chunk holds the byte or each copy is on another device.
        """
        number = bisect_right(self._starts, logical) - 1
        chunk = self._chunks[number] if number >= 0 else None
        if chunk is None or logical - chunk.start >= chunk.length:
            raise ReadError(logical, 1, f"no chunk of the Btrfs file system holds its byte {logical}")
        places, length = chunk.places(logical - chunk.start)
        here = [place.offset for place in places if place.device == self._device]
        if not here:
            missing = ", ".join(str(place.device) for place in places)
            reason = f"it lies on device {missing} of the Btrfs file system, and only {self._device} is there"
            raise ReadError(logical, length, reason)
        return here, length

    def read(self, place: int, length: int) -> bytes:
        """Bytes of the device. Raises ReadError where it ends before them."""
        data = self._source.read_at(place, length)
        if len(data) < length:
            raise ReadError(place + len(data), length - len(data), "the volume ends before them")
        return data

    def place(self, logical: int) -> tuple[int, int] | None:
        """Where a logical byte stands in the media."""
        try:
            copies, length = self.copies(logical)
        except ReadError:
            return None
        found = self._source.place(copies[0])
        return None if found is None else (found[0], min(found[1], length))


def _system_chunks(array: bytes) -> Iterator[tuple[int, bytes]]:
    """The chunks that a superblock holds: keys of 17 bytes, each with its item."""
    at = 0
    while at + 17 + _CHUNK.size <= len(array):
        _, kind, start = struct.unpack_from("<QBQ", array, at)
        stripes = _CHUNK.unpack_from(array, at + 17)[7]
        end = at + 17 + _CHUNK.size + 32 * int(stripes)
        if kind != CHUNK_ITEM:
            break
        yield int(start), array[at + 17 : end]
        at = end


def _chunk(start: int, item: bytes) -> Chunk:
    try:
        length, _, stripe, kind, _, _, _, count, together = _CHUNK.unpack_from(item)
        stripes = tuple(Place(*_STRIPE.unpack_from(item, 48 + 32 * number)) for number in range(count))
    except struct.error as error:
        raise NotReadableError(f"The Btrfs chunk at logical byte {start} is damaged.") from error
    parity = 2 if kind & _RAID6 else 1 if kind & _RAID5 else 0
    whole = 0 < length < 1 << 63 and count > parity and (stripe or not kind & 0x1C8)
    if not whole or (kind & _RAID10 and (not together or count % together)):
        raise NotReadableError(f"The Btrfs chunk at logical byte {start} states what cannot be.")
    return Chunk(start, length, kind, stripe, together, stripes)
