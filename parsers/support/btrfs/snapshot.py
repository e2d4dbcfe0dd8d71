"""A read-only snapshot beside the subvolume that it is one of."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from parsers.support.btrfs.inode import DIR_INDEX, INODE_ITEM, Inode, inode
from parsers.support.btrfs.tree import Key, Tree


class Snapshot:
    """Counts what is in a snapshot as it is in its origin. ``path`` and ``origin`` name both for a person.

    Alike are names of one folder, place and target whose inodes are byte for byte the same: with the number of the
    transaction that wrote it last, so its content is the same, too.
    """

    def __init__(self, path: bytes, tree: Tree, origin: int, origin_tree: Tree) -> None:
        self._path = path
        self._origin = origin
        self._here = tree
        self._there = origin_tree
        self.left_out = 0

    def same_name(self, folder: int, order: int) -> bool:
        """Whether the origin has this name of the folder, too."""
        return self._same((folder, DIR_INDEX, order)) is not None

    def same_inode(self, number: int) -> Inode | None:
        """The inode, where the origin has it as it is here."""
        item = self._same((number, INODE_ITEM, 0))
        return None if item is None else inode(item)

    def told(self) -> str:
        """What was left out, in words."""
        path = self._path.decode("utf-8", "backslashreplace")
        return (
            f"{self.left_out} entries of the snapshot {path} are not listed: "
            f"they are as they are in subvolume {self._origin}, of which it is one."
        )

    def _same(self, key: Key) -> bytes | None:
        """The item of both trees; None where they differ or cannot be read, so that it is listed."""
        try:
            here = self._here.find(key)
            return here if here == self._there.find(key) else None
        except ReadError:
            return None
