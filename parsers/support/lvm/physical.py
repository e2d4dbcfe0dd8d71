"""A physical volume: its label and the text that it holds of its volume group."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.lvm.text import Section, parse

LABEL = b"LABELONE"
SECTOR = 512
MAX_TEXT = 16 << 20
"""Bytes of one description of a volume group; LVM's own areas have 1 MiB."""
_MAGIC = b" LVM2 x[5A%r0N*>"
_FIRST_CRC = 0xF597A6CF
_IGNORED = 1


class Physical(NamedTuple):
    """A physical volume: its UUID without dashes, the newest intact description of its group, what was damaged."""

    identifier: str
    group: Section
    problems: tuple[str, ...]


def label_at(source: ByteSource) -> int | None:
    """Where the label stands: in one of the first four sectors."""
    for place in range(0, 4 * SECTOR, SECTOR):
        if source.read_at(place, len(LABEL)) == LABEL:
            return place
    return None


def read_physical(source: ByteSource) -> Physical:
    """Raises NotReadableError where no intact description of the volume group is on it.

    Reference: LVM2, lib/format_text/layout.h; libyal/libvslvm, Logical Volume Manager (LVM) format.
    """
    place = label_at(source)
    sector = b"" if place is None else source.read_at(place, SECTOR)
    if len(sector) < SECTOR or _u32(sector, 16) != checksum(sector[20:]):
        raise NotReadableError("The label of the LVM physical volume is damaged: its checksum is another.")
    header = _u32(sector, 20)
    identifier = sector[header : header + 32].decode("ascii", "backslashreplace")
    found: list[Section] = []
    problems: list[str] = []
    for offset, length in _metadata_areas(sector, header + 40):
        try:
            found.append(_described(source, offset, length))
        except (NotReadableError, ReadError) as error:
            problems.append(str(error))
    if not found:
        said = (
            " ".join(problems)
            or "It has no metadata area; those of the group's other physical volumes are needed."
        )
        raise NotReadableError(
            f"No intact description of the volume group is on LVM physical volume {identifier}. {said}"
        )
    return Physical(identifier, max(found, key=_sequence), tuple(problems))


def checksum(data: bytes) -> int:
    """The CRC-32 of LVM, which begins with a value of its own and is not inverted."""
    return zlib.crc32(data, _FIRST_CRC ^ 0xFFFFFFFF) ^ 0xFFFFFFFF


def _metadata_areas(sector: bytes, at: int) -> Iterator[tuple[int, int]]:
    """The second of two lists of places, each of which an empty place ends."""
    lists = 0
    while lists < 2 and at + 16 <= len(sector):
        offset, length = _u64(sector, at), _u64(sector, at + 8)
        at += 16
        if not offset:
            lists += 1
        elif lists == 1:
            yield offset, length


def _described(source: ByteSource, area: int, size: int) -> Section:
    head = source.read_at(area, SECTOR)
    if len(head) < SECTOR or head[4:20] != _MAGIC or _u32(head, 0) != checksum(head[4:]):
        raise NotReadableError(f"The header of the metadata area at {area} is damaged.")
    offset, length, crc, flags = _u64(head, 40), _u64(head, 48), _u32(head, 56), _u32(head, 60)
    if flags & _IGNORED or not offset:
        raise NotReadableError(f"The metadata area at {area} is not in use.")
    if length > MAX_TEXT or not SECTOR <= offset < size or length > size - SECTOR:
        raise NotReadableError(f"The metadata area at {area} names an impossible place.")
    # The area is a ring behind its header.
    first = min(length, size - offset)
    text = source.read_at(area + offset, first) + source.read_at(area + SECTOR, length - first)
    if checksum(text) != crc:
        raise NotReadableError(
            f"The description in the metadata area at {area} is damaged: its checksum is another."
        )
    return parse(text)


def _sequence(text: Section) -> int:
    for value in text.values():
        if isinstance(value, dict) and isinstance(number := value.get("seqno"), int):
            return number
    return 0


def _u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _u64(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 8], "little")
