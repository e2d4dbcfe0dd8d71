"""Whether ext3 or ext4 was unmounted, or its journal holds changes that were not written to their places.

Reference: The Linux kernel's documentation, "ext4 Data Structures and Algorithms", 4.1 (Super Block).
"""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

_SUPERBLOCK, _MAGIC = 1024, b"\x53\xef"
_NEEDS_RECOVERY = 0x4


def state_of_ext(source: ByteSource) -> str:
    """What a person is to know of it; empty where nothing is left in the journal, and where the superblock is lost."""
    try:
        head = source.read_at(_SUPERBLOCK, 100)
    except ReadError:
        return ""
    if head[56:58] != _MAGIC or not int.from_bytes(head[96:100], "little") & _NEEDS_RECOVERY:
        return ""
    return (
        "The file system was not unmounted: its journal holds changes that were not written to their places. It is "
        "not replayed, so files that were made, changed or deleted last may be missing or be as they were before."
    )
