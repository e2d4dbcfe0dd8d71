"""Records of NTFS's change journal."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

PAGE = 4096
"""Bytes: records do not cross from one page to the next, and what of a page they do not fill is zero."""
_VERSION_2 = struct.Struct("<IHHQQqqIIIIHH")
_VERSION_3 = struct.Struct("<IHH16s16sqqIIIIHH")
_ANYTHING = 6
"""Bytes of a record that say how long it is and of which version."""


class UsnRecord(msgspec.Struct, frozen=True):
    """``offset`` and ``length`` in bytes of the page; ``moment`` is a FILETIME; files as the journal refers to them."""

    offset: int
    length: int
    file: bytes
    parent: bytes
    number: int
    moment: int
    reasons: int
    source: int
    security: int
    attributes: int
    name: bytes


class DamagedPageError(Exception):
    """What follows in a page is no record. ``offset`` in bytes of the page; the text says why."""

    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset


def records(page: bytes, at: int = 0) -> Iterator[UsnRecord]:
    """The records of a page from ``at`` on, in order. Raises DamagedPageError where it cannot be followed further.

    Those of version 4 hold no name and are left out. Reference: Microsoft, USN_RECORD_V2, USN_RECORD_V3 (winioctl.h).
    """
    while at + _ANYTHING <= len(page) and any(page[at:]):
        length, version = struct.unpack_from("<IH", page, at)
        if not length or length % 8 or at + length > len(page):
            raise DamagedPageError(at, f"a record states {length} bytes")
        if version in (2, 3):
            yield _record(page[at : at + length], at, _VERSION_2 if version == 2 else _VERSION_3)
        elif version != 4:
            raise DamagedPageError(at, f"a record is of version {version}, which is not known")
        at += length


def next_sound(page: bytes, at: int, start: int) -> int | None:
    """Where behind ``at`` the next record of a page begins that states its own place; the page's is ``start``.

    A record's number is its place in the journal. Reference: linux-ntfs documentation, $UsnJrnl (offset 0x18).
    """
    for place in range(at + 8, len(page) - _VERSION_2.size + 1, 8):
        length, version = struct.unpack_from("<IH", page, place)
        own = {2: 24, 3: 40}.get(version)
        fits = own and length and not length % 8 and place + length <= len(page) and length >= _VERSION_2.size
        if own and fits and struct.unpack_from("<q", page, place + own)[0] == start + place:
            return place
    return None


def _record(data: bytes, at: int, form: struct.Struct) -> UsnRecord:
    if len(data) < form.size:
        raise DamagedPageError(at, f"a record of {len(data)} bytes is too short")
    values = form.unpack_from(data)
    size, start = values[-2:]
    if start < form.size or start + size > len(data) or size % 2:
        raise DamagedPageError(at, "a record's name lies outside of it")
    file, parent, number, moment, reasons, source, security, attributes = values[3:-2]
    return UsnRecord(
        offset=at,
        length=len(data),
        file=_wide(file),
        parent=_wide(parent),
        number=number,
        moment=moment,
        reasons=reasons,
        source=source,
        security=security,
        attributes=attributes,
        name=data[start : start + size],
    )


def _wide(reference: int | bytes) -> bytes:
    return reference.to_bytes(16, "little") if isinstance(reference, int) else reference


def file_text(reference: bytes) -> str:
    """A reference as the numbers of a record of the MFT and of its use; as hexadecimal where it is no NTFS one."""
    low, high = struct.unpack("<QQ", reference)
    return f"0x{high:016x}{low:016x}" if high else f"MFT record {low & 0xFFFFFFFFFFFF}, sequence {low >> 48}"
