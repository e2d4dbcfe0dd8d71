"""Extended attributes of F2FS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from parsers.support.f2fs.inode import Inode
from parsers.support.f2fs.nodes import FOOTER, Nodes

_HEADER = 24
_ENTRY = struct.Struct("<BBH")
_PREFIXES = {1: b"user.", 4: b"trusted."}
"""The kinds that are listed: those of users and of programs, not the system's labels, permissions and keys."""
_PLACE = 0x1FFFFFFF


def attributes(nodes: Nodes, inode: Inode) -> Iterator[tuple[bytes, bytes]]:
    """Names and values. Raises ReadError where the node that has them cannot be read."""
    area = inode.attributes
    if inode.attribute_node:
        area += nodes.node(inode.attribute_node, inode.number, _PLACE)[:-FOOTER]
    at = _HEADER
    while at + _ENTRY.size <= len(area) and any(area[at : at + 4]):
        kind, length, size = _ENTRY.unpack_from(area, at)
        start = at + _ENTRY.size
        end = start + length + size
        if end > len(area):
            raise ReadError(at, size, "an extended attribute reaches beyond its node")
        if kind in _PREFIXES:
            yield _PREFIXES[kind] + area[start : start + length], area[start + length : end]
        at += -(-(_ENTRY.size + length + size) // 4) * 4
