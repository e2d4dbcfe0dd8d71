"""Android backups, written after AOSP's PerformAdbBackupTask."""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import tarfile
import zlib
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from resources.demo import schemas

PASSWORD = "пароль 1"  # noqa: S105
MODIFIED = 1_500_000_000
PACKAGE = "com.android.providers.telephony"


def mmssms(path: Path) -> bytes:
    """A small mmssms.db with one message."""
    with closing(sqlite3.connect(path)) as made, made:
        made.executescript(schemas.SMS)
        made.execute(
            "INSERT INTO sms (_id, thread_id, address, date, type, body) VALUES (1, 1, '+15550100', 1, 1, 'see you')"
        )
    return path.read_bytes()


def tree(database: bytes) -> dict[str, tuple[str, bytes]]:
    """Names in the archive, where they stood on the device, and their content."""
    return {
        f"apps/{PACKAGE}/_manifest": (f"apps/{PACKAGE}/_manifest", b"1\n" + PACKAGE.encode() + b"\n"),
        f"apps/{PACKAGE}/db/mmssms.db": (f"data/data/{PACKAGE}/databases/mmssms.db", database),
        f"apps/{PACKAGE}/f/a b.txt": (f"data/data/{PACKAGE}/files/a b.txt", b"in files"),
        f"apps/{PACKAGE}/sp/p.xml": (f"data/data/{PACKAGE}/shared_prefs/p.xml", b"<map/>"),
        f"apps/{PACKAGE}/r/app_x/y": (f"data/data/{PACKAGE}/app_x/y", b"in the root"),
        f"apps/{PACKAGE}/r/files/z": (f"data/data/{PACKAGE}/files/z", b"of the root, too"),
        f"apps/{PACKAGE}/d_db/d.db": (f"data/user_de/0/{PACKAGE}/databases/d.db", b"device protected"),
        f"apps/{PACKAGE}/ef/e": (f"storage/emulated/0/Android/data/{PACKAGE}/files/e", os.urandom(70_000)),
        f"apps/{PACKAGE}/a/base.apk": (f"data/app/{PACKAGE}/base.apk", b"PK"),
        f"apps/{PACKAGE}/zz/new": (f"apps/{PACKAGE}/zz/new", b"of a token that is not known"),
        "shared/0/DCIM/Ünïcode.jpg": ("storage/emulated/0/DCIM/Ünïcode.jpg", b"picture"),
        "shared/1/card": ("shared/1/card", b"of another volume"),
    }


def made(
    path: Path,
    files: dict[str, tuple[str, bytes]],
    *,
    version: int = 5,
    compressed: bool = True,
    password: str = "",
    rounds: int = 1000,
) -> Path:
    """Writes a backup; under a password it is encrypted."""
    data = _tar(files)
    if compressed:
        data = zlib.compress(data)
    head = f"ANDROID BACKUP\n{version}\n{int(compressed)}\n"
    if not password:
        path.write_bytes(head.encode() + b"none\n" + data)
        return path
    salt, check_salt, user_iv, iv, key = (os.urandom(n) for n in (64, 64, 16, 16, 32))
    coding = "utf-8" if version > 1 else "latin-1"
    # Java widens a byte with its sign before it makes characters of the key.
    of_key = "".join(chr(byte if byte < 128 else 65_536 - 256 + byte) for byte in key)
    checked = key if version == 1 else of_key.encode("utf-8")
    check = hashlib.pbkdf2_hmac("sha1", checked, check_salt, rounds, 32)
    secret = password.encode(coding) if version > 1 else bytes(ord(letter) % 256 for letter in password)
    outer = hashlib.pbkdf2_hmac("sha1", secret, salt, rounds, 32)
    blob = _encrypted(outer, user_iv, b"\x10" + iv + b"\x20" + key + b"\x20" + check)
    lines = (
        "AES-256",
        salt.hex().upper(),
        check_salt.hex().upper(),
        rounds,
        user_iv.hex().upper(),
        blob.hex().upper(),
    )
    path.write_bytes(
        head.encode() + "".join(f"{line}\n" for line in lines).encode() + _encrypted(key, iv, data)
    )
    return path


def _tar(files: dict[str, tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, (_, content) in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(content), MODIFIED
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def _encrypted(key: bytes, vector: bytes, content: bytes) -> bytes:
    padder = padding.PKCS7(128).padder()
    encryptor = Cipher(AES(key), CBC(vector)).encryptor()
    return encryptor.update(padder.update(content) + padder.finalize()) + encryptor.finalize()
