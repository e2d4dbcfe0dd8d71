"""The source of an acquisition: a file or block device, opened for reading only.

Reference: Linux, include/uapi/linux/fs.h (BLKROGET, BLKROSET, BLKSSZGET, BLKPBSZGET);
Documentation/ABI/stable/sysfs-block.
"""

from __future__ import annotations

import errno
import fcntl
import mmap
import os
import stat
import struct
from contextlib import suppress
from pathlib import Path

from evidence.acquire.errors import AcquireError

_BLKROSET, _BLKROGET, _BLKSSZGET, _BLKPBSZGET = 0x125D, 0x125E, 0x1268, 0x127B
_SECTOR = 512
_GONE = (errno.ENODEV, errno.ENXIO, errno.EBADF, errno.ESHUTDOWN)
_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK


class Medium:
    """``size`` and ``sector_size`` in bytes. Read by one thread; nothing about the source changes.

    ``member``: a file of a folder, which may be empty, and is no link by the time that it is opened.
    ``read_only`` is what the kernel says of a block device (None for a file); ``details`` what is known of the device.
    """

    def __init__(self, path: Path, *, set_read_only: bool = False, member: bool = False) -> None:
        self.path = path
        self._fd = self._direct = -1
        try:
            self._fd = _opened(path, _FLAGS | (os.O_NOFOLLOW if member else 0))
            self._look(set_read_only, member)
        except OSError as error:
            self.close()
            raise AcquireError(f"{path} cannot be opened for reading: {error.strerror}.") from error
        except BaseException:
            self.close()
            raise

    def _look(self, set_read_only: bool, member: bool) -> None:
        status = os.fstat(self._fd)
        self.is_device = stat.S_ISBLK(status.st_mode)
        if not (stat.S_ISREG(status.st_mode) or (self.is_device and not member)):
            raise AcquireError(f"{self.path} is neither a file, a folder nor a block device.")
        self.size = os.lseek(self._fd, 0, os.SEEK_END)
        if self.size == 0 and not member:
            raise AcquireError(f"{self.path} has 0 bytes: there is nothing to acquire.")
        self._changed = status.st_mtime_ns
        self.sector_size = _SECTOR
        self.read_only: bool | None = None
        self.details: dict[str, str] = {}
        if self.is_device:
            self._look_at_device(status.st_rdev, set_read_only)
        elif set_read_only:
            raise AcquireError(f"{self.path} is a file: only a block device can be set read-only.")

    def _look_at_device(self, number: int, set_read_only: bool) -> None:
        self._system = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
        if set_read_only:
            self._set_read_only()
        self.read_only = bool(_number(self._fd, _BLKROGET))
        self.sector_size = _number(self._fd, _BLKSSZGET)
        self.details = {"physical_sector_size": str(_number(self._fd, _BLKPBSZGET))}
        # A partition's facts of the device stand at its disk.
        for name in ("vendor", "model", "serial"):
            for place in (self._system / "device", self._system / "../device"):
                with suppress(OSError):
                    if said := (place / name).read_text("utf-8", "backslashreplace").strip("\0 \n"):
                        self.details.setdefault(name, said)
        # Past the page cache a failed read is that of the sector, not of the page around it.
        with suppress(OSError):
            self._direct = os.open(self.path, _FLAGS | getattr(os, "O_DIRECT", 0))

    def _set_read_only(self) -> None:
        try:
            fcntl.ioctl(self._fd, _BLKROSET, struct.pack("i", 1))
        except OSError as error:
            raise AcquireError(f"{self.path} cannot be set read-only: {error.strerror}.") from error

    @property
    def identity(self) -> tuple[int, int]:
        """Device and inode: the same under each of its names."""
        status = os.fstat(self._fd)
        return status.st_dev, status.st_ino

    @property
    def kind(self) -> str:
        """``block device`` or ``file``."""
        return "block device" if self.is_device else "file"

    def read(self, offset: int, length: int) -> bytes:
        """Exactly these bytes, which lie in the source. Raises OSError where any of them cannot be read."""
        data = os.pread(self._fd, length, offset)
        if len(data) == length:
            return data
        parts, have = [data], len(data)
        while have < length:
            parts.append(os.pread(self._fd, length - have, offset + have))
            if not parts[-1]:
                raise OSError(errno.EIO, "the source ended early")
            have += len(parts[-1])
        return b"".join(parts)

    def read_sector(self, offset: int, length: int) -> bytes:
        """One sector, of a device past the system's cache where it allows that. Raises OSError."""
        if self._direct < 0 or length != self.sector_size:
            return self.read(offset, length)
        with mmap.mmap(-1, max(length, mmap.PAGESIZE)) as page, memoryview(page) as whole:
            with whole[:length] as wanted:
                got = os.preadv(self._direct, [wanted], offset)
            if got != length:
                raise OSError(errno.EIO, "the source ended early")
            return page[:length]

    def gone(self, error: OSError) -> bool:
        """Whether a failed read means that the source is not there any more, rather than a sector that is bad."""
        if error.errno in _GONE:
            return True
        if self.is_device:
            return not self._system.exists()
        return os.fstat(self._fd).st_size < self.size

    def changed(self) -> bool:
        """Whether somebody wrote to a file since it was opened. Of a device nobody can tell."""
        status = os.fstat(self._fd)
        return not self.is_device and (status.st_size, status.st_mtime_ns) != (self.size, self._changed)

    def close(self) -> None:
        """Gives the descriptors back."""
        for descriptor in (self._fd, self._direct):
            if descriptor >= 0:
                os.close(descriptor)
        self._fd = self._direct = -1


def _opened(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        return os.open(path, flags)


def _number(descriptor: int, request: int) -> int:
    answer = fcntl.ioctl(descriptor, request, bytes(4))
    return int(struct.unpack("i", answer)[0])
