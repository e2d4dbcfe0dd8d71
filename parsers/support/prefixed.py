"""Bytes that stand before another source."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed


class Prefixed(ByteSource):
    """``head``, then all of ``rest``. Only what lies in the rest has a place in the media."""

    def __init__(self, head: bytes, rest: ByteSource) -> None:
        self._head = head
        self._rest = rest
        self.size = len(head) + rest.size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        begun = self._head[offset:end]
        at = offset + len(begun)
        if at >= end:
            return begun
        try:
            return begun + self._rest.read_at(at - len(self._head), end - at)
        except ReadError as error:
            raise ReadError(error.offset + len(self._head), error.length, error.reason) from error

    def place(self, offset: int) -> tuple[int, int] | None:
        inside = offset - len(self._head)
        return placed(self._rest, inside, self._rest.size - inside) if inside >= 0 else None
