"""The list of a RAR archive of versions 1.5 to 4.

Reference: RAR technote of version 3 (technote.txt), as libarchive's and rarfile's documentation give it.
"""

from __future__ import annotations

import struct
from calendar import timegm
from collections.abc import Callable
from typing import NamedTuple

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.rar.blocks import HeaderBytes
from parsers.support.rar.keys import key_of
from parsers.support.rar.member import Listing, Lock, RarMember
from parsers.support.rar.old_name import unicode_name
from parsers.support.rar.vint import Fields

MAGIC = b"Rar!\x1a\x07\0"
MOST_SALTS = 256
"""Of locked headers: a key is made for each, in a fifth of a second. Archives have one or few."""
_MAIN, _FILE, _END = 0x73, 0x74, 0x7B
_LOCKED_HEADERS = 0x80
_BEFORE, _AFTER, _LOCKED, _SOLID, _LARGE, _UNICODE, _SALT, _TIMES, _LONG = (
    0x01, 0x02, 0x04, 0x10, 0x100, 0x200, 0x400, 0x1000, 0x8000,
)  # fmt: skip
_WINDOW, _FOLDER = 0xE0, 0xE0
_HEAD = struct.Struct("<HBHH")
_BODY = struct.Struct("<IIBIIBBHI")
_UNIX = (3, 4, 5)
_STORE = 0x30
_LINK, _SOME, _KINDS = 0o120000, (0, 0o100000), 0o170000


class _Block(NamedTuple):
    type: int
    flags: int
    data: bytes
    next: int


def read_list(source: ByteSource, keys: Keys) -> Listing:
    """Raises LockedError where the headers are locked, NotReadableError where the first of them is damaged."""
    listing = Listing(rar5=False)
    headers, place = HeaderBytes(source), len(MAGIC)
    while place < source.size:
        try:
            block = _read(headers, place)
            following = block.next
            if block.type == _MAIN and block.flags & _LOCKED_HEADERS:
                headers, listing.password = _unlocked(source, following, keys)
            elif block.type == _FILE:
                member = _member(block)
                listing.add(member)
                following = member.place + member.packed
            elif block.type == _END:
                return listing
            elif block.flags & _LONG:
                following += int.from_bytes(block.data[_HEAD.size : _HEAD.size + 4], "little")
        except (ValueError, struct.error) as error:
            if place == len(MAGIC):
                raise NotReadableError(f"The RAR archive is damaged: {error}.") from error
            listing.problems.append(
                f"the list of the RAR archive is damaged or cut off after {len(listing.members)} members: {error}"
            )
            return listing
        place = following
    # Archives made by early versions have no end mark, so nothing can be said of one that ends behind a member.
    if place > source.size:
        listing.problems.append(f"the RAR archive is cut off: {place - source.size} bytes are missing")
    return listing


def _read(headers: HeaderBytes, place: int) -> _Block:
    head = headers.at(place, _HEAD.size)
    if len(head) < _HEAD.size:
        raise ValueError("a header is cut off")
    crc, kind, flags, size = _HEAD.unpack(head)
    data = headers.at(place, size)
    if size < _HEAD.size or len(data) < size:
        raise ValueError("a header is cut off")
    if not _holds(data, crc, kind, flags):
        raise ValueError("the check sum of a header does not hold")
    return _Block(kind, flags, data, place + headers.taken(size))


def _holds(data: bytes, crc: int, kind: int, flags: int) -> bool:
    """The check sum covers a main header's and a file's fields, not the comment that old versions kept in them."""
    if crc32(data[2:]) & 0xFFFF == crc:
        return True
    if kind == _MAIN and flags & 0x02:
        return bool(crc32(data[2:13]) & 0xFFFF == crc)
    if kind == _FILE and flags & 0x08:
        end = _HEAD.size + _BODY.size + int.from_bytes(data[26:28], "little")
        return bool(crc32(data[2:end]) & 0xFFFF == crc)
    return False


def _unlocked(source: ByteSource, place: int, keys: Keys) -> tuple[HeaderBytes, str]:
    for secret in keys:
        if secret.text is None:
            continue
        headers = HeaderBytes(source, 8, _by_salt(secret.text))
        try:
            _read(headers, place)
        except (ValueError, struct.error):
            keys.refused("password")
            continue
        keys.opened("password")
        return headers, secret.text
    raise LockedError("RAR encryption (its names are locked)", keys)


def _by_salt(password: str) -> Callable[[bytes], tuple[bytes, bytes]]:
    salts: set[bytes] = set()

    def key(salt: bytes) -> tuple[bytes, bytes]:
        salts.add(salt)
        if len(salts) > MOST_SALTS:
            raise ValueError(f"its headers are locked with over {MOST_SALTS} salts, each of which takes time")
        found = key_of(password, Lock(salt))
        if found is None:
            raise ValueError("there is no key")
        return found.key, found.vector

    return key


def _member(block: _Block) -> RarMember:
    packed, size, host, crc, moment, version, method, length, attributes = _BODY.unpack_from(
        block.data, _HEAD.size
    )
    fields = Fields(block.data, _HEAD.size + _BODY.size)
    if block.flags & _LARGE:
        packed |= fields.fixed(4) << 32
        size |= fields.fixed(4) << 32
    name = fields.take(length)
    salt = fields.take(8) if block.flags & _SALT else b""
    name = unicode_name(name) if block.flags & _UNICODE else name
    locked = bool(block.flags & _LOCKED)
    found = RarMember(
        name=name.replace(b"\\", b"/"),
        place=block.next,
        packed=packed,
        size=size,
        type=_type(block.flags, host, attributes),
        method=method - _STORE,
        version=version,
        window=block.flags & _WINDOW,
        solid=bool(block.flags & _SOLID),
        split=bool(block.flags & (_BEFORE | _AFTER)),
        crc=crc,
        lock=Lock(salt) if locked else None,
        modified=_dos(moment),
        zone_assumed=True,
        unread="it is encrypted as RAR 2 did, which is not read" if locked and version < 29 else "",
    )
    if block.flags & _TIMES:
        _exact_times(found, moment, fields)
    return found


def _type(flags: int, host: int, attributes: int) -> EntryType:
    if flags & _WINDOW == _FOLDER:
        return "directory"
    kind = attributes & _KINDS if host in _UNIX else 0
    return "link" if kind == _LINK else "file" if kind in _SOME else "other"


def _dos(value: int) -> int | None:
    """Local time of two seconds, read as UTC. Reference: Microsoft, FAT specification, date and time."""
    day, month, year = value >> 16 & 31, value >> 21 & 15, (value >> 25) + 1980
    hour, minute, second = value >> 11 & 31, value >> 5 & 63, (value & 31) * 2
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60):
        return None
    return timegm((year, month, day, hour, minute, second)) * 10**9


def _exact_times(member: RarMember, moment: int, fields: Fields) -> None:
    """Tenths of microseconds beyond the two seconds; four bits of flags a time: modified, created, accessed, stored."""
    flags = fields.fixed(2)
    for shift, name in ((12, "modified"), (8, "created"), (4, "accessed")):
        own = flags >> shift
        if not own & 8:
            continue
        whole = _dos(moment if name == "modified" else fields.fixed(4))
        count = own & 3
        part = fields.fixed(count) << 8 * (3 - count) if count else 0
        if whole is not None:
            setattr(member, name, whole + part * 100 + (10**9 if own & 4 else 0))
