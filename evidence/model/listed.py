"""A file entry as a file system lists it, before its bytes are read."""

from __future__ import annotations

from typing import Literal

import msgspec

EntryType = Literal["file", "directory", "link", "stream", "other"]
EntryState = Literal["live", "deleted", "carved"]


class Listed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a file system states about one entry without reading its content.

    ``address`` reopens it inside its layer. ``path`` is the raw bytes of the full path inside the volume,
    parts separated by ``/``, no leading slash; a stream is ``path:name``. ``size`` in bytes.
    Times are nanoseconds since 1970-01-01 UTC, None where absent. ``zone_assumed`` says that the file
    system stores local time without a zone (FAT, exFAT, zip) and that it was read as UTC.
    ``unconfirmed`` marks recovered content that nothing confirms.
    """

    address: str
    path: bytes
    size: int
    type: EntryType
    state: EntryState
    unconfirmed: bool = False
    modified: int | None = None
    accessed: int | None = None
    changed: int | None = None
    born: int | None = None
    zone_assumed: bool = False
    problems: tuple[str, ...] = ()
    """What was seen while listing, in words; each becomes a problem record."""

    @property
    def readable(self) -> bool:
        """Whether the entry has content of its own that is to be read and hashed."""
        return self.type in ("file", "stream", "link")
