"""What the volume systems read through The Sleuth Kit share."""

from __future__ import annotations

from collections.abc import Sequence

import pytsk3

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume
from evidence.contract.source import ByteSource
from parsers.filesystems.tsk_image import TskImage

ALLOCATED = 1
MAX_OVERLAPS = 20
"""Overlaps of volumes that are told one by one."""


def read_volumes(source: ByteSource, kind: int) -> Sequence[Volume]:
    """The allocated volumes in the order of the disk. Raises NotReadableError for a damaged table."""
    image = TskImage(source)
    try:
        table = image.run(lambda: pytsk3.Volume_Info(image, kind, 0))
        parts = image.run(lambda: [part for part in table if int(part.flags) & ALLOCATED])
    except (OSError, ReadError) as error:
        raise NotReadableError(f"The partition table cannot be read: {error}.") from error
    unit = int(table.info.block_size)
    return [
        Volume(
            number,
            int(part.start) * unit,
            int(part.len) * unit,
            part.desc.decode("utf-8", "backslashreplace"),
        )
        for number, part in enumerate(sorted(parts, key=lambda part: int(part.start)), 1)
    ]


def readable(source: ByteSource, kind: int) -> bool:
    """Whether the library finds a table of that kind with at least one volume."""
    try:
        return bool(read_volumes(source, kind))
    except NotReadableError:
        return False


def overlaps(volumes: Sequence[Volume]) -> list[str]:
    """Which volumes share bytes, one sentence each."""
    found: list[str] = []
    furthest: Volume | None = None
    for volume in sorted(volumes, key=lambda volume: (volume.offset, volume.length)):
        if furthest is not None and volume.offset < (end := furthest.offset + furthest.length):
            shared = min(end, volume.offset + volume.length) - volume.offset
            found.append(f"Volumes {furthest.number} and {volume.number} overlap by {shared} bytes.")
        if furthest is None or volume.offset + volume.length > furthest.offset + furthest.length:
            furthest = volume
    if len(found) > MAX_OVERLAPS:
        found[MAX_OVERLAPS:] = [f"{len(found) - MAX_OVERLAPS} more volumes overlap."]
    return found
