"""The media of a UDIF image: chunks, each unpacked when it is read.

Reference: libyal/libmodi documentation, "Mac OS disk image types".
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, lru_cache

import pymodi

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.ewf_sections import inflate_chunk
from parsers.containers.isal_error import IsalError
from parsers.containers.virtual_disk import MAX_MEDIA
from parsers.support.adc import unpack_adc
from parsers.support.in_pieces import InPieces
from parsers.support.library_file import LibraryFile
from parsers.support.udif.tables import (
    ADC,
    BZIP2,
    FREE,
    LZFSE,
    RAW,
    SECTOR,
    XZ,
    ZERO,
    ZLIB,
    Chunk,
    is_complete,
    read_tables,
)
from parsers.support.udif.trailer import read_trailer

MAX_CHUNK = 64 << 20
"""Bytes of a chunk that is packed; writers take 256 KiB to 1 MiB."""
_KEPT = 8
_STEP = 1 << 20
_NAMES = {ADC: "ADC", ZLIB: "zlib", BZIP2: "bzip2", LZFSE: "LZFSE", XZ: "LZMA", RAW: "uncompressed"}
_UNCHECKED = (RAW, ADC, LZFSE)
"""Chunks without a check sum of their own."""
_DAMAGE = (NotReadableError, ValueError, EOFError, OSError, lzma.LZMAError, zlib.error, IsalError)


class UdifMedia(InPieces):
    """``source`` is the file. The last sector of a table whose chunks have no check sums is given out where its own is

    right: reading it reads the whole of the table, once.
    """

    def __init__(self, source: ByteSource, name: str) -> None:
        trailer = read_trailer(source, name)
        if trailer is None:
            raise NotReadableError(f"{name} is no disk image, or its end is missing")
        if trailer.segments > 1:
            raise NotReadableError(
                f"{name} is part {trailer.segment} of a disk image in {trailer.segments} parts; these are not read. "
                "Join them with hdiutil convert"
            )
        self._source = source
        self._name = name
        self.tables = read_tables(source, trailer, name)
        self.complete = is_complete(self.tables, trailer)
        last = self.tables[-1]
        self.size = max(last.at + last.length, trailer.sectors * SECTOR)
        if not 0 < self.size <= MAX_MEDIA:
            raise NotReadableError(
                f"{name} states a media of {self.size} bytes; 1 to {MAX_MEDIA} can be read"
            )
        self._chunks = [chunk for table in self.tables for chunk in table.chunks]
        self._starts = [chunk.at for chunk in self._chunks]
        self._data = lru_cache(_KEPT)(self._unpack)
        self._right = lru_cache(None)(self._is_right)

    def methods(self) -> str:
        """How the chunks are packed, for a person."""
        kinds = {
            _NAMES.get(chunk.kind, f"{chunk.kind:#x}")
            for chunk in self._chunks
            if chunk.kind not in (ZERO, FREE)
        }
        return ", ".join(sorted(kinds)) or "empty"

    def piece(self, offset: int, most: int) -> bytes:
        number = bisect_right(self._starts, offset) - 1
        chunk = self._chunks[number] if number >= 0 else None
        if chunk is None or offset >= chunk.at + chunk.length:
            following = self._starts[number + 1] if number + 1 < len(self._starts) else self.size
            most = min(most, following - offset)
            raise ReadError(offset, most, f"{self._name}: no table of the image describes these sectors")
        most = min(most, chunk.at + chunk.length - offset)
        last = chunk.at + chunk.length - SECTOR if self._ends_table(number) else self.size
        if offset < last:
            most = min(most, last - offset)
        try:
            if offset >= last and not self._right(chunk.table):
                raise ReadError(0, 1, "the check sum of this part of the image is not the one that is stored")
            return self._part(chunk, offset - chunk.at, most)
        except ReadError as error:
            raise ReadError(offset, most, f"{self._name}: {error.reason}") from error

    def _part(self, chunk: Chunk, inside: int, length: int) -> bytes:
        if chunk.kind in (ZERO, FREE):
            return bytes(length)
        if chunk.kind != RAW:
            return self._data(chunk)[inside : inside + length]
        if chunk.packed != chunk.length:
            raise ReadError(0, 1, f"the chunk has {chunk.packed} bytes instead of {chunk.length}")
        return _exactly(self._source, chunk.place + inside, length)

    def _unpack(self, chunk: Chunk) -> bytes:
        unpack = self._of_library(chunk) if chunk.kind == LZFSE else _METHODS.get(chunk.kind)
        if unpack is None:
            raise ReadError(0, 1, f"the chunk is packed in a way ({chunk.kind:#x}) that is not read")
        if chunk.length > MAX_CHUNK or chunk.packed > 2 * MAX_CHUNK:
            raise ReadError(0, 1, f"the chunk of {chunk.length} bytes is larger than any is")
        try:
            data = unpack(_exactly(self._source, chunk.place, chunk.packed), chunk.length)
        except _DAMAGE as error:
            raise ReadError(0, 1, f"the chunk cannot be unpacked: {error}") from error
        if len(data) != chunk.length:
            raise ReadError(0, 1, f"the chunk has {len(data)} bytes instead of {chunk.length}")
        return data

    def _of_library(self, chunk: Chunk) -> Callable[[bytes, int], bytes]:
        """LZFSE is unpacked by libmodi, which finds the chunk by its place in the media."""
        file, handle = self._library
        return lambda _, most: file.run(lambda: bytes(handle.read_buffer_at_offset(most, chunk.at)))

    @cached_property
    def _library(self) -> tuple[LibraryFile, pymodi.handle]:
        file, handle = LibraryFile(self._source), pymodi.handle()
        try:
            file.run(lambda: handle.open_file_object(file))
        except NotReadableError as error:
            raise ReadError(0, 1, f"libmodi cannot open the image: {error}") from error
        return file, handle

    def _ends_table(self, number: int) -> bool:
        chunk = self._chunks[number]
        return number + 1 == len(self._chunks) or self._chunks[number + 1].table != chunk.table

    def _is_right(self, table: int) -> bool:
        """Whether the CRC-32 of a table is right, or need not be asked. Space that is free is not part of it."""
        chunks = [chunk for chunk in self._chunks if chunk.table == table]
        stored = next(each.checksum for each in self.tables if each.number == table)
        if stored is None or not any(chunk.kind in _UNCHECKED for chunk in chunks):
            return True
        crc = 0
        for chunk in chunks:
            for inside in range(0, chunk.length if chunk.kind != FREE else 0, _STEP):
                crc = zlib.crc32(self._part(chunk, inside, min(_STEP, chunk.length - inside)), crc)
        return crc == stored


def _exactly(source: ByteSource, place: int, length: int) -> bytes:
    if place + length > source.size:
        raise ReadError(0, 1, f"the chunk lies at byte {place}, behind the end of the file")
    data = source.read_at(place, length)
    if len(data) != length:
        raise ReadError(0, 1, "the file ends inside the chunk")
    return data


def _zlib(data: bytes, most: int) -> bytes:
    return bytes(inflate_chunk(data, most))


def _bzip2(data: bytes, most: int) -> bytes:
    return _whole(bz2.BZ2Decompressor(), data, most)


def _xz(data: bytes, most: int) -> bytes:
    return _whole(lzma.LZMADecompressor(memlimit=256 << 20), data, most)


def _whole(decoder: bz2.BZ2Decompressor | lzma.LZMADecompressor, data: bytes, most: int) -> bytes:
    """To the end of the stream, behind which its last check sum stands."""
    made = decoder.decompress(data, most + 1)
    if len(made) <= most and not decoder.eof:
        made += decoder.decompress(b"", 1)
    if not decoder.eof:
        raise ValueError("it ends early or gives more bytes than it should")
    return made


_METHODS: dict[int, Callable[[bytes, int], bytes]] = {
    ADC: unpack_adc,
    ZLIB: _zlib,
    BZIP2: _bzip2,
    XZ: _xz,
}
