"""The four entries of a master boot record."""

from __future__ import annotations

from typing import NamedTuple

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

PROTECTIVE = 0xEE
LDM = 0x42


class Entry(NamedTuple):
    """A used entry: its type, and where it begins and how long it is in sectors."""

    kind: int
    first: int
    sectors: int


def boot_entries(source: ByteSource, place: int = 0) -> tuple[Entry, ...]:
    """Those in use, none where the sector at ``place`` is no boot record or cannot be read.

    Reference: B. Carrier, File System Forensic Analysis (2005), chapter 5.
    """
    try:
        head = source.read_at(place, 512)
    except ReadError:
        return ()
    if head[510:512] != b"\x55\xaa":
        return ()
    found = (
        Entry(
            head[at + 4],
            int.from_bytes(head[at + 8 : at + 12], "little"),
            int.from_bytes(head[at + 12 : at + 16], "little"),
        )
        for at in range(446, 510, 16)
    )
    return tuple(entry for entry in found if entry.kind and entry.sectors)
