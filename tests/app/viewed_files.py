"""Files for the process that decodes, from bytes in memory."""

from __future__ import annotations

from app.viewing.client import Source


def held(data: bytes) -> list[Source]:
    """One file of these bytes."""
    return [(len(data), lambda offset, length: data[offset : offset + length])]
