"""XFS."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.xfs_tree import XfsTree
from parsers.support.xfs.volume import MAGIC


class Xfs(FileSystem):
    """XFS of versions 4 and 5. Each block of metadata that bears a checksum is held against it.

    Its journal is not replayed, and what was deleted is not looked for.
    Reference: XFS Algorithms & Data Structures, 3rd edition, kernel.org.
    """

    name = "xfs"

    def probe(self, source: ByteSource) -> str | None:
        return "xfs" if source.read_at(0, len(MAGIC)) == MAGIC else None

    def open(self, source: ByteSource) -> XfsTree:
        """The file tree. Raises NotReadableError where the superblock is damaged or of a kind that is not read."""
        return XfsTree(source)
