"""Backups of WhatsApp as a telephone writes them, of whatever content."""

from __future__ import annotations

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

KEY, SALT, GOOGLE = bytes(range(32)), bytes(range(100, 132)), bytes(range(16))
JAVA = bytes.fromhex("aced0005757200025b42acf317f8060854e0020000787000000083")
ROOT = bytes(range(200, 232))


def _field(number: int, value: bytes) -> bytes:
    return bytes([number << 3 | 2, len(value)]) + value


def _header(kind: str, iv: bytes, notes: bytes) -> bytes:
    if kind == "crypt12":
        return b"\0\1\2" + SALT + GOOGLE + iv
    if kind == "crypt14":
        key = _field(1, b"\0\1") + _field(2, b"2") + _field(3, SALT) + _field(4, GOOGLE) + _field(5, iv)
        prefix = b"\x08\x00" + _field(2, key) + _field(4, notes)
    else:
        prefix = b"\x08\x01" + _field(3, _field(1, iv)) + _field(4, notes)
    size = len(prefix)
    return (bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])) + prefix


def _derived() -> bytes:
    """As the telephone makes it: two rounds of HMAC-SHA-256."""
    private = hmac.new(bytes(32), ROOT, "sha256").digest()
    return hmac.new(private, b"backup encryption\x01", "sha256").digest()


def written(kind: str, content: bytes, *, iv: bytes = bytes(range(50, 66)), checked: bool = True) -> bytes:
    """A backup of a kind (crypt12, crypt14, crypt15); ``checked``: with the MD5 of newer ones at its end."""
    header = _header(kind, iv, b"\x0a\x0c2.24.1.78.00" + bytes([18, 2]) + b"42")
    encryptor = Cipher(algorithms.AES(_derived() if kind == "crypt15" else KEY), modes.GCM(iv)).encryptor()
    made = header + encryptor.update(content) + encryptor.finalize() + encryptor.tag
    if checked:
        made += hashlib.md5(made).digest()
    return made + (b"--42" if kind == "crypt12" else b"")
