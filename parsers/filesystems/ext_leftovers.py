"""Lists of blocks that deleted files of ext2 and ext3 left in free blocks."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Callable, Iterable, Iterator

from evidence.contract.carver import Leftovers
from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.bitmaps import joined

DIRECT = 12
"""Blocks of a file that its inode names itself; those are erased with the file and taken to lie in one piece."""
MAX_LISTS = 2_000_000
_CHUNK = 4 << 20


class ExtLeftovers(Leftovers):
    """Indirect blocks, by the blocks that they name.

    After twelve blocks a file goes on where an indirect block says, whose first number is most often that of the
    thirteenth; after those where the lists of a double indirect block say. Files that are longer than that reach are
    not put together. Reference: the Linux kernel's documentation of ext2, "The Second Extended Filesystem"; D. Poirier,
    "The Second Extended File System", "i_block".
    """

    def __init__(self, source: ByteSource, size: int, first: int, count: int) -> None:
        self._source = source
        self._size = size
        self._least = first + 1
        self._count = count
        self._numbers = struct.Struct(f"<{size // 4}I")
        self._lists: dict[int, int] = {}
        self._named = bytearray()

    def look(self, runs: Iterable[tuple[int, int]], progress: Callable[[int], None]) -> None:
        """Finds the lists in runs of free space, (offset, length) in bytes."""
        pieces = list(runs)
        free = bytearray(self._count // 8 + 1)
        for offset, length in pieces:
            for block in range(offset // self._size, (offset + length) // self._size):
                free[block >> 3] |= 1 << (block & 7)
        self._named = bytearray(len(free))
        for block, data in self._blocks(pieces, progress):
            numbers = self._list(data)
            if numbers and all(free[number >> 3] >> (number & 7) & 1 for number in numbers):
                if len(self._lists) < MAX_LISTS:
                    self._lists.setdefault(numbers[0], block)
                for number in numbers:
                    self._named[number >> 3] |= 1 << (number & 7)

    def inside(self, offset: int) -> bool:
        block = offset // self._size
        return bool(self._named and self._named[block >> 3] >> (block & 7) & 1)

    def key(self, offset: int) -> str | None:
        after = offset // self._size + DIRECT
        found = self._lists.get(after)
        if found is None and self._lists.get(after + 1) == after:
            found = after  # the list stands between the blocks that it parts
        numbers = self._read(found) if found is not None else None
        if found is None or not numbers:
            return None
        double = self._double(found, numbers) if len(numbers) == self._size // 4 else None
        return f"i{found}" if double is None else f"i{found}.{double}"

    def pieces(self, offset: int, key: str) -> list[tuple[int, int]]:
        if not key.startswith("i"):
            raise ValueError(key)
        found, *double = (int(part) for part in key[1:].split("."))
        start = offset // self._size
        blocks = array("Q", range(start, start + DIRECT))
        blocks.extend(self._needed(found))
        for block in self._needed(double[0]) if double else ():
            blocks.extend(self._needed(block))
        size = self._size
        return list(joined((block * size, size) for block in blocks))

    def _double(self, found: int, numbers: tuple[int, ...]) -> int | None:
        """The double indirect block of a file whose indirect block is full: it goes on, or stands where it is made."""
        last = numbers[-1]
        goes_on = self._lists.get(last + 1)
        candidates = (self._lists.get(goes_on) if goes_on is not None else None, found + 1, last + 1)
        for candidate in candidates:
            if candidate is None:
                continue
            lists = self._read(candidate)
            if lists and self._read(lists[0]):
                return candidate
        return None

    def _blocks(
        self, runs: Iterable[tuple[int, int]], progress: Callable[[int], None]
    ) -> Iterator[tuple[int, bytes]]:
        """Free blocks that begin with the number of a block."""
        size, least, count = self._size, self._least, self._count
        for offset, length in runs:
            for start in range(offset, offset + length, _CHUNK):
                try:
                    data = self._source.read_at(start, min(_CHUNK, offset + length - start))
                except ReadError:
                    continue
                progress(len(data))
                for at in range(0, len(data), size):
                    if least <= int.from_bytes(data[at : at + 4], "little") < count:
                        yield (start + at) // size, data[at : at + size]

    def _list(self, data: bytes) -> tuple[int, ...]:
        """The numbers of a list of blocks; none where it is not one: other numbers, one twice, or some after a hole."""
        if len(data) != self._size:
            return ()
        numbers = self._numbers.unpack(data)
        length = numbers.index(0) if 0 in numbers else len(numbers)
        found = numbers[:length]
        good = found and not any(numbers[length:]) and min(found) >= self._least and max(found) < self._count
        return found if good and len(set(found)) == length else ()

    def _read(self, block: int) -> tuple[int, ...]:
        try:
            return self._list(self._source.read_at(block * self._size, self._size))
        except ReadError:
            return ()

    def _needed(self, block: int) -> tuple[int, ...]:
        numbers = self._list(self._source.read_at(block * self._size, self._size))
        if not numbers:
            raise ReadError(block * self._size, self._size, "there is no list of blocks any more")
        return numbers
