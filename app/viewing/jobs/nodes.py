"""Nodes of a tree as they are found, up to a limit."""

from __future__ import annotations

from app.viewing.messages import Node, Tree
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource
from evidence.model.names import shown

READ_AT_MOST = 32 << 20
NODES_AT_MOST = 100_000
DEPTH_AT_MOST = 200
_TEXT = 2_000
_KEY = 300


class FullError(EvidenceError):
    """There are more nodes than are shown."""


class Nodes:
    """Collects nodes in the order of the file. A node that holds others is opened first and closed later."""

    def __init__(self) -> None:
        self.found: list[Node] = []

    def add(
        self, depth: int, key: str, path: str, kind: str, text: str, place: tuple[int, int] = (-1, 0)
    ) -> int:
        """One node; returns its number. Raises FullError."""
        if len(self.found) >= NODES_AT_MOST:
            raise FullError(f"The first {NODES_AT_MOST:,} nodes are shown; more follow.")
        if depth > DEPTH_AT_MOST:
            raise EvidenceError(f"Values are nested deeper than {DEPTH_AT_MOST} levels.")
        self.found.append(Node(depth, shown(key[:_KEY]), shown(path[-_TEXT:]), kind, _cut(text), *place))
        return len(self.found) - 1

    def close(self, number: int, *, text: str | None = None, end: int | None = None) -> None:
        """What is known of a node only after what it holds."""
        node = self.found[number]
        length = end - node.offset if end is not None and node.offset >= 0 else node.length
        self.found[number] = Node(
            node.depth,
            node.key,
            node.path,
            node.kind,
            node.text if text is None else _cut(text),
            node.offset,
            length,
        )

    def tree(self, title: str, note: str = "") -> Tree:
        """All of them."""
        return Tree(title, tuple(self.found), note)


def _cut(text: str) -> str:
    """A value as it may travel; that it is longer than what is shown is said."""
    more = f"… ({len(text):,} characters)" if len(text) > _TEXT else ""
    return text[:_TEXT].encode("utf-8", "backslashreplace").decode() + more


def whole(file: ByteSource) -> bytes:
    """All bytes. Raises EvidenceError where there are more than are read."""
    if file.size > READ_AT_MOST:
        raise EvidenceError(f"Files of up to {READ_AT_MOST >> 20} MiB are shown as a tree.")
    return file.read_at(0, READ_AT_MOST)


def joined(path: str, key: str) -> str:
    """The path of a member: as parsers write it where the key is a plain name, else quoted."""
    if key.isidentifier():
        return f"{path}.{key}"
    return path + '["' + key.replace("\\", "\\\\").replace('"', '\\"') + '"]'
