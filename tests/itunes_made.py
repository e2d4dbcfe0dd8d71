"""Backups of an invented iPhone, written after the public descriptions of the format.

The tests hold what is made here against a reader of somebody else's (iphone_backup_decrypt).
"""

from __future__ import annotations

import hashlib
import os
import plistlib
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

PASSWORD = "correct horse"  # noqa: S105
MODIFIED, CHANGED, BORN = 1_600_000_001, 1_600_000_002, 1_600_000_003
_MODES = {"file": 0o100644, "directory": 0o40755, "link": 0o120755}
_FLAGS = {"file": 1, "directory": 2, "link": 4}
_CLASSES = (1, 3, 4)


class Made(NamedTuple):
    """One file of the device. A directory has no content, a link's is its target."""

    domain: str
    relative: str
    content: bytes = b""
    type: str = "file"

    @property
    def name(self) -> str:
        return hashlib.sha1(f"{self.domain}-{self.relative}".encode()).hexdigest()


def sms_db(path: Path) -> bytes:
    """A small sms.db with one message."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as made, made:
        made.executescript(
            "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT);"
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT, text TEXT, handle_id INTEGER, service TEXT,"
            " date INTEGER, date_read INTEGER, date_delivered INTEGER, is_from_me INTEGER, attributedBody BLOB,"
            " cache_has_attachments INTEGER, is_read INTEGER);"
            "INSERT INTO handle VALUES (1, '+15550100', 'SMS');"
            "INSERT INTO message VALUES (1, 'G-1', 'meet at noon', 1, 'SMS', 600000000000000000, 0, 0, 0, NULL, 0, 1);"
        )
    return path.read_bytes()


def files(folder: Path) -> tuple[Made, ...]:
    """What the device holds: databases that parsers know, sizes around a block of the cipher, names of all kinds."""
    return (
        Made("HomeDomain", "", type="directory"),
        Made("HomeDomain", "Library/SMS", type="directory"),
        Made("HomeDomain", "Library/SMS/sms.db", sms_db(folder / "sms.db")),
        Made("HomeDomain", "Library/empty"),
        Made("HomeDomain", "Library/one block", b"sixteen bytes ok"),
        Made("HomeDomain", "Library/Ünïcode – 漢字 😀.txt", b"name"),
        Made("HomeDomain", "Library/link", b"../Media/DCIM", "link"),
        Made("CameraRollDomain", "Media/DCIM/100APPLE/IMG_0001.JPG", bytes(range(256)) * 9000),
        Made("AppDomain-com.example.chat", "Documents/a.txt", b"of an application"),
        Made("AppDomainGroup-group.net.whatsapp", "x.txt", b"of a group"),
        Made("AppDomainPlugin-com.example.share", "p.txt", b"of a plugin"),
        Made("SysContainerDomain-com.apple.x", "s.txt", b"s"),
        Made("SysSharedContainerDomain-systemgroup.y", "t.txt", b"t"),
        Made("WirelessDomain", "Library/Databases/CellularUsage.db", b"not really"),
        Made("NewDomain", "what/is it", b"unknown domain"),
    )


def made(
    folder: Path, holds: tuple[Made, ...], *, password: str = "", older: bool = False, rounds: int = 1000
) -> Path:
    """Writes a backup into ``folder``: Manifest.db, or with ``older`` Manifest.mbdb; encrypted under a password."""
    folder.mkdir(parents=True)
    keys = {number: os.urandom(32) for number in _CLASSES}
    manifest: dict[str, Any] = {
        "Version": "10.0",
        "IsEncrypted": bool(password),
        "Lockdown": {
            "ProductVersion": "9.3.5" if older else "15.1",
            "DeviceName": "Examiner's iPhone",
            "ProductType": "iPhone14,2",
            "BuildVersion": "19B74",
            "SerialNumber": "F00TEST",
            "UniqueDeviceID": "00008110-000000000000001E",
        },
    }
    if password:
        manifest["BackupKeyBag"] = keybag(keys, password, rounds, older=older)
    row_keys = {file: os.urandom(32) for file in holds if password and file.type == "file" and file.content}
    for file in holds:
        if file.type != "file":
            continue
        place = folder / file.name if older else folder / file.name[:2] / file.name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(
            encrypted(row_keys[file], padded(file.content)) if file in row_keys else file.content
        )
    wrapped = {file: struct.pack("<I", 3) + aes_key_wrap(keys[3], key) for file, key in row_keys.items()}
    if older:
        (folder / "Manifest.mbdb").write_bytes(mbdb(holds, wrapped))
    else:
        database(folder / "Manifest.db", holds, wrapped)
        if password:
            key = os.urandom(32)
            plain = (folder / "Manifest.db").read_bytes()
            (folder / "Manifest.db").write_bytes(encrypted(key, padded(plain)))
            manifest["ManifestKey"] = struct.pack("<I", 4) + aes_key_wrap(keys[4], key)
    (folder / "Manifest.plist").write_bytes(plistlib.dumps(manifest, fmt=plistlib.FMT_BINARY))
    (folder / "Info.plist").write_bytes(
        plistlib.dumps({"Device Name": "Examiner's iPhone", "IMEI": "356938035643809"})
    )
    (folder / "Status.plist").write_bytes(
        plistlib.dumps({"SnapshotState": "finished"}, fmt=plistlib.FMT_BINARY)
    )
    return folder


def database(path: Path, holds: tuple[Made, ...], wrapped: dict[Made, bytes]) -> None:
    """Manifest.db."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB)"
        )
        db.execute("CREATE TABLE Properties (key TEXT PRIMARY KEY, value BLOB)")
        for file in holds:
            row = (
                file.name,
                file.domain,
                file.relative,
                _FLAGS[file.type],
                archived(file, wrapped.get(file)),
            )
            db.execute("INSERT INTO Files VALUES (?, ?, ?, ?, ?)", row)


def archived(file: Made, key: bytes | None) -> bytes:
    """An MBFile as NSKeyedArchiver writes it."""
    objects: list[Any] = ["$null", {}, file.relative]
    fields: dict[str, Any] = {
        "LastModified": MODIFIED,
        "LastStatusChange": CHANGED,
        "Birth": BORN,
        "Flags": 0,
        "GroupID": 501,
        "UserID": 501,
        "InodeNumber": 4711,
        "Mode": _MODES[file.type],
        "Size": len(file.content) if file.type == "file" else 0,
        "ProtectionClass": 3,
        "RelativePath": plistlib.UID(2),
    }
    if file.type == "link":
        fields["Target"] = plistlib.UID(len(objects))
        objects.append(file.content.decode())
    if key is not None:
        fields["EncryptionKey"] = plistlib.UID(len(objects))
        objects += [
            {"NS.data": key, "$class": plistlib.UID(len(objects) + 1)},
            {"$classname": "NSMutableData"},
        ]
    fields["$class"] = plistlib.UID(len(objects))
    objects.append({"$classname": "MBFile", "$classes": ["MBFile", "NSObject"]})
    objects[1] = fields
    archive = {
        "$version": 100000,
        "$archiver": "NSKeyedArchiver",
        "$top": {"root": plistlib.UID(1)},
        "$objects": objects,
    }
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)


def mbdb(holds: tuple[Made, ...], wrapped: dict[Made, bytes]) -> bytes:
    """Manifest.mbdb."""

    def text(value: bytes | None) -> bytes:
        return b"\xff\xff" if value is None else struct.pack(">H", len(value)) + value

    rows = [b"mbdb\x05\x00"]
    for file in holds:
        target = file.content if file.type == "link" else None
        rows += [text(file.domain.encode()), text(file.relative.encode()), text(target), text(None)]
        rows += [text(wrapped.get(file))]
        size = len(file.content) if file.type == "file" else 0
        rows.append(
            struct.pack(">HQ5IQ2B", _MODES[file.type], 4711, 501, 501, MODIFIED, CHANGED, BORN, size, 3, 1)
        )
        rows += [text(b"property"), text(b"value")]
    return b"".join(rows)


def keybag(keys: dict[int, bytes], password: str, rounds: int, *, older: bool) -> bytes:
    """A backup keybag; of older devices without the rounds of PBKDF2 with SHA-256."""

    def item(tag: bytes, value: bytes | int) -> bytes:
        raw = struct.pack(">I", value) if isinstance(value, int) else value
        return tag + struct.pack(">I", len(raw)) + raw

    salt, first = os.urandom(20), os.urandom(20)
    secret = password.encode()
    parts = [item(b"VERS", 5), item(b"TYPE", 1), item(b"UUID", os.urandom(16)), item(b"HMCK", os.urandom(40))]
    parts += [item(b"WRAP", 0), item(b"SALT", salt), item(b"ITER", rounds)]
    if not older:
        parts += [item(b"DPWT", 1), item(b"DPIC", rounds), item(b"DPSL", first)]
        secret = hashlib.pbkdf2_hmac("sha256", secret, first, rounds, 32)
    outer = hashlib.pbkdf2_hmac("sha1", secret, salt, rounds, 32)
    for number, key in keys.items():
        parts += [item(b"UUID", os.urandom(16)), item(b"CLAS", number), item(b"WRAP", 2), item(b"KTYP", 0)]
        parts.append(item(b"WPKY", aes_key_wrap(outer, key)))
    return b"".join(parts)


def padded(content: bytes) -> bytes:
    """The content with the padding of PKCS #7."""
    length = 16 - len(content) % 16
    return content + bytes([length]) * length


def encrypted(key: bytes, content: bytes) -> bytes:
    """AES-256 in CBC with a vector of zeros."""
    encryptor = Cipher(AES(key), CBC(bytes(16))).encryptor()
    return encryptor.update(content) + encryptor.finalize()
