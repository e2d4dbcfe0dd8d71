"""The list of a RAR 5 archive. Reference: RAR 5.0 archive format, rarlab.com."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from typing import NamedTuple

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.rar.blocks import LARGEST, HeaderBytes
from parsers.support.rar.keys import key_of
from parsers.support.rar.member import Listing, Lock, RarMember
from parsers.support.rar.vint import Fields

MAGIC = b"Rar!\x1a\x07\x01\0"
_MAIN, _FILE, _SERVICE, _ENCRYPTION, _END = 1, 2, 3, 4, 5
_EXTRA, _DATA, _BEFORE, _AFTER = 1, 2, 8, 16
_FOLDER, _TIME, _CRC, _UNKNOWN = 1, 2, 4, 8
_LOCKED, _HASH, _TIMES, _LINK = 1, 2, 3, 5
_HARD, _COPY = 4, 5
_UNIX = 1
_SINCE_1601 = 116_444_736_000_000_000
_GUESS = 4096


class Block(NamedTuple):
    """A header that was read. ``fields`` stand at what is of its own type; ``next``: where the following one begins."""

    type: int
    flags: int
    fields: Fields
    extra: bytes
    place: int
    data: int
    next: int


def read_list(source: ByteSource, keys: Keys) -> Listing:
    """Raises LockedError where the headers are locked, NotReadableError where the first of them is damaged."""
    listing = Listing(rar5=True)
    headers, place = HeaderBytes(source), len(MAGIC)
    while place < source.size:
        try:
            block = read_block(headers, place)
            if block.type == _ENCRYPTION:
                headers, listing.password = _unlocked(source, block, keys)
            elif block.type == _FILE:
                listing.add(_member(block))
            elif block.type == _END:
                return listing
        except ValueError as error:
            if place == len(MAGIC):
                raise NotReadableError(f"The RAR archive is damaged: {error}.") from error
            listing.problems.append(
                f"the list of the RAR archive is damaged or cut off after {len(listing.members)} members: {error}"
            )
            return listing
        place = block.next
    listing.problems.append("the RAR archive has no end mark: it may be cut off")
    return listing


def read_block(headers: HeaderBytes, place: int) -> Block:
    """Raises ValueError where no whole header stands there."""
    head = headers.at(place, _GUESS)
    fields = Fields(head, 4)
    size = fields.number()
    length = fields.at + size
    if not 0 < size <= LARGEST:
        raise ValueError("a header is larger than any is")
    if length > len(head):
        head = headers.at(place, length)
    if len(head) < length or crc32(head[4:length]) != int.from_bytes(head[:4], "little"):
        raise ValueError("the check sum of a header does not hold")
    fields = Fields(head[:length], fields.at)
    kind, flags = fields.number(), fields.number()
    extra = fields.number() if flags & _EXTRA else 0
    data = fields.number() if flags & _DATA else 0
    start = place + headers.taken(length)
    if extra > length:
        raise ValueError("a header states more than it holds")
    return Block(
        kind, flags, fields, head[length - extra : length] if extra else b"", start, data, start + data
    )


def _unlocked(source: ByteSource, block: Block, keys: Keys) -> tuple[HeaderBytes, str]:
    """The headers behind one that says how they are locked."""
    fields = block.fields
    version, flags, turns = fields.number(), fields.number(), fields.fixed(1)
    salt = fields.take(16)
    stored = fields.take(12) if flags & 1 else b""
    check = stored[:8] if hashlib.sha256(stored[:8]).digest()[:4] == stored[8:] else b""
    if version:
        raise NotReadableError(f"The RAR archive is encrypted in version {version}, which is not read.")
    for secret in keys:
        if secret.text is None:
            continue
        found = key_of(secret.text, Lock(salt, turns=turns, check=check))
        if found is not None:
            headers = HeaderBytes(source, 16, _with_vector(found.key))
            if _holds(headers, block.next):
                keys.opened("password")
                return headers, secret.text
        keys.refused("password")
    raise LockedError("RAR encryption (its names are locked)", keys)


def _with_vector(key: bytes) -> Callable[[bytes], tuple[bytes, bytes]]:
    return lambda lead: (key, lead)


def _holds(headers: HeaderBytes, place: int) -> bool:
    try:
        read_block(headers, place)
    except ValueError:
        return False
    return True


def _member(block: Block) -> RarMember:
    fields = block.fields
    flags, size, attributes = fields.number(), fields.number(), fields.number()
    modified = fields.fixed(4) * 10**9 if flags & _TIME else None
    crc = fields.fixed(4) if flags & _CRC else None
    packing, host = fields.number(), fields.number()
    name = fields.take(fields.number())
    found = RarMember(
        name=name,
        place=block.place,
        packed=block.data,
        size=size,
        type="directory" if flags & _FOLDER else _type(attributes, host),
        method=packing >> 7 & 7,
        version=packing & 0x3F,
        window=packing >> 10,
        solid=bool(packing & 0x40),
        split=bool(block.flags & (_BEFORE | _AFTER)),
        crc=crc,
        modified=modified,
        unread="the archive does not state its size" if flags & _UNKNOWN else "",
    )
    for kind, record in _records(block.extra):
        _describe(found, kind, Fields(record))
    return found


def _type(attributes: int, host: int) -> EntryType:
    mode = stat.S_IFMT(attributes) if host == _UNIX else 0
    return "other" if mode and not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)) else "file"


def _records(extra: bytes) -> list[tuple[int, bytes]]:
    fields, found = Fields(extra), []
    while fields.left():
        record = Fields(fields.take(fields.number()))
        kind = record.number()
        found.append((kind, record.rest()))
    return found


def _describe(member: RarMember, kind: int, fields: Fields) -> None:
    if kind == _LOCKED:
        version, flags, turns = fields.number(), fields.number(), fields.fixed(1)
        salt, vector = fields.take(16), fields.take(16)
        check = fields.take(12)[:8] if flags & 1 else b""
        member.lock = Lock(salt, vector, turns, check, bool(flags & 2))
        member.unread = (
            f"it is encrypted in version {version}, which is not read" if version else member.unread
        )
    elif kind == _HASH and fields.number() == 0:
        member.blake = fields.take(32)
    elif kind == _TIMES:
        _times(member, fields)
    elif kind == _LINK:
        target, _ = fields.number(), fields.number()
        member.target = fields.take(fields.number())
        member.copied = target in (_HARD, _COPY)
        member.type = "file" if member.copied else "link"


def _times(member: RarMember, fields: Fields) -> None:
    flags = fields.number()
    unix = bool(flags & 1)
    named = [name for bit, name in ((2, "modified"), (4, "created"), (8, "accessed")) if flags & bit]
    values = [fields.fixed(4) * 10**9 if unix else (fields.fixed(8) - _SINCE_1601) * 100 for _ in named]
    if unix and flags & 0x10:
        values = [value + (fields.fixed(4) & 0x3FFFFFFF) for value in values]
    for name, value in zip(named, values, strict=True):
        setattr(member, name, value if abs(value) < 2**63 else None)
