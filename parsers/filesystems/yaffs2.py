"""YAFFS2."""

from __future__ import annotations

from typing import ClassVar

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.yaffs2_tree import Yaffs2Tree
from parsers.support.yaffs2.chunks import find_layout


class Yaffs2(FileSystem):
    """YAFFS2 in images of flash memory with spare bytes, as of its newest chunks; hard links, deleted files.

    Reference: C. Manning, "How YAFFS Works" (2012); yaffs2, yaffs_guts.h and yaffs_packedtags2.h.
    """

    name = "yaffs2"
    priority: ClassVar[int] = -10

    def probe(self, source: ByteSource) -> str | None:
        """Whether headers of objects stand in pages of a size that divides the whole, each with tags at one place."""
        return None if find_layout(source) is None else "yaffs2"

    def open(self, source: ByteSource) -> Yaffs2Tree:
        """The file tree. Raises NotReadableError where it cannot be read."""
        return Yaffs2Tree(source)
