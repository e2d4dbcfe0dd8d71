"""The compressions of EROFS, each extent for itself.

Reference: Linux Documentation/filesystems/erofs.rst; XZ Utils, lzma/container.h ("MicroLZMA"); RFC 1951; LZ4 Block
Format Description.
"""

from __future__ import annotations

import lzma
import zlib

import lz4.block  # type: ignore[import-untyped]
import zstandard

from evidence.contract.errors import ReadError
from parsers.support.lz4_start import Lz4Error, lz4_start

LZ4, LZMA, DEFLATE, ZSTD = range(4)
_DICTIONARY = 8 << 20
_WINDOW = 8 << 20
_SPARE = bytes(16)
"""The decoder of LZMA reads ahead of what it gives."""


def unpacked(method: int, packed: bytes, size: int, *, padded: bool, partly: bool) -> bytes:
    """Exactly ``size`` bytes. Raises ReadError for damage and unknown methods.

    ``padded``: zeros stand before the packed data, else behind. ``partly``: they may unpack to more than is wanted.
    """
    data = packed.lstrip(b"\0") if padded else packed
    try:
        found = _unpacked(method, data, size, partly=partly, padded=padded)
    except (zlib.error, lzma.LZMAError, lz4.block.LZ4BlockError, Lz4Error, zstandard.ZstdError) as error:
        raise ReadError(0, len(packed), f"compressed data are damaged: {error}") from error
    if len(found) != size:
        raise ReadError(0, len(packed), f"compressed data unpack to {len(found)} bytes instead of {size}")
    return found


def _unpacked(method: int, data: bytes, size: int, *, padded: bool, partly: bool) -> bytes:
    if method == LZ4:
        return _lz4(data, size, partly=partly) if padded else lz4_start(data, size)
    if method == LZMA:
        return _micro_lzma(data, size)
    if method == DEFLATE:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size)
    if method == ZSTD:
        with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(data) as reader:
            return bytes(reader.read(size))
    raise ReadError(0, len(data), f"it is compressed by an unknown method ({method})")


def _lz4(data: bytes, size: int, *, partly: bool) -> bytes:
    try:
        return bytes(lz4.block.decompress(data, uncompressed_size=size))
    except lz4.block.LZ4BlockError:
        if not partly:
            raise
    return lz4_start(data, size)


def _micro_lzma(data: bytes, size: int) -> bytes:
    """LZMA without a header: its first byte, which is always zero, has the properties turned over in its place."""
    properties = data[0] ^ 0xFF if data else 0xFF
    literal, position = properties % 9, properties // 45
    positions = properties // 9 % 5
    if position > 4 or literal + positions > 4:
        raise lzma.LZMAError("its properties cannot be")
    form = {
        "id": lzma.FILTER_LZMA1,
        "dict_size": _DICTIONARY,
        "lc": literal,
        "lp": positions,
        "pb": position,
    }
    decoder = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[form])
    return decoder.decompress(b"\0" + data[1:] + _SPARE, size)
