"""The header of an Android backup: lines of text before its data.

Reference: AOSP, frameworks/base, com.android.server.backup.fullbackup.PerformAdbBackupTask and
com.android.server.backup.BackupPasswordManager; N. Elenkov, "Unpacking Android backups" (2012). MIUI's own lines
before it (mark, version, package and label, two numbers) as in readers of such backups.
"""

from __future__ import annotations

import binascii
from typing import NamedTuple

from evidence.contract.source import ByteSource

MAGIC = b"ANDROID BACKUP\n"
_MIUI = b"MIUI BACKUP\n"
_MOST_MIUI = 1024
"""Bytes of the lines that MIUI puts before the header: the label of an application is the longest."""
_LOCKED = b"AES-256"
_VERSIONS = range(1, 6)
_MOST_BYTES = 4096
_MOST_ROUNDS = 1_000_000


class AdbLock(NamedTuple):
    """By what the data is encrypted; ``blob`` holds the master key, encrypted by the password's."""

    salt: bytes
    checksum_salt: bytes
    rounds: int
    vector: bytes
    blob: bytes


class AdbHeader(NamedTuple):
    """``start``: where the data begins. ``lock`` is None where it is in clear."""

    version: int
    compressed: bool
    start: int
    lock: AdbLock | None


def adb_header(source: ByteSource) -> AdbHeader | None:
    """The header at the start of a source, None where there is none. Raises ValueError where it is damaged."""
    begin = _begin(source.read_at(0, _MOST_MIUI + len(MAGIC)))
    head = source.read_at(begin, _MOST_BYTES)
    if not head.startswith(MAGIC):
        return None
    lines = head.split(b"\n")
    if len(lines) < 5 or int(lines[1]) not in _VERSIONS or lines[2] not in (b"0", b"1"):
        raise ValueError("the header of the Android backup is damaged, or of a version that is not known")
    if lines[3] == b"none":
        return AdbHeader(int(lines[1]), lines[2] == b"1", begin + _end(lines, 4), None)
    if lines[3] != _LOCKED or len(lines) < 10:
        raise ValueError("the Android backup is encrypted in a way that is not known")
    rounds = int(lines[6])
    if not 1 <= rounds <= _MOST_ROUNDS:
        raise ValueError(
            f"the Android backup wants {rounds} rounds for a password; 1 to {_MOST_ROUNDS} are done"
        )
    salt, checksum_salt, vector, blob = (binascii.unhexlify(lines[number]) for number in (4, 5, 7, 8))
    lock = AdbLock(salt, checksum_salt, rounds, vector, blob)
    return AdbHeader(int(lines[1]), lines[2] == b"1", begin + _end(lines, 9), lock)


def _begin(head: bytes) -> int:
    """Where the header begins: behind the lines of MIUI where it has some."""
    return head.find(b"\n" + MAGIC) + 1 if head.startswith(_MIUI) else 0


def _end(lines: list[bytes], count: int) -> int:
    return sum(len(line) + 1 for line in lines[:count])
