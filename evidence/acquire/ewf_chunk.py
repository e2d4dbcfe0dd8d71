"""One chunk of an E01, packed: compressed where that makes it shorter, else as it is with its check sum."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache

import deflate
from isal import isal_zlib

from evidence.acquire.plan import CHUNK

_FAST, _BEST = 1, 9
_EMPTY = bytes(CHUNK)
Chunk = tuple[tuple[bytes | memoryview, ...], int, bool]
"""What is to be written, its length in bytes, and whether it is compressed. Nothing is copied before it is written."""


def fast(chunk: memoryview) -> bytes:
    """As zlib's level 1, several times faster."""
    packed: bytes = isal_zlib.compress(chunk, _FAST)
    return packed


def best(chunk: memoryview) -> bytes:
    """As short as libdeflate makes it in reasonable time."""
    return bytes(deflate.zlib_compress(chunk, _BEST))


def chunks_of(block: bytes, compress: Callable[[memoryview], bytes] | None) -> list[Chunk]:
    """A block of the media as the chunks that are to be written. Without ``compress`` all are stored as they are."""
    whole = memoryview(block)
    pieces = (whole[at : at + CHUNK] for at in range(0, len(block), CHUNK))
    return [_packed(piece, compress) for piece in pieces]


def _packed(chunk: memoryview, compress: Callable[[memoryview], bytes] | None) -> Chunk:
    if compress is not None:
        packed = _empty(compress) if bytes(chunk) == _EMPTY else compress(chunk)
        if len(packed) < len(chunk):
            return (packed,), len(packed), True
    return (chunk, struct.pack("<I", isal_zlib.adler32(chunk))), len(chunk) + 4, False


@lru_cache(maxsize=2)
def _empty(compress: Callable[[memoryview], bytes]) -> bytes:
    return compress(memoryview(_EMPTY))
