"""What follows the first bytes of a source."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed


class Behind(ByteSource):
    """All of ``source`` from ``start`` on. The source belongs to whoever opened it."""

    def __init__(self, source: ByteSource, start: int) -> None:
        self._source = source
        self._start = start
        self.size = max(0, source.size - start)

    def read_at(self, offset: int, length: int) -> bytes:
        try:
            return self._source.read_at(self._start + offset, max(0, min(length, self.size - offset)))
        except ReadError as error:
            raise ReadError(error.offset - self._start, error.length, error.reason) from error

    def place(self, offset: int) -> tuple[int, int] | None:
        return placed(self._source, self._start + offset, self.size - offset) if offset >= 0 else None
