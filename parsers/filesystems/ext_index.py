"""Names that are in use in an ext folder with an index of several levels.

The Sleuth Kit takes some pairs of hash and block in the inner blocks of such an index for names in use. Every other
reader goes from entry to entry, and so does this.
Reference: Linux Documentation/filesystems/ext4/directory.rst, "Linear (Classic) Directories", "Hash Tree Directories".
"""

from __future__ import annotations

from evidence.contract.source import ByteSource

_HEAD = 8
_DOTS = 24
"""Bytes of the entries ``.`` and ``..``, behind which the root of the index stands."""
_LARGEST = 1 << 30
"""Bytes of a folder that are gone through."""


class NamesInUse:
    """Which names a folder holds, by their hashes; ``known`` is False where it has no such index, or is damaged."""

    def __init__(self, folder: ByteSource, block: int) -> None:
        self._found: set[int] = set()
        self.known = folder.size <= _LARGEST and _is_deep(folder.read_at(0, _DOTS + _HEAD), block)
        for place in range(0, folder.size if self.known else 0, block):
            self.known = self.known and self._take(folder.read_at(place, block))

    def __contains__(self, entry: tuple[int, bytes]) -> bool:
        return hash(entry) in self._found

    def _take(self, block: bytes) -> bool:
        """Notes the names of a block. False where its entries do not follow one another to its end."""
        at = 0
        while at + _HEAD <= len(block):
            inode, length, name = (
                int.from_bytes(block[at : at + 4], "little"),
                _length(block, at),
                block[at + 6],
            )
            if length < _HEAD + name or at + length > len(block):
                return False
            if inode:
                self._found.add(hash((inode, block[at + _HEAD : at + _HEAD + name])))
            at += length
        return True


def _is_deep(head: bytes, block: int) -> bool:
    """Whether behind the two entries stands the root of an index that leads to further blocks of itself."""
    if len(head) < _DOTS + _HEAD or _length(head, 0) != 12 or _length(head, 12, block) != block - 12:
        return False
    return head[24:28] == bytes(4) and head[29] == _HEAD and 0 < head[30] < 4


def _length(block: bytes, at: int, whole: int = 0) -> int:
    """The length of an entry; with blocks of 64 KiB its lowest two bits are the highest."""
    stated = int.from_bytes(block[at + 4 : at + 6], "little")
    size = whole or len(block)
    if size < 65_536:
        return stated
    return size if stated in (0, 65_535) else stated & 65_532 | (stated & 3) << 16
