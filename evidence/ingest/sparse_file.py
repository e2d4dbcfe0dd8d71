"""A scratch copy that takes no room for zeros."""

from __future__ import annotations

import io
from typing import Any


class SparseFile(io.FileIO):
    """A file that is written from its start to its end. Blocks of zeros are left out where the file system can do so.

    NTFS's change journal is a stream of many gigabytes of which the last few dozen megabytes alone are not zero.
    """

    def write(self, data: Any) -> int:
        """All of ``data``, which is bytes."""
        if not data.strip(b"\0"):
            self.seek(len(data), io.SEEK_CUR)
            return len(data)
        left = memoryview(data)
        while left:
            left = left[super().write(left) :]
        return len(data)

    def close(self) -> None:
        """Gives the file its length."""
        if not self.closed:
            self.truncate()
        super().close()
