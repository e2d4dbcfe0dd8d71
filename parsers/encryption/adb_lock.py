"""An encrypted Android backup.

Reference: as for its header; Android's PBKDF2WithHmacSHA1 takes characters, in UTF-8 from version 2 on.
"""

from __future__ import annotations

import hashlib
import hmac

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.adb_header import MAGIC, AdbHeader, AdbLock, adb_header
from parsers.support.cbc import CbcSource
from parsers.support.mapped import Mapped, Run
from parsers.support.prefixed import Prefixed

_NAME = "Android backup encryption"


class AdbEncryption(Encryption):
    """AES-256 under a password, which ``adb backup`` asks for. In clear it is a backup without encryption."""

    name = "adb_encryption"

    def probe(self, source: ByteSource) -> str | None:
        try:
            header = adb_header(source)
        except ValueError:
            return None
        return _NAME if header and header.lock else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        header = adb_header(source)
        if header is None or header.lock is None:
            raise NotReadableError("it is no encrypted Android backup")
        for secret in keys:
            if secret.kind != "text":
                continue
            opened = _master(header, header.lock, secret.value)
            if opened is None:
                keys.refused("password")
                continue
            keys.opened("password")
            return _clear(source, header, *opened)
        raise LockedError(_NAME, keys)


def _clear(source: ByteSource, header: AdbHeader, vector: bytes, key: bytes) -> ByteSource:
    """The backup as it would be without encryption."""
    size = source.size - header.start
    data = CbcSource(Mapped(source, size, [Run(0, size, header.start)]), key, vector)
    return Prefixed(b"%s%d\n%d\nnone\n" % (MAGIC, header.version, header.compressed), data)


def _master(header: AdbHeader, lock: AdbLock, password: bytes) -> tuple[bytes, bytes] | None:
    """The initial vector and key of the data; None where the password is another."""
    if len(lock.vector) != 16 or len(lock.blob) % 16:
        raise NotReadableError("the header of the encrypted Android backup is damaged")
    if header.version == 1:
        password = bytes(ord(letter) & 0xFF for letter in password.decode("utf-8", "surrogateescape"))
    key = _derived(password, lock.salt, lock.rounds)
    try:
        opened = CbcSource(SourceBytes(lock.blob), key, lock.vector)
    except NotReadableError:
        return None
    vector, master, checksum = _parts(opened.read_at(0, opened.size))
    if len(vector) != 16 or len(master) != 32:
        return None
    # Devices of the time of version 1 took the low bytes of characters; which of them did cannot be told.
    forms = ("".join(map(_widened, master)).encode(), master)
    fits = any(
        hmac.compare_digest(_derived(form, lock.checksum_salt, lock.rounds), checksum) for form in forms
    )
    return (vector, master) if fits else None


def _derived(password: bytes, salt: bytes, rounds: int) -> bytes:
    return hashlib.pbkdf2_hmac("sha1", password, salt, rounds, 32)


def _parts(blob: bytes) -> tuple[bytes, bytes, bytes]:
    """Initial vector, key and check sum, each with its length before it."""
    parts, at = [], 0
    for _ in range(3):
        length = blob[at] if at < len(blob) else 0
        parts.append(blob[at + 1 : at + 1 + length])
        at += 1 + length
    return parts[0], parts[1], parts[2]


def _widened(byte: int) -> str:
    """A byte as Java makes a character of it: with its sign."""
    return chr(byte if byte < 0x80 else 0xFF00 | byte)
