"""The names in folders of EROFS."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.packed_volume import Name

_ENTRY = struct.Struct("<QHBx")
_TYPES: dict[int, EntryType] = {1: "file", 2: "directory", 7: "link"}
_LONGEST = 255


def names(content: ByteSource, block: int) -> Iterator[Name]:
    """The names in the order in which they stand. Raises ReadError for damage."""
    for at in range(0, content.size, block):
        data = content.read_at(at, min(block, content.size - at))
        try:
            yield from _names(data)
        except (ReadError, struct.error) as error:
            raise ReadError(at, len(data), f"a block of names is damaged: {error}") from error


def _names(data: bytes) -> Iterator[Name]:
    """Entries, and behind the last of them the names, each up to where the next one begins."""
    _, start, _ = _ENTRY.unpack_from(data)
    count, rest = divmod(start, _ENTRY.size)
    if rest or not 0 < start < len(data):
        raise ReadError(0, len(data), "its names begin at a place that cannot be")
    entries = [_ENTRY.unpack_from(data, number * _ENTRY.size) for number in range(count)]
    ends = [*(begin for _, begin, _ in entries[1:]), len(data)]
    for (number, begin, kind), end in zip(entries, ends, strict=True):
        name = data[begin:end].partition(b"\0")[0]
        if not start <= begin < end <= len(data) or not 0 < len(name) <= _LONGEST:
            raise ReadError(0, len(data), "a name is empty, too long or reaches beyond it")
        if name not in (b".", b".."):
            yield Name(name, number, _TYPES.get(kind, "other"))
