"""What an application packed with gzip, whole and within a limit. Reference: RFC 1952."""

from __future__ import annotations

import zlib

MARK = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS


def gunzipped(packed: bytes, most: int) -> bytes:
    """The bytes in it. Raises ValueError where it is not packed so, is cut off or larger than ``most``."""
    reader = zlib.decompressobj(_GZIP)
    try:
        data = reader.decompress(packed, most)
    except zlib.error as error:
        raise ValueError(f"its content is not packed with gzip: {error}") from error
    if not reader.eof:
        raise ValueError(f"its content is cut off, or larger than {most} bytes")
    return data
