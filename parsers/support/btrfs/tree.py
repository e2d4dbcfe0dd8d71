"""A tree of Btrfs: items by key, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from evidence.contract.errors import ReadError
from parsers.support.btrfs.nodes import Node, Nodes

Key = tuple[int, int, int]
END: Key = ((1 << 64) - 1, 255, (1 << 64) - 1)
_AFTER = (1 << 65,)


class Tree:
    """Searches from the root down, each time; the nodes on the way and the last leaf are kept.

    ``lost`` is told in words of each node that cannot be read.
    """

    def __init__(self, nodes: Nodes, root: tuple[int, int, int], lost: Callable[[str], None]) -> None:
        self._nodes = nodes
        self._root = root
        self._lost = lost
        self._leaf: tuple[Key, Key, Node] | None = None
        """The last leaf that was used: the keys from the first up to the second, which is not in it."""

    def find(self, key: Key) -> bytes | None:
        """The item of exactly this key. Raises ReadError where the node that would hold it cannot be read."""
        node = self._leaf_of(key)[2]
        if node is None:
            raise ReadError(*self._failed)
        place = bisect_left(node.rows, key)
        if place < len(node.rows) and node.rows[place][:3] == key:
            return node.item(node.rows[place])
        return None

    def last_before(self, key: Key) -> tuple[Key, bytes] | None:
        """The item of this key or of the greatest one before it. Raises ReadError as :meth:`find` does."""
        while True:
            lower, _, node = self._leaf_of(key)
            if node is None:
                raise ReadError(*self._failed)
            place = bisect_right(node.rows, key + _AFTER) - 1
            if place >= 0:
                return node.rows[place][:3], node.item(node.rows[place])
            if lower == (0, 0, 0):
                return None
            key = _previous(lower)

    def items(self, first: Key, last: Key = END, *, strict: bool = False) -> Iterator[tuple[Key, bytes]]:
        """The items from one key to another. A node that cannot be read is told and left out; ``strict``: ReadError."""
        while True:
            _, upper, node = self._leaf_of(first)
            if node is None:
                if strict:
                    raise ReadError(*self._failed)
                self._lost(f"a node of a tree cannot be read: {self._failed[2]}; what it held is missing")
            else:
                rows = node.rows
                for place in range(bisect_left(rows, first), len(rows)):
                    row = rows[place]
                    if row[:3] > last:
                        return
                    yield row[:3], node.item(row)
            if upper > last or upper >= END or upper <= first:
                return
            first = upper

    def _leaf_of(self, key: Key) -> tuple[Key, Key, Node | None]:
        """The leaf in which a key is or would be; None in place of one that cannot be read."""
        if self._leaf is not None and self._leaf[0] <= key < self._leaf[1]:
            return self._leaf
        lower, upper = (0, 0, 0), END
        logical, level, generation = self._root
        try:
            while True:
                node = self._nodes.node(logical, level, generation)
                if not level:
                    self._leaf = (lower, upper, node)
                    return self._leaf
                rows = node.rows
                place = max(0, bisect_right(rows, key + _AFTER) - 1)
                if not rows:
                    raise ReadError(logical, 1, "a node of a tree is empty")
                if place + 1 < len(rows):
                    upper = min(upper, rows[place + 1][:3])
                if place:
                    lower = max(lower, rows[place][:3])
                _, _, _, logical, generation = rows[place]
                level -= 1
        except ReadError as error:
            self._failed = (error.offset, error.length, error.reason)
            return lower, upper, None


def _previous(key: Key) -> Key:
    """The greatest key before one that is not the first of all."""
    whole = (key[0] << 72 | key[1] << 64 | key[2]) - 1
    return whole >> 72, whole >> 64 & 0xFF, whole & (1 << 64) - 1
