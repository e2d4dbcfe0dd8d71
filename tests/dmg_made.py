"""Disk images of macOS, written by hand after libmodi's documentation; what is packed by the reference's own tools."""

from __future__ import annotations

import bz2
import lzma
import plistlib
import struct
import zlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

SECTOR = 512
ZERO, RAW, FREE = 0, 1, 2
ADC, ZLIB, BZIP2, LZFSE, XZ = range(0x80000004, 0x80000009)
END = 0xFFFFFFFF


def adc(data: bytes) -> bytes:
    """Literals, and repetitions of both forms wherever the last sixteen bytes stood before."""
    made, at = bytearray(), 0
    while at < len(data):
        piece = data[at : at + 16]
        found = data.rfind(piece, max(0, at - 65_536), at) if len(piece) == 16 else -1
        if found < 0:
            made += bytes([0x80 | len(piece) - 1]) + piece
        elif at - found <= 1024:
            made += bytes([(16 - 3) << 2 | at - found - 1 >> 8, at - found - 1 & 0xFF])
        else:
            made += bytes([0x40 | 16 - 4]) + struct.pack(">H", at - found - 1)
        at += 16
    return bytes(made)


PACK: dict[int, Callable[[bytes], bytes]] = {
    ADC: adc,
    ZLIB: zlib.compress,
    BZIP2: bz2.compress,
    XZ: lzma.compress,
    RAW: lambda data: data,
    ZERO: lambda data: b"",
    FREE: lambda data: b"",
}


class Part(NamedTuple):
    """A table: a part of the media, and how each of its chunks is packed, again and again."""

    name: str
    data: bytes
    kinds: Sequence[int]
    chunk: int = 64 * SECTOR


def udif(
    parts: Sequence[Part], pack: dict[int, Callable[[bytes], bytes]] | None = None, **changed: int
) -> bytes:
    """A whole image. ``changed``: other values for fields of the end, by name."""
    fork, tables, sums, first = bytearray(), [], b"", 0
    ways = PACK | (pack or {})
    for number, part in enumerate(parts):
        entries, crc = b"", 0
        for place, at in enumerate(range(0, len(part.data), part.chunk)):
            piece = part.data[at : at + part.chunk]
            kind = part.kinds[place % len(part.kinds)]
            packed = ways[kind](piece)
            crc = crc if kind == FREE else zlib.crc32(piece, crc)
            entries += struct.pack(
                ">IIQQQQ",
                kind,
                0,
                at // SECTOR,
                len(piece) // SECTOR,
                len(fork) if packed else 0,
                len(packed),
            )
            fork += packed
        entries += struct.pack(">IIQQQQ", END, 0, len(part.data) // SECTOR, 0, len(fork), 0)
        sums += crc.to_bytes(4, "big")
        head = struct.pack(">4sIQQQII", b"mish", 1, first, len(part.data) // SECTOR, 0, 2056, number)
        head += bytes(24) + struct.pack(">II128sI", 2, 32, crc.to_bytes(4, "big"), len(entries) // 40)
        tables.append(
            {"Attributes": "0x0050", "CFName": part.name, "Data": head + entries, "ID": str(number - 1)}
        )
        tables[-1]["Name"] = part.name
        first += len(part.data) // SECTOR
    plist = plistlib.dumps({"resource-fork": {"blkx": tables, "plst": []}})
    end = {"segments": 1, "master": zlib.crc32(sums), "sectors": first, "version": 4} | changed
    trailer = struct.pack(">4sIII", b"koly", end["version"], 512, 1)
    trailer += struct.pack(">QQQQQII16s", 0, 0, len(fork), 0, 0, 1, end["segments"], bytes(range(16)))
    trailer += struct.pack(">II128s", 2, 32, zlib.crc32(fork).to_bytes(4, "big"))
    trailer += struct.pack(">QQ120s", len(fork), len(plist), bytes(120))
    trailer += struct.pack(">II128sIQ12x", 2, 32, end["master"].to_bytes(4, "big"), 1, end["sectors"])
    return bytes(fork) + plist + trailer
