"""The chain of extended partitions behind a master boot record, and the size of sectors that both count in."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.boot_record import boot_entries

SMALL, LARGE = 512, 4096
_EXTENDED = (0x05, 0x0F, 0x85)
_MOST_LINKS = 4096
_BEGINNINGS = (
    (510, b"\x55\xaa"),
    (1080, b"\x53\xef"),
    (0, b"XFSB"),
    (0, b"LUKS\xba\xbe"),
    (512, b"LABELONE"),
    (1024, b"H+"),
    (1024, b"HX"),
    (32, b"NXSB"),
    (4086, b"SWAPSPACE2"),
    (65600, b"_BHRfS_M"),
)
"""Offset and mark of what may stand where a volume begins."""


class SectorBeginnings(ByteSource):
    """The first 512 bytes of each sector of 4096: the tables of such a disk where those of others stand."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.size = source.size // LARGE * SMALL

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self.size)
        sectors = range(offset // SMALL, -(-end // SMALL))
        held = b"".join(self._source.read_at(sector * LARGE, SMALL) for sector in sectors)
        return held[offset % SMALL :][: max(0, end - offset)]


def sector_size(source: ByteSource) -> int:
    """4,096 where only with that entries of the boot record lead to beginnings of volumes that lie on the disk."""
    entries = boot_entries(source)
    if any((entry.first + entry.sectors) * LARGE > source.size for entry in entries):
        return SMALL
    small, large = (sum(_begins(source, entry.first * size) for entry in entries) for size in (SMALL, LARGE))
    return LARGE if large > small == 0 else SMALL


def chain_problems(source: ByteSource, size: int) -> Iterator[str]:
    """Where a chain ends otherwise than with a last link, so that volumes behind it are not known."""
    for entry in boot_entries(source):
        if entry.kind not in _EXTENDED:
            continue
        at, seen = entry.first, set[int]()
        while at not in seen and len(seen) < _MOST_LINKS:
            seen.add(at)
            if not _holds(source, at * size + 510, b"\x55\xaa"):
                yield f"The chain of extended partitions breaks off: there is no link at sector {at}."
                break
            inner = boot_entries(source, at * size)
            following = [link.first for link in inner if link.kind in _EXTENDED]
            if not following:
                break
            at = entry.first + following[0]
        else:
            yield f"The chain of extended partitions leads back to sector {at}, or has over {_MOST_LINKS} links."


def _begins(source: ByteSource, place: int) -> bool:
    return any(_holds(source, place + offset, mark) for offset, mark in _BEGINNINGS)


def _holds(source: ByteSource, place: int, mark: bytes) -> bool:
    try:
        return source.read_at(place, len(mark)) == mark
    except ReadError:
        return False
