"""A file tree in which only what is asked for by its path is looked up."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed


class LookupTree(FileTree):
    """Lists nothing: its files are listed where they lie. The tree around it stays open when this is closed."""

    def __init__(self, tree: FileTree) -> None:
        self._tree = tree
        self.details = {}

    def entries(self) -> Iterator[Listed]:
        return iter(())

    def open(self, entry: Listed) -> ByteSource:
        return self._tree.open(entry)

    def find(self, path: bytes) -> Listed | None:
        return self._tree.find(path)
