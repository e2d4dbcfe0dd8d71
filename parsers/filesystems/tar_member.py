"""The bytes of a member of a tar archive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed


class Extent(NamedTuple):
    """``length`` bytes of the member from ``offset`` on, stored at ``stored`` in the archive."""

    offset: int
    stored: int
    length: int


class TarMember(ByteSource):
    """A file of ``size`` bytes; what no extent holds is a hole and reads as zeros."""

    def __init__(self, source: ByteSource, size: int, extents: Sequence[Extent]) -> None:
        self._source = source
        self._extents = extents
        self._offsets = [extent.offset for extent in extents]
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            parts.append(self._piece(offset, end))
            offset += len(parts[-1])
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _piece(self, offset: int, end: int) -> bytes:
        """The bytes up to the end of the extent or of the hole in which ``offset`` lies."""
        place = bisect_right(self._offsets, offset) - 1
        extent = self._extents[place] if place >= 0 else Extent(0, 0, 0)
        inside = offset - extent.offset
        if inside >= extent.length:
            following = self._offsets[place + 1] if place + 1 < len(self._offsets) else self.size
            return bytes(min(end, following) - offset)
        length = min(end - offset, extent.length - inside)
        try:
            data = self._source.read_at(extent.stored + inside, length)
        except ReadError as error:
            raise ReadError(offset, length, f"the archive cannot be read: {error.reason}") from error
        if len(data) < length:
            raise ReadError(offset + len(data), length - len(data), "the archive ends inside the file")
        return data

    def place(self, offset: int) -> tuple[int, int] | None:
        number = bisect_right(self._offsets, offset) - 1
        extent = self._extents[number] if number >= 0 else Extent(0, 0, 0)
        inside = offset - extent.offset
        return placed(self._source, extent.stored + inside, extent.length - inside)
