"""The newest checkpoint of F2FS: which copies of the node address table count, and what was not written into it yet."""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.f2fs.superblock import Superblock, crc

UNMOUNTED, _ORPHANS, _COMPACT, DAMAGED, NEEDS_CHECK, _LARGE_BITMAP = 0x1, 0x2, 0x4, 0x8, 0x10, 0x400
_HEAD = struct.Struct("<Q124xIII12xIII")
_BITMAP_AT = 192
_JOURNAL = struct.Struct("<IBII")
_ORPHANS_A_BLOCK = 1020


class Checkpoint(NamedTuple):
    """``bitmap`` says of each block of the table which of its two copies counts, from the highest bit of a byte down.

    ``journal`` has the addresses of nodes, by number, that are newer than the table's. ``orphans`` are the inodes of
    files that were deleted while they were open.
    """

    version: int
    flags: int
    bitmap: bytes
    journal: dict[int, int]
    orphans: tuple[int, ...]


def read_checkpoint(source: ByteSource, superblock: Superblock) -> Checkpoint:
    """The newest whole pack of the two. Raises NotReadableError where there is none."""
    packs = []
    for number in (0, 1):
        start = superblock.checkpoints + number * superblock.segment
        try:
            head = _pack(source, superblock, start)
        except ReadError:
            continue
        if head is not None:
            packs.append((int.from_bytes(head[:8], "little"), start, head))
    if not packs:
        raise NotReadableError("Both checkpoints of the F2FS file system are damaged, so it is not read.")
    _, start, head = max(packs, key=lambda pack: pack[0])
    try:
        return _read(source, superblock, start, head)
    except (ReadError, struct.error) as error:
        raise NotReadableError(
            f"The newest checkpoint of the F2FS file system cannot be read: {error}."
        ) from error


def _pack(source: ByteSource, superblock: Superblock, start: int) -> bytes | None:
    """The first block of a pack, where its last one is of the same version and both hold their checksums."""
    size = superblock.block
    head = source.read_at(start * size, size)
    if not _whole(head, size):
        return None
    count = int.from_bytes(head[136:140], "little")
    if not 2 <= count <= superblock.segment:
        return None
    tail = source.read_at((start + count - 1) * size, size)
    return head if _whole(tail, size) and tail[:8] == head[:8] else None


def _whole(block: bytes, size: int) -> bool:
    if len(block) < size:
        return False
    at = int.from_bytes(block[164:168], "little")
    if not _BITMAP_AT <= at <= size - 4:
        return False
    found = crc(block[:at])
    if at < size - 4:
        found = crc(block[at + 4 :], found)
    return found == int.from_bytes(block[at : at + 4], "little")


def _read(source: ByteSource, superblock: Superblock, start: int, head: bytes) -> Checkpoint:
    version, flags, _, sums, _, table_bytes, _ = _HEAD.unpack_from(head)
    size = superblock.block
    journal = source.read_at((start + sums) * size, size)
    # A whole summary block has the journal behind its entries; a compact one begins with it.
    at = 0 if flags & _COMPACT else size // 8 * 7
    orphans: list[int] = []
    if flags & _ORPHANS:
        first = start + 1 + superblock.payload
        for block in range(first, start + sums):
            orphans += _orphans(source.read_at(block * size, size))
    bitmap_at = _bitmap_at(head, superblock, flags)
    return Checkpoint(
        version=version,
        flags=flags,
        bitmap=head[bitmap_at : bitmap_at + table_bytes],
        journal=_journal(journal[at:], size),
        orphans=tuple(orphans),
    )


def _bitmap_at(head: bytes, superblock: Superblock, flags: int) -> int:
    if flags & _LARGE_BITMAP:
        return _BITMAP_AT + 4
    return _BITMAP_AT if superblock.payload else _BITMAP_AT + int.from_bytes(head[156:160], "little")


def _journal(data: bytes, size: int) -> dict[int, int]:
    count = int.from_bytes(data[:2], "little")
    if count > (size - 5 - size // 8 * 7 - 2) // _JOURNAL.size:
        raise ReadError(0, len(data), "its journal states more entries than it can have")
    entries = (_JOURNAL.unpack_from(data, 2 + number * _JOURNAL.size) for number in range(count))
    return {node: address for node, _, _, address in entries}


def _orphans(block: bytes) -> list[int]:
    count = int.from_bytes(block[-8:-4], "little")
    return list(struct.unpack_from(f"<{min(count, _ORPHANS_A_BLOCK)}I", block))
