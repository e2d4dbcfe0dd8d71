"""One volume of an APFS container, in its present state or in that of a snapshot."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.apfs.blocks import fletcher_fits, u16, u32, u64
from parsers.support.apfs.btree import NODE, ROOT, Tree
from parsers.support.apfs.container import MAGIC as CONTAINER
from parsers.support.apfs.container import MAGIC_AT, Container, read_container
from parsers.support.apfs.object_map import ObjectMap
from parsers.support.behind import Behind

MAGIC = b"APSB"
VOLUME = 13
_PHYSICAL = 0x40000000
_UNENCRYPTED = 1
_SIZES = (4096, 8192, 16384, 32768, 65536)
_SNAPSHOT = 1
"""The type of a record."""


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """``transaction`` by which it was made, ``block`` of its superblock, ``made`` in nanoseconds since 1970."""

    transaction: int
    block: int
    made: int
    name: bytes


class ApfsVolume:
    """Reads what :class:`~parsers.volumes.apfs_container.ApfsContainer` gives as a volume.

    That is the volume's superblock, for a snapshot that of its own before it, and then the container.
    Reference: Apple File System Reference (2020-06-22), Volumes; Snapshot Metadata.
    """

    def __init__(self, source: ByteSource) -> None:
        heads, self.container = _parts(source)
        self.superblock = heads[0]
        self._live = heads[-1]
        for head in heads:
            if not fletcher_fits(head):
                raise NotReadableError(
                    "The superblock of the APFS volume is damaged: its checksum does not fit."
                )
        self.blocks = self.container.blocks
        self.is_snapshot = len(heads) > 1
        self.encrypted = not u64(self._live, 264) & _UNENCRYPTED
        incompatible = u64(self.superblock, 56)
        self.hashed = bool(incompatible & 0x9)
        self.sealed = bool(incompatible & 0x20)
        self.uuid = self._live[240:256]
        self.name = self._live[704:960].partition(b"\0")[0]

    def tree(self) -> Tree:
        """The records of files and folders. Raises ReadError where the object map is damaged."""
        newest = u64(self.superblock, 16) if self.is_snapshot else (1 << 64) - 1
        known = ObjectMap(self.blocks, u64(self._live, 128), newest)
        if u32(self.superblock, 116) & _PHYSICAL:
            return Tree(u64(self.superblock, 136), self._physical, record_order)
        return Tree(u64(self.superblock, 136), lambda node: known.read(node, (ROOT, NODE)), record_order)

    def sealed_extents(self) -> Tree | None:
        """Where the content of a sealed volume lies; None where the volume is not sealed."""
        number = u64(self.superblock, 1032)
        return Tree(number, self._physical, _extent_order, (16, 16)) if self.sealed and number else None

    def snapshots(self) -> Iterator[Snapshot]:
        """Those of the volume, the oldest first."""
        number = u64(self._live, 152)
        if not number:
            return
        for key, value in Tree(number, self._physical, record_order).scan(0, (1 << 64) - 1):
            head = u64(key, 0)
            if head >> 60 == _SNAPSHOT and len(value) >= 50:
                long = u16(value, 48)
                yield Snapshot(
                    transaction=head & ((1 << 60) - 1),
                    block=u64(value, 8),
                    made=u64(value, 16),
                    name=value[50 : 50 + long].partition(b"\0")[0],
                )

    def _physical(self, number: int) -> bytes:
        return self.blocks.object(number, (ROOT, NODE))


def probe(source: ByteSource) -> bool:
    """Whether a volume's superblock stands first."""
    return source.read_at(MAGIC_AT, 4) == MAGIC


def is_present(source: ByteSource) -> bool:
    """Whether the container follows the first superblock, so that it is no snapshot's."""
    seconds = (source.read_at(size + MAGIC_AT, 4) for size in _SIZES)
    return next((second == CONTAINER for second in seconds if second in (MAGIC, CONTAINER)), False)


def _parts(source: ByteSource) -> tuple[list[bytes], Container]:
    """The superblocks, the snapshot's own first, and the container behind them."""
    for size in _SIZES:
        heads: list[bytes] = []
        while source.read_at(len(heads) * size + MAGIC_AT, 4) == MAGIC and len(heads) < 2:
            heads.append(source.read_at(len(heads) * size, size))
        start = len(heads) * size
        if source.read_at(start + MAGIC_AT, 4) == CONTAINER:
            return heads, read_container(Behind(source, start))
    raise NotReadableError("The APFS volume is not within its container.")


def record_order(key: bytes) -> int:
    """Records sort by object, then by type; what follows in the key is left as it stands."""
    (head,) = struct.unpack_from("<Q", key)
    return int((head & ((1 << 60) - 1)) << 4 | head >> 60)


def _extent_order(key: bytes) -> int:
    number, offset = struct.unpack_from("<QQ", key)
    return int(number << 64 | offset)
