"""The Sleuth Kit's view of a byte source: every byte that it reads comes through here."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any, TypeVar

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.filesystems.unix_sizes import UnixSizes

SECTOR = 512
READ_AHEAD = 65_536
"""Bytes that the library asks for where it wants fewer."""
_T = TypeVar("_T")


class TskImage(pytsk3.Img_Info):  # type: ignore[misc]
    """A byte source as The Sleuth Kit reads it.

    The Sleuth Kit hides errors. It reads ahead in blocks of 64 KiB, so that a request that fails may not
    concern what is wanted, and it may go on without what is. An exception would spoil every later request of
    the same call and what the library keeps of it. So a failed request gives the bytes before the bad place,
    which the library takes for a read error where it wanted more, and :meth:`run` judges the failure.

    While one exists the process lives in UTC: the library turns the local times of FAT, exFAT and ISO 9660
    into moments with the zone of the process, which must never be that of the examiner's machine.

    ``sizes``: what the library is shown of inodes. It keeps what it has read, so content is read by another image.

    Reference: The Sleuth Kit 4.15, tsk/img/img_io.c (tsk_img_read and its cache).
    """

    def __init__(self, source: ByteSource, sizes: UnixSizes | None = None) -> None:
        use_utc()
        self.source = source
        self._sizes = sizes
        self._read_at = source.read_at
        self._size = source.size
        self._lost: ReadError | None = None
        self._certain = 1
        super().__init__(url="", type=pytsk3.TSK_IMG_TYPE_EXTERNAL)

    def get_size(self) -> int:
        """Bytes of the source."""
        return self._size

    def read(self, offset: int, length: int) -> bytes:
        """Called by the library. Fewer bytes than asked for are always a failure, and always remembered."""
        try:
            data = self._read_at(offset, length)
        except ReadError as error:
            data = self._readable_start(offset, length)
            self._failed(len(data), length, error)
        else:
            if len(data) < length:
                gap = length - len(data)
                self._failed(len(data), length, ReadError(offset + len(data), gap, "the source ends before"))
        return data if self._sizes is None else self._sizes.shown(offset, data)

    def check_size(self, inode: int) -> None:
        """Raises ReadError where the library is not shown what this inode states."""
        if self._sizes is not None and (size := self._sizes.beyond.get(inode)) is not None:
            raise ReadError(0, size, f"it states {size:,} bytes in a file system of {self._size:,}")

    def close(self) -> None:
        """Called by the library. The source belongs to whoever opened it."""

    def run(self, action: Callable[..., _T], *arguments: Any, certain: int = SECTOR) -> _T:
        """What ``action`` answers to ``arguments``, when no byte that it needed failed.

        A request counts as needed for its first ``certain`` bytes, and all of it where it is too long to be
        read-ahead. Raises ReadError (offset and length in bytes of the source) where a needed byte could not
        be read, whatever the library made of it, and OSError where the library reports a fault.
        """
        self._lost, self._certain = None, certain
        try:
            answer = action(*arguments)
        except (OSError, RuntimeError) as error:
            raise self._lost or OSError(_cause(error)) from error
        if self._lost is not None:
            raise self._lost
        return answer

    def attempt(self, action: Callable[[], _T]) -> _T:
        """What ``action`` answers, though bytes may be missing from it. Raises OSError without an answer."""
        try:
            return action()
        except (OSError, RuntimeError) as error:
            raise OSError(_cause(error)) from error

    def _failed(self, readable: int, length: int, error: ReadError) -> None:
        if self._lost is None and (readable < self._certain or length > READ_AHEAD):
            self._lost = error

    def _readable_start(self, offset: int, length: int) -> bytes:
        found = bytearray()
        end = offset + length
        while offset < end:
            try:
                found += self._read_at(offset, min(SECTOR, end - offset))
            except ReadError:
                break
            offset += SECTOR
        return bytes(found)


def use_utc() -> None:
    """Sets the zone of this process to UTC, which is what the library reads zoneless times in."""
    if os.environ.get("TZ") != "UTC":
        os.environ["TZ"] = "UTC"
        time.tzset()


def _cause(error: Exception) -> str:
    """The library's message without the names of its own functions and source lines."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text.split(") ", 1)[-1] if "tsk3.cpp" in text else text
