"""Disk images of macOS, written by hand after libmodi's documentation; what is packed by the reference's own tools."""

from __future__ import annotations

import bz2
import hashlib
import hmac
import lzma
import plistlib
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

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


def sparse(data: bytes, band: int = 64 * SECTOR, first: int = 1008) -> bytes:
    """A sparse image without the bands that are zeros, the others in a turned order; ``first`` of them by the first node."""
    bands = [(number, data[at : at + band]) for number, at in enumerate(range(0, len(data), band), 1)]
    kept = [(number, piece.ljust(band, b"\0")) for number, piece in reversed(bands) if any(piece)]
    sectors = len(data) // SECTOR
    rest = kept[first:]
    following = 4096 + min(first, len(kept)) * band if rest else 0
    made = struct.pack(">4sIIIIQQ28x", b"sprs", 3, band // SECTOR, 1, sectors, following, sectors)
    made = _node(made, kept[:first])
    while rest:
        some, rest = rest[:1010], rest[1010:]
        following = len(made) + 4096 + len(some) * band if rest else 0
        made += _node(struct.pack(">4sIIQ36x", b"sprs", 0, 1, following), some)
    return made


def _node(head: bytes, bands: Sequence[tuple[int, bytes]]) -> bytes:
    numbers = b"".join(struct.pack(">I", number) for number, _ in bands)
    return (head + numbers).ljust(4096, b"\0") + b"".join(piece for _, piece in bands)


KEY_AT = 72 + 0x260
"""Where vfdecrypt looks for the key, whatever the header says."""


def encrypted(data: bytes, password: bytes, bits: int = 128, block: int = 4096, **changed: int) -> bytes:
    """An encrypted image of version 2. ``changed``: other values for fields of the header, by name."""
    key, mac_key = bytes(range(bits // 8)), bytes(range(100, 120))
    salt, vector = bytes(range(20)), bytes(range(8))
    derived = hashlib.pbkdf2_hmac("sha1", password, salt, 1000, 24)
    blob = key + mac_key + b"CKIE\0"
    blob += bytes([8 - len(blob) % 8]) * (8 - len(blob) % 8)
    wrapped = Cipher(TripleDES(derived), modes.CBC(vector)).encryptor().update(blob)
    fields = {
        "version": 2,
        "mode": 6,
        "method": 0x80000001,
        "block": block,
        "kind": 1,
        "rounds": 1000,
        "count": 1,
    }
    of = fields | changed
    start = 8192
    made = struct.pack(">8sIIIIIII", b"encrcdsa", of["version"], 16, of["mode"], of["method"], bits, 91, 160)
    made += struct.pack(">16sIQQI", bytes(16), of["block"], len(data), start, of["count"])
    made += struct.pack(">IQQ", of["kind"], KEY_AT, 616)
    made = made.ljust(KEY_AT, b"\0") + struct.pack(">IIII32sI32s", 103, 0, of["rounds"], 20, salt, 8, vector)
    made = (made + struct.pack(">IIIII", 192, 17, 7, 6, len(wrapped)) + wrapped).ljust(start, b"\0")
    return made + ciphered(data, key, mac_key, block)


def ciphered(data: bytes, key: bytes, mac_key: bytes, block: int, first: int = 0) -> bytes:
    """Blocks, each under the HMAC of its number; the last one is filled up."""
    made = bytearray()
    for number, at in enumerate(range(0, len(data), block), first):
        vector = hmac.digest(mac_key, number.to_bytes(4, "big"), "sha1")[:16]
        encryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
        made += encryptor.update(data[at : at + block].ljust(block, b"\0"))
    return bytes(made)


def bundle(
    folder: Path, data: bytes, band: int, cipher: Callable[[bytes, int], bytes] = lambda piece, at: piece
) -> Path:
    """A sparse bundle without the bands that are zeros; of the others, zeros at the end are left out."""
    path = folder / "backup.sparsebundle"
    (path / "bands").mkdir(parents=True)
    said = {"CFBundleInfoDictionaryVersion": "6.0", "band-size": band, "bundle-backingstore-version": 1}
    said |= {"diskimage-bundle-type": "com.apple.diskimage.sparsebundle", "size": len(data)}
    for name in ("Info.plist", "Info.bckup"):
        (path / name).write_bytes(plistlib.dumps(said))
    (path / "token").touch()
    for number, at in enumerate(range(0, len(data), band)):
        piece = data[at : at + band].rstrip(b"\0")
        if piece:
            padded = piece.ljust(-(-len(piece) // 4096) * 4096, b"\0")
            (path / f"bands/{number:x}").write_bytes(cipher(padded, at))
    return path
