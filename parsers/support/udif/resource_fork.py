"""The resource fork in which older disk images keep their tables.

Reference: Inside Macintosh: More Macintosh Toolbox (1993), chapter 1, "Resource File Format".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource

MAX_FORK = 64 << 20


def blocks_of(source: ByteSource, place: int, length: int, name: str) -> Iterator[tuple[str, bytes]]:
    """Of each resource of the type ``blkx`` its name and its data. Raises struct.error where the fork is cut short."""
    if not 0 < length <= MAX_FORK:
        raise NotReadableError(f"{name} is damaged: it has no tables of its chunks")
    fork = source.read_at(place, length)
    data_at, map_at = struct.unpack_from(">II", fork)
    types_at, names_at = struct.unpack_from(">HH", fork, map_at + 24)
    types = map_at + types_at
    (count,) = struct.unpack_from(">h", fork, types)
    for number in range(count + 1):
        kind, last, references = struct.unpack_from(">4shH", fork, types + 2 + number * 8)
        if kind != b"blkx":
            continue
        for reference in range(last + 1):
            _, named, where = struct.unpack_from(">hhI", fork, types + references + reference * 12)
            at = data_at + (where & 0xFFFFFF)
            (long,) = struct.unpack_from(">I", fork, at)
            title = b""
            if named >= 0:
                start = map_at + names_at + named
                title = fork[start + 1 : start + 1 + fork[start]]
            yield title.decode("mac-roman"), fork[at + 4 : at + 4 + long]
