"""EROFS, read by this program itself."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.packed_tree import PackedTree
from parsers.support.erofs.inode import Inode
from parsers.support.erofs.superblock import MAGIC, PLACE
from parsers.support.erofs.volume import ErofsVolume


class Erofs(FileSystem):
    """EROFS, plain, in chunks or compressed by LZ4, LZMA, deflate or Zstandard, with all ways to keep files' ends.

    Reference: Linux Documentation/filesystems/erofs.rst; comments of fs/erofs/erofs_fs.h.
    """

    name = "erofs"

    def probe(self, source: ByteSource) -> str | None:
        return "erofs" if source.read_at(PLACE, len(MAGIC)) == MAGIC else None

    def open(self, source: ByteSource) -> PackedTree[Inode]:
        """The file tree. Raises NotReadableError where it cannot be come by."""
        return PackedTree(ErofsVolume(source))
