"""The header of a QCOW2 image. All numbers are big-endian.

Reference: QEMU docs/interop/qcow2.rst.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import PartFile

MAGIC = b"QFI\xfb"
_HEADER = struct.Struct(">4sIQIIQIIQQIIQ")
_FEATURES = struct.Struct(">QQQII")
_V2_LENGTH = 72
_BACKING_FORMAT = 0xE2792ACA
_DATA_FILE = 0x44415441
_DIRTY, _CORRUPT, _EXTERNAL, _COMPRESSION, _EXTENDED = 1, 2, 4, 8, 16
_MOST_NAME = 1023
_MOST_L1 = 32 << 20
"""Bytes of the first table: QEMU's own limit."""


class Qcow2Header(NamedTuple):
    """Offsets and lengths in bytes; ``compression`` is 0 (deflate) or 1 (Zstandard)."""

    version: int
    cluster_bits: int
    size: int
    l1_size: int
    l1_offset: int
    snapshots: int
    snapshots_offset: int
    compression: int = 0
    extended: bool = False
    dirty: bool = False
    corrupt: bool = False
    backing: str | None = None
    backing_format: str | None = None
    data_file: str | None = None


def read_header(file: PartFile) -> Qcow2Header:
    """The header. Raises NotReadableError for what is encrypted, newer than this reader or makes no sense."""
    fields = _HEADER.unpack(file.read_at(0, _HEADER.size))
    magic, version, backing_at, backing_length, bits, size, crypt, l1_size, l1_offset = fields[:9]
    if magic != MAGIC:
        raise NotReadableError(f"{file.path} is not a QCOW2 image")
    if version not in (2, 3):
        raise NotReadableError(f"{file.path} is a QCOW image of version {version}; versions 2 and 3 are read")
    if crypt:
        name = {1: "AES", 2: "LUKS"}.get(crypt, f"method {crypt}")
        raise NotReadableError(
            f"{file.path} is an encrypted QCOW2 image ({name}), which is not read. Decrypt a copy with qemu-img."
        )
    if not 9 <= bits <= 21:
        raise NotReadableError(f"{file.path} states clusters of 2^{bits} bytes, which no QCOW2 image has")
    header = Qcow2Header(version, bits, size, l1_size, l1_offset, fields[11], fields[12])
    end = _V2_LENGTH
    if version == 3:
        header, end = _with_features(file, header)
    if l1_size * 8 > _MOST_L1:
        raise NotReadableError(
            f"{file.path} states a first table of {l1_size * 8} bytes; {_MOST_L1} are read"
        )
    if l1_offset % (1 << bits):
        raise NotReadableError(
            f"{file.path}: its first table is said to begin at {l1_offset}, inside a cluster"
        )
    header = _with_extensions(file, header, end, backing_at or 1 << bits)
    if backing_at:
        if backing_length > _MOST_NAME:
            raise NotReadableError(
                f"{file.path}: the name of its backing file is longer than the format allows"
            )
        header = header._replace(backing=_text(file.read_at(backing_at, backing_length)))
    return header


def _with_features(file: PartFile, header: Qcow2Header) -> tuple[Qcow2Header, int]:
    incompatible, _, _, _, length = _FEATURES.unpack(file.read_at(_V2_LENGTH, _FEATURES.size))
    unknown = incompatible & ~(_DIRTY | _CORRUPT | _EXTERNAL | _COMPRESSION | _EXTENDED)
    compression = file.read_at(104, 1)[0] if incompatible & _COMPRESSION and length > 104 else 0
    if unknown or compression > 1 or length < 104 or (incompatible & _EXTENDED and header.cluster_bits < 14):
        raise NotReadableError(
            f"{file.path} uses features of QCOW2 that this version does not know, or is damaged"
        )
    return header._replace(
        compression=compression,
        extended=bool(incompatible & _EXTENDED),
        dirty=bool(incompatible & _DIRTY),
        corrupt=bool(incompatible & _CORRUPT),
        data_file="" if incompatible & _EXTERNAL else None,
    ), length


def _with_extensions(file: PartFile, header: Qcow2Header, at: int, end: int) -> Qcow2Header:
    """Extensions follow the header, up to one of kind 0 or the backing file's name, in the first cluster."""
    end = min(end, 1 << header.cluster_bits, file.size)
    while at + 8 <= end:
        kind, length = struct.unpack(">II", file.read_at(at, 8))
        at += 8
        if kind == 0 or at + length > end:
            break
        if kind == _BACKING_FORMAT:
            header = header._replace(backing_format=_text(file.read_at(at, length)))
        elif kind == _DATA_FILE and header.data_file is not None:
            header = header._replace(data_file=_text(file.read_at(at, length)))
        at += -(-length // 8) * 8
    if not header.data_file and header.data_file is not None:
        raise NotReadableError(f"{file.path} keeps its data in another file and does not name it")
    return header


def _text(raw: bytes) -> str:
    return raw.rstrip(b"\0").decode("utf-8", "replace")
