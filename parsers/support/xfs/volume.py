"""The superblock of an XFS volume, and its metadata blocks with their checks."""

from __future__ import annotations

import struct

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.crc32c import crc32c

MAGIC = b"XFSB"
_KNOWN = 0xFF
"""Incompatible features that do not change how files are read, or that are read here (up to parent pointers)."""
_FTYPE, _NEEDS_REPAIR = 0x1, 0x10
_FTYPE_4 = 0x200
_CRC_AT = 224


class Geometry(msgspec.Struct, frozen=True, kw_only=True):
    """What the superblock states; sizes in bytes, places of allocation groups in blocks.

    ``journal``: the block at which it begins, 0 where it lies on another device.
    """

    version: int
    block: int
    blocks: int
    folder_block: int
    inode: int
    group: int
    groups: int
    group_bits: int
    inode_bits: int
    root: int
    journal: int
    journal_blocks: int
    file_types: bool
    needs_repair: bool
    label: bytes


class XfsVolume:
    """Blocks of the volume by their numbers, and what each must state of itself.

    Reference: XFS Algorithms & Data Structures, 3rd edition (kernel.org), chapters 11 to 13.
    """

    def __init__(self, source: ByteSource) -> None:
        self.source = source
        self.geometry = _geometry(source)

    def place(self, block: int, count: int = 1) -> int:
        """The byte at which a block of the file system starts. ReadError where there is none of this number."""
        shape = self.geometry
        group, inside = block >> shape.group_bits, block & ((1 << shape.group_bits) - 1)
        first = group * shape.group + inside
        if group >= shape.groups or inside + count > shape.group or first + count > shape.blocks:
            raise ReadError(0, 0, f"the metadata name block {block}, which the volume does not have")
        return first * shape.block

    def inode_place(self, number: int) -> int:
        """The byte at which an inode starts. ReadError where the volume cannot have it."""
        shape = self.geometry
        inside = number & ((1 << shape.inode_bits) - 1)
        return self.place(number >> shape.inode_bits) + inside * shape.inode

    def read(self, place: int, length: int) -> bytes:
        """Bytes of the volume, all of them."""
        data = self.source.read_at(place, length)
        if len(data) < length:
            raise ReadError(place + len(data), length - len(data), "the volume ends before")
        return data

    def check(self, data: bytes, place: int, crc_at: int, fields_at: int, owner: int) -> None:
        """The checksum of a version 5 block, and that it is at its place and belongs to this inode.

        ``fields_at`` is where its block number stands: in 512 bytes, then eight bytes of the log, the UUID, the owner.
        """
        number, stated = struct.unpack_from(">Q24xQ", data, fields_at)
        self._checked(data, place, crc_at, (number, stated), owner)

    def check_value(self, data: bytes, place: int, owner: int) -> None:
        """The same of a block of a value or of a link's target, where the owner stands before the number."""
        stated, number = struct.unpack_from(">QQ", data, 32)
        self._checked(data, place, 12, (number, stated), owner)

    @staticmethod
    def _checked(data: bytes, place: int, crc_at: int, fields: tuple[int, int], owner: int) -> None:
        number, stated = fields
        if not checksum_fits(data, crc_at):
            raise ReadError(place, len(data), "its checksum (CRC-32C) does not fit: the block is damaged")
        if number * 512 != place or stated != owner:
            raise ReadError(place, len(data), "it is the block of another place or file")


def checksum_fits(data: bytes, at: int) -> bool:
    """Whether the CRC-32C at ``at`` is that of the data with zeros in its place."""
    stated = int.from_bytes(data[at : at + 4], "little")
    return crc32c(data[:at] + bytes(4) + data[at + 4 :]) == stated


def _geometry(source: ByteSource) -> Geometry:
    head = source.read_at(0, 512)
    if len(head) < 512 or head[:4] != MAGIC:
        raise NotReadableError("The superblock of the XFS volume is not there.")
    block, blocks = struct.unpack_from(">IQ", head, 4)
    journal, root = struct.unpack_from(">QQ", head, 48)
    group, groups = struct.unpack_from(">II", head, 84)
    version, sector, inode = struct.unpack_from(">HHH", head, 100)
    block_bits, _, inode_bits, per_block_bits, group_bits = head[120:125]
    features2, incompatible = int.from_bytes(head[200:204]), int.from_bytes(head[216:220])
    number = version & 15
    sizes = (block, sector, inode)
    sound = (
        number in (4, 5)
        and all(size.bit_count() == 1 for size in sizes)
        and 512 <= block <= 65_536
        and 512 <= sector <= 32_768
        and 256 <= inode <= min(2048, block)
        and (1 << block_bits, 1 << inode_bits, inode << per_block_bits) == (block, inode, block)
        and 0 < group <= 1 << group_bits <= 1 << 32
        and (groups - 1) * group < blocks <= groups * group
        and block << head[192] <= 65_536
    )
    if not sound:
        raise NotReadableError(
            "The superblock of the XFS volume is damaged: its sizes do not fit one another."
        )
    if number == 5 and not checksum_fits(source.read_at(0, sector), _CRC_AT):
        raise NotReadableError("The superblock of the XFS volume is damaged: its checksum does not fit.")
    if number == 5 and incompatible & ~_KNOWN:
        unknown = incompatible & ~_KNOWN
        raise NotReadableError(
            f"The XFS volume has features (0x{unknown:x}) that this version does not read."
        )
    return Geometry(
        version=number,
        block=block,
        blocks=blocks,
        folder_block=block << head[192],
        inode=inode,
        group=group,
        groups=groups,
        group_bits=group_bits,
        inode_bits=per_block_bits,
        root=root,
        journal=journal,
        journal_blocks=int.from_bytes(head[96:100]),
        file_types=bool(incompatible & _FTYPE if number == 5 else features2 & _FTYPE_4),
        needs_repair=number == 5 and bool(incompatible & _NEEDS_REPAIR),
        label=head[108:120].rstrip(b"\0"),
    )
