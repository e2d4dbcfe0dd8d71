"""Maps of what is in use or free, one bit a block, the lowest bit of each byte first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_FREE = re.compile("0+")
_FLIPPED = bytes(255 - value for value in range(256))


def free_bits(bitmap: bytes, count: int) -> Iterator[tuple[int, int]]:
    """(first, length) of the runs of bits that are not set, among the first ``count``."""
    bits = format(int.from_bytes(bitmap, "little"), f"0{8 * len(bitmap)}b")[::-1][:count] if bitmap else ""
    return ((match.start(), match.end() - match.start()) for match in _FREE.finditer(bits))


def set_bits(bitmap: bytes, count: int) -> Iterator[tuple[int, int]]:
    """The same of the bits that are set, as maps of what is free have them."""
    return free_bits(bitmap.translate(_FLIPPED), count)


def joined(runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs in order, those that touch made one."""
    start = length = 0
    for offset, more in runs:
        if length and offset == start + length:
            length += more
            continue
        if length:
            yield start, length
        start, length = offset, more
    if length:
        yield start, length
