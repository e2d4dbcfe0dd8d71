"""Whether the journal of an XFS volume still holds what was not written to its place."""

from __future__ import annotations

import struct

from evidence.contract.errors import ReadError
from parsers.support.xfs.volume import XfsVolume

_SECTOR = 512
"""The journal counts in these, whatever the sectors of the disk."""
_RECORD = 0xFEEDBABE
_MOST_RECORD = (256 << 10) // _SECTOR + 16
"""Sectors of the longest record with its headers."""
_HEADER = struct.Struct(">8xI28xI276xI")
_HEADER_COVERS = 32 << 10
_UNMOUNT = 0x20


def journal_state(volume: XfsVolume) -> str:
    """What a person is to know of the journal; empty where the volume was unmounted. Raises ReadError.

    The last record of a volume that was unmounted says so and nothing else.
    Reference: XFS Algorithms & Data Structures, 3rd edition (kernel.org), chapter "Journaling Log".
    """
    shape = volume.geometry
    if not shape.journal:
        return "Its journal lies on another device: whether the volume was unmounted is not known."
    if not shape.journal_blocks:
        raise ReadError(0, 0, "the superblock states a journal without a block")
    place = volume.place(shape.journal, shape.journal_blocks)
    log = _Journal(volume, place, shape.journal_blocks * shape.block // _SECTOR)
    if log.ends_unmounted():
        return ""
    return (
        "The volume was not unmounted: its journal may hold changes that are not read, and files that were made, "
        "changed or deleted last may be missing or be as they were before."
    )


class _Journal:
    """A ring of sectors, each of which begins with the number of the round in which it was written."""

    def __init__(self, volume: XfsVolume, place: int, count: int) -> None:
        self._volume = volume
        self._place = place
        self._count = count

    def ends_unmounted(self) -> bool:
        head = self._head()
        for back in range(1, min(_MOST_RECORD, self._count) + 1):
            at = (head - back) % self._count
            record = self._sector(at)
            if int.from_bytes(record[:4]) == _RECORD:
                return self._is_unmount(record, at)
        return False

    def _is_unmount(self, record: bytes, at: int) -> bool:
        version, operations, size = _HEADER.unpack_from(record)
        headers = -(-size // _HEADER_COVERS) if version & 2 else 1
        first = self._sector((at + max(headers, 1)) % self._count)
        return bool(operations == 1 and first[9] & _UNMOUNT)

    def _head(self) -> int:
        """The sector that is written next: where the round before begins, or what was never written."""
        now = self._round(0)
        low, high = 0, self._count  # all before low are of this round, high is of the one before
        while high - low > 1:
            middle = (low + high) // 2
            if self._round(middle) == now:
                low = middle
            else:
                high = middle
        return high % self._count

    def _round(self, at: int) -> int:
        first, second = struct.unpack_from(">II", self._sector(at))
        return int(second if first == _RECORD else first)

    def _sector(self, at: int) -> bytes:
        return self._volume.read(self._place + at * _SECTOR, _SECTOR)
