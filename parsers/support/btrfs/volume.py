"""An opened Btrfs file system: its chunks, its tree of trees and the trees that both name."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.btrfs.chunks import CHUNK_ITEM, ChunkMap
from parsers.support.btrfs.data import CheckedData
from parsers.support.btrfs.nodes import MAX_LEVEL, Nodes
from parsers.support.btrfs.superblock import read_superblock
from parsers.support.btrfs.tree import Tree

TOP = 5
"""The number of the top-level subvolume."""
_CHUNKS = 256
_CHECKSUM_TREE = 7
_FIRST_FREE, _LAST_FREE = 256, (1 << 64) - 257
ROOT_ITEM, _ROOT_BACKREF = 132, 144
_ROOT = struct.Struct("<160xQQQ16x8xQI18xBQ16s16s")
_READ_ONLY = 1
_TREES_KEPT = 4096
_BACKREF = struct.Struct("<QQH")


class Root(NamedTuple):
    """A subvolume: where its tree is, the inode of its folder, and of what it is a snapshot (zeros: of nothing)."""

    number: int
    root: tuple[int, int, int]
    folder: int
    read_only: bool
    references: int
    identifier: bytes
    parent: bytes


class BtrfsVolume:
    """Raises NotReadableError, in words, where the trees cannot be come by. ``problems`` grows while trees are read."""

    def __init__(self, source: ByteSource) -> None:
        self.superblock = read_superblock(source)
        self.problems = list(self.superblock.problems)
        self._look_at_devices(source)
        self.chunks = ChunkMap(source, self.superblock)
        self._nodes = Nodes(self.chunks, self.superblock)
        self._trees: dict[int, Tree] = {}
        chunks = self._tree("the chunk tree", self.superblock.chunk_root)
        for key, item in chunks.items((_CHUNKS, CHUNK_ITEM, 0), (_CHUNKS, CHUNK_ITEM, (1 << 64) - 1)):
            self.chunks.add(key[2], item)
        self._roots = self._newest_roots()
        sums = self.root(_CHECKSUM_TREE)
        tree = self._tree("the checksum tree", sums.root) if sums else None
        self.data = CheckedData(self.chunks, self.superblock, tree)

    def root(self, number: int) -> Root | None:
        """The tree of that number. Raises ReadError where what would name it cannot be read."""
        for key, item in self._roots.items(
            (number, ROOT_ITEM, 0), (number, ROOT_ITEM, (1 << 64) - 1), strict=True
        ):
            return _root(key[0], item)
        return None

    def subvolumes(self) -> Iterator[Root]:
        """The top level, then each subvolume by its number."""
        for key, item in self._roots.items((TOP, ROOT_ITEM, 0), (_LAST_FREE, ROOT_ITEM, (1 << 64) - 1)):
            if key[1] == ROOT_ITEM and (key[0] == TOP or key[0] >= _FIRST_FREE):
                root = _root(key[0], item)
                if root is not None:
                    yield root

    def tree(self, root: Root) -> Tree:
        """The tree of a subvolume."""
        if root.number not in self._trees:
            if len(self._trees) == _TREES_KEPT:
                self._trees.clear()
            self._trees[root.number] = self._tree(f"subvolume {root.number}", root.root)
        return self._trees[root.number]

    def is_entered(self, number: int, parent: int, folder: int, name: bytes) -> bool:
        """Whether a subvolume hangs in this folder; a snapshot of the folder's subvolume has the name alone."""
        item = self._roots.find((number, _ROOT_BACKREF, parent))
        if item is None or len(item) < _BACKREF.size:
            return False
        stated, _, length = _BACKREF.unpack_from(item)
        return bool(stated == folder and item[_BACKREF.size : _BACKREF.size + length] == name)

    def details(self) -> dict[str, str]:
        """What the superblock states, as text."""
        block = self.superblock
        return {
            "format": "btrfs",
            "label": block.label.decode("utf-8", "backslashreplace"),
            "uuid": str(UUID(bytes=block.identifier)),
            "generation": str(block.generation),
            "sector_size": str(block.sector),
            "node_size": str(block.node),
            "checksum": block.checksum.name,
            "devices": str(block.devices),
            "profiles": ", ".join(self.chunks.profiles),
        }

    def note(self, problem: str) -> None:
        """Keeps a problem, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    def _tree(self, name: str, root: tuple[int, int, int]) -> Tree:
        told: Callable[[str], None] = lambda text: self.note(f"In {name}, {text}.")  # noqa: E731
        return Tree(self._nodes, root, told)

    def _look_at_devices(self, source: ByteSource) -> None:
        block = self.superblock
        if block.devices > 1:
            self.note(
                f"The file system has {block.devices} devices, of which only device {block.device} is here: "
                "what lies on the others alone cannot be read."
            )
        if block.device_bytes > source.size:
            self.note(
                f"The file system states {block.device_bytes} bytes, but only {source.size} are there: "
                "the image may have been cut short."
            )
        if block.log_root:
            self.note(
                "The file system was not unmounted: its log of last changes is there and is not read, "
                "so files are as they were a moment before."
            )

    def _newest_roots(self) -> Tree:
        """The tree of trees; where it cannot be read, one of the last commits before it, which is said."""
        block, reason = self.superblock, ""
        for root in (block.root, *block.older_roots):
            self._roots = self._tree("the tree of trees", root)
            try:
                if self.root(TOP) is None:
                    raise NotReadableError(
                        "The Btrfs file system names no top-level subvolume, so it is not read."
                    )
            except ReadError as error:
                reason = reason or error.reason
                continue
            if root[2] != block.generation:
                self.note(
                    f"The newest tree of trees cannot be read ({reason}): files are as they were at commit {root[2]} "
                    f"(the newest is {block.generation}), as far as nothing of that has been overwritten."
                )
            return self._roots
        raise NotReadableError(f"The Btrfs tree of trees cannot be read: {reason}.")


def _root(number: int, item: bytes) -> Root | None:
    """A root item; older ones, and those that an older program wrote last, end before the identifiers."""
    whole = item.ljust(_ROOT.size, b"\0")
    generation, folder, logical, flags, references, level, second, identifier, parent = _ROOT.unpack_from(
        whole
    )
    if level > MAX_LEVEL:
        return None
    if second != generation:
        identifier = parent = bytes(16)
    root = (logical, level, generation)
    return Root(number, root, folder, bool(flags & _READ_ONLY), references, identifier, parent)
