"""VeraCrypt volumes made here by the format's description, with the hidden volume that one may have."""

from __future__ import annotations

import hashlib
import struct
import zlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from make_data import content, data, maker

PASSWORD, HIDDEN_PASSWORD = "outer Blåbär 1", "hidden 蜜 2"
KEYS, HIDDEN_KEYS = hashlib.sha512(b"outer").digest(), hashlib.sha512(b"hidden").digest()
_HEADERS = 131_072
_HIDDEN = 65_536
_SECTOR = 512


def _noise(number: int, length: int) -> bytes:
    stream = Cipher(algorithms.AES(content(number, 32)), modes.CTR(bytes(16))).encryptor()
    return stream.update(bytes(length))


def _header(password: str, keys: bytes, start: int, size: int, number: int) -> bytes:
    """Reference: VeraCrypt documentation, "VeraCrypt Volume Format Specification"."""
    area = keys.ljust(256, b"\0")
    head = struct.pack(
        ">4sHHI16sQQQQII", b"VERA", 5, 0x010B, zlib.crc32(area), bytes(16), 0, size, start, size, 0, 512
    )
    head = head.ljust(188, b"\0")
    clear = head + struct.pack(">I", zlib.crc32(head)) + area
    salt = _noise(number, 64)
    key = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, 500_000, 64)
    return salt + Cipher(algorithms.AES(key), modes.XTS(bytes(16))).encryptor().update(clear)


def _locked(clear: bytes, keys: bytes, start: int) -> bytes:
    sectors = []
    for at in range(0, len(clear), _SECTOR):
        tweak = modes.XTS(((start + at) // _SECTOR).to_bytes(16, "little"))
        sectors.append(Cipher(algorithms.AES(keys), tweak).encryptor().update(clear[at : at + _SECTOR]))
    return b"".join(sectors)


def make(outer: bytes, hidden: bytes | None) -> bytes:
    """The hidden volume stands behind the outer one's file system, which knows nothing of its room."""
    room = b"" if hidden is None else hidden
    size = len(outer) + len(room)
    start = _HEADERS + len(outer)
    heads = []
    for number in (1, 3):
        first = _header(PASSWORD, KEYS, _HEADERS, size, number)
        second = (
            _noise(9 + number, _SECTOR)
            if hidden is None
            else _header(HIDDEN_PASSWORD, HIDDEN_KEYS, start, len(hidden), number + 1)
        )
        heads.append(
            first + _noise(20 + number, _HIDDEN - _SECTOR) + second + _noise(30 + number, _HIDDEN - _SECTOR)
        )
    body = _locked(outer, KEYS, _HEADERS) + _locked(room, HIDDEN_KEYS, start)
    return heads[0] + body + heads[1]


@maker("veracrypt.hc")
def _outer(path: Path) -> None:
    path.write_bytes(make(data("ext4.dd").read_bytes(), None))


@maker("veracrypt-hidden.hc")
def _both(path: Path) -> None:
    path.write_bytes(make(data("fat12.dd").read_bytes(), data("ext4.dd").read_bytes()))
