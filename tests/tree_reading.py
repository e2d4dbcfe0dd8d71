"""What tests ask of a file tree: an entry by its path, and its content by several readings."""

from __future__ import annotations

from evidence.contract.layers import FileTree
from evidence.model.listed import Listed


def content(tree: FileTree, entry: Listed, step: int = 3000) -> bytes:
    """The bytes of an entry, ``step`` at a time."""
    with tree.open(entry) as source:
        return b"".join(source.read_at(at, step) for at in range(0, source.size, step))


def found(tree: FileTree, path: bytes) -> Listed:
    """The entry with this path, which must be there."""
    entry = tree.find(path)
    assert entry is not None
    return entry
