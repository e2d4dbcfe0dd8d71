"""Bytes that come in pieces of any size, read in the sizes that are asked for."""

from __future__ import annotations

from collections.abc import Iterator


class PieceStream:
    """``position``: of the next byte. An iterator that raises is as if it had ended afterwards."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""
        self.position = 0

    def read(self, length: int) -> bytes:
        """Exactly so many bytes. Raises ValueError where fewer are left, and what the iterator raises."""
        parts = []
        while length:
            self._rest = self._rest or next(self._pieces, b"")
            if not self._rest:
                raise ValueError("the packed data ends early")
            part, self._rest = self._rest[:length], self._rest[length:]
            parts.append(part)
            length -= len(part)
            self.position += len(part)
        return b"".join(parts)
