"""GUID partition tables."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.support.boot_record import PROTECTIVE, boot_entries
from parsers.support.gpt_copies import damage, read_copies
from parsers.support.gpt_table import SECTOR_SIZES, Partition, Table, has_header
from parsers.volumes.tsk_volumes import overlaps

_UNREAD = {
    uuid.UUID("5808c8aa-7e8f-42e0-85d2-e1e90434cfb3"): "Windows dynamic disk (LDM), database",
    uuid.UUID("af9b60a0-1431-4f62-bc68-3311714a69ad"): "Windows dynamic disk (LDM), data",
    uuid.UUID("e75caf8f-f680-4cee-afa3-b001e56efc2d"): "Windows Storage Spaces",
}
_LDM = "its database cannot be read, so its volumes are not known"
"""Else the database is asked before this table."""


class Gpt(VolumeSystem):
    """A GUID partition table, or its copy at the end of the disk where the first one is damaged.

    Reference: UEFI specification 2.10, chapter 5.
    """

    name = "gpt"

    def probe(self, source: ByteSource) -> bool:
        """Whether a header stands behind the boot record, or at the end where that record lists nothing else."""
        if any(has_header(source, size) for size in SECTOR_SIZES):
            return True
        entries = boot_entries(source)
        if entries and not any(entry.kind == PROTECTIVE for entry in entries):
            return False
        return any(has_header(source, source.size - size) for size in SECTOR_SIZES)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The partitions in the order of the disk. Raises NotReadableError where neither copy can be read."""
        return _volumes(read_copies(source).used)

    def problems(self, source: ByteSource) -> Sequence[str]:
        """Damage of either copy, where they differ, what the boot record lists beside, overlaps, what is not read."""
        copies = read_copies(source)
        return [*damage(copies), *_beside(source), *overlaps(_volumes(copies.used)), *_not_read(copies.used)]


def _beside(source: ByteSource) -> Iterator[str]:
    entries = boot_entries(source)
    others = [entry for entry in entries if entry.kind != PROTECTIVE]
    if others:
        kind = "hybrid" if len(others) < len(entries) else "not protective"
        listed = ", ".join(
            f"{entry.sectors} sectors at {entry.first} of type 0x{entry.kind:02x}" for entry in others
        )
        yield f"The master boot record is {kind}: beside this table it lists {listed}, which are not looked into."


def _not_read(table: Table) -> Iterator[str]:
    for name in dict.fromkeys(
        _UNREAD[part.kind].partition(",")[0] for part in table.partitions if part.kind in _UNREAD
    ):
        why = "its volumes are not put together by this version"
        yield f"{name}: {_LDM if name.endswith('(LDM)') else why}."


def _volumes(table: Table) -> list[Volume]:
    return [
        Volume(number, part.start, part.length, _described(part))
        for number, part in enumerate(table.partitions, 1)
    ]


def _described(part: Partition) -> str:
    kind = _UNREAD.get(part.kind, "")
    return f"{part.name} ({kind})" if kind and part.name else kind or part.name
