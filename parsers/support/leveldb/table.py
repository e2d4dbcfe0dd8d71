"""A table of a LevelDB: sorted entries in blocks, mostly packed. Older and deleted ones stay until it is rewritten.

Reference: google/leveldb, doc/table_format.md; table/format.h, table/block.cc, db/dbformat.h (sequence and kind).
"""

from __future__ import annotations

from collections.abc import Iterator

import cramjam
import zstandard

from parsers.support.crc32c import crc32c
from parsers.support.leveldb.entry import MOST_BYTES, Entry, masked, number
from parsers.support.said import Said

MAGIC = 0xDB4775248B80FB57.to_bytes(8, "little")
MOST_UNPACKED = 1 << 30
"""Bytes of all blocks of a table together, packed and unpacked."""
_LARGEST_BLOCK = 64 << 20
_MOST_KEYS = 1 << 30
"""Bytes of all keys of a block: each may share all of the one before without a byte of its own."""
_FOOTER, _TRAILER = 48, 5
_PLAIN, _SNAPPY, _ZSTANDARD = 0, 1, 2
_DELETION, _VALUE = 0, 1


class Table:
    """A table file. Raises ValueError where it is none or too large."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise ValueError(f"the table is larger than {MOST_BYTES} bytes")
        if len(data) < _FOOTER or not data.endswith(MAGIC):
            raise ValueError("it is no LevelDB table, or its end is missing")
        self._data = data
        self._left = MOST_UNPACKED
        self._said = Said()

    @property
    def damage(self) -> tuple[str, ...]:
        """What could not be read until now."""
        return self._said.all()

    def entries(self) -> Iterator[Entry]:
        """Its entries by key, of one key the newest first. Never raises."""
        for at, size in self._blocks():
            try:
                block, packed, intact = self._block(at, size)
                if not intact:
                    self._said.say(f"the check sum of the block at byte {at} does not hold")
                for key, start, end, value in _members(block):
                    if len(key) < 8:
                        raise ValueError("a key is too short")
                    kind, sequence = key[-8], int.from_bytes(key[-7:], "little")
                    if kind not in (_DELETION, _VALUE):
                        raise ValueError(f"an entry is of the unknown kind {kind}")
                    stored = value if kind == _VALUE else None
                    if packed:
                        yield Entry(key[:-8], stored, sequence, at, size, start, intact)
                    else:
                        yield Entry(key[:-8], stored, sequence, at + start, end - start, None, intact)
            except ValueError as error:
                self._said.say(f"the block at byte {at} was not read to its end: {error}")

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """Place and size of each block, as the index tells."""
        try:
            footer = self._data[-_FOOTER:]
            _, at = _handle(footer, 0)
            (start, size), _ = _handle(footer, at)
            index, _, intact = self._block(start, size)
            if not intact:
                self._said.say("the check sum of the table's index does not hold")
            for *_, value in _members(index):
                yield _handle(value, 0)[0]
        except ValueError as error:
            self._said.say(f"the table's index was not read to its end: {error}")

    def _block(self, at: int, size: int) -> tuple[bytes, bool, bool]:
        """The bytes of a block, whether they were packed, and whether its check sum holds."""
        if at + size + _TRAILER > len(self._data):
            raise ValueError("it is stated to end behind the file")
        self._left -= size
        if self._left < 0:
            raise ValueError(f"the blocks of the table are over {MOST_UNPACKED} bytes, the limit")
        stored, kind = self._data[at : at + size], self._data[at + size]
        crc = int.from_bytes(self._data[at + size + 1 : at + size + _TRAILER], "little")
        intact = masked(crc32c(self._data[at : at + size + 1])) == crc
        if kind == _PLAIN:
            return stored, False, intact
        block = self._unpacked(stored, kind)
        self._left -= len(block)
        return block, True, intact

    def _unpacked(self, stored: bytes, kind: int) -> bytes:
        most = min(_LARGEST_BLOCK, self._left)
        try:
            if kind == _SNAPPY:
                if number(stored, 0)[0] > most:
                    raise ValueError(f"it unpacks to over {most} bytes, the limit")
                return bytes(cramjam.snappy.decompress_raw(stored))
            if kind == _ZSTANDARD:
                if not 0 <= zstandard.frame_content_size(stored) <= most:
                    raise ValueError(
                        f"it unpacks to over {most} bytes, the limit, or does not say to how many"
                    )
                return zstandard.ZstdDecompressor().decompress(stored, max_output_size=most)
        except (cramjam.DecompressionError, zstandard.ZstdError) as error:
            raise ValueError(f"it cannot be unpacked: {error}") from error
        raise ValueError(f"it is packed in the unknown way {kind}")


def _members(block: bytes) -> Iterator[tuple[bytes, int, int, bytes]]:
    """Key, place, end and value of each entry of a block. Raises ValueError where it is damaged."""
    count = int.from_bytes(block[-4:], "little")
    end = len(block) - 4 - 4 * count
    if end < 0:
        raise ValueError("it is too short")
    at, key, left = 0, b"", _MOST_KEYS
    while at < end:
        begin = at
        shared, at = number(block, at)
        own, at = number(block, at)
        length, at = number(block, at)
        if shared > len(key) or own + length > end - at:
            raise ValueError("an entry is cut off")
        left -= shared + own
        if left < 0:
            raise ValueError(f"its keys are over {_MOST_KEYS} bytes, the limit")
        key = key[:shared] + block[at : at + own]
        at += own
        yield key, begin, at + length, block[at : at + length]
        at += length


def _handle(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    """Place and size of a block, and where what tells them ends."""
    start, at = number(data, at)
    size, at = number(data, at)
    return (start, size), at
