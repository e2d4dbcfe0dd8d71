"""BitLocker volumes made here by the format's description; cryptsetup is asked whether it reads them alike."""

from __future__ import annotations

import hashlib
import struct
import uuid
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM
from make_data import MIB, content, data, maker

PASSWORD = "Blåbär & 蜜 #1"  # noqa: S105 - of images that tests make
RECOVERY = "-".join(f"{11 * number:06}" for number in (1, 500, 65535, 4321, 7, 30000, 2048, 999))
MASTER, VOLUME_KEY = content(5, 32), content(6, 32)
STARTUP, CLEAR = content(7, 32), content(8, 32)
_STARTUP_ID = uuid.UUID(int=3)
_ROOM = MIB
_SECTOR = 512


def startup_file() -> bytes:
    """What Windows writes to a USB stick."""
    key = _entry(0, 1, struct.pack("<I", 0x2002) + STARTUP)
    entry = _entry(6, 9, _STARTUP_ID.bytes_le + bytes(8) + key)
    return struct.pack("<IIII16sIIQ", 48 + len(entry), 1, 48, 48 + len(entry), bytes(16), 1, 0, 0) + entry


def clear_bytes() -> bytes:
    """What the volumes hold: a file system, then nothing."""
    return data("ntfs.dd").read_bytes() + bytes(_ROOM)


def _entry(kind: int, value: int, body: bytes) -> bytes:
    return struct.pack("<HHHH", 8 + len(body), kind, value, 1) + body


def _wrapped(key: bytes, wanted: bytes, method: int, number: int) -> bytes:
    nonce = struct.pack("<QI", 0x01D00000_00000000, number)
    clear = struct.pack("<HHHHI", 12 + len(wanted), 0, 1, 1, method) + wanted
    sealed = AESCCM(key, tag_length=16).encrypt(nonce, clear, None)
    return nonce + sealed[-16:] + sealed[:-16]


def _protector(number: int, kind: int, key: bytes, extra: bytes = b"") -> bytes:
    locked = _entry(0, 5, _wrapped(key, MASTER, 0x2003, number))
    head = uuid.UUID(int=number).bytes_le + struct.pack("<QHH", 0, 0, kind)
    return _entry(2, 8, head + extra + locked)


def _stretched(start: bytes, number: int, kind: int) -> bytes:
    salt = content(number, 16)
    digest = bytes(32)
    for count in range(1 << 20):
        digest = hashlib.sha256(digest + start + salt + struct.pack("<Q", count)).digest()
    # Windows keeps a copy of the stretched key there, under the master key; nothing reads it.
    copy = _entry(0, 5, _wrapped(MASTER, digest, 0x1000, 90 + number))
    return _protector(number, kind, digest, _entry(0, 3, struct.pack("<I", 0x1000) + salt + copy))


def _protectors(suspended: bool) -> bytes:
    password = PASSWORD.encode("utf-16-le")
    groups = [int(group) // 11 for group in RECOVERY.split("-")]
    made = _stretched(hashlib.sha256(hashlib.sha256(password).digest()).digest(), 1, 0x2000)
    made += _stretched(hashlib.sha256(struct.pack("<8H", *groups)).digest(), 2, 0x0800)
    made += _protector(3, 0x0200, STARTUP)
    made += _protector(4, 0x0100, content(9, 32))
    if suspended:
        made += _protector(5, 0x0000, CLEAR, _entry(0, 1, struct.pack("<I", 0x2000) + CLEAR))
    return made


def _sector(method: int, at: int, clear: bytes) -> bytes:
    place = at.to_bytes(16, "little")
    if method == 0x8004:
        mode: modes.Mode = modes.XTS((at // _SECTOR).to_bytes(16, "little"))
        return Cipher(algorithms.AES(VOLUME_KEY), mode).encryptor().update(clear)
    vector = Cipher(algorithms.AES(VOLUME_KEY), modes.ECB()).encryptor().update(place)  # noqa: S305
    return Cipher(algorithms.AES(VOLUME_KEY), modes.CBC(vector)).encryptor().update(clear)


def make(method: int, *, suspended: bool = False, encrypted: int | None = None) -> bytes:
    """A volume; ``encrypted`` is the border up to which it is encrypted, None for the whole."""
    clear = bytearray(clear_bytes())
    size, header_bytes = len(clear), 16 * _SECTOR
    first = size - _ROOM
    places = [first, first + (1 << 17), first + (1 << 18)]
    header_at = first + (1 << 16)
    border = size if encrypted is None else encrypted
    clear[header_at : header_at + header_bytes] = clear[:header_bytes]
    locked = bytearray(clear)
    for at in range(0, border, _SECTOR):
        locked[at : at + _SECTOR] = _sector(method, at, bytes(clear[at : at + _SECTOR]))
    entries = _entry(7, 2, "INDICIA 13/09/2020\0".encode("utf-16-le")) + _protectors(suspended)
    entries += _entry(3, 5, _wrapped(MASTER, VOLUME_KEY, method, 50))
    entries += _entry(15, 15, struct.pack("<QQ", header_at, header_bytes))
    stated = 48 + len(entries)
    block = struct.pack(
        "<8sHHHHQIIQQQQ", b"-FVE-FS-", 57, 2, 4, 4, border, 0, 16, *places, header_at
    ) + struct.pack("<IIII16sIIQ", stated, 1, 48, stated, bytes(range(16)), 60, method, 0)
    for place in places:
        locked[place : place + len(block) + len(entries)] = block + entries
    head = bytearray(_SECTOR)
    head[:11], head[510:] = b"\xebX\x90-FVE-FS-", b"\x55\xaa"
    head[11:13] = _SECTOR.to_bytes(2, "little")
    head[13] = 8
    head[160:176] = uuid.UUID("4967d63b-2e29-4ad8-8399-f6a339e3d001").bytes_le
    head[176:200] = struct.pack("<3Q", *places)
    locked[:_SECTOR] = head
    return bytes(locked)


@maker("bitlocker-clear.dd")
def _clear(path: Path) -> None:
    path.write_bytes(clear_bytes())


@maker("bitlocker-xts.img")
def _xts(path: Path) -> None:
    path.write_bytes(make(0x8004))


@maker("bitlocker-cbc.img")
def _cbc(path: Path) -> None:
    path.write_bytes(make(0x8003))


@maker("bitlocker-suspended.img")
def _suspended(path: Path) -> None:
    path.write_bytes(make(0x8004, suspended=True))
