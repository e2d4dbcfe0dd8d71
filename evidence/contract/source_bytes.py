"""Bytes in memory as a source of evidence."""

from __future__ import annotations

from evidence.contract.source import ByteSource


class SourceBytes(ByteSource):
    """Content that metadata hold whole, as a link's target; of no place in the media."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]
