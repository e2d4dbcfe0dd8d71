"""UDF."""

from __future__ import annotations

from typing import ClassVar

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import FileSystem, FileTree
from evidence.contract.source import ByteSource
from parsers.filesystems.iso9660_tree import Iso9660Tree
from parsers.filesystems.udf_bridge import UdfBridge
from parsers.filesystems.udf_tree import UdfTree
from parsers.support.iso9660.volume import is_iso
from parsers.support.udf.sequence import is_udf


class Udf(FileSystem):
    """UDF 1.02 to 2.60 with plain, sparable, virtual (VAT) and metadata partitions; streams, links, deleted names.

    Where ISO 9660 lies on the same disc, what that alone leads to is listed too.
    Reference: ECMA-167, 3rd edition (1997); OSTA, Universal Disk Format Specification 2.60 (2005).
    """

    name = "udf"
    priority: ClassVar[int] = 20

    def probe(self, source: ByteSource) -> str | None:
        """Whether the volume's structures name it; on a disc that is ISO 9660 too, only where it can be opened."""
        if not is_udf(source):
            return None
        if is_iso(source):
            try:
                UdfTree(source)
            except NotReadableError:
                return None
        return "udf"

    def open(self, source: ByteSource) -> FileTree:
        """The file tree. Raises NotReadableError where what describes the volume is damaged."""
        tree = UdfTree(source)
        if not is_iso(source):
            return tree
        try:
            return UdfBridge(tree, Iso9660Tree(source))
        except NotReadableError as error:
            tree.problems.append(f"The ISO 9660 tree of the disc cannot be read: {error}")
            return tree
