"""Items of an AD1, what is said of each, and the image's header.

Reference: P. C. Bjelland, "AccessData Format (AD1) specification" (pcbje/pyad1); al3ks1s.fr, "Adventures, part 1".
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.model.timestamp import NANOSECONDS
from parsers.support.reading import Reader

IMAGE = b"ADLOGICALIMAGE\0\0"
FOLDER = 5
MD5, SHA1, MODE, CLASS = 0x5001, 0x5002, 0x2001, 2
ACCESSED, BORN, MODIFIED, CHANGED = 7, 8, 9, 0xC003
_HEAD = struct.Struct("<16sI4xIQQI")
_NAME_AT = {3: 48, 4: 92}
_FOOTERS = struct.Struct("<Q8xQ")
_FOOTERS_AT = 60
_ITEM = struct.Struct("<QQQQQII")
_SAID = struct.Struct("<QIII")
_MOST_SAID = 1000
_LONGEST_NAME = 65_536
_LONGEST_VALUE = 4096
_MOST_CHUNK = 64 << 20
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIME = re.compile(rb"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9})\d*)?")


class ImageHead(NamedTuple):
    """``first`` is the address of the first item, ``chunk`` the bytes of content that are packed together."""

    version: int
    chunk: int
    first: int
    source: str


class Item(NamedTuple):
    """Addresses are 0 where there is nothing; ``parent`` is that of the folder."""

    address: int
    following: int
    below: int
    said: int
    table: int
    size: int
    kind: int
    name: bytes
    parent: int


def image_head(source: ByteSource) -> ImageHead:
    """Raises NotReadableError where it is damaged, of another version, or refers to what is not there."""
    head = source.read_at(0, _HEAD.size)
    if len(head) < _HEAD.size or not head.startswith(IMAGE):
        raise NotReadableError("the first segment does not begin with the header of a logical image")
    _, version, chunk, _, first, length = _HEAD.unpack(head)
    if version not in _NAME_AT:
        raise NotReadableError(f"it is an AD1 of version {version}; versions 3 and 4 are read")
    footers = _FOOTERS.unpack(source.read_at(_FOOTERS_AT, _FOOTERS.size)) if version == 4 else ()
    if not 0 < chunk <= _MOST_CHUNK or max(first, *footers, 0) > source.size:
        raise NotReadableError(
            "its header refers to what is not there: it is damaged, or a segment is cut short"
        )
    name = source.read_at(_NAME_AT[version], min(length, _LONGEST_VALUE))
    return ImageHead(version, chunk, first, name.decode("utf-8", "replace"))


def item_at(reader: Reader, address: int) -> Item:
    """Raises ReadError where there is none."""
    raw = reader.at(address, _ITEM.size)
    if len(raw) < _ITEM.size:
        raise ReadError(address, _ITEM.size, "an item is said to stand behind the end of the image")
    following, below, said, table, size, kind, length = _ITEM.unpack(raw)
    if not 0 < length <= _LONGEST_NAME:
        raise ReadError(address, _ITEM.size, f"what is said to be an item has a name of {length} bytes")
    name = reader.at(address + _ITEM.size, length)
    parent = reader.at(address + _ITEM.size + length, 8)
    if len(parent) < 8:
        raise ReadError(address, _ITEM.size + length, "an item goes beyond the end of the image")
    return Item(address, following, below, said, table, size, kind, name, int.from_bytes(parent, "little"))


def said_of(reader: Reader, item: Item) -> dict[int, bytes]:
    """What the image says of an item, by key. Raises ReadError where it is damaged."""
    return dict(_said(reader, item.said))


def _said(reader: Reader, address: int) -> Iterator[tuple[int, bytes]]:
    for _ in range(_MOST_SAID):
        if address == 0:
            return
        raw = reader.at(address, _SAID.size)
        if len(raw) < _SAID.size:
            raise ReadError(address, _SAID.size, "what is said of an item stands behind the end of the image")
        following, _, key, length = _SAID.unpack(raw)
        if length <= _LONGEST_VALUE:
            yield key, reader.at(address + _SAID.size, length)
        address = following
    raise ReadError(address, _SAID.size, f"more than {_MOST_SAID} things are said of an item")


# Files come in droves: those of one folder were often made at the same time.
@lru_cache(maxsize=4096)
def moment(value: bytes | None) -> int | None:
    """``20240102T030405.123456`` in nanoseconds since 1970-01-01 UTC; None where it is no such time."""
    found = _TIME.fullmatch(value.strip(b"\0 ")) if value else None
    if found is None:
        return None
    try:
        at = datetime(*(int(part) for part in found.groups()[:6]), tzinfo=UTC)  # type: ignore[misc,arg-type]
    except ValueError:
        return None
    return (at - _EPOCH) // timedelta(seconds=1) * NANOSECONDS + int((found[7] or b"0").ljust(9, b"0"))
