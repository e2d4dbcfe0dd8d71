"""Content that is read piece by piece, as where each piece is packed for itself."""

from __future__ import annotations

from abc import abstractmethod

from evidence.contract.source import ByteSource


class InPieces(ByteSource):
    """``size`` bytes; a reading that goes over several pieces is put together of them."""

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            parts.append(self.piece(offset, end - offset))
            offset += len(parts[-1])
        return parts[0] if len(parts) == 1 else b"".join(parts)

    @abstractmethod
    def piece(self, offset: int, most: int) -> bytes:
        """What lies at ``offset``, at least one byte and at most so many. Raises ReadError for this piece."""
