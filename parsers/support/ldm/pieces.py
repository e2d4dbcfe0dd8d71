"""The pieces of volumes that one dynamic disk holds."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from parsers.support.ldm.database import SECTOR, Database
from parsers.support.ldm.objects import BASIC, RAID_5, STRIPED, Component, Objects, Partition, read_objects
from parsers.support.mapped import Run

_KINDS = {STRIPED: "striped", RAID_5: "RAID 5"}


class Piece(msgspec.Struct, frozen=True):
    """A partition of the disk, in bytes. ``runs``: what the disk holds of its volume, where it is the first of it, and
    ``size`` the bytes of that; ``elsewhere``: why the rest cannot be read, empty where there is none.

    ``why``: else why the volume cannot be read from this partition.
    """

    offset: int
    length: int
    described: str
    runs: tuple[Run, ...] = ()
    size: int = 0
    elsewhere: str = ""
    why: str = ""


def pieces(database: Database) -> list[Piece]:
    """Those of the disk that the database lies on, in the order of the disk."""
    found = read_objects(database.records)
    own = {number for number, (_, identifier) in found.disks.items() if identifier == database.head.disk}
    here = sorted((part for part in found.partitions if part.disk in own), key=lambda part: part.start)
    return [_piece(part, found, own, database.head.start) for part in here]


def _piece(part: Partition, found: Objects, own: set[int], first: int) -> Piece:
    offset, length = (first + part.start) * SECTOR, part.size * SECTOR
    component = found.components.get(part.component)
    volume = found.volumes.get(component.volume) if component is not None else None
    if component is None or volume is None:
        return Piece(
            offset,
            length,
            f"LDM {part.name}",
            why=f"The volume of LDM partition {part.name} is not described.",
        )
    of_it = sorted(
        (other for other in found.partitions if other.component == component.number),
        key=lambda other: other.offset,
    )
    kind = _kind(component, len(of_it), found)
    described = f"LDM {volume.name}, {kind}" + ("" if len(of_it) == 1 else f", partition {part.name}")
    why = _why(volume.name, kind, component, of_it, found, own)
    if not why and part != of_it[0]:
        why = f"It is a part of LDM volume {volume.name}, which is read from its first partition {of_it[0].name}."
    if why:
        return Piece(offset, length, described, why=why)
    runs = tuple(
        Run(one.offset * SECTOR, one.size * SECTOR, (first + one.start) * SECTOR)
        for one in of_it
        if one.disk in own
    )
    others = _disks((one for one in of_it if one.disk not in own), found)
    size = sum(one.size for one in of_it) * SECTOR
    if not others:
        return Piece(offset, length, described, runs, size)
    return Piece(offset, length, f"{described}, in part on {others}", runs, size, f"it lies on {others}")


def _kind(component: Component, parts: int, found: Objects) -> str:
    copies = sum(other.volume == component.volume for other in found.components.values())
    kind = _KINDS.get(component.kind, "simple" if parts == 1 else "spanned")
    return kind if copies == 1 else f"mirrored ({copies} copies)" if parts == 1 else f"mirrored, {kind}"


def _why(
    name: str, kind: str, component: Component, of_it: list[Partition], found: Objects, own: set[int]
) -> str:
    """Why the volume cannot be read from this disk; empty where it can."""
    disks = _disks(of_it, found)
    if component.kind != BASIC:
        return f"LDM volume {name} is {kind} over {disks}: it is not put together by this version."
    if of_it[0].disk not in own:
        return f"LDM volume {name} is {kind} over {disks} and begins on {_disks(of_it[:1], found)}, not on this disk."
    end = 0
    for part in of_it:
        if part.offset != end:
            return (
                f"The partitions of LDM volume {name} do not follow one another: its description is damaged."
            )
        end += part.size
    whole = len(of_it) == component.partitions and end >= found.volumes[component.volume].size
    return "" if whole else f"LDM volume {name} has partitions that are not described."


def _disks(parts: Iterable[Partition], found: Objects) -> str:
    """The names of their disks."""
    return ", ".join(sorted({found.disks.get(part.disk, ("an unknown disk", ""))[0] for part in parts}))
