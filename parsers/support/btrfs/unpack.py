"""Compressed extents of Btrfs: zlib, LZO and Zstandard.

Reference: "Compression" and "On-disk Format", btrfs.readthedocs.io; Linux fs/btrfs/lzo.c (comment).
"""

from __future__ import annotations

import zlib

import zstandard

from parsers.support.lzo import lzo_unpacked

ZLIB, LZO, ZSTD = 1, 2, 3
LARGEST = 1 << 20
"""Bytes of an extent, packed or not, that are taken: Btrfs itself packs 128 KiB at once."""
_WINDOW = 1 << 20


class UnpackError(ValueError):
    """The packed data are damaged or of an unknown kind; the text says which."""


def unpacked(method: int, packed: bytes, size: int, sector: int) -> bytes:
    """Exactly ``size`` bytes. Raises UnpackError."""
    if size > LARGEST or len(packed) > LARGEST:
        raise UnpackError(
            f"a compressed extent of {max(size, len(packed))} bytes is over the limit of {LARGEST}"
        )
    try:
        if method == ZLIB:
            data = zlib.decompressobj().decompress(packed, size)
        elif method == LZO:
            data = _lzo(packed, size, sector)
        elif method == ZSTD:
            with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(packed) as reader:
                data = reader.read(size)
        else:
            raise UnpackError(f"it is compressed by an unknown method ({method})")
    except (zlib.error, zstandard.ZstdError, ValueError) as error:
        raise UnpackError(f"its compressed data are damaged: {error}") from error
    # A size is counted in whole sectors; in the last one a newer kernel packs only what the file has of it.
    if len(data) < size and (size % sector or len(data) <= size - sector):
        raise UnpackError(f"its compressed data unpack to {len(data)} bytes instead of {size}")
    return data.ljust(size, b"\0")


def _lzo(packed: bytes, size: int, sector: int) -> bytes:
    """Segments of a sector each, with their length before them; no length lies across two sectors."""
    end = min(int.from_bytes(packed[:4], "little"), len(packed))
    parts, at, length = [], 4, 0
    while at < end and length < size:
        if sector - at % sector < 4:
            at += sector - at % sector
        count = int.from_bytes(packed[at : at + 4], "little")
        if not count or at + 4 + count > end:
            raise UnpackError("a segment reaches beyond the extent")
        parts.append(lzo_unpacked(packed[at + 4 : at + 4 + count], sector))
        length += len(parts[-1])
        at += 4 + count
    return b"".join(parts)[:size]
