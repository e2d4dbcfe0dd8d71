"""A RAR archive of a few members under plain headers, so that a library may unpack what was encrypted.

Reference: RAR 5.0 archive format, rarlab.com; technote.txt of RAR 3.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from isal.isal_zlib import crc32

from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.contract.window import Window
from parsers.support.joined import Joined
from parsers.support.rar.member import RarMember

_END5 = bytes.fromhex("1d775651030504 00".replace(" ", ""))
_END4 = bytes.fromhex("c43d7b00400700")
_NAME = b"member"
_LAST_BLOCK = 0x40


def plain_archive(rar5: bool, members: Sequence[tuple[RarMember, ByteSource]]) -> ByteSource:
    """The members with their packed bytes in clear, in a solid archive where there are several."""
    solid = len(members) > 1
    parts: list[ByteSource] = [SourceBytes(_start5(solid) if rar5 else _start4(solid))]
    for number, (member, packed) in enumerate(members):
        header = _header5 if rar5 else _header4
        parts += [SourceBytes(header(member, packed.size, number > 0)), packed]
    return Joined([*parts, SourceBytes(_END5 if rar5 else _END4)])


def blocks_of(packed: ByteSource) -> ByteSource:
    """The packed data of RAR 5 up to the end of its last block; all of it where no block says that it is the last."""
    at = 0
    while head := packed.read_at(at, 5):
        flags, size_bytes = head[0], (head[0] >> 3 & 3) + 1
        at += 2 + size_bytes + int.from_bytes(head[2 : 2 + size_bytes], "little")
        if at > packed.size:
            break
        if flags & _LAST_BLOCK:
            return Window(LoggedSource(packed), 0, at)
    return packed


def _number(value: int) -> bytes:
    made = bytearray()
    while value > 0x7F:
        made.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*made, value))


def _block5(body: bytes) -> bytes:
    sized = _number(len(body)) + body
    return struct.pack("<I", crc32(sized)) + sized


def _start5(solid: bool) -> bytes:
    return b"Rar!\x1a\x07\x01\0" + _block5(b"\x01\0" + _number(4 if solid else 0))


def _header5(member: RarMember, packed: int, goes_on: bool) -> bytes:
    """Without a check sum: ours is made of what comes out."""
    packing = member.version | (0x40 if goes_on else 0) | member.method << 7 | member.window << 10
    fields = (0, member.size, 0x20, packing, 0, len(_NAME))
    body = b"\x02\x02" + _number(packed) + b"".join(map(_number, fields)) + _NAME
    return _block5(body)


def _block4(body: bytes) -> bytes:
    return struct.pack("<H", crc32(body) & 0xFFFF) + body


def _start4(solid: bool) -> bytes:
    return b"Rar!\x1a\x07\0" + _block4(struct.pack("<BHH6x", 0x73, 8 if solid else 0, 13))


def _header4(member: RarMember, packed: int, goes_on: bool) -> bytes:
    large = packed >> 32 or member.size >> 32
    flags = 0x8000 | member.window | (0x10 if goes_on else 0) | (0x100 if large else 0)
    high = struct.pack("<II", packed >> 32, member.size >> 32) if large else b""
    fields = struct.pack(
        "<IIBIIBBHI", packed & 0xFFFFFFFF, member.size & 0xFFFFFFFF, 2, member.crc or 0, 0, member.version,
        member.method + 0x30, len(_NAME), 0x20,
    )  # fmt: skip
    size = 7 + len(fields) + len(high) + len(_NAME)
    return _block4(struct.pack("<BHH", 0x74, flags, size) + fields + high + _NAME)
