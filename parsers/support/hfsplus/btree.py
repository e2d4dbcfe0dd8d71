"""B-trees of HFS+."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

_LEAF, _INDEX, _HEADER = -1, 0, 1
_DESCRIPTOR = 14
_MAX_DEPTH = 16
_CACHED = 512


class Record(NamedTuple):
    """Where a record stands (node and place in it), its key with its length, and what follows."""

    node: int
    place: int
    key: bytes
    data: bytes


class _Node(NamedTuple):
    following: int
    kind: int
    height: int
    records: list[tuple[bytes, bytes]]


class Tree:
    """A tree whose keys hold at ``number_at`` the number of the folder or file that they belong to.

    Raises ReadError where it is damaged. Reference: Apple Technical Note TN1150, B-Trees.
    """

    def __init__(self, content: ByteSource, number_at: int) -> None:
        self._content = content
        self._number_at = number_at
        head = content.read_at(0, 64)
        if len(head) < 64 or head[8] != _HEADER:
            raise ReadError(0, 64, "the header of a tree is damaged")
        self._depth, self._root = struct.unpack_from(">HI", head, _DESCRIPTOR)
        self._size, _, self._count = struct.unpack_from(">HHI", head, 32)
        if not (512 <= self._size <= 32_768 and self._size.bit_count() == 1) or self._depth > _MAX_DEPTH:
            raise ReadError(0, 64, "the header of a tree is damaged")
        self._nodes: dict[int, _Node] = {}

    def scan(self, number: int) -> Iterator[Record]:
        """The records of one number in the order of their keys."""
        if not self._depth:
            return
        at = self._first_leaf(number)
        seen: set[int] = set()
        while at:
            if at in seen:
                raise ReadError(at * self._size, self._size, "the leaves of a tree lead back to themselves")
            seen.add(at)
            node = self._node(at, 1)
            for place, (key, data) in enumerate(node.records):
                found = self._number(key)
                if found > number:
                    return
                if found == number:
                    yield Record(at, place, key, data)
            at = node.following

    def at(self, node: int, place: int) -> Record:
        """The record at a place that :meth:`scan` gave."""
        records = self._node(node, 1).records
        if place >= len(records):
            raise ReadError(node * self._size, self._size, "there is no such record")
        return Record(node, place, *records[place])

    def _first_leaf(self, number: int) -> int:
        """The leaf from which on keys of this number may stand."""
        at: int = self._root
        for height in range(self._depth, 1, -1):
            chosen = None
            for key, data in self._node(at, height).records:
                if chosen is not None and self._number(key) >= number:
                    break
                chosen = data
            if chosen is None or len(chosen) < 4:
                raise ReadError(at * self._size, self._size, "a node of a tree is damaged")
            at = int.from_bytes(chosen[:4])
        return at

    def _number(self, key: bytes) -> int:
        return int.from_bytes(key[self._number_at : self._number_at + 4])

    def _node(self, number: int, height: int) -> _Node:
        node = self._nodes.get(number)
        if node is None:
            node = self._parsed(number)
            if len(self._nodes) >= _CACHED:
                self._nodes.clear()
            self._nodes[number] = node
        if node.height != height or node.kind != (_LEAF if height == 1 else _INDEX):
            raise ReadError(
                number * self._size, self._size, "a node of a tree is not of the level that it should be"
            )
        return node

    def _parsed(self, number: int) -> _Node:
        damaged = ReadError(number * self._size, self._size, "a node of a tree is damaged")
        if not 0 < number < self._count:
            raise damaged
        data = self._content.read_at(number * self._size, self._size)
        if len(data) < self._size:
            raise damaged
        following, _, kind, height, count = struct.unpack_from(">IIbBH", data)
        table = self._size - 2 * (count + 1)
        if table < _DESCRIPTOR:
            raise damaged
        bounds = struct.unpack_from(f">{count + 1}H", data, table)[::-1]
        records = []
        end = _DESCRIPTOR
        for start, after in pairwise(bounds):
            if start != end or after > table:
                raise damaged
            end = after
            body = start + 2 + int.from_bytes(data[start : start + 2])
            if body > after or body - start < self._number_at + 4:
                raise damaged
            records.append((data[start:body], data[body + body % 2 : after]))
        numbers = [self._number(key) for key, _ in records]
        if numbers != sorted(numbers):
            raise damaged
        return _Node(following, kind, height, records)
