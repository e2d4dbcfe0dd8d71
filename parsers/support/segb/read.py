"""A SEGB file of either version."""

from __future__ import annotations

from parsers.support.segb import version1, version2
from parsers.support.segb.record import Records

MOST_BYTES = 256 << 20
"""A larger file is not read; Biome begins another long before."""


def read(data: bytes) -> Records:
    """Its records. Raises ValueError where it is none, or too large."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"the SEGB file is larger than {MOST_BYTES} bytes")
    # The second first: read as the first, its magic would state more data than is read.
    if version2.is_segb(data):
        return version2.read(data)
    if version1.is_segb(data):
        return version1.read(data)
    raise ValueError("it is no SEGB file")
