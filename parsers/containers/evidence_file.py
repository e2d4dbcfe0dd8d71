"""A file of evidence on the examiner's disk, opened so that nothing about it changes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError

READ_ONLY = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK
"""Never waits (a FIFO would) and never writes."""
_SECTOR = 512


def open_unchanged(path: str | Path, flags: int = READ_ONLY, *, dir_fd: int | None = None) -> int:
    """A read-only descriptor. The access time stays too where the system grants that (owner or root)."""
    try:
        return os.open(path, flags | getattr(os, "O_NOATIME", 0), dir_fd=dir_fd)
    except PermissionError:
        return os.open(path, flags, dir_fd=dir_fd)


class EvidenceFile:
    """One regular file or block device: ``size`` in bytes, read at any place by any number of threads."""

    def __init__(self, path: Path, descriptor: int | None = None) -> None:
        self.path = path
        self.name = path.name
        try:
            self._fd = open_unchanged(path) if descriptor is None else descriptor
        except OSError as error:
            raise NotReadableError(f"{path} cannot be opened: {error.strerror}") from error
        try:
            self.size, self._modified = self._measured()
        except BaseException:
            self.close()
            raise

    def _measured(self) -> tuple[int, int]:
        found = os.fstat(self._fd)
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISBLK(found.st_mode)):
            raise NotReadableError(f"{self.path} is neither a file nor a block device")
        return os.lseek(self._fd, 0, os.SEEK_END), found.st_mtime_ns

    def changed(self) -> bool:
        """Whether somebody wrote to the file since it was opened."""
        return self._measured() != (self.size, self._modified)

    def read(self, offset: int, length: int) -> bytes:
        """The bytes at ``offset``, fewer only at the end. ReadError has its offset in this file."""
        try:
            data = os.pread(self._fd, length, offset)
        except OSError as error:
            raise self._first_bad(offset, length, error) from error
        if len(data) < min(length, self.size - offset):
            return self._joined(data, offset, length)
        return data

    def _joined(self, data: bytes, offset: int, length: int) -> bytes:
        """One pread gives at most 2 GiB; reads on until all is there."""
        parts = [data]
        have = len(data)
        wanted = min(length, self.size - offset)
        while have < wanted:
            parts.append(os.pread(self._fd, wanted - have, offset + have))
            if not parts[-1]:
                raise ReadError(
                    offset + have, wanted - have, f"{self.name} is shorter than when it was opened"
                )
            have += len(parts[-1])
        return b"".join(parts)

    def _first_bad(self, offset: int, length: int, error: OSError) -> ReadError:
        """Narrows a failed read to the first sector that fails; what is good around it can then be read."""
        for start in range(offset - offset % _SECTOR, offset + length, _SECTOR):
            try:
                os.pread(self._fd, _SECTOR, start)
            except OSError as narrow:
                return ReadError(start, _SECTOR, f"{self.name}: {narrow.strerror}")
        return ReadError(offset, length, f"{self.name}: {error.strerror} (once; read again, it was readable)")

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
