"""The names in folders of F2FS, those that were deleted, too."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.model.listed import EntryType

_ENTRY = struct.Struct("<IIHB")
_SLOT = 8
_LONGEST = 255
_TYPES: dict[int, EntryType] = {1: "file", 2: "directory", 7: "link"}
_KINDS = 7


class Name(NamedTuple):
    """A name and the number of its inode. ``live`` says that its bit is set: a deleted one keeps its bytes for long."""

    name: bytes
    inode: int
    type: EntryType
    live: bool


def names(area: bytes, *, encrypted: bool) -> Iterator[Name]:
    """The names of a block of a folder, or of the part of an inode in which a small folder stands.

    A bit map, a gap, entries, and slots of eight bytes for the names, as many as there is room for.
    """
    count = len(area) * 8 // ((_ENTRY.size + _SLOT) * 8 + 1)
    bits = -(-count // 8)
    entries = len(area) - (_ENTRY.size + _SLOT) * count
    slots = len(area) - _SLOT * count
    if entries < bits:
        return
    place = 0
    while place < count:
        live = bool(area[place >> 3] >> (place & 7) & 1)
        _, inode, length, kind = _ENTRY.unpack_from(area, entries + place * _ENTRY.size)
        used = -(-length // _SLOT)
        raw = area[slots + place * _SLOT : slots + place * _SLOT + length]
        if not (0 < length <= _LONGEST and place + used <= count and len(raw) == length and inode):
            place += 1
            continue
        if raw in (b".", b".."):
            place += used
            continue
        if not live and not _plausible(area, raw, kind, place, used, encrypted=encrypted):
            place += 1
            continue
        yield Name(shown(raw) if encrypted else raw, inode, _TYPES.get(kind, "other"), live)
        place += used


def shown(raw: bytes) -> bytes:
    """An encrypted name, which may hold any byte, in base64url (RFC 4648)."""
    return b"$encrypted-" + base64.urlsafe_b64encode(raw).rstrip(b"=")


def _plausible(area: bytes, raw: bytes, kind: int, place: int, used: int, *, encrypted: bool) -> bool:
    """Whether a deleted name is still one: none of its slots is in use again, and it could be a name."""
    if any(area[slot >> 3] >> (slot & 7) & 1 for slot in range(place, place + used)):
        return False
    return 1 <= kind <= _KINDS and (encrypted or not (b"\0" in raw or b"/" in raw))
