"""The content of one file of a folder: read once, whatever its sectors do, hashed and handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from evidence.access.hashing import Lanes, hash_bytes
from evidence.acquire.bad_sectors import BadSectors
from evidence.acquire.careful import CarefulReader
from evidence.acquire.errors import AcquireError
from evidence.acquire.medium import Medium

_BLOCK = 1 << 20


class Content:
    """``digests`` and ``bad`` are there when all was read. What cannot be read is zeros, so that the size is right."""

    def __init__(self, medium: Medium, retries: int) -> None:
        self._medium = medium
        self._reader = CarefulReader(medium, retries)
        self._lost = ""
        self.bad = BadSectors()
        self.digests = hash_bytes(b"")

    def copy(self, write: Callable[[bytes], object]) -> Iterator[int]:
        """Writes all of it; yields how many bytes were written each time."""
        size = self._medium.size
        if size <= _BLOCK:
            data = self._block(0, size)
            self.digests = hash_bytes(data)
            write(data)
            yield size
            return
        with Lanes() as hashes:
            for offset in range(0, size, _BLOCK):
                data = self._block(offset, min(_BLOCK, size - offset))
                hashes.update(data)
                write(data)
                yield len(data)
        self.digests = hashes.digests()

    def _block(self, offset: int, length: int) -> bytes:
        if not self._lost:
            try:
                data, bad = self._reader.block(offset, length)
            except AcquireError:
                self._lost = "it is not there any more, or has become shorter"
            else:
                for each in bad.ranges:
                    self.bad.add(each.offset, each.length, each.reason)
                return data
        self.bad.add(offset, length, self._lost)
        return bytes(length)
