"""ISO 9660."""

from __future__ import annotations

from typing import ClassVar

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.iso9660_tree import Iso9660Tree
from parsers.support.iso9660.volume import is_iso, later_session
from parsers.support.udf.sequence import is_udf


class Iso9660(FileSystem):
    """ISO 9660 discs with the names of Rock Ridge, else of Joliet, else their own; files of several extents.

    What stands in the tree of Joliet alone is listed too. Of a disc in sessions the first descriptor counts.
    Reference: ECMA-119, 4th edition (2019); IEEE P1281 and P1282 (1994); Microsoft, Joliet Specification 1 (1995).
    """

    name = "iso9660"
    priority: ClassVar[int] = 10

    def probe(self, source: ByteSource) -> str | None:
        return "iso9660" if is_iso(source) else None

    def open(self, source: ByteSource) -> Iso9660Tree:
        """The file tree. Raises NotReadableError where the volume descriptors are damaged."""
        tree = Iso9660Tree(source)
        if is_udf(source):  # it was asked first
            tree.problems.append(
                "The disc holds UDF as well, which is damaged: what it alone leads to is not listed."
            )
        later = later_session(source, int(tree.details["size"]))
        if later is not None:
            tree.problems.append(
                f"Another session begins before byte {later}: what it adds and changes is not listed. "
                "Where it refers to the first one, it holds the disc's later state."
            )
        return tree
