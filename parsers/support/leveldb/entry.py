"""A key with what was stored or deleted under it, as one file of a LevelDB states it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 256 << 20
"""A larger file is not read; LevelDB begins another at a few MiB."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``value`` is None where the key is deleted. Of two entries of a key, the one of the higher ``sequence`` is newer.

    ``at`` and ``length`` are the bytes of the file that hold it: its own, or the packed block that it is in, in which
    it stands at ``within`` after unpacking. ``intact``: whether the check sum of those bytes holds.
    """

    key: bytes
    value: bytes | None
    sequence: int
    at: int
    length: int
    within: int | None = None
    intact: bool = True

    @property
    def locator(self) -> str:
        """Where it stands."""
        return f"bytes {self.at}+{self.length}"


def masked(crc: int) -> int:
    """A CRC-32C as LevelDB stores it, so that the check sum of data with check sums in it is none of these."""
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def number(data: bytes, at: int) -> tuple[int, int]:
    """A varint of up to 64 bits and where it ends. Raises ValueError where it is cut off or longer."""
    value = 0
    for place in range(at, min(at + 10, len(data))):
        value |= (data[place] & 0x7F) << 7 * (place - at)
        if data[place] < 0x80:
            return value, place + 1
    raise ValueError("a number is cut off or too long")


def piece(data: bytes, at: int) -> tuple[bytes, int]:
    """Bytes with their length before them, and where they end. Raises ValueError where they are cut off."""
    length, start = number(data, at)
    if length > len(data) - start:
        raise ValueError("a key or value is cut off")
    return data[start : start + length], start + length
