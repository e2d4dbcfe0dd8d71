"""SquashFS, read by this program itself."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.packed_tree import PackedTree
from parsers.support.squashfs.inode import Inode
from parsers.support.squashfs.superblock import MAGIC
from parsers.support.squashfs.volume import SquashVolume


class Squashfs(FileSystem):
    """SquashFS 4.0, compressed by gzip, LZMA, LZO, xz, LZ4 or Zstandard.

    Reference: Linux Documentation/filesystems/squashfs.rst.
    """

    name = "squashfs"

    def probe(self, source: ByteSource) -> str | None:
        return "squashfs" if source.read_at(0, len(MAGIC)) == MAGIC else None

    def open(self, source: ByteSource) -> PackedTree[Inode]:
        """The file tree. Raises NotReadableError where it cannot be come by."""
        return PackedTree(SquashVolume(source))
