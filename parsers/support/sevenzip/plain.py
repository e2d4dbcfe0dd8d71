"""A 7-Zip archive of one member in clear, for what a library unpacks and py7zr's decoders do not.

Reference: 7-Zip, DOC/7zFormat.txt.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from isal.isal_zlib import crc32

from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.joined import Joined
from parsers.support.sevenzip.streams import Coder

_NAME = b"\0" + "member\0".encode("utf-16-le")


def plain_archive(packed: ByteSource, coders: Sequence[Coder]) -> ByteSource:
    """What goes through these coders, one after the other, as the one member of an archive."""
    streams = b"\6" + _number(0) + b"\1\x09" + _number(packed.size) + b"\0"
    sizes = b"".join(_number(coder.size) for coder in coders)
    streams += b"\7\x0b\1\0" + _chain(coders) + b"\x0c" + sizes + b"\0\x08\0\0"
    header = b"\1\4" + streams + b"\5\1\x11" + _number(len(_NAME)) + _NAME + b"\0\0"
    rest = struct.pack("<QQI", packed.size, len(header), crc32(header))
    start = b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", crc32(rest)) + rest
    return Joined([SourceBytes(start), packed, SourceBytes(header)])


def _chain(coders: Sequence[Coder]) -> bytes:
    """Each takes what the one before gives."""
    made = bytes([len(coders)])
    for coder in coders:
        flags = len(coder.method) | (0x20 if coder.properties else 0)
        made += bytes([flags]) + coder.method
        if coder.properties:
            made += _number(len(coder.properties)) + coder.properties
    return made + b"".join(_number(place + 1) + _number(place) for place in range(len(coders) - 1))


def _number(value: int) -> bytes:
    return bytes([value]) if value < 0x80 else b"\xff" + value.to_bytes(8, "little")
