"""B-trees of APFS."""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.apfs.blocks import u16, u32, u64

ROOT, NODE = 2, 3
"""Types of objects that are nodes."""
_IS_ROOT, _IS_LEAF, _FIXED = 1, 2, 4
_DATA = 56
_INFO = 40
_NOTHING = 0xFFFF
_MAX_LEVEL = 16
_CACHED = 2048


class Node(msgspec.Struct, frozen=True):
    """``keys`` with their ``values``; ``order`` are the keys as numbers that sort as the tree does."""

    level: int
    order: list[int]
    keys: list[bytes]
    values: list[bytes]


class Tree:
    """A B-tree. ``fetch`` gives the block that a node's number leads to, ``order`` the number that a key sorts as.

    ``fixed`` are the lengths of keys and values where nodes do not state them.
    Reference: Apple File System Reference (2020-06-22), B-Trees.
    """

    def __init__(
        self,
        root: int,
        fetch: Callable[[int], bytes],
        order: Callable[[bytes], int],
        fixed: tuple[int, int] = (0, 0),
    ) -> None:
        self._root = root
        self._fetch = fetch
        self._order = order
        self._fixed = fixed
        self._nodes: dict[int, Node] = {}

    def scan(self, low: int, high: int) -> Iterator[tuple[bytes, bytes]]:
        """The keys that sort from ``low`` to ``high``, both included, with their values."""
        return self._scan(self._root, None, low, high, set())

    def last(self, high: int) -> tuple[bytes, bytes] | None:
        """The last key that sorts up to ``high``, with its value."""
        node = self._node(self._root, None)
        while True:
            place = bisect_right(node.order, high) - 1
            if place < 0:
                return None
            if not node.level:
                return node.keys[place], node.values[place]
            node = self._node(u64(node.values[place], 0), node.level - 1)

    def _scan(
        self, number: int, level: int | None, low: int, high: int, seen: set[int]
    ) -> Iterator[tuple[bytes, bytes]]:
        """No node is gone through twice: one that many nodes name would multiply without end."""
        node = self._node(number, level)
        if number in seen:
            raise ReadError(0, 0, f"node {number} of a tree of the volume is part of it twice")
        seen.add(number)
        place = bisect_left(node.order, low)
        if node.level:
            place = max(0, place - 1)
        while place < len(node.order) and node.order[place] <= high:
            if node.level:
                yield from self._scan(u64(node.values[place], 0), node.level - 1, low, high, seen)
            else:
                yield node.keys[place], node.values[place]
            place += 1

    def _node(self, number: int, level: int | None) -> Node:
        """A node; its level must be one less than that of the node above, so that no tree leads back to itself."""
        node = self._nodes.get(number)
        if node is None:
            node = self._parsed(self._fetch(number), number)
            if len(self._nodes) >= _CACHED:
                self._nodes.clear()
            self._nodes[number] = node
        if node.level != level if level is not None else node.level > _MAX_LEVEL:
            raise ReadError(
                0, 0, f"node {number} of a tree of the volume is not of the level that it should be"
            )
        return node

    def _parsed(self, block: bytes, number: int) -> Node:
        flags, level, count = u16(block, 32), u16(block, 34), u32(block, 36)
        table = _DATA + u16(block, 40)
        start = table + u16(block, 42)
        end = len(block) - (_INFO if flags & _IS_ROOT else 0)
        fixed = bool(flags & _FIXED)
        damaged = ReadError(0, 0, f"node {number} of a tree of the volume is damaged")
        if (
            table + count * (4 if fixed else 8) > start
            or start > end
            or bool(flags & _IS_LEAF) == bool(level)
        ):
            raise damaged
        keys, values = [], []
        for key, key_long, value, value_long in self._places(block, table, count, level, fixed):
            at = end - value
            if start + key + key_long > end or (value != _NOTHING and (at < start or at + value_long > end)):
                raise damaged
            keys.append(block[start + key : start + key + key_long])
            values.append(b"" if value == _NOTHING else block[at : at + value_long])
        try:
            order = [self._order(key) for key in keys]
        except struct.error as error:
            raise damaged from error
        if any(before > after for before, after in pairwise(order)):
            raise damaged
        if level and any(len(value) < 8 for value in values):
            raise damaged
        return Node(level, order, keys, values)

    def _places(
        self, block: bytes, table: int, count: int, level: int, fixed: bool
    ) -> Iterator[tuple[int, int, int, int]]:
        """Of each entry: where its key starts and how long it is, and the same of its value, counted from the end."""
        if not fixed:
            yield from struct.iter_unpack("<HHHH", block[table : table + count * 8])
            return
        key_long, value_long = self._fixed[0], 8 if level else self._fixed[1]
        for key, value in struct.iter_unpack("<HH", block[table : table + count * 4]):
            yield key, key_long, value, value_long
