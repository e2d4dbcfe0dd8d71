"""The header of a 7-Zip archive, which may be packed and encrypted itself.

Reference: 7-Zip, DOC/7zFormat.txt (Archive structure, Start Header, Header).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import NamedTuple

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from parsers.support.sevenzip.fields import Fields
from parsers.support.sevenzip.keys import is_locked
from parsers.support.sevenzip.members import Member, read_members
from parsers.support.sevenzip.streams import Folder, Substream, read_streams
from parsers.support.sevenzip.unpacking import unpacking

MAGIC = b"7z\xbc\xaf\x27\x1c"
MOST_HEADER = 256 << 20
"""Bytes of a header, packed or not: it is held in memory."""
_START = struct.Struct("<6sBBI")
_NEXT = struct.Struct("<QQI")
_BASE = _START.size + _NEXT.size
_END, _HEADER, _PROPERTIES, _STREAMS, _FILES, _PACKED = 0, 1, 2, 4, 5, 23
_DEPTH = 4
"""Headers packed in one another."""


class Archive(NamedTuple):
    """``password`` is the one that opened the header, None where that is in clear."""

    folders: list[Folder]
    members: list[Member]
    password: str | None


def read_archive(source: ByteSource, keys: Keys) -> Archive:
    """What the archive lists. Raises LockedError where its header is locked, NotReadableError where it is damaged."""
    data, password = _next_header(source), None
    for _ in range(_DEPTH):
        if not data or data[0] != _PACKED:
            break
        folders, _ = read_streams(Fields(data[1:]), _BASE)
        if len(folders) != 1 or folders[0].size > MOST_HEADER:
            raise NotReadableError("The header of the 7-Zip archive is damaged, or larger than the limit.")
        if is_locked(folders[0]):
            data, password = _unlocked(source, folders[0], keys)
        else:
            data = _unpacked(source, folders[0], None)
    if not data:
        return Archive([], [], None)
    return _read(Fields(data), password)


def fitting_password(keys: Keys, name: str, opens: Callable[[str], bool]) -> str:
    """The first key that opens. Raises LockedError where none does."""
    for secret in keys:
        if secret.text is None:
            continue
        if opens(secret.text):
            keys.opened("password")
            return secret.text
        keys.refused("password")
    raise LockedError(name, keys)


def _next_header(source: ByteSource) -> bytes:
    head = source.read_at(0, _BASE)
    if len(head) < _BASE:
        raise NotReadableError("The 7-Zip archive is cut off in its first bytes.")
    if crc32(head[_START.size :]) != _START.unpack_from(head)[3]:
        raise NotReadableError("The start of the 7-Zip archive is damaged: its check sum does not hold.")
    offset, size, crc = _NEXT.unpack_from(head, _START.size)
    if _BASE + offset + size > source.size:
        missing = _BASE + offset + size - source.size
        raise NotReadableError(
            f"The 7-Zip archive is cut off, or only its first part: {missing} bytes are missing, its list of files "
            "among them."
        )
    if size > MOST_HEADER:
        raise NotReadableError(f"The header of the 7-Zip archive has {size} bytes, over the limit.")
    data = source.read_at(_BASE + offset, size)
    if crc32(data) != crc:
        raise NotReadableError("The header of the 7-Zip archive is damaged: its check sum does not hold.")
    return data


def _unlocked(source: ByteSource, folder: Folder, keys: Keys) -> tuple[bytes, str]:
    found = b""

    def opens(password: str) -> bool:
        nonlocal found
        try:
            found = _unpacked(source, folder, password)
        except NotReadableError:
            return False
        return found[:1] in (bytes([_HEADER]), bytes([_PACKED]))

    password = fitting_password(keys, "7-Zip encryption (its names are locked)", opens)
    return found, password


def _unpacked(source: ByteSource, folder: Folder, password: str | None) -> bytes:
    try:
        data = unpacking(source, folder, password).read(folder.size)
    except (ValueError, ReadError) as error:
        raise NotReadableError(f"The header of the 7-Zip archive is damaged: {error}") from error
    if folder.crc is not None and crc32(data) != folder.crc:
        raise NotReadableError("The header of the 7-Zip archive is damaged: its check sum does not hold.")
    return data


def _read(fields: Fields, password: str | None) -> Archive:
    fields.expect(fields.byte(), _HEADER)
    folders: list[Folder] = []
    runs: list[Substream] = []
    members: list[Member] = []
    part = fields.byte()
    while part != _END:
        if part == _STREAMS:
            folders, runs = read_streams(fields, _BASE)
        elif part == _FILES:
            members = read_members(fields, runs)
        else:
            fields.expect(part, _PROPERTIES)
            while fields.number() != _END:
                fields.take(fields.number())
        part = fields.byte()
    return Archive(folders, members, password)
