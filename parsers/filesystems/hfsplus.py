"""HFS+."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.hfsplus_tree import HfsPlusTree
from parsers.support.hfsplus.volume import HEADER_AT, SIGNATURES


class HfsPlus(FileSystem):
    """HFS+ and HFSX with resource forks, extended attributes, hard links and compressed files.

    Its journal is not replayed, and what was deleted is not looked for.
    Reference: Apple Technical Note TN1150, HFS Plus Volume Format.
    """

    name = "hfsplus"
    priority = 1

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(HEADER_AT, 4)
        return "hfsplus" if head[:2] in SIGNATURES and head[2:] in (b"\0\4", b"\0\5") else None

    def open(self, source: ByteSource) -> HfsPlusTree:
        """The file tree. Raises NotReadableError where header or catalog are damaged."""
        return HfsPlusTree(source)
