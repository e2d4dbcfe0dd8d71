"""Compressed files of F2FS: clusters of blocks, each packed for itself or left as it is."""

from __future__ import annotations

import struct
from array import array

import lz4.block  # type: ignore[import-untyped]
import zstandard

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.f2fs.blocks import COMPRESSED, NOTHING, RESERVED, addresses
from parsers.support.f2fs.inode import Inode
from parsers.support.f2fs.nodes import Nodes
from parsers.support.f2fs.superblock import Superblock, crc
from parsers.support.lzo import LzoError, lzo_unpacked

MAX_BLOCKS = 1 << 24
"""Blocks of a compressed file whose addresses are taken into memory (64 MiB of them)."""
_HEADER = struct.Struct("<II16x")
_LZO, _LZ4, _ZSTD, _LZO_RUNS = 0, 1, 2, 3


class Clusters(ByteSource):
    """``size`` bytes. The cluster that was unpacked last is kept."""

    def __init__(self, source: ByteSource, nodes: Nodes, superblock: Superblock, inode: Inode) -> None:
        if inode.size > MAX_BLOCKS * superblock.block:
            raise NotReadableError(
                f"This compressed file has more than {MAX_BLOCKS} blocks, which is over the limit."
            )
        self._source = source
        self._superblock = superblock
        self._inode = inode
        self._cluster = inode.cluster * superblock.block
        self._addresses = array("I", bytes(4 * -(-inode.size // self._cluster) * inode.cluster))
        for first, numbers in addresses(nodes, superblock, inode):
            whole = numbers.tolist()[: len(self._addresses) - first]
            self._addresses[first : first + len(whole)] = array("I", whole)
        self._kept = (-1, b"")
        self.size = inode.size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            number, inside = divmod(offset, self._cluster)
            part = self._whole(number)[inside : inside + end - offset]
            parts.append(part)
            offset += len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _whole(self, number: int) -> bytes:
        if self._kept[0] != number:
            first = number * self._inode.cluster
            blocks = self._addresses[first : first + self._inode.cluster]
            try:
                whole = self._unpacked(blocks[1:]) if blocks[0] == COMPRESSED else self._plain(blocks)
            except ReadError as error:
                start = number * self._cluster
                lost = min(self._cluster, self.size - start)
                raise ReadError(
                    start, lost, f"its cluster {number} cannot be read: {error.reason}"
                ) from error
            self._kept = (number, whole)
        return self._kept[1]

    def _plain(self, blocks: array[int]) -> bytes:
        size = self._superblock.block
        return b"".join(
            bytes(size) if block in (NOTHING, RESERVED) else self._block(block) for block in blocks
        )

    def _unpacked(self, blocks: array[int]) -> bytes:
        packed = b"".join(self._block(block) for block in blocks if block not in (NOTHING, RESERVED))
        if len(packed) < _HEADER.size:
            raise ReadError(0, 0, "its compressed blocks were given back")
        length, stated = _HEADER.unpack_from(packed)
        data = packed[_HEADER.size : _HEADER.size + length]
        if len(data) < length or (self._inode.checked and crc(data) != stated):
            raise ReadError(0, 0, "its compressed data are damaged")
        whole = unpacked(self._inode.method, data, self._cluster)
        if len(whole) != self._cluster:
            raise ReadError(0, 0, f"it unpacks to {len(whole)} bytes instead of {self._cluster}")
        return whole

    def _block(self, number: int) -> bytes:
        size = self._superblock.block
        if not self._superblock.main <= number < self._superblock.blocks:
            raise ReadError(0, size, "a block of it lies outside of the file system")
        data = self._source.read_at(number * size, size)
        if len(data) < size:
            raise ReadError(0, size, "the volume ends before a block of it")
        return data


def unpacked(method: int, data: bytes, most: int) -> bytes:
    """What a cluster's data unpack to, at most so many bytes. Raises ReadError for damage and unknown methods."""
    try:
        if method in (_LZO, _LZO_RUNS):
            return lzo_unpacked(data, most)
        if method == _LZ4:
            return bytes(lz4.block.decompress(data, uncompressed_size=most))
        if method == _ZSTD:
            with zstandard.ZstdDecompressor(max_window_size=max(most, 1 << 20)).stream_reader(data) as reader:
                return bytes(reader.read(most))
    except (LzoError, lz4.block.LZ4BlockError, zstandard.ZstdError) as error:
        raise ReadError(0, len(data), f"its compressed data are damaged: {error}") from error
    raise ReadError(0, len(data), f"it is compressed by an unknown method ({method})")
