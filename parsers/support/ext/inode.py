"""Inodes of ext2, ext3 and ext4, as they stand in a table of inodes or in a copy of one."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.mapped import Run

FILE, FOLDER, LINK = 0x8000, 0x4000, 0xA000
_EXTENTS, _INLINE, _ENCRYPTED = 0x80000, 0x10000000, 0x800
_EXTENT_MAGIC = 0xF30A
_UNWRITTEN = 0x8000
_DEEPEST = 5
_SHORT_LINK = 60
MAX_LISTS = 100_000
"""Lists of blocks of one file that are read: damaged ones could lead to one another without end."""
Block = Callable[[int], bytes]


class ExtInode(msgspec.Struct, frozen=True):
    """An inode's values. ``kind`` is the type of its mode; times are nanoseconds since 1970-01-01 UTC, or None.

    ``map`` are the 60 bytes that say where the content is, or are the content.
    """

    kind: int
    size: int
    links: int
    flags: int
    map: bytes
    modified: int | None
    accessed: int | None
    changed: int | None
    born: int | None

    @property
    def listed_content(self) -> bool:
        """Whether it says where a content is: an inode that was deleted has forgotten that, or has no size."""
        if self.kind == LINK and self.size < _SHORT_LINK:
            return self.size > 0
        if self.flags & _EXTENTS:
            magic, entries = struct.unpack_from("<HH", self.map)
            return self.size > 0 and magic == _EXTENT_MAGIC and entries > 0
        return self.size > 0 and any(self.map)

    @property
    def refused(self) -> str | None:
        """Why its content is not read, None where it is."""
        if self.flags & _ENCRYPTED:
            return "it is encrypted (fscrypt)"
        if self.flags & _INLINE and self.size > len(self.map):
            return "a part of it lies among its attributes, which are not read"
        return None

    @property
    def inline(self) -> bytes | None:
        """The content where it stands in the inode itself, None where it has blocks."""
        short = self.kind == LINK and self.size < _SHORT_LINK and not self.flags & _EXTENTS
        return self.map[: self.size] if short or self.flags & _INLINE else None


def parse_inode(data: bytes) -> ExtInode | None:
    """The inode in the bytes of one place of a table; None where nothing was ever there.

    Reference: the Linux kernel's documentation of ext4, "Index Nodes".
    """
    mode, _, low, accessed, changed, modified, _, _, links, _, flags = struct.unpack_from(
        "<HHIIIIIHHII", data
    )
    if not mode:
        return None
    kind = mode & 0xF000
    high = struct.unpack_from("<I", data, 108)[0] if kind == FILE else 0
    more = struct.unpack_from("<H", data, 128)[0] if len(data) > 130 else 0
    extra = struct.unpack_from("<4I", data, 132) if more >= 24 and len(data) >= 152 else (0, 0, 0, 0)
    born = struct.unpack_from("<I", data, 144)[0] if more >= 24 and len(data) >= 152 else 0
    return ExtInode(
        kind=kind,
        size=low | high << 32,
        links=links,
        flags=flags,
        map=data[40:100],
        modified=_moment(modified, extra[1]),
        accessed=_moment(accessed, extra[2]),
        changed=_moment(changed, extra[0]),
        born=_moment(born, struct.unpack_from("<I", data, 148)[0]) if born else None,
    )


def _moment(seconds: int, extra: int) -> int | None:
    """Nanoseconds; two bits of the extra field count how often the 32 bits came round."""
    if not seconds and not extra:
        return None
    signed = seconds - (1 << 32) if seconds >= 1 << 31 else seconds
    return (signed + ((extra & 3) << 32)) * 10**9 + (extra >> 2)


def runs(inode: ExtInode, size: int, count: int, block: Block) -> list[Run]:
    """Where the blocks of its content lie, in bytes of the volume; what is left out is a hole.

    ``size`` in bytes of the volume's ``count`` blocks; ``block`` gives the bytes of one. Raises ReadError where a list
    of blocks is no longer there.
    """
    lists = _Lists(inode.size, size, block)
    found: list[Run] = []
    total = 0
    pieces = lists.extents(inode.map, _DEEPEST) if inode.flags & _EXTENTS else lists.numbers(inode.map)
    for logical, physical, length, written in pieces:
        run = Run(logical * size, length * size, physical * size if written else None)
        last = found[-1] if found else None
        total += length
        beyond = written and physical + length > count
        if beyond or total > count or (last is not None and run.offset < last.offset + last.length):
            raise lists.broken
        if last is not None and _follows(last, run):
            found[-1] = Run(last.offset, last.length + run.length, last.place)
        else:
            found.append(run)
    return found


def _follows(last: Run, run: Run) -> bool:
    touches = run.offset == last.offset + last.length
    return touches and last.place is not None and run.place == last.place + last.length


class _Lists:
    """The lists that lead from an inode to its blocks. ``length`` of the content and ``size`` of a block in bytes."""

    def __init__(self, length: int, size: int, block: Block) -> None:
        self.broken = ReadError(0, length, "its list of blocks is no longer there, or not whole")
        self._last = -(-length // size)
        self._size = size
        self._block = block
        self._read = 0

    def extents(self, node: bytes, depth: int) -> Iterator[tuple[int, int, int, bool]]:
        """(logical block, block of the volume, length in blocks, whether it was written) of a tree of extents."""
        if len(node) < 12:
            raise self.broken
        magic, entries, _, left = struct.unpack_from("<HHHH", node)
        if magic != _EXTENT_MAGIC or left > depth or 12 + 12 * entries > len(node):
            raise self.broken
        for at in range(12, 12 + 12 * entries, 12):
            if left:
                low, high = struct.unpack_from("<IH", node, at + 4)
                yield from self.extents(self._list(low | high << 32), left - 1)
            else:
                logical, length, high, low = struct.unpack_from("<IHHI", node, at)
                written = length <= _UNWRITTEN
                yield logical, low | high << 32, length if written else length - _UNWRITTEN, written

    def numbers(self, where: bytes) -> Iterator[tuple[int, int, int, bool]]:
        """The same of lists of blocks: twelve in the inode, then those that one, two and three lists lead to."""
        at = 0
        for place, number in enumerate(struct.unpack("<15I", where)):
            for found, length in self._below(number, max(0, place - 11), self._last - at):
                if found:
                    yield at, found, 1, True
                at += length

    def _below(self, number: int, depth: int, most: int) -> Iterator[tuple[int, int]]:
        """(block, 1) below a number, (0, length) for a hole, at most so many blocks."""
        if most <= 0:
            return
        each = self._size // 4
        if not depth or not number:
            yield number, min(most, each**depth)
            return
        for inner in struct.unpack(f"<{each}I", self._list(number)):
            if most <= 0:
                return
            yield from self._below(inner, depth - 1, most)
            most -= each ** (depth - 1)

    def _list(self, number: int) -> bytes:
        self._read += 1
        data = self._block(number) if self._read <= MAX_LISTS else b""
        if len(data) != self._size:
            raise self.broken
        return data
