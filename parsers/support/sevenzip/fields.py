"""Numbers, flags and check sums as a 7-Zip header writes them. Reference: 7-Zip, DOC/7zFormat.txt."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError


class Fields:
    """Reads a header from its start on. Raises NotReadableError where it ends early."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        """The next bytes, exactly so many."""
        part = self._data[self._at : self._at + length]
        if len(part) < length:
            raise NotReadableError("The header of the 7-Zip archive is damaged: it ends early.")
        self._at += length
        return part

    def byte(self) -> int:
        """The next byte."""
        return self.take(1)[0]

    def fixed(self, length: int) -> int:
        """A number of so many bytes."""
        return int.from_bytes(self.take(length), "little")

    def number(self) -> int:
        """A number whose first byte says by its highest bits how many follow."""
        first = self.byte()
        value, mask = 0, 0x80
        for place in range(8):
            if not first & mask:
                return value | (first & (mask - 1)) << 8 * place
            value |= self.byte() << 8 * place
            mask >>= 1
        return value

    def letters(self) -> bytes:
        """Letters of two bytes, up to the zero behind them, which is left out."""
        end = self._data.find(b"\0\0", self._at)
        while end >= 0 and (end - self._at) % 2:
            end = self._data.find(b"\0\0", end + 1)
        letters = self.take((end if end >= 0 else len(self._data) + 1) - self._at)
        self._at += 2
        return letters

    def count(self, most: int) -> int:
        """A number of things, each of which is to be held in memory."""
        found = self.number()
        if found > most:
            raise NotReadableError(f"The 7-Zip archive states {found} of something; the limit is {most}.")
        return found

    def flags(self, count: int) -> list[bool]:
        """One bit a thing, the highest first."""
        data = self.take(-(-count // 8))
        return [bool(data[place // 8] & 0x80 >> place % 8) for place in range(count)]

    def defined(self, count: int) -> list[bool]:
        """The same, where one byte may say that all are set."""
        return [True] * count if self.byte() else self.flags(count)

    def sums(self, count: int) -> list[int | None]:
        """The CRC-32 of each thing, None of those without."""
        return [self.fixed(4) if known else None for known in self.defined(count)]

    def expect(self, found: int, wanted: int) -> None:
        """Raises NotReadableError where another part of the header stands here than should."""
        if found != wanted:
            raise NotReadableError(
                f"The header of the 7-Zip archive is damaged: part {wanted} should stand where {found} does."
            )
