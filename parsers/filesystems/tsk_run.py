"""Content that lies in one piece of the volume."""

from __future__ import annotations

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed
from parsers.filesystems.tsk_error import in_file, whole

_DEFAULT_ATTRIBUTE = 1
_IN_USE, _NON_RESIDENT = 1, 2


class RunContent(ByteSource):
    """Content read from the volume itself, past The Sleuth Kit.

    It reads 64 KiB for a file of any size and copies them twice. What cannot be read is known exactly, too:
    a bad sector behind a file is no concern of that file.
    """

    def __init__(self, volume: ByteSource, start: int, size: int) -> None:
        self._volume = volume
        self._read = volume.read_at
        self._start = start
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        expected = min(length, self.size - offset)
        if expected <= 0:
            return b""
        try:
            data = self._read(self._start + offset, expected)
        except ReadError as error:
            raise in_file(error, offset, expected) from error
        return whole(data, offset, expected)

    def place(self, offset: int) -> tuple[int, int] | None:
        return placed(self._volume, self._start + offset, self.size - offset) if offset >= 0 else None


def first_block(file: pytsk3.File, blocks: int) -> int | None:
    """Where the only attribute of a file of ext or FAT has its ``blocks`` blocks; None where they lie apart.

    Reference: The Sleuth Kit 4.15, tsk/fs/tsk_fs.h (TSK_FS_ATTR, TSK_FS_ATTR_RUN).
    """
    for attribute in file:
        info = attribute.info
        if int(info.type) != _DEFAULT_ATTRIBUTE or int(info.flags) != _IN_USE | _NON_RESIDENT:
            return None
        for run in attribute:
            return int(run.addr) if not int(run.flags) and not run.offset and run.len >= blocks else None
    return None
