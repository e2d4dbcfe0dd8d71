"""GUID partition tables."""

from __future__ import annotations

from collections.abc import Sequence

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.volumes.tsk_volumes import read_volumes, readable

_SECTOR_SIZES = (512, 1024, 2048, 4096, 8192)


class Gpt(VolumeSystem):
    """A GUID partition table, or its copy at the end of the disk where the first one is damaged.

    Reference: UEFI specification 2.10, chapter 5; read by The Sleuth Kit (tsk/vs/gpt.c).
    """

    name = "gpt"

    def probe(self, source: ByteSource) -> bool:
        """Whether a header stands at either end and the library can read the table."""
        places = [*_SECTOR_SIZES, *(source.size - size for size in _SECTOR_SIZES)]
        return any(_header_at(source, place) for place in places) and readable(source, pytsk3.TSK_VS_TYPE_GPT)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The partitions in the order of the disk."""
        return read_volumes(source, pytsk3.TSK_VS_TYPE_GPT)


def _header_at(source: ByteSource, offset: int) -> bool:
    if offset < 0:
        return False
    try:
        return source.read_at(offset, 8) == b"EFI PART"
    except ReadError:
        return False
