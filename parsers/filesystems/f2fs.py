"""F2FS, read by this program itself."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.f2fs_tree import F2fsTree
from parsers.support.f2fs.superblock import is_f2fs


class F2fs(FileSystem):
    """F2FS as of its newest whole checkpoint.

    Reference: Linux Documentation/filesystems/f2fs.rst; C. Lee et al., F2FS: A New File System for Flash Storage,
    USENIX FAST 2015.
    """

    name = "f2fs"

    def probe(self, source: ByteSource) -> str | None:
        return "f2fs" if is_f2fs(source) else None

    def open(self, source: ByteSource) -> F2fsTree:
        """The file tree. Raises NotReadableError where it cannot be come by."""
        return F2fsTree(source)
