"""Content that lies in runs of a volume, with holes between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed


class Run(NamedTuple):
    """``length`` bytes of the content from ``offset`` on, at ``place`` in the volume; None: zeros by the format."""

    offset: int
    length: int
    place: int | None


class Mapped(ByteSource):
    """``size`` bytes. ``runs`` are in order and do not overlap; what none of them holds is a hole: zeros."""

    def __init__(self, volume: ByteSource, size: int, runs: Sequence[Run]) -> None:
        self._volume = volume
        self._runs = runs
        self._offsets = [run.offset for run in runs]
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            place, some = self._at(offset)
            some = min(some, end - offset)
            parts.append(bytes(some) if place is None else self._read(place, offset, some))
            offset += some
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def place(self, offset: int) -> tuple[int, int] | None:
        if not 0 <= offset < self.size:
            return None
        place, most = self._at(offset)
        return None if place is None else placed(self._volume, place, min(most, self.size - offset))

    def stored_at(self, offset: int) -> int | None:
        """The place in the volume of the byte at ``offset``; None in a hole."""
        return self._at(offset)[0]

    def _at(self, offset: int) -> tuple[int | None, int]:
        """Where the byte at ``offset`` lies in the volume, and how many follow it in the same run or hole."""
        number = bisect_right(self._offsets, offset) - 1
        if number >= 0:
            run = self._runs[number]
            inside = offset - run.offset
            if inside < run.length:
                return None if run.place is None else run.place + inside, run.length - inside
        following = self._offsets[number + 1] if number + 1 < len(self._offsets) else self.size
        return None, max(1, following - offset)

    def _read(self, place: int, offset: int, length: int) -> bytes:
        try:
            data = self._volume.read_at(place, length)
        except ReadError as error:
            at = offset + max(0, error.offset - place)
            raise ReadError(at, max(1, min(error.length, offset + length - at)), error.reason) from error
        if len(data) < length:
            raise ReadError(offset + len(data), length - len(data), "the volume ends inside this content")
        return data
