"""An opened SquashFS file system."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.packed_volume import Name, PackedVolume
from parsers.support.squashfs.attributes import attributes
from parsers.support.squashfs.content import Blocks, Data
from parsers.support.squashfs.folder import names
from parsers.support.squashfs.inode import Inode, read_inode
from parsers.support.squashfs.metadata import Cursor, Metadata
from parsers.support.squashfs.superblock import read_superblock
from parsers.support.squashfs.unpack import METHODS


class SquashVolume(PackedVolume[Inode]):
    """Raises NotReadableError, in words, where the superblock cannot be."""

    called = "SquashFS"

    def __init__(self, source: ByteSource) -> None:
        self.superblock = read_superblock(source)
        self.root = self.superblock.root
        self._size = source.size
        self._metadata = Metadata(source, self.superblock.method)
        self._blocks = Blocks(source, self._metadata, self.superblock)

    def problems(self) -> list[str]:
        """What is wrong with the whole, in words."""
        if self.superblock.size <= self._size:
            return []
        return [
            f"The file system states {self.superblock.size} bytes, but only {self._size} are there: "
            "the image may have been cut short."
        ]

    def details(self) -> dict[str, str]:
        """What the superblock states, as text."""
        block = self.superblock
        return {
            "format": "squashfs",
            "compression": METHODS[block.method],
            "block_size": str(block.block),
            "size": str(block.size),
            "inodes": str(block.inodes),
            "made": datetime.fromtimestamp(block.made, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }

    def inode(self, reference: int) -> Inode:
        """Raises ReadError where it cannot be read."""
        return read_inode(self._metadata, self.superblock.inode_table, reference)

    def names(self, folder: Inode) -> Iterator[Name]:
        """The names in a folder. Raises ReadError where they cannot be read."""
        start = self.superblock.folder_table + folder.start
        return names(Cursor(self._metadata, start, folder.inside), folder.size)

    def attributes(self, inode: Inode) -> Iterator[tuple[bytes, bytes]]:
        """Names and values of extended attributes. Raises ReadError where they cannot be read."""
        return attributes(self._metadata, self.superblock.attribute_table, inode.attributes)

    def content(self, inode: Inode) -> ByteSource:
        """The content of a file or the target of a link. Raises ReadError or NotReadableError."""
        if inode.type == "link":
            return SourceBytes(inode.rest.take(inode.size))
        return Data(self._blocks, inode)
