"""What a BitLocker volume says of its keys: three copies of a block of entries.

Reference: libyal/libbde, "BitLocker Drive Encryption (BDE) format", sections 3 to 6.
"""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESCCM

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

CLEAR_KEY = 0x0000
METHODS = {
    0x8000: "AES-CBC 128 with diffuser",
    0x8001: "AES-CBC 256 with diffuser",
    0x8002: "AES-CBC 128",
    0x8003: "AES-CBC 256",
    0x8004: "AES-XTS 128",
    0x8005: "AES-XTS 256",
}
PROTECTORS = {
    CLEAR_KEY: "clear key",
    0x0100: "TPM",
    0x0200: "startup key",
    0x0300: "TPM with startup key",
    0x0500: "TPM with PIN",
    0x0800: "recovery key",
    0x1000: "smart card",
    0x2000: "password",
}
METADATA_BYTES = 1 << 16
"""Bytes of each copy, the unused ones counted."""
_SIGNATURE = b"-FVE-FS-"
_HEADER = struct.Struct("<8sHHHHQIIQQQQIIII16sIIQ")
_ENTRY = struct.Struct("<HHHH")
_VMK, _FVEK = 2, 3
_KEY, _STRETCH, _CCM, _MASTER, _EXTERNAL, _RUN = 1, 3, 5, 8, 9, 15


class Entry(NamedTuple):
    """``type`` is what it is for, ``value`` of what form ``data`` is."""

    type: int
    value: int
    data: bytes


class Protector(msgspec.Struct, frozen=True, kw_only=True):
    """One way to the volume master key, which lies encrypted in ``locked``; ``clear`` is the key, where it is there."""

    identifier: uuid.UUID
    kind: int
    salt: bytes
    locked: tuple[bytes, ...]
    clear: bytes


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """``method`` as the format numbers it; ``locked``: the volume's key, encrypted with the volume master key.

    The volume's first ``header_bytes`` stand at ``header_at``; its first ``encrypted`` bytes are encrypted.
    """

    method: int
    protectors: tuple[Protector, ...]
    locked: bytes
    places: tuple[int, ...]
    header_at: int
    header_bytes: int
    encrypted: int


def read_metadata(source: ByteSource, places: tuple[int, ...]) -> Metadata:
    """The first copy that is whole; ``places`` in bytes. NotReadableError where none is."""
    for place in places:
        try:
            found = _metadata(source, place)
        except (ReadError, struct.error, ValueError):
            continue
        if found is not None:
            return found
    raise NotReadableError("All copies of what the BitLocker volume says of its keys are damaged.")


def opened(key: bytes, locked: bytes) -> bytes | None:
    """The key that is encrypted in ``locked``; None where ``key`` is not the one to it, which its tag tells."""
    if len(key) not in (16, 24, 32) or len(locked) < 28:
        return None
    try:
        entry = AESCCM(key, tag_length=16).decrypt(locked[:12], locked[28:] + locked[12:28], None)
    except InvalidTag:
        return None
    return entry[12:]


def external_key(data: bytes) -> tuple[uuid.UUID, bytes] | None:
    """Name and key of a startup key file (``.BEK``); None where it is none."""
    try:
        size, version, header = struct.unpack_from("<III", data)
        entries = list(_entries(data[header:size])) if version == 1 and header == 48 else []
        for entry in entries:
            if entry.value == _EXTERNAL:
                keys = [inner.data[4:] for inner in _entries(entry.data[24:]) if inner.value == _KEY]
                return uuid.UUID(bytes_le=entry.data[:16]), keys[0]
    except (struct.error, ValueError, IndexError):
        return None
    return None


def _metadata(source: ByteSource, place: int) -> Metadata | None:
    head = source.read_at(place, _HEADER.size)
    fields = _HEADER.unpack(head)
    size, version, method = fields[12], fields[2], fields[18]
    if fields[0] != _SIGNATURE or version != 2 or not 48 <= size <= METADATA_BYTES:
        return None
    entries = list(_entries(source.read_at(place + _HEADER.size, size - 48)))
    locked = [entry.data for entry in entries if entry.type == _FVEK and entry.value == _CCM]
    runs = [struct.unpack_from("<QQ", entry.data) for entry in entries if entry.value == _RUN]
    if not locked or not runs:
        return None
    return Metadata(
        method=method & 0xFFFF,
        protectors=tuple(
            _protector(entry.data) for entry in entries if entry.type == _VMK and entry.value == _MASTER
        ),
        locked=locked[0],
        places=tuple(fields[8:11]),
        header_at=runs[0][0],
        header_bytes=runs[0][1],
        encrypted=fields[5],
    )


def _protector(data: bytes) -> Protector:
    inner = list(_entries(data[28:]))
    return Protector(
        identifier=uuid.UUID(bytes_le=data[:16]),
        kind=int.from_bytes(data[26:28], "little"),
        salt=next((entry.data[4:20] for entry in inner if entry.value == _STRETCH), b""),
        locked=tuple(entry.data for entry in inner if entry.value == _CCM),
        clear=next((entry.data[4:] for entry in inner if entry.value == _KEY), b""),
    )


def _entries(data: bytes) -> Iterator[Entry]:
    at = 0
    while at + _ENTRY.size <= len(data):
        size, kind, value, _ = _ENTRY.unpack_from(data, at)
        if not size:
            return
        if size < _ENTRY.size or at + size > len(data):
            raise ValueError(f"an entry of {size} bytes at {at}")
        yield Entry(kind, value, data[at + _ENTRY.size : at + size])
        at += size
