"""Realm databases, which are named and not read.

Reference: realm/realm-core, src/realm/alloc_slab.hpp (Header: two places of the top, magic, two formats, flags).
"""

from __future__ import annotations

_MAGIC = b"T-DB"
HEADER = 24
"""Bytes of a file that say what it is."""


def named(data: bytes) -> str | None:
    """What the first 24 bytes of a file say: ``Realm database, file format 24``; None where they are none of Realm's.

    A locked one has no such beginning and cannot be told from other bytes.
    """
    if len(data) < HEADER or data[16:20] != _MAGIC:
        return None
    return f"Realm database, file format {data[20 + (data[23] & 1)]}"
