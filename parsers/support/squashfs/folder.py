"""The names in folders of SquashFS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.model.listed import EntryType
from parsers.support.packed_volume import Name
from parsers.support.squashfs.metadata import Cursor

_HEADER, _ENTRY = struct.Struct("<III"), struct.Struct("<HhHH")
_MOST = 256
_TYPES: dict[int, EntryType] = {1: "directory", 2: "file", 3: "link"}


def names(cursor: Cursor, size: int) -> Iterator[Name]:
    """The names in a list of ``size`` bytes, in its order. Raises ReadError for damage."""
    while size > 0:
        count, start, _ = _HEADER.unpack(cursor.take(_HEADER.size))
        size -= _HEADER.size
        if count >= _MOST:
            raise ReadError(0, _HEADER.size, f"a part of a folder states {count + 1} names")
        for _ in range(count + 1):
            inside, _, kind, length = _ENTRY.unpack(cursor.take(_ENTRY.size))
            name = cursor.take(length + 1)
            size -= _ENTRY.size + length + 1
            if size < 0 or length >= _MOST:
                raise ReadError(0, length, "a name reaches beyond its folder")
            yield Name(name, start << 16 | inside, _TYPES.get(kind, "other"))
