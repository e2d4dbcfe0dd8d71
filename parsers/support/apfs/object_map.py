"""Object maps of APFS: where the newest state of an object lies."""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import ReadError
from parsers.support.apfs.blocks import Blocks, u64
from parsers.support.apfs.btree import NODE, ROOT, Tree

_MAP = 11
_DELETED, _ENCRYPTED, _NO_HEADER = 1, 4, 8
_LATEST = (1 << 64) - 1


class Mapped(NamedTuple):
    """The block of an object, and how it is stored."""

    block: int
    encrypted: bool
    headless: bool


class ObjectMap:
    """``newest``: states that were written later than by this transaction do not count, as for a snapshot."""

    def __init__(self, blocks: Blocks, number: int, newest: int = _LATEST) -> None:
        header = blocks.object(number, (_MAP,))
        self._newest = newest
        self._blocks = blocks
        self._tree = Tree(u64(header, 48), lambda node: blocks.object(node, (ROOT, NODE)), _order, (16, 16))

    def find(self, number: int) -> Mapped:
        """Where an object is. ReadError where the map does not know it."""
        found = self._tree.last(number << 64 | self._newest)
        if found is None or u64(found[0], 0) != number:
            raise ReadError(0, 0, f"the object map does not know object {number}")
        flags, _, block = struct.unpack_from("<IIQ", found[1])
        if flags & _DELETED:
            raise ReadError(0, 0, f"object {number} is deleted in this state")
        return Mapped(block, bool(flags & _ENCRYPTED), bool(flags & _NO_HEADER))

    def read(self, number: int, kinds: tuple[int, ...]) -> bytes:
        """An object of one of these types, decrypted. One that is stored without a header has no checksum."""
        found = self.find(number)
        if found.headless:
            data = self._blocks.read(found.block)
            return self._blocks.clear(data, found.block) if found.encrypted else data
        data = self._blocks.object(found.block, kinds, encrypted=found.encrypted)
        if u64(data, 8) != number:
            raise ReadError(
                found.block * self._blocks.size, len(data), f"another object than {number} is there"
            )
        return data


def _order(key: bytes) -> int:
    number, transaction = struct.unpack_from("<QQ", key)
    return int(number << 64 | transaction)
