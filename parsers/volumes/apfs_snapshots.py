"""Snapshots of an APFS volume."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.apfs.blocks import u64
from parsers.support.apfs.volume import VOLUME, ApfsVolume, Snapshot, is_present, probe
from parsers.support.prefixed import Prefixed


class ApfsSnapshots(VolumeSystem):
    """Older states of a volume, the oldest first.

    Reference: Apple File System Reference (2020-06-22), Snapshot Metadata.
    """

    name = "apfs_snapshots"
    called = "APFS snapshots"
    divides = False
    views = True

    def probe(self, source: ByteSource) -> bool:
        """Whether it is a volume that states snapshots."""
        return probe(source) and is_present(source) and bool(u64(source.read_at(216, 8), 0))

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """One a snapshot, described by its name and its time."""
        try:
            return [
                Volume(number, 0, 0, _described(snapshot))
                for number, snapshot in enumerate(ApfsVolume(source).snapshots(), 1)
            ]
        except ReadError as error:
            raise NotReadableError(f"The list of snapshots cannot be read: {error}.") from error

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The snapshot's superblock, then the volume as it is now."""
        present = ApfsVolume(source)
        try:
            snapshot = list(present.snapshots())[volume.number - 1]
            return Prefixed(present.blocks.object(snapshot.block, (VOLUME,)), source)
        except ReadError as error:
            raise NotReadableError(f"The superblock of the snapshot cannot be read: {error}.") from error


def _described(snapshot: Snapshot) -> str:
    name = snapshot.name.decode(errors="replace")
    try:
        made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=snapshot.made // 1000)
    except OverflowError:
        return f"snapshot {name}"
    return f"snapshot {name} of {made:%Y-%m-%d %H:%M:%S} UTC"
