"""The journal of ext3 and ext4: copies of blocks as they were to be written, kept until the ring comes round."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.crc32c import crc32c

_MAGIC = 0xC03B3998
_DESCRIPTOR, _SUPERBLOCK_1, _SUPERBLOCK_2 = 1, 3, 4
_64BIT, _CHECKSUM_2, _CHECKSUM_3 = 0x2, 0x8, 0x10
_ESCAPED, _SAME_UUID, _LAST = 1, 2, 8
_HEADER = 12
_ONES = 0xFFFFFFFF
MAX_BLOCKS = 1 << 22
"""Blocks of a journal that are looked at: 16 GiB of the usual size."""


class JournalCopy(msgspec.Struct, frozen=True):
    """A copy of block ``block`` of the volume that stands in block ``index`` of the journal.

    ``sequence`` is the number of the transaction that wrote it, ``checksum`` what its descriptor states, where it does.
    """

    index: int
    block: int
    sequence: int
    checksum: int | None = None


class ExtJournal:
    """A journal by its descriptors, those of transactions that are done with, too. Raises ReadError where it is none.

    Reference: the Linux kernel's documentation of ext4, "Journal (jbd2)".
    """

    def __init__(self, content: ByteSource) -> None:
        self._content = content
        head = content.read_at(0, 256)
        if len(head) < 256:
            raise ReadError(0, content.size, "the journal is shorter than its superblock")
        magic, kind, _, self.size, count, self._first = struct.unpack_from(">6I", head)
        if magic != _MAGIC or kind not in (_SUPERBLOCK_1, _SUPERBLOCK_2) or not 1024 <= self.size <= 65536:
            raise ReadError(0, 256, "there is no superblock of a journal")
        self._end = min(count, content.size // self.size, MAX_BLOCKS)
        if not 0 < self._first < self._end:
            raise ReadError(0, 256, "the superblock of the journal is damaged")
        features = struct.unpack_from(">I", head, 40)[0] if kind == _SUPERBLOCK_2 else 0
        self._wide = bool(features & _64BIT)
        self._third = bool(features & _CHECKSUM_3)
        self._second = bool(features & _CHECKSUM_2)
        self._seed = _crc(_ONES, head[48:64])

    def copies(self) -> Iterator[JournalCopy]:
        """Every copy whose descriptor is there and can be read, in the order of the journal's blocks."""
        for index in range(self._first, self._end):
            head = self._block(index, _HEADER)
            if len(head) == _HEADER and struct.unpack_from(">II", head) == (_MAGIC, _DESCRIPTOR):
                yield from self._described(index, struct.unpack_from(">I", head, 8)[0])

    def read(self, copy: JournalCopy) -> bytes:
        """The bytes of a copy; none where they cannot be read or are not those that its descriptor names."""
        data = self._block(copy.index, self.size)
        if copy.checksum is None:
            return data
        found = _crc(_crc(self._seed, copy.sequence.to_bytes(4, "big")), data)
        return data if copy.checksum == (found if self._third else found & 0xFFFF) else b""

    def _described(self, index: int, sequence: int) -> Iterator[JournalCopy]:
        """The copies behind a descriptor, up to a block that a later transaction wrote its own header into."""
        at = index
        for block, escaped, checksum in self._tags(self._block(index, self.size)):
            at = at + 1 if at + 1 < self._end else self._first
            if self._block(at, 4) == _MAGIC.to_bytes(4, "big"):
                return
            if not escaped:  # nothing that is looked for begins with the journal's own mark
                yield JournalCopy(at, block, sequence, checksum)

    def _tags(self, data: bytes) -> Iterator[tuple[int, bool, int | None]]:
        """For each copy that a descriptor names: its block, whether its first bytes were taken out, checksum."""
        size = 16 if self._third else 8 + 4 * self._wide + 2 * self._second
        end = len(data) - (4 if self._third or self._second else 0)
        at = _HEADER
        while at + size <= end:
            if self._third:
                block, flags, high, checksum = struct.unpack_from(">4I", data, at)
            else:
                block, checksum, flags = struct.unpack_from(">IHH", data, at)
                high = struct.unpack_from(">I", data, at + 8)[0] if self._wide else 0
            summed = self._third or self._second
            yield block | high << 32, bool(flags & _ESCAPED), checksum if summed else None
            if flags & _LAST:
                return
            at += size + (0 if flags & _SAME_UUID else 16)

    def _block(self, index: int, length: int) -> bytes:
        try:
            return self._content.read_at(index * self.size, length)
        except ReadError:
            return b""


def _crc(start: int, data: bytes) -> int:
    """The CRC-32C as the kernel counts it on: neither begun nor ended with ones."""
    return crc32c(data, start ^ _ONES) ^ _ONES
