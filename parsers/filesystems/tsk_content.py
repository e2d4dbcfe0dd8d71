"""The content of one entry, as The Sleuth Kit reads it."""

from __future__ import annotations

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, placed
from parsers.filesystems.tsk_error import in_file, whole
from parsers.filesystems.tsk_image import TskImage

_DEFAULT, _IN_USE, _NON_RESIDENT = 1, 1, 2
"""TSK_FS_ATTR_TYPE_DEFAULT; flags of an attribute."""


class TskContent(ByteSource):
    """One attribute of one file. Every read gives all its bytes or raises ReadError."""

    def __init__(self, image: TskImage, file: pytsk3.File, size: int, kind: int, number: int) -> None:
        self._image = image
        self._file = file
        self._read = file.read_random
        self._attribute = (kind, number)
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        expected = min(length, self.size - offset)
        if expected <= 0:
            return b""
        try:
            data: bytes = self._image.run(self._read, offset, expected, *self._attribute)
        except ReadError as error:
            raise in_file(error, offset, expected) from error
        except OSError as error:
            raise ReadError(offset, expected, str(error)) from error
        return whole(data, offset, expected)

    def place(self, offset: int) -> tuple[int, int] | None:
        """By the runs of the attribute. None where it is resident, compressed or sparse here.

        Reference: The Sleuth Kit 4.15, tsk/fs/tsk_fs.h (TSK_FS_ATTR_RUN: offset and length in blocks).
        """
        kind, number = self._attribute
        block = int(self._file.info.fs_info.block_size)
        for attribute in self._file:
            info = attribute.info
            wanted = kind in (_DEFAULT, int(info.type)) and number in (-1, int(info.id))
            if not wanted or int(info.flags) & ~_IN_USE != _NON_RESIDENT:
                continue
            for run in attribute:
                inside = offset - int(run.offset) * block
                if 0 <= inside < int(run.len) * block and not int(run.flags):
                    most = min(int(run.len) * block - inside, self.size - offset)
                    return placed(self._image.source, int(run.addr) * block + inside, most)
        return None
