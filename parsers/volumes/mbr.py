"""Partition tables of the master boot record, with extended partitions."""

from __future__ import annotations

from collections.abc import Sequence

import pytsk3
from msgspec import structs

from evidence.contract.errors import ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.support.boot_record import LDM, PROTECTIVE, boot_entries
from parsers.support.extended_partitions import (
    LARGE,
    SMALL,
    SectorBeginnings,
    chain_problems,
    sector_size,
)
from parsers.volumes.tsk_volumes import overlaps, read_volumes, readable

_BOOT_SECTORS = (
    b"NTFS    ",
    b"EXFAT   ",
    b"-FVE-FS-",
    b"ReFS\0\0\0\0",
    b"MSDOS5.0",
    b"mkfs.fat",
    b"MSWIN4.1",
)
_NOT_THERE = {
    LDM: "Windows dynamic disk (LDM): its database cannot be read, so its volumes are not known.",
    PROTECTIVE: "The master boot record protects a GUID partition table, of which neither copy is found: the volumes "
    "are not known.",
}
"""What stands in the place of this record's own volumes, by the type of its entry; else it is asked before."""


class Mbr(VolumeSystem):
    """The four entries of a master boot record and the logical volumes of its extended partitions.

    A boot sector of a file system ends in the same two bytes; its name and impossible entries give it away.
    Reference: B. Carrier, File System Forensic Analysis (2005), chapter 5; The Sleuth Kit, tsk/vs/dos.c.
    """

    name = "mbr"

    def probe(self, source: ByteSource) -> bool:
        """Whether the first sector can be a master boot record and the library can read its table."""
        try:
            head = source.read_at(0, 512)
        except ReadError:
            return False
        if head[510:512] != b"\x55\xaa" or head[3:11] in _BOOT_SECTORS:
            return False
        entries = [head[start : start + 16] for start in range(446, 510, 16)]
        used = [entry for entry in entries if entry[4]]
        if not used or any(entry[0] not in (0, 0x80) for entry in entries):
            return False
        starts = [int.from_bytes(entry[8:12], "little") for entry in used]
        return min(starts) > 0 and readable(_tables(source, sector_size(source)), pytsk3.TSK_VS_TYPE_DOS)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The primary and logical volumes in the order of the disk."""
        size = sector_size(source)
        found = read_volumes(_tables(source, size), pytsk3.TSK_VS_TYPE_DOS)
        times = size // SMALL
        return [
            structs.replace(volume, offset=volume.offset * times, length=volume.length * times)
            for volume in found
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """What the record speaks of and is not there, how it counts, a chain without an end, volumes that overlap."""
        size, kinds = sector_size(source), {entry.kind for entry in boot_entries(source)}
        said = [text for kind, text in _NOT_THERE.items() if kind in kinds]
        if size == LARGE:
            said.append(
                "The master boot record counts in sectors of 4096 bytes: with 512, no volume begins where it says."
            )
        return [*said, *chain_problems(source, size), *overlaps(self.volumes(source))]


def _tables(source: ByteSource, size: int) -> ByteSource:
    return SectorBeginnings(source) if size == LARGE else source
