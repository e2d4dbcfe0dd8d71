"""Files that macOS keeps compressed in an attribute or in the resource fork."""

from __future__ import annotations

import struct
import zlib

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.lzfse import unpack_lzfse
from parsers.support.lzvn import END, LzvnError, unpack_lzvn

_HEADER = 16
_BLOCK = 65_536
_AS_IT_IS = b"\xff"
_RAW, _ZLIB, _ZLIB_FORK, _LZVN, _LZVN_FORK, _LZFSE, _LZFSE_FORK = 1, 3, 4, 7, 8, 11, 12
_NAMES = {
    5: "dataless",
    9: "raw",
    10: "raw",
    13: "LZBITMAP",
    14: "LZBITMAP",
}
MAX_INLINE = 1 << 20
"""Bytes of content that an attribute may hold."""


class Decmpfs(ByteSource):
    """The content that the attribute ``com.apple.decmpfs`` (``header``) describes; ``fork``: the resource fork.

    Each block of 64 KiB is unpacked when it is read. Raises ReadError for damage and for ways of compression that
    are not read, which it names. Reference: libyal/libfmos and libfsapfs documentation, compressed data.
    """

    def __init__(self, header: bytes, fork: ByteSource | None) -> None:
        self.size = stated_size(header)
        self._kind = int.from_bytes(header[4:8], "little")
        self._inline = header[_HEADER:]
        self._fork = fork
        self._last: tuple[int, bytes] | None = None

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        parts = []
        while offset < end:
            number, inside = divmod(offset, _BLOCK)
            piece = self._block(number)[inside : inside + end - offset]
            parts.append(piece)
            offset += len(piece)
        return b"".join(parts)

    def _block(self, number: int) -> bytes:
        if self._last is None or self._last[0] != number:
            data = self._unpacked_block(number)
            expected = min(_BLOCK, self.size - number * _BLOCK)
            if len(data) != expected:
                raise ReadError(number * _BLOCK, expected, "its compressed content is damaged")
            self._last = number, data
        return self._last[1]

    def _unpacked_block(self, number: int) -> bytes:
        if self._kind == _ZLIB_FORK:
            return _zlib(self._stored(number, *self._zlib_place(number)), _BLOCK)
        if self._kind == _LZVN_FORK:
            return _lzvn(self._stored(number, *self._lzvn_place(number)), _BLOCK)
        if self._kind == _LZFSE_FORK:
            return _lzfse(self._stored(number, *self._lzvn_place(number)), _BLOCK)
        return self._whole()[number * _BLOCK :][:_BLOCK]

    def _whole(self) -> bytes:
        if self._kind == _RAW:
            return self._inline[: self.size]
        unpack = {_ZLIB: _zlib, _LZVN: _lzvn, _LZFSE: _lzfse}.get(self._kind)
        if unpack is not None and self.size <= MAX_INLINE:
            return unpack(self._inline, self.size)
        called = _NAMES.get(self._kind, f"type {self._kind}")
        raise ReadError(0, self.size, f"it is compressed in a way ({called}) that is not read")

    def _zlib_place(self, number: int) -> tuple[int, int]:
        """Behind the fork's header: a length, the number of blocks, then place and length of each."""
        start = int.from_bytes(self._stored(number, 0, 4)) + 4
        (count,) = struct.unpack("<I", self._stored(number, start, 4))
        if number >= count:
            raise self._damaged(number)
        place, long = struct.unpack("<II", self._stored(number, start + 4 + number * 8, 8))
        return start + place, long

    def _lzvn_place(self, number: int) -> tuple[int, int]:
        """The fork begins with the place of each block and the end of the last."""
        (first,) = struct.unpack("<I", self._stored(number, 0, 4))
        if (number + 2) * 4 > first:
            raise self._damaged(number)
        start, end = struct.unpack("<II", self._stored(number, number * 4, 8))
        return start, end - start

    def _stored(self, number: int, place: int, length: int) -> bytes:
        """Bytes of the fork, all of them."""
        if self._fork is None:
            raise ReadError(number * _BLOCK, 1, "the fork with its compressed content is missing")
        data = self._fork.read_at(place, length) if 0 < length <= _BLOCK + 4096 else b""
        if len(data) < max(1, length):
            raise self._damaged(number)
        return data

    @staticmethod
    def _damaged(number: int) -> ReadError:
        return ReadError(number * _BLOCK, 1, "the fork with its compressed content is damaged")


def stated_size(header: bytes) -> int:
    """The size of the content in bytes. Raises ReadError where the attribute is damaged."""
    if len(header) < _HEADER or header[:4] != b"fpmc":
        raise ReadError(0, len(header), "the attribute of its compression is damaged")
    return int.from_bytes(header[8:16], "little")


def _zlib(data: bytes, most: int) -> bytes:
    """A zlib stream, or bytes that compression would not have made smaller."""
    if data[:1] and data[0] & 0x0F == 0x0F:
        return data[1 : 1 + most]
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error as error:
        raise ReadError(0, len(data), f"its compressed content is damaged: {error}") from error


def _lzvn(data: bytes, most: int) -> bytes:
    """The same of LZVN, where the mark of the end stands before bytes as they are."""
    if data[:1] == bytes([END]):
        return data[1 : 1 + most]
    try:
        return unpack_lzvn(data, most)
    except LzvnError as error:
        raise ReadError(0, len(data), f"its compressed content is damaged: {error}") from error


def _lzfse(data: bytes, most: int) -> bytes:
    """The same of LZFSE, where another mark stands before bytes as they are."""
    if data[:1] == _AS_IT_IS:
        return data[1 : 1 + most]
    try:
        return unpack_lzfse(data, most)
    except ValueError as error:
        raise ReadError(0, len(data), f"its compressed content is damaged: {error}") from error
