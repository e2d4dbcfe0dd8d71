"""The compressions of SquashFS, each block for itself.

Reference: Linux Documentation/filesystems/squashfs.rst; the headers of the compressions are those of RFC 1950 and
The .xz File Format.
"""

from __future__ import annotations

import lzma
import zlib

import lz4.block  # type: ignore[import-untyped]
import zstandard

from evidence.contract.errors import ReadError
from parsers.support.lzo import LzoError, lzo_unpacked

METHODS = {1: "gzip", 2: "lzma", 3: "lzo", 4: "xz", 5: "lz4", 6: "zstd"}
_MEMORY = 128 << 20
"""Bytes that a decoder of xz or LZMA may take: a block of 1 MiB needs no larger dictionary."""
_WINDOW = 8 << 20


def unpacked(method: int, packed: bytes, most: int) -> bytes:
    """What one block unpacks to. Raises ReadError for damage, its own check sum's too, and beyond ``most`` bytes."""
    try:
        if method == 1:
            return _zlib(packed, most)
        if method == 3:
            return lzo_unpacked(packed, most)
        if method == 5:
            return bytes(lz4.block.decompress(packed, uncompressed_size=most))
        if method == 6:
            return _zstd(packed, most)
        return _lzma(packed, most, lzma.FORMAT_ALONE if method == 2 else lzma.FORMAT_XZ)
    except (zlib.error, lzma.LZMAError, LzoError, lz4.block.LZ4BlockError, zstandard.ZstdError) as error:
        raise ReadError(0, len(packed), f"compressed data are damaged: {error}") from error


def _zlib(packed: bytes, most: int) -> bytes:
    decoder = zlib.decompressobj()
    data = decoder.decompress(packed, most + 1)
    if not decoder.eof:
        raise zlib.error("they end early, or unpack to more than a block")
    return _within(data, most)


def _lzma(packed: bytes, most: int, form: int) -> bytes:
    decoder = lzma.LZMADecompressor(form, memlimit=_MEMORY)
    data = decoder.decompress(packed, most + 1)
    if not decoder.eof:
        raise lzma.LZMAError("they end early, or unpack to more than a block")
    return _within(data, most)


def _zstd(packed: bytes, most: int) -> bytes:
    with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(packed) as reader:
        return _within(reader.read(most + 1), most)


def _within(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise ReadError(0, most, f"compressed data are damaged: they unpack to more than {most} bytes")
    return data
