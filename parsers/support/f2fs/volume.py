"""An opened F2FS file system."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.f2fs.blocks import runs
from parsers.support.f2fs.checkpoint import DAMAGED, NEEDS_CHECK, UNMOUNTED, read_checkpoint
from parsers.support.f2fs.clusters import Clusters
from parsers.support.f2fs.directory import Name, names
from parsers.support.f2fs.inode import Inode, read_inode
from parsers.support.f2fs.nodes import Nodes
from parsers.support.f2fs.superblock import read_superblock
from parsers.support.mapped import Mapped

_READ_ONLY = 0x4000


class F2fsVolume:
    """Raises NotReadableError, in words, where superblock or checkpoint cannot be read."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.superblock = read_superblock(source)
        self.checkpoint = read_checkpoint(source, self.superblock)
        self.nodes = Nodes(source, self.superblock, self.checkpoint)

    def problems(self) -> list[str]:
        """What superblock and checkpoint say against themselves, in words."""
        block, flags = self.superblock, self.checkpoint.flags
        found = list(block.problems)
        if block.devices > 1:
            found.append(f"The file system has {block.devices} devices, of which only the first is read.")
        if block.blocks * block.block > self._source.size:
            found.append(
                f"The file system states {block.blocks * block.block} bytes, but only {self._source.size} are there: "
                "the image may have been cut short."
            )
        if not flags & UNMOUNTED and not block.features & _READ_ONLY:
            found.append(
                "The file system was not unmounted: files are as they were at its last checkpoint, "
                "and what was written after it is not read."
            )
        if flags & (DAMAGED | NEEDS_CHECK):
            found.append("The file system says of itself that it is damaged or needs a check.")
        return found

    def details(self) -> dict[str, str]:
        """What the superblock states, as text."""
        block = self.superblock
        return {
            "format": "f2fs",
            "label": block.label,
            "uuid": str(UUID(bytes=block.identifier)),
            "block_size": str(block.block),
            "size": str(block.blocks * block.block),
            "features": block.named_features,
            "made_or_mounted_by": block.version,
            "checkpoint": str(self.checkpoint.version),
        }

    def inode(self, number: int) -> Inode:
        """Raises ReadError where it cannot be read."""
        raw = self.nodes.inode(number)
        try:
            return read_inode(self.superblock, number, raw)
        except struct.error as error:
            raise ReadError(0, self.superblock.block, f"its inode is damaged: {error}") from error

    def content(self, inode: Inode) -> ByteSource:
        """The content. Raises NotReadableError where it is encrypted or its map is damaged, ReadError as above."""
        if inode.encrypted and inode.type != "directory":
            raise NotReadableError(
                "This file is encrypted (fscrypt): without its key there is no content to read."
            )
        if inode.inline is not None and not inode.inline_names:
            if inode.size > len(inode.inline):
                raise NotReadableError("This file states more bytes than its inode holds of it.")
            return SourceBytes(inode.inline[: inode.size])
        if inode.cluster:
            return Clusters(self._source, self.nodes, self.superblock, inode)
        return Mapped(self._source, inode.size, runs(self.nodes, self.superblock, inode))

    def names(self, folder: Inode) -> Iterator[Name]:
        """The names in a folder, in the order in which they stand. Raises as :meth:`content` does."""
        if folder.inline_names:
            yield from names(folder.inline or b"", encrypted=folder.encrypted)
            return
        size = self.superblock.block
        for run in runs(self.nodes, self.superblock, folder):
            for at in range(0, run.length, size):
                block = self._source.read_at((run.place or 0) + at, size)
                if len(block) < size:
                    raise ReadError((run.place or 0) + at, size, "the volume ends inside a folder")
                yield from names(block, encrypted=folder.encrypted)
