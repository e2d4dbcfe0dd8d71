"""Dynamic partitions of Android."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.android_super.geometry import has_geometry
from parsers.support.android_super.metadata import Metadata, Partition, read_metadata
from parsers.support.mapped import Mapped


class AndroidSuper(VolumeSystem):
    """The dynamic partitions that the partition ``super`` of a phone holds, of all slots, check sums verified.

    Reference: Android Open Source Project, system/core/fs_mgr/liblp, metadata_format.h.
    """

    name = "android_super"
    called = "dynamic partitions of Android"
    divides = False

    def probe(self, source: ByteSource) -> bool:
        return has_geometry(source)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """Those that have bytes, in the order of the metadata; one that two slots describe alike once."""
        return [
            Volume(number, 0, partition.length, _described(partition))
            for number, partition in enumerate(_filled(_read(source)), 1)
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """What is damaged of geometry and metadata, and which partitions have no bytes."""
        metadata = _read(source)
        empty = [partition.name for partition in metadata.partitions if not partition.length]
        said = f"Without any bytes: {', '.join(dict.fromkeys(empty))}."
        return [*metadata.problems, *([said] if empty else [])]

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """Raises NotReadableError where a part of the partition lies on another device."""
        partition = _filled(_read(source))[volume.number - 1]
        if partition.elsewhere:
            others = ", ".join(partition.elsewhere)
            raise NotReadableError(f"Parts of {partition.name} lie on other partitions: {others}.")
        return Mapped(source, partition.length, partition.runs)


def _filled(metadata: Metadata) -> list[Partition]:
    return [partition for partition in metadata.partitions if partition.length]


def _read(source: ByteSource) -> Metadata:
    try:
        return read_metadata(source)
    except ReadError as error:
        raise NotReadableError(f"The dynamic partitions cannot be read: {error}.") from error


def _described(partition: Partition) -> str:
    told = f" ({partition.attributes})" if partition.attributes else ""
    return f"{partition.name}{told}, group {partition.group}"
