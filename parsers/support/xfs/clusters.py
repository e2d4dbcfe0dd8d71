"""Inodes of XFS read by many, so that their checksums are computed at once."""

from __future__ import annotations

import numpy as np

from evidence.contract.errors import ReadError
from parsers.support.crc32c import crc32c_rows
from parsers.support.xfs.volume import XfsVolume, checksum_fits

CRC_AT = 100
_INODES = 64
"""Inodes that are read at once: as many as the volume allocates."""
_CACHED = 64


class InodeClusters:
    """The bytes of inodes, and whether the checksum of each fits (in version 4, which has none, always)."""

    def __init__(self, volume: XfsVolume) -> None:
        self._volume = volume
        self._size = volume.geometry.inode
        self._clusters: dict[int, tuple[bytes, list[bool]] | None] = {}

    def read(self, place: int) -> tuple[bytes, bool]:
        """The inode at that byte of the volume. ReadError where it cannot be read."""
        length = self._size * _INODES
        start = place - place % length
        if start not in self._clusters:
            if len(self._clusters) >= _CACHED:
                self._clusters.clear()
            self._clusters[start] = self._cluster(start, length)
        cluster = self._clusters[start]
        if cluster is None:  # a neighbour cannot be read
            alone = self._volume.read(place, self._size)
            return alone, self._volume.geometry.version == 4 or checksum_fits(alone, CRC_AT)
        data, fits = cluster
        inside = place - start
        return data[inside : inside + self._size], fits[inside // self._size]

    def _cluster(self, start: int, length: int) -> tuple[bytes, list[bool]] | None:
        try:
            data = self._volume.read(start, length)
        except ReadError:
            return None
        if self._volume.geometry.version == 4:
            return data, [True] * _INODES
        rows = np.frombuffer(data, np.uint8).reshape(_INODES, self._size).copy()
        stated = rows[:, CRC_AT : CRC_AT + 4].copy().view("<u4")[:, 0]
        rows[:, CRC_AT : CRC_AT + 4] = 0
        return data, (crc32c_rows(rows.tobytes(), self._size) == stated).tolist()
