"""Btrfs, read by this program itself."""

from __future__ import annotations

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.btrfs_tree import BtrfsTree
from parsers.support.btrfs.superblock import is_btrfs
from parsers.support.btrfs.volume import BtrfsVolume


class Btrfs(FileSystem):
    """One device of Btrfs, with all of its subvolumes and snapshots; each node and sector is checked.

    Reference: "On-disk Format", "Checksumming" and "Compression", btrfs.readthedocs.io.
    """

    name = "btrfs"

    def probe(self, source: ByteSource) -> str | None:
        return "btrfs" if is_btrfs(source) else None

    def open(self, source: ByteSource) -> BtrfsTree:
        """The file tree. Raises NotReadableError where it cannot be come by."""
        return BtrfsTree(BtrfsVolume(source))
