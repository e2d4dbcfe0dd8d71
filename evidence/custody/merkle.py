"""Merkle tree over the ledger: roots and proofs.

Reference: RFC 6962 section 2.1; checking of proofs RFC 9162 sections 2.1.3.2 and 2.1.4.2.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

HASH_SIZE = 32
_BLOCK = 1024  # leaves whose common subtree root is remembered; a power of two


def leaf_hash(body: bytes) -> bytes:
    """SHA-256(0x00 || body)."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Root over leaf hashes in order. The root of none is SHA-256 of nothing."""
    if not leaves:
        return sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        pairs = iter(level)
        # An odd last node rises unchanged: the same tree as RFC 6962's recursion, level by level.
        upper = [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=False)]
        level = upper + level[-1:] if len(level) % 2 else upper
    return level[0]


class Frontier:
    """The root of a tree that grows leaf by leaf, in memory of the logarithm of its size."""

    def __init__(self) -> None:
        self.size = 0
        self._nodes: list[bytes] = []  # roots of the complete subtrees, largest first

    def add(self, leaf: bytes) -> None:
        """Takes the next leaf hash."""
        size = self.size
        node = leaf
        while size & 1:
            node = sha256(b"\x01" + self._nodes.pop() + node).digest()
            size >>= 1
        self._nodes.append(node)
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves taken so far."""
        if not self._nodes:
            return sha256().digest()
        *rest, node = self._nodes
        for left in reversed(rest):
            node = node_hash(left, node)
        return node


class Tree:
    """Roots and proofs over leaves that are read where they lie.

    ``read(start, stop)`` returns the leaf hashes of that range. Roots of complete blocks of 1,024 leaves are
    remembered (32 kB per million leaves), so after the first root only new leaves are read.
    """

    def __init__(self, read: Callable[[int, int], Sequence[bytes]]) -> None:
        self._read = read
        self._blocks: dict[int, bytes] = {}
        self._grown: list[bytes] = []  # the newest leaves, from the start of a block on
        self._grown_from = 0

    def grow(self, start: int, leaves: Sequence[bytes]) -> None:
        """Takes leaves that have just been stored from ``start`` on, so that they need not be read again."""
        if start != self._grown_from + len(self._grown):
            self._grown, self._grown_from = [], start
        self._grown += leaves
        skipped = -self._grown_from % _BLOCK
        if len(self._grown) < skipped + _BLOCK:
            return
        first = self._grown_from + skipped
        whole = (len(self._grown) - skipped) // _BLOCK * _BLOCK
        for offset in range(0, whole, _BLOCK):
            block = self._grown[skipped + offset : skipped + offset + _BLOCK]
            self._blocks[first + offset] = root_of(block)
        self._grown, self._grown_from = self._grown[skipped + whole :], first + whole

    def copy(self) -> Tree:
        """A tree that knows what this one knows; what it learns besides, this one does not."""
        copy = Tree(self._read)
        copy._blocks = self._blocks.copy()
        return copy

    def root(self, size: int) -> bytes:
        """Root over the first ``size`` leaves."""
        return self._subtree(0, size) if size else root_of(())

    def inclusion(self, index: int, size: int) -> list[bytes]:
        """Siblings of leaf ``index`` on its way to the root over ``size`` leaves, nearest first."""
        if not 0 <= index < size:
            raise ValueError(f"entry {index} is not among the first {size}")
        path: list[bytes] = []
        start, stop = 0, size
        while stop - start > 1:
            middle = start + _split(stop - start)
            if index < middle:
                path.append(self._subtree(middle, stop))
                stop = middle
            else:
                path.append(self._subtree(start, middle))
                start = middle
        return path[::-1]

    def inclusions(self, indices: Iterable[int], size: int) -> dict[int, list[bytes]]:
        """:meth:`inclusion` of several leaves at once: each block of leaves is read and hashed once."""
        paths: dict[int, list[bytes]] = {index: [] for index in sorted(set(indices))}
        if any(not 0 <= index < size for index in paths):
            raise ValueError(f"an entry is not among the first {size}")
        if paths:
            self._collect(0, size, list(paths), paths)
        return paths

    def _collect(self, start: int, stop: int, wanted: list[int], paths: dict[int, list[bytes]]) -> bytes:
        """The root of a part of the tree, after the siblings inside of it were added to the paths to ``wanted``."""
        if not wanted:
            return self._subtree(start, stop)
        if stop - start <= _BLOCK:
            return _collect_block(self._read(start, stop), start, wanted, paths)
        middle = start + _split(stop - start)
        cut = bisect_left(wanted, middle)
        left = self._collect(start, middle, wanted[:cut], paths)
        right = self._collect(middle, stop, wanted[cut:], paths)
        for index in wanted[:cut]:
            paths[index].append(right)
        for index in wanted[cut:]:
            paths[index].append(left)
        return node_hash(left, right)

    def consistency(self, old: int, new: int) -> list[bytes]:
        """Proof that the tree of ``old`` leaves is the beginning of that of ``new`` leaves."""
        if not 0 < old <= new:
            raise ValueError(f"there is no consistency proof from {old} to {new} entries")
        path: list[bytes] = []
        start, stop, whole = 0, new, True
        while old != stop:
            middle = start + _split(stop - start)
            if old <= middle:
                path.append(self._subtree(middle, stop))
                stop = middle
            else:
                path.append(self._subtree(start, middle))
                start, whole = middle, False
        if not whole:
            path.append(self._subtree(start, stop))
        return path[::-1]

    def _subtree(self, start: int, stop: int) -> bytes:
        count = stop - start
        if count < _BLOCK:
            return root_of(self._read(start, stop))
        if count == _BLOCK:
            known = self._blocks.get(start)
            if known is None:
                known = self._blocks[start] = root_of(self._read(start, stop))
            return known
        middle = start + _split(count)
        return node_hash(self._subtree(start, middle), self._subtree(middle, stop))


def _collect_block(
    leaves: Sequence[bytes], start: int, wanted: Sequence[int], paths: dict[int, list[bytes]]
) -> bytes:
    """The root over leaves, after the siblings on the way to it were added to the paths to ``wanted``."""
    level, places = list(leaves), {index: index - start for index in wanted}
    while len(level) > 1:
        for index, place in places.items():
            if place ^ 1 < len(level):  # an odd last node rises without a sibling
                paths[index].append(level[place ^ 1])
            places[index] = place >> 1
        pairs = iter(level)
        upper = [node_hash(left, right) for left, right in zip(pairs, pairs, strict=False)]
        level = upper + level[-1:] if len(level) % 2 else upper
    return level[0]


def _split(count: int) -> int:
    """The largest power of two smaller than ``count`` (> 1)."""
    return 1 << ((count - 1).bit_length() - 1)


def root_from_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root to which an inclusion proof leads, or None where its length does not fit."""
    if not 0 <= index < size:
        return None
    node, last = leaf, size - 1
    for sibling in proof:
        if last == 0 or len(sibling) != HASH_SIZE:
            return None
        if index & 1 or index == last:
            node = node_hash(sibling, node)
            while not index & 1 and index:
                index >>= 1
                last >>= 1
        else:
            node = node_hash(node, sibling)
        index >>= 1
        last >>= 1
    return node if last == 0 else None


def is_consistent(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of ``old`` leaves is the beginning of that of ``new`` leaves."""
    if not 0 < old <= new:
        return False
    if old == new:
        return not proof and old_root == new_root
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    if not path:
        return False
    index, last = old - 1, new - 1
    while index & 1:
        index >>= 1
        last >>= 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if index & 1 or index == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while not index & 1 and index:
                index >>= 1
                last >>= 1
        else:
            second = node_hash(second, sibling)
        index >>= 1
        last >>= 1
    return last == 0 and first == old_root and second == new_root
