"""A backup of an iOS device in a folder of a file system or an archive: that of a computer, as a rule."""

from __future__ import annotations

from evidence.contract.bundle import Bundle
from evidence.contract.keys import Keys
from evidence.contract.layers import FileTree
from parsers.support.ios_backup.stored import MANIFESTS, Stored
from parsers.support.ios_backup.tree import BackupTree
from parsers.support.lookup_tree import LookupTree


class ITunesBackupFolder(Bundle):
    """A backup among the files of a computer or an archive, as what its manifest lists; found by `Manifest.plist`.

    Reference: as for the folder that is an evidence item.
    """

    name = "itunes_backup_folder"
    types = ("application/x-bplist", "application/x-plist")
    names = ("manifest.plist",)

    def probe(self, tree: FileTree, folder: bytes) -> bool:
        """Not of a backup's own tree, which may list its files as they are stored."""
        if isinstance(tree, BackupTree):
            return False
        prefix = folder + b"/" if folder else b""
        return any(tree.find(prefix + name) is not None for name in MANIFESTS)

    def unlock(self, tree: FileTree, folder: bytes, keys: Keys) -> BackupTree:
        """The rows of its manifest; nothing without its password."""
        return BackupTree(Stored(LookupTree(tree), folder + b"/" if folder else b""), keys)
