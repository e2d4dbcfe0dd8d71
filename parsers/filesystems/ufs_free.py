"""What UFS keeps free, by the maps of its cylinder groups.

Reference: FreeBSD sys/ufs/ffs/fs.h (struct fs, struct cg).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.bitmaps import joined, set_bits

MAGIC_AT = 1372
"""Inside a superblock."""
UFS1, UFS2 = 0x011954, 0x19540119
PLACES = {65536: UFS2, 262144: UFS2, 8192: UFS1}
"""Where The Sleuth Kit looks for a superblock, and of which kind."""
_GROUP = 0x090255
_MOST = 1 << 20


def superblock(source: ByteSource) -> tuple[int, str] | None:
    """The place of the first superblock and the order of its bytes, as of struct; None without one."""
    for place, kind in PLACES.items():
        try:
            magic = source.read_at(place + MAGIC_AT, 4)
        except ReadError:
            continue
        if len(magic) == 4:
            for order in "<>":
                if struct.unpack(order + "I", magic)[0] == kind:
                    return place, order
    return None


def free_of_ufs(source: ByteSource) -> Iterator[tuple[int, int]]:
    """(offset, length) in bytes of fragments that no file holds. ReadError where a map is damaged."""
    found = superblock(source)
    if found is None:
        raise ReadError(0, 0, "the superblock is damaged")
    place, order = found
    data = source.read_at(place, MAGIC_AT + 4)
    map_at, shift, mask, groups, size, per_group = (
        struct.unpack_from(order + "I", data, at)[0] for at in (12, 24, 28, 44, 52, 188)
    )
    if PLACES[place] == UFS2:
        shift = 0
    if not 512 <= size <= 65536 or not 0 < groups <= _MOST or not 0 < per_group <= _MOST * 64:
        raise ReadError(place, len(data), "the superblock is damaged")
    return joined(
        ((group * per_group + first) * size, length * size)
        for group in range(groups)
        for first, length in _free(
            source,
            (group * per_group + shift * (group & ~mask & 0xFFFFFFFF) + map_at) * size,
            per_group,
            order,
        )
    )


def _free(source: ByteSource, place: int, most: int, order: str) -> Iterator[tuple[int, int]]:
    """(first, length) in fragments of the group whose header stands at ``place``."""
    head = source.read_at(place, 100)
    if len(head) < 100 or struct.unpack_from(order + "I", head, 4)[0] != _GROUP:
        raise ReadError(place, 100, "the map of a cylinder group is damaged")
    (count,) = struct.unpack_from(order + "I", head, 20)
    (at,) = struct.unpack_from(order + "I", head, 96)
    if count > most or at > 65536:
        raise ReadError(place, 100, "the map of a cylinder group is damaged")
    bits = source.read_at(place + at, -(-count // 8))
    return set_bits(bits, count)
