"""An opened EROFS file system."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.erofs.attributes import attributes, read_prefixes
from parsers.support.erofs.folder import names
from parsers.support.erofs.inode import CHUNKS, FLAT, INLINE, PACKED, PACKED_COMPACT, Inode, read_inode
from parsers.support.erofs.packed import FRAGMENT, Packed, read_header
from parsers.support.erofs.plain import chunked, flat
from parsers.support.erofs.superblock import read_superblock
from parsers.support.mapped import Mapped, Run
from parsers.support.packed_volume import Name, PackedVolume

MAX_TARGET = 65_536
"""Bytes of a link's target."""


class ErofsVolume(PackedVolume[Inode]):
    """Raises NotReadableError, in words, where the superblock cannot be."""

    called = "EROFS"

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.superblock = read_superblock(source)
        self.root = self.superblock.root

    def problems(self) -> list[str]:
        """What is wrong with the whole, in words."""
        block, found = self.superblock, []
        if not block.sound:
            found.append("The superblock fails its check sum: what it says may not be true.")
        if block.blocks * block.block > self._source.size:
            found.append(
                f"The file system states {block.blocks * block.block} bytes, but only {self._source.size} are "
                "there: the image may have been cut short."
            )
        if block.devices and block.features & 0x8:
            found.append(
                f"The file system has {block.devices} more devices, which are not here: files on them are not read."
            )
        return found

    def details(self) -> dict[str, str]:
        """What the superblock states, as text."""
        block = self.superblock
        return {
            "format": "erofs",
            "label": block.label,
            "uuid": str(block.identifier),
            "block_size": str(block.block),
            "size": str(block.blocks * block.block),
            "inodes": str(block.inodes),
            "features": f"0x{block.features:x}",
        }

    def inode(self, reference: int) -> Inode:
        """Raises ReadError where it cannot be read."""
        return read_inode(self._source, self.superblock, reference)

    def names(self, folder: Inode) -> Iterator[Name]:
        """The names in a folder. Raises ReadError where they cannot be read."""
        return names(self.content(folder), self.superblock.block)

    def attributes(self, inode: Inode) -> Iterator[tuple[bytes, bytes]]:
        """Names and values of extended attributes. Raises ReadError where they cannot be read."""
        return attributes(self._source, self.superblock, inode, self._prefixes)

    def content(self, inode: Inode) -> ByteSource:
        """The content. Raises ReadError or NotReadableError where it cannot be come by."""
        if inode.type == "link" and inode.size > MAX_TARGET:
            raise ReadError(0, inode.size, f"a link's target has at most {MAX_TARGET} bytes")
        if inode.layout in (FLAT, INLINE):
            return flat(self._source, self.superblock, inode)
        if inode.layout == CHUNKS:
            return chunked(self._source, self.superblock, inode)
        header = read_header(self._source, self.superblock, inode)
        if header.whole:
            return self._whole_end(inode, header.fragment)
        ends = self._ends if header.advice & FRAGMENT else None
        return Packed(self._source, self.superblock, inode, header, ends)

    def _whole_end(self, inode: Inode, start: int) -> ByteSource:
        """A file that lies whole among the ends of files."""
        if self._ends is None or start + inode.size > self._ends.size:
            raise ReadError(0, inode.size, "the file that holds the ends of files ends before it")
        return Mapped(self._ends, inode.size, [Run(0, inode.size, start)])

    @cached_property
    def _ends(self) -> ByteSource | None:
        """The file without a name in which other files' ends lie, where there is one."""
        if not self.superblock.packed:
            return None
        inode = self.inode(self.superblock.packed)
        if inode.layout not in (PACKED, PACKED_COMPACT):
            return self.content(inode)
        header = read_header(self._source, self.superblock, inode)
        if header.advice & FRAGMENT:
            raise ReadError(
                0, inode.size, "the file that holds the ends of files says that its own lies in it"
            )
        return Packed(self._source, self.superblock, inode, header, None)

    @cached_property
    def _prefixes(self) -> list[tuple[int, bytes]]:
        block = self.superblock
        return read_prefixes(self._ends or self._source, block.prefixes_at, block.prefixes)
