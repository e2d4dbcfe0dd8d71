"""An entry with the times that its inode, or what stands for one, states."""

from __future__ import annotations

from typing import Protocol

from evidence.model.listed import EntryState, EntryType, Listed


class Dated(Protocol):
    """Times in nanoseconds since 1970-01-01 UTC, None where the file system states none."""

    @property
    def modified(self) -> int | None: ...

    @property
    def accessed(self) -> int | None: ...

    @property
    def changed(self) -> int | None: ...

    @property
    def born(self) -> int | None: ...


def dated_entry(
    times: Dated,
    address: str,
    path: bytes,
    size: int,
    kind: EntryType,
    problems: tuple[str, ...] = (),
    state: EntryState = "live",
    *,
    zone_assumed: bool = False,
    unconfirmed: bool = False,
) -> Listed:
    """The entry of that address and path, with those times."""
    return Listed(
        address=address,
        path=path,
        size=size,
        type=kind,
        state=state,
        unconfirmed=unconfirmed,
        modified=times.modified,
        accessed=times.accessed,
        changed=times.changed,
        born=times.born,
        zone_assumed=zone_assumed,
        problems=problems,
    )
