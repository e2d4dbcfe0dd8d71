"""What NTFS, FAT, exFAT and ext keep free, by their own maps: The Sleuth Kit's binding has no walk over blocks."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.ext_free import ExtBlocks
from parsers.support.bitmaps import free_bits, joined

_CHUNK = 1 << 20
_BITS = {"fat12": 12, "fat16": 16, "fat32": 32}


def free_of_map(bitmap: ByteSource, start: int, cluster: int, count: int) -> Iterator[tuple[int, int]]:
    """(offset, length) in bytes of the clusters whose bit is not set; the first is at ``start``.

    Reference: Microsoft, "exFAT file system specification", 7.1; Linux-NTFS project, "NTFS Documentation", $Bitmap.
    """
    if bitmap.size * 8 < count:
        raise ReadError(0, bitmap.size, "the map of clusters ends before the last of them")
    return joined(
        (start + (8 * at + first) * cluster, length * cluster)
        for at in range(0, -(-count // 8), _CHUNK)
        for first, length in free_bits(bitmap.read_at(at, _CHUNK), count - 8 * at)
    )


def free_of_exfat(source: ByteSource, bitmap: ByteSource) -> Iterator[tuple[int, int]]:
    """The same for exFAT. Reference: Microsoft, "exFAT file system specification", 3.1 (main boot sector)."""
    head = source.read_at(0, 512)
    heap, count = struct.unpack_from("<II", head, 88)
    sector, cluster = head[108], head[109]
    if not 9 <= sector <= 12 or cluster > 25 - sector:
        raise ReadError(0, 512, "the boot sector is damaged")
    return free_of_map(bitmap, heap << sector, 1 << sector + cluster, count)


def free_of_fat(source: ByteSource, kind: str) -> Iterator[tuple[int, int]]:
    """(offset, length) in bytes of clusters whose entry in the first table is 0.

    Reference: Microsoft, "FAT: General Overview of On-Disk Format", "Boot Sector and BPB", "FAT Data Structure".
    """
    head = source.read_at(0, 512)
    sector, per_cluster, reserved, tables, root, small = struct.unpack_from("<HBHBHH", head, 11)
    table = struct.unpack_from("<H", head, 22)[0] or struct.unpack_from("<I", head, 36)[0]
    sectors = small or struct.unpack_from("<I", head, 32)[0]
    if not sector or not per_cluster:
        raise ReadError(0, 512, "the boot sector is damaged")
    first = reserved + tables * table + -(-root * 32 // sector)
    count = min((sectors - first) // per_cluster, table * sector * 8 // _BITS[kind] - 2)
    cluster = per_cluster * sector
    free = _free_entries(source, reserved * sector, _BITS[kind], count)
    return joined((first * sector + number * cluster, cluster) for number in free)


def _free_entries(source: ByteSource, at: int, bits: int, count: int) -> Iterator[int]:
    """Numbers of free clusters, the first of all being 0; the table begins with two entries of another use."""
    if bits == 12:
        table = source.read_at(at, -(-(count + 2) * 3 // 2))
        for number in range(count):
            place = (number + 2) * 3 // 2
            pair = int.from_bytes(table[place : place + 2], "little")
            if not (pair >> 4 if number & 1 else pair & 0xFFF):
                yield number
        return
    code, mask, width = ("H", 0xFFFF, 2) if bits == 16 else ("I", 0x0FFFFFFF, 4)
    for start in range(0, count, _CHUNK):
        entries = source.read_at(at + (start + 2) * width, min(_CHUNK, count - start) * width)
        values = struct.unpack(f"<{len(entries) // width}{code}", entries)
        yield from (number for number, value in enumerate(values, start) if not value & mask)


def free_of_ext(source: ByteSource) -> Iterator[tuple[int, int]]:
    """Free blocks of ext2, ext3, ext4; none where its maps are of a kind that is not read."""
    blocks = ExtBlocks(source)
    return blocks.free() if blocks.known else iter(())
