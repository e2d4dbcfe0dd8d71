"""Fields of a RAR 5 header. Reference: RAR 5.0 archive format, rarlab.com ("Data types")."""

from __future__ import annotations


class Fields:
    """Reads from ``at`` on. Raises ValueError where the data ends early."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self.at = at

    def take(self, length: int) -> bytes:
        """The next bytes, exactly so many."""
        part = self._data[self.at : self.at + length]
        if len(part) < length:
            raise ValueError("it ends early")
        self.at += length
        return part

    def fixed(self, length: int) -> int:
        """A number of so many bytes."""
        return int.from_bytes(self.take(length), "little")

    def number(self) -> int:
        """Seven bits a byte, the lowest first, at most ten bytes."""
        value = 0
        for place in range(10):
            byte = self.fixed(1)
            value |= (byte & 0x7F) << 7 * place
            if byte < 0x80:
                return value
        raise ValueError("a number has no end")

    def left(self) -> bool:
        """Whether anything follows."""
        return self.at < len(self._data)

    def rest(self) -> bytes:
        """All that follows."""
        return self._data[self.at :]
