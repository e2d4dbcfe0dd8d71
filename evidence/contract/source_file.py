"""A byte source as a binary file, for libraries that want one."""

from __future__ import annotations

import io
import os

from evidence.contract.source import ByteSource


class SourceFile(io.RawIOBase):
    """Reads and seeks in a ByteSource. ReadError passes through. Closing it leaves the source open."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._source.size}[whence]
        if start + offset < 0:
            # An OSError as of a file, and a ValueError as of io.BytesIO: libraries expect one or the other.
            raise io.UnsupportedOperation("a place before the start")
        self._position = start + offset
        return self._position

    def read(self, size: int | None = -1) -> bytes:
        rest = max(0, self._source.size - self._position)
        data = self._source.read_at(self._position, rest if size is None or size < 0 else min(size, rest))
        self._position += len(data)
        return data

    def readall(self) -> bytes:
        return self.read()

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
