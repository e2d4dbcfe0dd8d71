"""APFS containers."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.apfs.blocks import u16, u64
from parsers.support.apfs.container import MAGIC, MAGIC_AT, read_container
from parsers.support.prefixed import Prefixed

_ROLES = {
    0x1: "System",
    0x2: "User",
    0x4: "Recovery",
    0x8: "VM",
    0x10: "Preboot",
    0x20: "Installer",
    0x40: "Data",
    0x80: "Baseband",
    0xC0: "Update",
}


class ApfsContainer(VolumeSystem):
    """A pool whose volumes share its blocks. What stands for a volume is its superblock, followed by the container.

    Reference: Apple File System Reference (2020-06-22), Container.
    """

    name = "apfs_container"
    called = "APFS container"
    divides = False

    def probe(self, source: ByteSource) -> bool:
        return source.read_at(MAGIC_AT, len(MAGIC)) == MAGIC

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """Those of the newest state with a valid checksum; the length is what their blocks take."""
        container = read_container(source)
        found = []
        for slot, number in enumerate(container.volumes):
            if number:
                try:
                    head = container.superblock(slot)
                except ReadError as error:
                    found.append(Volume(slot + 1, 0, 0, f"APFS volume that cannot be read ({error})"))
                else:
                    taken = u64(head, 88) * container.blocks.size
                    found.append(Volume(slot + 1, 0, taken, _described(head)))
        return found

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The volume's superblock, then the container."""
        try:
            return Prefixed(read_container(source).superblock(volume.number - 1), source)
        except ReadError as error:
            raise NotReadableError(f"The superblock of the APFS volume cannot be read: {error}.") from error


def _described(head: bytes) -> str:
    name = head[704:960].partition(b"\0")[0].decode(errors="replace")
    role = _ROLES.get(u16(head, 964), "")
    return f"APFS {name}" + (f" ({role})" if role else "")
