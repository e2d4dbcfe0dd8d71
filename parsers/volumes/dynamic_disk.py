"""Dynamic disks of Windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.boot_record import LDM, PROTECTIVE, boot_entries
from parsers.support.gpt_copies import read_copies
from parsers.support.ldm.database import DATA_AREA, METADATA, SECTOR, is_dynamic, read_database
from parsers.support.ldm.pieces import Piece, pieces
from parsers.support.mapped import Mapped
from parsers.support.partly import Partly
from parsers.volumes.tsk_volumes import overlaps


class DynamicDisk(VolumeSystem):
    """Volumes of the Logical Disk Manager that begin on the disk: simple, mirrored, spanned; others are named.

    Reference: R. Russon, "LDM Documentation", linux-ntfs project; libldm for GPT disks.
    """

    name = "dynamic_disk"
    called = "Windows dynamic disk (LDM)"

    def probe(self, source: ByteSource) -> bool:
        """Whether a partition table says so and the database can be read: else that table is all there is."""
        try:
            return is_dynamic(source) and bool(_pieces(source))
        except (NotReadableError, ReadError):
            return False

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The partitions of volumes, and those beside them that the partition table alone lists."""
        return [
            Volume(number, piece.offset, piece.length, piece.described)
            for number, piece in enumerate(_pieces(source), 1)
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """A change that was under way, and overlaps."""
        said = (
            []
            if read_database(source).settled
            else ["Its database was being changed: volumes may be missing."]
        )
        return said + overlaps(self.volumes(source))

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The bytes of the volume. Raises NotReadableError where this disk does not hold its first."""
        piece = _pieces(source)[volume.number - 1]
        if piece.why:
            raise NotReadableError(piece.why)
        if piece.elsewhere:
            return Partly(source, piece.size, piece.runs, piece.elsewhere)
        if len(piece.runs) > 1:
            return Mapped(source, piece.size, piece.runs)
        return super().open(source, volume)


def _pieces(source: ByteSource) -> list[Piece]:
    return sorted([*pieces(read_database(source)), *_beside(source)], key=lambda piece: piece.offset)


def _beside(source: ByteSource) -> Iterator[Piece]:
    """Partitions that the Logical Disk Manager does not own."""
    entries = boot_entries(source)
    if any(entry.kind == PROTECTIVE for entry in entries):
        for part in read_copies(source).used.partitions:
            if part.kind not in (METADATA, DATA_AREA):
                yield Piece(part.start, part.length, part.name)
    else:
        for entry in entries:
            if entry.kind != LDM:
                yield Piece(
                    entry.first * SECTOR, entry.sectors * SECTOR, f"partition of type 0x{entry.kind:02x}"
                )
