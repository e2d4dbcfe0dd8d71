"""A scratch copy that takes no room for zeros."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any


class SparseFile(io.FileIO):
    """A file that is written from its start to its end. Blocks of zeros are left out where the file system can do so.

    NTFS's change journal is a stream of many gigabytes of which the last few dozen megabytes alone are not zero.
    Of more than ``most`` bytes that are not in such blocks the rest is not written; ``whole`` says so.
    """

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path, "w")
        self._left = most

    @property
    def whole(self) -> bool:
        """Whether all that was given is in the file."""
        return self._left >= 0

    def write(self, data: Any) -> int:
        """All of ``data``, which is bytes."""
        if not data.strip(b"\0"):
            self.seek(len(data), io.SEEK_CUR)
            return len(data)
        self._left -= len(data)
        if not self.whole:
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
