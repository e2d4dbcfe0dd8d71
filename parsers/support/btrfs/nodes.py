"""The nodes of Btrfs's trees, each checked before anything in it is believed."""

from __future__ import annotations

import struct
from collections import OrderedDict
from typing import NamedTuple

from evidence.contract.errors import ReadError
from parsers.support.btrfs.chunks import ChunkMap
from parsers.support.btrfs.superblock import Superblock

HEADER = 101
MAX_LEVEL = 7
_HEAD = struct.Struct("<16sQ7xB16xQQIB")
_ITEM = struct.Struct("<QBQII")
_POINTER = struct.Struct("<QBQQQ")
_KEPT = 1024
"""Nodes that are kept: of the usual size, 16 MiB and as much again of what is in them."""

Row = tuple[int, int, int, int, int]
"""A key (object, type, offset), then of a leaf's item place and length, of a pointer logical place and generation."""


class Node(NamedTuple):
    """``rows`` are in the order of their keys. ``level`` 0 is a leaf."""

    level: int
    rows: list[Row]
    data: bytes

    def item(self, row: Row) -> bytes:
        """The data of a leaf's item; shorter than stated where it would lie outside of the node."""
        start = HEADER + row[3]
        return self.data[start : start + row[4]]


class Nodes:
    """Reads nodes by logical place, from another copy where one fails its check."""

    def __init__(self, chunks: ChunkMap, superblock: Superblock) -> None:
        self._chunks = chunks
        self._size = superblock.node
        self._identifier = superblock.metadata_identifier
        self._checksum = superblock.checksum
        self._kept: OrderedDict[tuple[int, int, int], Node] = OrderedDict()

    def node(self, logical: int, level: int, generation: int) -> Node:
        """Raises ReadError where no copy is what its parent says that it is."""
        wanted = (logical, level, generation)
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            return kept
        node = self._read(logical, level, generation)
        self._kept[wanted] = node
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return node

    def _read(self, logical: int, level: int, generation: int) -> Node:
        reason = ""
        places, length = self._chunks.copies(logical)
        if length < self._size:
            raise ReadError(logical, self._size, "the chunk ends inside the node")
        for place in places:
            try:
                data = self._chunks.read(place, self._size)
            except ReadError as error:
                reason = reason or error.reason
                continue
            wrong = self._wrong(data, logical, level, generation)
            if not wrong:
                return _node(data, level)
            reason = reason or f"the node at byte {place} {wrong}"
        raise ReadError(logical, self._size, reason)

    def _wrong(self, data: bytes, logical: int, level: int, generation: int) -> str:
        """What is wrong with a node, in words; nothing where all is well."""
        if self._checksum.one(data[32:]) != data[: self._checksum.length]:
            return "fails its checksum"
        identifier, stated, _, written, _, count, stated_level = _HEAD.unpack_from(data, 32)
        if identifier != self._identifier or stated != logical:
            return "belongs elsewhere"
        if written != generation:
            return f"is of generation {written}, where {generation} is wanted"
        size = _POINTER.size if level else _ITEM.size
        if stated_level != level or not 0 <= level <= MAX_LEVEL or HEADER + count * size > len(data):
            return "states what cannot be"
        return ""


def _node(data: bytes, level: int) -> Node:
    count = int.from_bytes(data[96:100], "little")
    form = _POINTER if level else _ITEM
    rows = list(form.iter_unpack(data[HEADER : HEADER + count * form.size]))
    rows.sort()  # a search needs them in order, and the checksum of a hostile writer holds, too
    return Node(level, rows, data)
