"""Extended attributes of EROFS: in the inode, and those that several share."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.erofs.inode import Inode
from parsers.support.erofs.superblock import Superblock, stored

_HEADER, _SHARED_AT, _ENTRY = 12, 4, struct.Struct("<BBH")
_LONG = 0x80
_PREFIXES = {1: b"user.", 4: b"trusted."}
"""The kinds that are listed: those of users and of programs, not the system's labels and permissions."""


def attributes(
    source: ByteSource, superblock: Superblock, inode: Inode, prefixes: Sequence[tuple[int, bytes]]
) -> Iterator[tuple[bytes, bytes]]:
    """Names and values. Raises ReadError where they cannot be read."""
    if inode.end == inode.attributes_at:
        return
    body = stored(source, inode.attributes_at, inode.end - inode.attributes_at)
    first = _HEADER + body[_SHARED_AT] * 4
    if first > len(body):
        raise ReadError(
            inode.attributes_at, len(body), "its list of shared attributes reaches beyond the inode"
        )
    at = first
    while at + _ENTRY.size <= len(body) and any(body[at : at + _ENTRY.size]):
        length, kind, size = _ENTRY.unpack_from(body, at)
        end = at + _ENTRY.size + length + size
        if end > len(body):
            raise ReadError(inode.attributes_at, len(body), "an extended attribute reaches beyond the inode")
        yield from _named(kind, body[at + _ENTRY.size : end], length, prefixes)
        at = end + -end % 4
    for number in struct.unpack_from(f"<{body[_SHARED_AT]}I", body, _HEADER):
        place = superblock.attributes * superblock.block + number * 4
        length, kind, size = _ENTRY.unpack(stored(source, place, _ENTRY.size))
        yield from _named(kind, stored(source, place + _ENTRY.size, length + size), length, prefixes)


def read_prefixes(source: ByteSource, start: int, count: int) -> list[tuple[int, bytes]]:
    """The longer beginnings of names that the file system keeps once: the kind, and what follows it."""
    found = []
    for _ in range(count):
        length = int.from_bytes(stored(source, start, 2), "little")
        data = stored(source, start + 2, length)
        found.append((data[0] if data else 0, data[1:]))
        start += 2 + length
        start += -start % 4
    return found


def _named(
    kind: int, data: bytes, length: int, prefixes: Sequence[tuple[int, bytes]]
) -> Iterator[tuple[bytes, bytes]]:
    infix = b""
    if kind & _LONG:
        if kind & ~_LONG >= len(prefixes):
            raise ReadError(0, length, "an extended attribute names a prefix that is not there")
        kind, infix = prefixes[kind & ~_LONG]
    if kind in _PREFIXES:
        yield _PREFIXES[kind] + infix + data[:length], data[length:]
