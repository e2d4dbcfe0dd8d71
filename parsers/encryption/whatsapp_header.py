"""The headers of WhatsApp's backups on Android, and what follows them.

Reference: the format as wa-crypt-tools describes it (README, proto/backup_prefix.proto, proto/C14_cipher.proto);
protobuf.dev, "Encoding".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.source import ByteSource

IV, TAG, CHECKSUM = 16, 16, 16
_LONGEST = 4096
_LEGACY = (b"\x00\x01\x01", b"\x00\x01\x02", b"\x00\x01\x03")
_LEGACY_IV, _LEGACY_BYTES = 51, 67
_NUMBER = re.compile(rb"[-\d]{2}\d\d")
"""How a crypt12 backup ends: the last digits of the telephone number."""
_OWN_KEY, _END_TO_END = 2, 3
_IV_FIELDS = {_OWN_KEY: 5, _END_TO_END: 1}


class BackupHeader(NamedTuple):
    """``name`` for a person; the data stands from ``start`` on, ``behind`` it a tag, a check sum and ``footer``."""

    name: str
    iv: bytes
    start: int
    footer: int


def read_header(source: ByteSource) -> BackupHeader | None:
    """None where it is no backup."""
    head = source.read_at(0, _LONGEST)
    if head.startswith(_LEGACY) and source.size > _LEGACY_BYTES + TAG + CHECKSUM + 4:
        if _NUMBER.fullmatch(source.read_at(source.size - 4, 4)):
            return BackupHeader("WhatsApp backup (crypt12)", head[_LEGACY_IV:_LEGACY_BYTES], _LEGACY_BYTES, 4)
        return None
    found = _prefix(head)
    return found if found and source.size > found.start + TAG + CHECKSUM else None


def _prefix(head: bytes) -> BackupHeader | None:
    try:
        length, start = _number(head, 0)
        fields = dict(_fields(head[start : start + length]))
        kind = next(kind for kind in (_END_TO_END, _OWN_KEY) if isinstance(fields.get(kind), bytes))
        iv = dict(_fields(bytes(fields[kind]))).get(_IV_FIELDS[kind])
    except (ValueError, StopIteration):
        return None
    if start + length > len(head) or not isinstance(iv, bytes) or len(iv) != IV:
        return None
    name = "crypt15, end-to-end" if kind == _END_TO_END else "crypt14"
    return BackupHeader(f"WhatsApp backup ({name})", iv, start + length, 0)


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The numbers and byte fields of a message. Raises ValueError where it is none."""
    at = 0
    while at < len(data):
        tag, at = _number(data, at)
        if tag >> 3 == 0 or tag & 7 not in (0, 2):
            raise ValueError(tag)
        value, at = _number(data, at)
        if tag & 7 == 0:
            yield tag >> 3, value
        elif at + value <= len(data):
            yield tag >> 3, data[at : at + value]
            at += value
        else:
            raise ValueError(value)


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, and where it ends."""
    value = 0
    for place, byte in enumerate(data[at : at + 10]):
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError(at)
