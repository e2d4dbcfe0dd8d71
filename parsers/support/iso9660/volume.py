"""The volume descriptors of an ISO 9660 disc.

Reference: ECMA-119, 4th edition (2019), chapter 8; Microsoft, Joliet Specification 1 (1995).
"""

from __future__ import annotations

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

SECTOR = 2048
_FIRST, _MOST = 16, 64
_BETWEEN_SESSIONS = 12_000
_AT_ONCE = 64 * SECTOR
_PRIMARY, _SUPPLEMENTARY, _END = 1, 2, 255
_JOLIET = (b"%/@", b"%/C", b"%/E")


class Volume(msgspec.Struct, frozen=True):
    """A descriptor: the place of its root folder's record, bytes of a block, the label; ``joliet``: names in UTF-16."""

    root: int
    block: int
    blocks: int
    label: str
    joliet: bool


def is_iso(source: ByteSource) -> bool:
    """Whether a volume descriptor stands where the first one must."""
    return source.read_at(_FIRST * SECTOR + 1, 5) == b"CD001"


def volumes(source: ByteSource) -> list[Volume]:
    """The primary volume, and that of Joliet where there is one. NotReadableError without a primary one."""
    found: dict[bool, Volume] = {}
    for number in range(_FIRST, _FIRST + _MOST):
        try:
            data = source.read_at(number * SECTOR, SECTOR)
        except ReadError:
            continue
        if len(data) < SECTOR or data[1:6] != b"CD001" or data[0] == _END:
            break
        joliet = data[0] == _SUPPLEMENTARY and data[88:91] in _JOLIET
        if data[0] == _PRIMARY or joliet:
            found.setdefault(joliet, _volume(data, number, joliet))
    if False not in found:
        raise NotReadableError(
            "The primary volume descriptor of this ISO 9660 disc is missing or unreadable."
        )
    return [found[kind] for kind in sorted(found)]


def later_session(source: ByteSource, end: int) -> int | None:
    """Where behind a volume the descriptor of another one stands: of a session that was recorded later. None without.

    Between sessions lie up to 11,550 sectors (ECMA-394, "Recordable Compact Disc Systems CD-R").
    """
    start = -(-end // SECTOR) * SECTOR
    for place in range(start, min(source.size, start + _BETWEEN_SESSIONS * SECTOR), _AT_ONCE):
        try:
            data = source.read_at(place, min(_AT_ONCE, source.size - place))
        except ReadError:
            continue
        for at in range(0, len(data), SECTOR):
            if data[at : at + 6] == b"\x01CD001":
                return place + at
    return None


def _volume(data: bytes, number: int, joliet: bool) -> Volume:
    block = int.from_bytes(data[128:130], "little")
    if block not in (512, 1024, 2048):
        raise NotReadableError(f"The volume descriptor states blocks of {block} bytes: it is damaged.")
    label = data[40:72].decode("utf-16-be" if joliet else "ascii", "replace")
    return Volume(
        number * SECTOR + 156, block, int.from_bytes(data[80:84], "little"), label.strip(" \0"), joliet
    )
