"""What a UDF volume keeps free.

Reference: ECMA-167, 3rd edition (1997), 4/14.3 (partition header) and 4/14.12 (space bitmap).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.bitmaps import joined, set_bits
from parsers.support.udf.sequence import Sequence
from parsers.support.udf.tag import kind_of

_BITMAP, _HEAD, _LENGTH = 264, 24, (1 << 30) - 1
_CHUNK = 1 << 20


def free_of_udf(source: ByteSource, found: Sequence) -> Iterator[tuple[int, int]]:
    """(offset, length) in bytes by the maps of partitions that have one. ReadError where one is damaged."""
    return joined(
        run
        for number, (start, blocks) in sorted(found.partitions.items(), key=lambda item: item[1])
        if number in found.maps
        for run in _free(source, start, blocks, found.sector, found.maps[number])
    )


def _free(
    source: ByteSource, start: int, blocks: int, block: int, map_: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    length, place = map_[0] & _LENGTH, (start + map_[1]) * block
    head = source.read_at(place, min(length, block))
    count, _ = struct.unpack_from("<II", head, 16) if len(head) >= _HEAD else (0, 0)
    if kind_of(head) != _BITMAP or count > blocks or _HEAD + -(-count // 8) > length:
        raise ReadError(place, len(head), "the map of free blocks is damaged")
    for at in range(0, -(-count // 8), _CHUNK):
        bits = source.read_at(place + _HEAD + at, min(_CHUNK, -(-count // 8) - at))
        for first, some in set_bits(bits, count - 8 * at):
            yield (start + 8 * at + first) * block, some * block
