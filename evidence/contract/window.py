"""A run of bytes inside another source."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, LoggedSource, UnreadableRange, placed

MOST_BYTES = 64 << 40
"""No volume is taken to be larger, whatever a partition table states."""


class Window(ByteSource):
    """``length`` bytes of ``media`` from ``offset`` on, counted from 0, at most MOST_BYTES; a volume of a disk.

    Where the media ends before the window does, reading the missing part raises ReadError and is logged
    with the media's other unreadable ranges: a truncated image never reads as a shorter volume.
    """

    def __init__(self, media: LoggedSource, offset: int, length: int) -> None:
        self.media = media
        self.offset = offset
        self.size = min(length, MOST_BYTES)
        self._read_at = media.read_at

    def read_at(self, offset: int, length: int) -> bytes:
        expected = min(length, self.size - offset)
        if expected <= 0:
            return b""
        try:
            data = self._read_at(self.offset + offset, expected)
        except ReadError as error:
            raise ReadError(error.offset - self.offset, error.length, error.reason) from error
        if len(data) < expected:
            self._beyond_the_end(offset + len(data), expected - len(data))
        return data

    def place(self, offset: int) -> tuple[int, int] | None:
        return placed(self.media, self.offset + offset, self.size - offset) if offset >= 0 else None

    def _beyond_the_end(self, offset: int, length: int) -> None:
        reason = "the image ends before the volume does"
        self.media.unreadable.append(UnreadableRange(self.offset + offset, length, reason))
        raise ReadError(offset, length, reason)
