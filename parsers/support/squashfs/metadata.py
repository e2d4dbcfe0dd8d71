"""Metadata of SquashFS: tables that are cut into blocks of 8 KiB, each packed for itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.squashfs.unpack import unpacked

BLOCK = 8192
_STORED = 0x8000
_KEPT = 2048
"""Unpacked blocks that are kept: 16 MiB."""


class Metadata:
    """Reads bytes of tables. A place is that of a packed block and where in it, unpacked, the bytes begin."""

    def __init__(self, source: ByteSource, method: int) -> None:
        self._source = source
        self._method = method
        self._block = lru_cache(_KEPT)(self._read_block)

    def read(self, block: int, inside: int, length: int) -> bytes:
        """Exactly so many bytes. Raises ReadError."""
        return Cursor(self, block, inside).take(length)

    def block(self, at: int) -> tuple[bytes, int]:
        """The unpacked bytes of the block at ``at``, and where the next one stands. Raises ReadError."""
        return self._block(at)

    def numbers(self, table: int, number: int, count: int) -> int:
        """The ``number``th of ``count`` places (64 bits each) that stand unpacked at ``table``. Raises ReadError."""
        if not 0 <= number < count:
            raise ReadError(table, 8, f"number {number} is not in a table of {count}")
        return int.from_bytes(self.stored(table + number * 8, 8), "little")

    def stored(self, at: int, length: int) -> bytes:
        """Bytes as they stand in the file system. Raises ReadError where it ends before them."""
        data = self._source.read_at(at, length) if at + length <= self._source.size else b""
        if len(data) < length:
            raise ReadError(at, length, "the file system ends before it")
        return data

    def _read_block(self, at: int) -> tuple[bytes, int]:
        header = int.from_bytes(self.stored(at, 2), "little")
        length = header & ~_STORED
        if not 0 < length <= BLOCK:
            raise ReadError(at, 2, f"a block of metadata states {length} bytes")
        packed = self.stored(at + 2, length)
        try:
            data = packed if header & _STORED else unpacked(self._method, packed, BLOCK)
        except ReadError as error:
            raise ReadError(at, length + 2, error.reason) from error
        return data, at + 2 + length


class Cursor:
    """Goes through metadata from one place on."""

    def __init__(self, metadata: Metadata, block: int, inside: int) -> None:
        self._metadata = metadata
        self._at = block
        self._inside = inside

    def take(self, length: int) -> bytes:
        """The next bytes, exactly so many. Raises ReadError where they cannot be read."""
        return b"".join(self._parts(length))

    def _parts(self, length: int) -> Iterator[bytes]:
        while length:
            data, following = self._metadata.block(self._at)
            if self._inside > len(data) or not data:
                raise ReadError(self._at, length, "a place lies beyond its block of metadata")
            part = data[self._inside : self._inside + length]
            self._inside += len(part)
            length -= len(part)
            if self._inside >= len(data):
                if len(data) < BLOCK and length:
                    raise ReadError(self._at, length, "the metadata end early")
                self._at, self._inside = following, self._inside - len(data)
            yield part
