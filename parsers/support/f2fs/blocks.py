"""Where the blocks of a file of F2FS stand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from evidence.contract.errors import NotReadableError
from parsers.support.f2fs.inode import Inode
from parsers.support.f2fs.nodes import FOOTER, Nodes
from parsers.support.f2fs.superblock import Superblock
from parsers.support.mapped import Run

Addresses = npt.NDArray[np.uint32]
MAX_RUNS = 2_000_000
"""Pieces of one file that are taken into memory."""
NOTHING, RESERVED, COMPRESSED = 0, 0xFFFFFFFF, 0xFFFFFFFE
_DIRECT, _INDIRECT, _DOUBLE = 0, 1, 2


def addresses(nodes: Nodes, superblock: Superblock, inode: Inode) -> Iterator[tuple[int, Addresses]]:
    """The number of a block of the file, and the addresses of it and of those that follow. Holes may be left out.

    Raises ReadError where a node that has them cannot be read, NotReadableError for a size that cannot be.
    """
    each = (superblock.block - FOOTER) // 4
    width, first = each, inode.first
    if inode.cluster:
        width, first = each - each % inode.cluster, first - first % inode.cluster
    count = -(-inode.size // superblock.block)
    if count > first + 2 * width + 2 * each * width + each * each * width:
        raise NotReadableError(f"This file states a size of {inode.size} bytes, which cannot be.")
    yield 0, _numbers(inode.raw, inode.addresses_at, min(first, count))
    below = _Below(nodes, inode.number, each, width, count)
    start, place = first, 1
    for number, depth in zip(inode.nodes, (_DIRECT, _DIRECT, _INDIRECT, _INDIRECT, _DOUBLE), strict=True):
        if start >= count:
            return
        if number:
            yield from below.addresses(number, depth, start, place)
        start += width * each**depth
        place += (1, 1 + each, 1 + each * (1 + each))[depth]


class _Below:
    """The nodes of one file below its inode."""

    def __init__(self, nodes: Nodes, inode: int, each: int, width: int, count: int) -> None:
        self._nodes = nodes
        self._inode = inode
        self._each = each
        self._width = width
        self._count = count

    def addresses(self, number: int, depth: int, start: int, place: int) -> Iterator[tuple[int, Addresses]]:
        block = self._nodes.node(number, self._inode, place)
        if depth == _DIRECT:
            yield start, _numbers(block, 0, min(self._width, self._count - start))
            return
        place += 1
        for below in _numbers(block, 0, self._each).tolist():
            if start >= self._count:
                return
            if below:
                yield from self.addresses(below, depth - 1, start, place)
            start += self._width * self._each ** (depth - 1)
            place += 1 if depth == _INDIRECT else 1 + self._each


def runs(nodes: Nodes, superblock: Superblock, inode: Inode) -> list[Run]:
    """The pieces of a file that is not compressed. Raises as :func:`addresses` does."""
    found: list[Run] = []
    size = superblock.block
    for first, numbers in addresses(nodes, superblock, inode):
        there = np.flatnonzero((numbers != NOTHING) & (numbers != RESERVED))
        if not len(there):
            continue
        places = numbers[there].astype(np.int64)
        if places.min() < superblock.main or places.max() >= superblock.blocks:
            raise NotReadableError(
                "A block of this file lies outside of the file system: its map is damaged."
            )
        cuts = np.flatnonzero((np.diff(there) != 1) | (np.diff(places) != 1)) + 1
        starts, ends = [0, *cuts.tolist()], [*cuts.tolist(), len(there)]
        for start, end in zip(starts, ends, strict=True):
            run = Run((first + int(there[start])) * size, (end - start) * size, int(places[start]) * size)
            _add(found, run)
        if len(found) > MAX_RUNS:
            raise NotReadableError(f"This file lies in more than {MAX_RUNS} pieces, which is over the limit.")
    return found


def _add(found: list[Run], run: Run) -> None:
    """Adds a run, to the one before where it goes on from there."""
    last = found[-1] if found else None
    follows = last is not None and last.place is not None and run.place == last.place + last.length
    if last is not None and follows and run.offset == last.offset + last.length:
        found[-1] = last._replace(length=last.length + run.length)
    else:
        found.append(run)


def _numbers(block: bytes, at: int, count: int) -> Addresses:
    return np.frombuffer(block, "<u4", count=count, offset=at)
