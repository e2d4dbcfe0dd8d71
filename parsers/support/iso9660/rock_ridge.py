"""What Rock Ridge says of a file: its name, kind, times and the target of a link.

Reference: IEEE P1281, System Use Sharing Protocol 1.12 (1994); IEEE P1282, Rock Ridge Interchange Protocol 1.12 (1994);
zisofs, "ZF" of the mkzftree documentation.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.contract.source import ByteSource
from parsers.support.iso9660.record import Record, long_time, short_time

_MOST_AREAS = 32
_TIMES = ("born", "modified", "accessed", "changed")
_LONG = 0x80
_CONTINUES, _HERE, _ABOVE, _ROOT = 1, 2, 4, 8


class RockRidge(msgspec.Struct):
    """``mode`` as of stat(2); ``child`` the block of a folder that was moved up; ``moved``: this is such a folder."""

    name: bytes | None = None
    mode: int | None = None
    target: bytes | None = None
    times: dict[str, int | None] = {}
    child: int | None = None
    moved: bool = False
    compressed: bool = False


def skipped(system_use: bytes) -> int | None:
    """How many bytes stand before the entries of each record, as the root's first record says; None without them."""
    for at in (0, 14):  # CD-ROM XA puts 14 bytes before
        if system_use[at : at + 2] == b"SP" and system_use[at + 4 : at + 6] == b"\xbe\xef":
            return system_use[at + 6] if len(system_use) > at + 6 else 0
    return None


def rock_ridge(source: ByteSource, found: Record, skip: int, block: int) -> RockRidge:
    """What the entries of a record say. Raises ReadError where an area that continues them cannot be read."""
    said = RockRidge(times={})
    link = _Link()
    for kind, data in _entries(source, found.system_use[skip:], block):
        if kind == b"NM" and data:
            said.name = (said.name or b"") + (b"" if data[0] & (_HERE | _ABOVE) else data[1:])
        elif kind == b"PX" and len(data) >= 4:
            said.mode = int.from_bytes(data[:4], "little")
        elif kind == b"TF" and data:
            said.times |= _times(data)
        elif kind == b"SL" and data:
            link.add(data[1:])
        elif kind == b"CL" and len(data) >= 4:
            said.child = int.from_bytes(data[:4], "little")
        elif kind == b"RE":
            said.moved = True
        elif kind == b"ZF":
            said.compressed = True
    said.target = link.target
    return said


def _entries(source: ByteSource, area: bytes, block: int) -> Iterator[tuple[bytes, bytes]]:
    for _ in range(_MOST_AREAS):
        more: tuple[int, int] | None = None
        at = 0
        while at + 4 <= len(area) and area[at + 2] >= 4:
            kind, data = area[at : at + 2], area[at + 4 : at + area[at + 2]]
            at += area[at + 2]
            if kind == b"ST":
                return
            if kind == b"CE" and len(data) >= 20:
                place, offset, length = (int.from_bytes(data[i : i + 4], "little") for i in (0, 8, 16))
                more = place * block + offset, min(length, 1 << 16)
            else:
                yield kind, data
        if more is None:
            return
        area = source.read_at(*more)


def _times(data: bytes) -> dict[str, int | None]:
    width, read = (17, long_time) if data[0] & _LONG else (7, short_time)
    said: dict[str, int | None] = {}
    at = 1
    for bit in range(7):
        if data[0] >> bit & 1:
            if bit < len(_TIMES):
                said[_TIMES[bit]] = read(data[at : at + width])
            at += width
    return said


class _Link:
    """The target of a link from its components, which may stand in several entries."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._open = False

    def add(self, data: bytes) -> None:
        """Takes the components of one entry."""
        at = 0
        while at + 2 <= len(data):
            flags, length = data[at], data[at + 1]
            text = data[at + 2 : at + 2 + length]
            at += 2 + length
            part = b"." if flags & _HERE else b".." if flags & _ABOVE else b"" if flags & _ROOT else text
            if self._open:
                self._parts[-1] += part
            else:
                self._parts.append(part)
            self._open = bool(flags & _CONTINUES)

    @property
    def target(self) -> bytes | None:
        """The path; None where there was no component."""
        if self._parts == [b""]:
            return b"/"
        return b"/".join(self._parts) if self._parts else None
