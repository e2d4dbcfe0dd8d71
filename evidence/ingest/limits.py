"""Every limit of an ingest, in one place. What reaches one is recorded as a problem."""

from __future__ import annotations

import msgspec

MIB = 1 << 20


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes, times in seconds.

    ``entry_seconds`` and one second for each ``entry_bytes_per_second`` may pass before an entry's worker is killed.
    ``step_seconds`` is the same for opening an item and for each step of a listing. ``worker_bytes`` is the address
    space of a worker. ``parse_bytes`` is the largest entry that is handed to parsers, blocks of zeros not counted.
    ``sparse_bytes`` is how much larger than its evidence's media an entry may be, of which the rest can only be
    holes; one that states more, as a damaged inode does, is not read.

    Of files that hold others: ``inside_depth`` of them inside one another; of each that lies in no other, with all that
    lies in it, ``inside_entries`` entries and ``inside_times`` its size, but at least ``inside_free`` bytes;
    ``inside_bytes`` of an evidence item.
    """

    entry_seconds: float = 60.0
    entry_bytes_per_second: int = 4 * MIB
    step_seconds: float = 300.0
    worker_bytes: int = 4096 * MIB
    frame_bytes: int = 64 * MIB
    parse_bytes: int = 16 * 1024 * MIB
    sparse_bytes: int = 256 * 1024 * MIB
    artifacts_per_entry: int = 5_000_000
    warnings_per_entry: int = 200
    text_characters: int = 1_000_000
    batch_entries: int = 256
    batch_bytes: int = 32 * MIB
    inside_depth: int = 8
    inside_entries: int = 1_000_000
    inside_times: int = 200
    inside_free: int = 4096 * MIB
    inside_bytes: int = 4 * MIB * MIB
