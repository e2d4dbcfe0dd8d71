"""Inodes of F2FS."""

from __future__ import annotations

import stat
import struct
from typing import NamedTuple

from evidence.model.listed import EntryType
from evidence.model.timestamp import NANOSECONDS
from parsers.support.f2fs.nodes import FOOTER
from parsers.support.f2fs.superblock import (
    BIRTH_TIMES,
    COMPRESSION,
    FLEXIBLE_ATTRIBUTES,
    INODE_CHECKSUM,
    Superblock,
    crc,
)

ADDRESSES_AT = 360
_HEAD = struct.Struct("<HBB8xIQ8xqqqIIII4xII")
_EXTRA = struct.Struct("<HH4xIqIQBBH")
_NODES = struct.Struct("<5I")
_INLINE_ATTRIBUTES, _INLINE_DATA, _INLINE_NAMES, _HAS_EXTRA = 0x1, 0x2, 0x4, 0x20
_ENCRYPTED = 0x4
_COMPRESSED = 0x4
_DEFAULT_ATTRIBUTES = 50
_TYPES: dict[int, EntryType] = {stat.S_IFREG: "file", stat.S_IFDIR: "directory", stat.S_IFLNK: "link"}


class Inode(NamedTuple):
    """``raw`` is its block. Times in nanoseconds since 1970-01-01 UTC; ``born`` is None where none is kept.

    ``inline`` is the content where it stands in the inode itself; ``attributes`` the extended ones that do, and
    ``attribute_node`` the number of the node that has the others. ``first`` block addresses begin at ``addresses_at``.
    ``cluster`` counts the blocks that are compressed together, 0 where none are.
    """

    number: int
    raw: bytes
    type: EntryType
    size: int
    links: int
    encrypted: bool
    inline: bytes | None
    inline_names: bool
    attributes: bytes
    attribute_node: int
    addresses_at: int
    first: int
    nodes: tuple[int, ...]
    cluster: int
    method: int
    checked: bool
    accessed: int
    changed: int
    modified: int
    born: int | None
    damaged: bool


def read_inode(superblock: Superblock, number: int, raw: bytes) -> Inode:
    """What an inode's block states. Raises struct.error for one that cannot be."""
    (mode, advice, inline, links, size, accessed, changed, modified, accessed_ns, changed_ns, modified_ns, _,
     attribute_node, flags) = _HEAD.unpack_from(raw)  # fmt: skip
    most = (superblock.block - ADDRESSES_AT - _NODES.size - FOOTER) // 4
    extra = kept = log_cluster = method = compress_flags = 0
    born = None
    damaged = False
    if inline & _HAS_EXTRA:
        extra, kept, stated, born_s, born_ns, _, method, log_cluster, compress_flags = _EXTRA.unpack_from(
            raw, ADDRESSES_AT
        )
        if extra < _EXTRA.size:
            method = log_cluster = compress_flags = 0
        if extra >= 24 and superblock.features & BIRTH_TIMES:
            born = born_s * NANOSECONDS + born_ns or None  # tools that fill an image leave it at nought
        damaged = (
            bool(superblock.features & INODE_CHECKSUM)
            and extra >= 12
            and _sum(superblock, number, raw) != stated
        )
    if not superblock.features & FLEXIBLE_ATTRIBUTES:
        kept = _DEFAULT_ATTRIBUTES if inline & (_INLINE_ATTRIBUTES | _INLINE_NAMES) else 0
    first = most - extra // 4 - kept
    if extra % 4 or first <= 0 or log_cluster > 8:
        raise struct.error("the inode states sizes that cannot be")
    start = ADDRESSES_AT + extra
    kind = _TYPES.get(stat.S_IFMT(mode), "other")
    compressed = (
        bool(superblock.features & COMPRESSION and flags & _COMPRESSED)
        and kind == "file"
        and bool(log_cluster)
    )
    attributes_at = ADDRESSES_AT + (most - kept) * 4
    return Inode(
        number=number,
        raw=raw,
        type=kind,
        size=size,
        links=links,
        encrypted=bool(advice & _ENCRYPTED),
        inline=raw[start + 4 : attributes_at] if inline & (_INLINE_DATA | _INLINE_NAMES) else None,
        inline_names=bool(inline & _INLINE_NAMES),
        attributes=raw[attributes_at : ADDRESSES_AT + most * 4] if inline & _INLINE_ATTRIBUTES else b"",
        attribute_node=attribute_node,
        addresses_at=start,
        first=first,
        nodes=_NODES.unpack_from(raw, superblock.block - FOOTER - _NODES.size),
        cluster=1 << log_cluster if compressed else 0,
        method=method,
        checked=bool(compress_flags & 1),
        accessed=accessed * NANOSECONDS + accessed_ns,
        changed=changed * NANOSECONDS + changed_ns,
        modified=modified * NANOSECONDS + modified_ns,
        born=born,
        damaged=damaged,
    )


def _sum(superblock: Superblock, number: int, raw: bytes) -> int:
    """The checksum of an inode, counted over it with zeros in the checksum's place."""
    seed = crc(superblock.identifier, 0xFFFFFFFF)
    seed = crc(raw[68:72], crc(number.to_bytes(4, "little"), seed))
    at = ADDRESSES_AT + 8
    return crc(raw[at + 4 :], crc(bytes(4), crc(raw[:at], seed)))
