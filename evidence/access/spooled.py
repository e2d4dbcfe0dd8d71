"""Content that can only be read from its start, kept in a file so that it can be read at any place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

KEPT_FREE = 1 << 30
"""So many bytes always stay free on the disk."""
_STEP = 1 << 20


class Spooled(ByteSource):
    """A copy of a source in a file that is deleted as soon as it is open. ``progress`` is told of bytes read.

    Raises the ReadError of what cannot be read of it, NotReadableError where it cannot be written.
    """

    def __init__(self, source: ByteSource, file: Path, progress: Callable[[int], None]) -> None:
        self.size = source.size
        free = shutil.disk_usage(file.parent).free
        if free < self.size + KEPT_FREE:
            raise NotReadableError(f"{file.parent} has {free} bytes free, too few for {self.size} more")
        try:
            self._file = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise NotReadableError(f"{file} cannot be written: {error.strerror}") from error
        try:
            file.unlink()
            for offset in range(0, self.size, _STEP):
                self._add(source.read_at(offset, min(_STEP, self.size - offset)), offset)
                progress(min(_STEP, self.size - offset))
        except OSError as error:
            os.close(self._file)
            raise NotReadableError(f"unpacking into {file.parent} failed: {error.strerror}") from error
        except BaseException:
            os.close(self._file)
            raise

    def read_at(self, offset: int, length: int) -> bytes:
        return os.pread(self._file, length, offset) if offset < self.size else b""

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _add(self, data: bytes, offset: int) -> None:
        if len(data) < min(_STEP, self.size - offset):
            raise ReadError(offset + len(data), self.size - offset - len(data), "the source ended early")
        view = memoryview(data)
        while view:
            view = view[os.write(self._file, view) :]
