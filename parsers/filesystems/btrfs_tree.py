"""The files of a Btrfs file system."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.btrfs_folder import Folder, folder_names, listed
from parsers.filesystems.btrfs_walk import Walk
from parsers.support.btrfs.content import Content, extents
from parsers.support.btrfs.inode import INODE_ITEM, XATTR_ITEM, Inode, Name, inode, names
from parsers.support.btrfs.tree import Tree
from parsers.support.btrfs.volume import ROOT_ITEM, TOP, BtrfsVolume, Root


class BtrfsTree(FileTree):
    """Entries from the top-level subvolume down, folders in the order in which their names were made.

    Other subvolumes stand at their paths. Of a read-only snapshot of a subvolume that is there, only what differs
    from it is listed. An address is ``subvolume-inode``, with the name of an extended attribute in hexadecimal.
    """

    def __init__(self, volume: BtrfsVolume) -> None:
        self._volume = volume
        self._opened = len(volume.problems)
        self._folder: tuple[bytes, dict[bytes, tuple[Folder, Name]]] | None = None
        self.details = volume.details()
        self.problems: list[str] = volume.problems

    def entries(self) -> Iterator[Listed]:
        del self.problems[self._opened :]
        return Walk(self._volume).entries()

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path. ReadError where a folder on the way cannot be read."""
        parent, _, last = path.rpartition(b"/")
        if self._folder is None or self._folder[0] != parent:
            self._folder = (parent, self._live(parent))
        found = self._folder[1].get(last)
        if found is not None:
            return listed(self._volume, *found, path, "live").entry
        base, colon, _ = last.partition(b":")
        found = self._folder[1].get(base) if colon else None
        if found is None:
            return None
        of = listed(self._volume, *found, path[: len(path) - len(last) + len(base)], "live")
        return next((stream for stream in of.streams if stream.path == path), None)

    def open(self, entry: Listed) -> ByteSource:
        """The content. Raises ReadError or NotReadableError where its map cannot be read."""
        tree, number, rest = self._addressed(entry.address)
        if rest:
            return SourceBytes(_attribute(tree, number, rest))
        item = tree.find((number, INODE_ITEM, 0))
        stated: Inode | None = None if item is None else inode(item)
        if stated is None:
            raise NotReadableError("The inode of this entry is no longer there.")
        block = self._volume.superblock
        found = extents(tree, number) if stated.type in ("file", "link") else []
        return Content(self._volume.data, found, stated.size, block.sector, checked=stated.checked)

    def _addressed(self, address: str) -> tuple[Tree, int, bytes]:
        try:
            subvolume, number, *rest = address.split("-")
            root = self._volume.root(int(subvolume))
            if root is None:
                raise ValueError(subvolume)
            return self._volume.tree(root), int(number), bytes.fromhex(rest[0]) if rest else b""
        except ValueError as error:
            raise NotReadableError(f"{address!r} is not the address of an entry of this Btrfs.") from error

    def _live(self, parent: bytes) -> dict[bytes, tuple[Folder, Name]]:
        """The names of one folder; none where there is no such folder."""
        top: Root | None = self._volume.root(TOP)
        folder = Folder(top, top.folder) if top else None
        for part in parent.split(b"/") if parent else ():
            if folder is None:
                return {}
            name = next(
                (name for name in folder_names(self._volume, folder, strict=True) if name.name == part), None
            )
            folder = self._below(folder, name) if name else None
        if folder is None:
            return {}
        found: dict[bytes, tuple[Folder, Name]] = {}
        for name in folder_names(self._volume, folder, strict=True):
            found.setdefault(name.name, (folder, name))
        return found

    def _below(self, folder: Folder, name: Name) -> Folder | None:
        if name.target[1] != ROOT_ITEM:
            return Folder(folder.root, name.target[0])
        if not self._volume.is_entered(name.target[0], folder.root.number, folder.inode, name.name):
            return None
        root = self._volume.root(name.target[0])
        return Folder(root, root.folder) if root else None


def _attribute(tree: Tree, number: int, wanted: bytes) -> bytes:
    for _, item in tree.items((number, XATTR_ITEM, 0), (number, XATTR_ITEM, (1 << 64) - 1), strict=True):
        for name in names(item):
            if name.name == wanted:
                return name.value
    raise ReadError(0, 0, "the extended attribute is no longer there")
