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
Chunk = tuple[bytes, bool]
"""The bytes to be written, and whether they are compressed."""


def fast(chunk: bytes) -> bytes:
    """As zlib's level 1, several times faster."""
    packed: bytes = isal_zlib.compress(chunk, _FAST)
    return packed


def best(chunk: bytes) -> bytes:
    """As short as libdeflate makes it in reasonable time."""
    return bytes(deflate.zlib_compress(chunk, _BEST))


def chunks_of(block: bytes, compress: Callable[[bytes], bytes] | None) -> list[Chunk]:
    """A block of the media as the chunks that are to be written. Without ``compress`` all are stored as they are."""
    return [_packed(block[at : at + CHUNK], compress) for at in range(0, len(block), CHUNK)]


def _packed(chunk: bytes, compress: Callable[[bytes], bytes] | None) -> Chunk:
    if compress is not None:
        packed = _empty(compress) if chunk == _EMPTY else compress(chunk)
        if len(packed) < len(chunk):
            return packed, True
    return chunk + struct.pack("<I", isal_zlib.adler32(chunk)), False


@lru_cache(maxsize=2)
def _empty(compress: Callable[[bytes], bytes]) -> bytes:
    return compress(_EMPTY)
