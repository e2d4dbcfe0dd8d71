"""Partition tables of the master boot record, with extended partitions."""

from __future__ import annotations

from collections.abc import Sequence

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.support.boot_record import LDM, boot_entries
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
        return min(starts) > 0 and readable(source, pytsk3.TSK_VS_TYPE_DOS)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The primary and logical volumes in the order of the disk."""
        return read_volumes(source, pytsk3.TSK_VS_TYPE_DOS)

    def problems(self, source: ByteSource) -> Sequence[str]:
        """Volumes that overlap, and a dynamic disk of Windows, whose volumes are those of its damaged database."""
        dynamic = any(entry.kind == LDM for entry in boot_entries(source))
        said = (
            ["Windows dynamic disk (LDM): its database cannot be read, so its volumes are not known."]
            if dynamic
            else []
        )
        return said + overlaps(self.volumes(source))
