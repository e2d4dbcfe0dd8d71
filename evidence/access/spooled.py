"""Content that can only be read from its start, kept so that it can be read at any place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes

KEPT_FREE = 1 << 30
"""So many bytes always stay free on the disk."""
_STEP = 1 << 20


def spooled(source: ByteSource, file: Path, progress: Callable[[int], None]) -> ByteSource:
    """A copy of a source: in memory where it is short, else in a file that is deleted as soon as it is open.

    The file's folder is made where it is not there. ``progress`` is told of bytes read. Raises the ReadError of what
    cannot be read of the source, NotReadableError where the copy cannot be written.
    """
    if source.size > _STEP:
        return _Spooled(source, file, progress)
    data = _whole(source.read_at(0, source.size), 0, source.size)
    progress(len(data))
    return SourceBytes(data)


def _whole(data: bytes, offset: int, size: int) -> bytes:
    """The bytes that were read at ``offset``, where they are all that a source of ``size`` must give."""
    if len(data) < min(_STEP, size - offset):
        raise ReadError(offset + len(data), size - offset - len(data), "the source ended early")
    return data


class _Spooled(ByteSource):
    def __init__(self, source: ByteSource, file: Path, progress: Callable[[int], None]) -> None:
        self.size = source.size
        file.parent.mkdir(exist_ok=True)
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
                self._add(_whole(source.read_at(offset, min(_STEP, self.size - offset)), offset, self.size))
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

    def _add(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(self._file, view) :]
