"""The newest superblock of an APFS container, and the superblocks of its volumes."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.apfs.blocks import Blocks, fletcher_fits, u32, u64
from parsers.support.apfs.object_map import ObjectMap

MAGIC = b"NXSB"
MAGIC_AT = 32
_SUPERBLOCK, _VOLUME = 1, 13
_FUSION = 0x100
_KNOWN = 0x3
_MAX_VOLUMES = 100
_MAX_DESCRIPTORS = 65_536


class Container(msgspec.Struct, frozen=True, kw_only=True):
    """``uuid`` and ``locker`` (block and count) lead to keys; ``volumes`` are the objects of its volumes, 0: none.

    ``size``: what it states, in bytes.
    """

    blocks: Blocks
    size: int
    map_block: int
    uuid: bytes
    locker: tuple[int, int]
    volumes: tuple[int, ...]

    def superblock(self, slot: int) -> bytes:
        """The newest superblock of the volume in that slot. Raises ReadError where it is damaged."""
        return ObjectMap(self.blocks, self.map_block).read(self.volumes[slot], (_VOLUME,))


def read_container(source: ByteSource) -> Container:
    """Of the superblocks with a valid checksum that of the newest transaction.

    Reference: Apple File System Reference (2020-06-22), Container; Mounting an Apple File System Partition.
    """
    first = source.read_at(0, 4096)
    if first[MAGIC_AT : MAGIC_AT + 4] != MAGIC:
        raise NotReadableError("The superblock of the APFS container is not there.")
    size = u32(first, 36)
    if not (4096 <= size <= 65_536 and size.bit_count() == 1):
        raise NotReadableError(
            "The superblock of the APFS container is damaged: it states no size of a block."
        )
    blocks = Blocks(source, size)
    sound = [block for block in _superblocks(blocks) if _is_sound(block)]
    if not sound:
        raise NotReadableError("No superblock of the APFS container has a valid checksum.")
    newest = max(sound, key=lambda block: u64(block, 16))
    if u64(newest, 64) & _FUSION:
        raise NotReadableError("The APFS container is one part of a Fusion drive: these are not read.")
    if unknown := u64(newest, 64) & ~_KNOWN:
        raise NotReadableError(
            f"The APFS container has features (0x{unknown:x}) that this version does not read."
        )
    count = min(_MAX_VOLUMES, u32(newest, 180))
    return Container(
        blocks=blocks,
        size=u64(newest, 40) * size,
        map_block=u64(newest, 160),
        uuid=newest[72:88],
        locker=(u64(newest, 1296), u64(newest, 1304)),
        volumes=struct.unpack_from(f"<{count}Q", newest, 184),
    )


def _superblocks(blocks: Blocks) -> Iterator[bytes]:
    """That of block 0, then those of the checkpoints. Ones that cannot be read count as damaged."""
    first = blocks.read(0)
    yield first
    count, start = u32(first, 104), u64(first, 112)
    if count >> 31:
        raise NotReadableError(
            "The checkpoints of the APFS container lie apart, which this version does not read."
        )
    for number in range(start, start + min(count, _MAX_DESCRIPTORS)):
        try:
            yield blocks.read(number)
        except ReadError:
            continue


def _is_sound(block: bytes) -> bool:
    return (
        block[MAGIC_AT : MAGIC_AT + 4] == MAGIC
        and u32(block, 24) & 0xFFFF == _SUPERBLOCK
        and fletcher_fits(block)
    )
