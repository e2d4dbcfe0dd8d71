"""What the database of a dynamic disk describes: volumes, their components, partitions and disks.

Reference: R. Russon, "LDM Documentation", linux-ntfs project (VBLK).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from evidence.contract.errors import NotReadableError

STRIPED, BASIC, RAID_5 = 1, 2, 3
"""Kinds of components; the partitions of a basic one follow one another."""
_VOLUME, _COMPONENT, _PARTITION, _DISK_3, _DISK_4 = 0x51, 0x32, 0x33, 0x34, 0x44
_STATE_AND_MORE, _COMMITS = 21, 16


class Volume(NamedTuple):
    """``size`` in sectors."""

    number: int
    name: str
    size: int


class Component(NamedTuple):
    """One whole copy of a volume, or all of its stripes."""

    number: int
    kind: int
    partitions: int
    volume: int


class Partition(NamedTuple):
    """``start`` in sectors of the disk's own area, ``offset`` in those of the component."""

    number: int
    name: str
    start: int
    offset: int
    size: int
    component: int
    disk: int


class Objects(NamedTuple):
    """All of the group that the disk is part of; ``disks``: name and identifier by number."""

    volumes: dict[int, Volume]
    components: dict[int, Component]
    partitions: list[Partition]
    disks: dict[int, tuple[str, str]]


class _Fields:
    """Reads the fields of a record one after the other."""

    def __init__(self, record: bytes) -> None:
        length = int.from_bytes(record[4:8])
        self._data = record[8 : 8 + length]
        self._at = 0

    def raw(self, length: int) -> bytes:
        """So many bytes."""
        data = self._data[self._at : self._at + length]
        if len(data) < length:
            raise NotReadableError("A record of the database of the Windows dynamic disk (LDM) is damaged.")
        self._at += length
        return data

    def number(self, length: int | None = None) -> int:
        """A number of that length, or of the length that stands before it."""
        return int.from_bytes(self.raw(self.raw(1)[0] if length is None else length))

    def text(self) -> str:
        """A text after its length."""
        return self.raw(self.raw(1)[0]).decode("latin-1")


def read_objects(records: Iterable[bytes]) -> Objects:
    """Those of all records. NotReadableError where one is damaged."""
    found = Objects({}, {}, [], {})
    for record in records:
        kind, fields = record[3], _Fields(record)
        if kind not in (_VOLUME, _COMPONENT, _PARTITION, _DISK_3, _DISK_4):
            continue
        number, name = fields.number(), fields.text()
        if kind == _VOLUME:
            found.volumes[number] = _volume(number, name, fields)
        elif kind == _COMPONENT:
            found.components[number] = _component(number, fields)
        elif kind == _PARTITION:
            found.partitions.append(_partition(number, name, fields))
        else:
            identifier = fields.text() if kind == _DISK_3 else str(UUID(bytes=fields.raw(16)))
            found.disks[number] = name, identifier
    return found


def _volume(number: int, name: str, fields: _Fields) -> Volume:
    fields.text()
    fields.text()
    fields.raw(_STATE_AND_MORE)
    fields.number()
    fields.raw(_COMMITS)
    return Volume(number, name, fields.number())


def _component(number: int, fields: _Fields) -> Component:
    fields.text()
    kind = fields.number(1)
    fields.raw(4)
    partitions = fields.number()
    fields.raw(_COMMITS)
    return Component(number, kind, partitions, fields.number())


def _partition(number: int, name: str, fields: _Fields) -> Partition:
    fields.raw(12)
    start, offset = fields.number(8), fields.number(8)
    return Partition(number, name, start, offset, fields.number(), fields.number(), fields.number())
