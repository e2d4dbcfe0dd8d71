"""What a file's last blocks hold behind its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytsk3

_NON_RESIDENT, _COMPRESSED = 2, 0x20
_HOLE = 1 | 2
"""Filler and sparse: runs that stand for no block."""


def slack_of(file: pytsk3.File, kind: int, number: int, size: int, block: int) -> Iterator[tuple[int, int]]:
    """(offset, length) in bytes of the volume of what the blocks of one attribute hold behind ``size`` bytes.

    Nothing of compressed ones, whose blocks do not stand for as many bytes. Reference: The Sleuth Kit 4.15,
    tsk/fs/tsk_fs.h (TSK_FS_ATTR, TSK_FS_ATTR_RUN: offset and length in blocks).
    """
    for attribute in file:
        info = attribute.info
        wanted = kind == int(info.type) and number in (-1, int(info.id))
        if not wanted or not int(info.flags) & _NON_RESIDENT or int(info.flags) & _COMPRESSED:
            continue
        for run in attribute:
            first, length = int(run.offset) * block, int(run.len) * block
            used = max(0, min(size - first, length))
            if used < length and not int(run.flags) & _HOLE:
                yield int(run.addr) * block + used, length - used
