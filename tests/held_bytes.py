"""Bytes in memory as a source of evidence."""

from __future__ import annotations

from evidence.contract.source import ByteSource


class HeldBytes(ByteSource):
    def __init__(self, data: bytes) -> None:
        self.data, self.size = data, len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self.data[offset : offset + length]
