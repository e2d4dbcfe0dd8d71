"""Texts in the root table of a FlatBuffers document.

Reference: https://flatbuffers.dev/internals/ (tables and virtual tables, strings; numbers are little-endian).
"""

from __future__ import annotations


def text(data: bytes, field: int) -> str | None:
    """The text in a field of the root table, by its number from 0 on; None where the document holds no such text."""
    try:
        table = _number(data, 0, 4)
        fields = table - _number(data, table, 4, signed=True)
        if fields < 0 or 4 + 2 * field >= _number(data, fields, 2):
            return None
        offset = _number(data, fields + 4 + 2 * field, 2)
        if not offset:
            return None
        start = table + offset + _number(data, table + offset, 4)
        size = _number(data, start, 4)
        found = data[start + 4 : start + 4 + size]
        return found.decode() if len(found) == size else None
    except ValueError:
        return None


def _number(data: bytes, at: int, size: int, *, signed: bool = False) -> int:
    found = data[at : at + size]
    if len(found) < size:
        raise ValueError("the document ends before")
    return int.from_bytes(found, "little", signed=signed)
