"""Apple partition maps."""

from __future__ import annotations

from collections.abc import Sequence

import pytsk3
from msgspec.structs import replace

from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.volumes.tsk_volumes import overlaps, read_volumes, readable

_MAGIC = b"PM"
_FREE = "Apple_Free"
_BLOCK_SIZES = (512, 2048, 4096)


class Apm(VolumeSystem):
    """The partitions of older Macintosh disks, the map itself and drivers among them.

    Reference: Inside Macintosh: Devices (1994), chapter 3; read by The Sleuth Kit (tsk/vs/mac.c).
    """

    name = "apm"
    called = "Apple partition map"

    def probe(self, source: ByteSource) -> bool:
        """Whether an entry of a map stands in the second block and the library can read the map."""
        begins = any(
            source.read_at(size, len(_MAGIC)) == _MAGIC for size in _BLOCK_SIZES if size < source.size
        )
        return begins and readable(source, pytsk3.TSK_VS_TYPE_MAC)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The partitions in the order of the disk. What the map calls free is none, and so a gap."""
        used = (part for part in read_volumes(source, pytsk3.TSK_VS_TYPE_MAC) if part.description != _FREE)
        return [replace(part, number=number) for number, part in enumerate(used, 1)]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """Partitions that overlap."""
        return overlaps(self.volumes(source))
