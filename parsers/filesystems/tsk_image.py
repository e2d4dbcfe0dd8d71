"""The Sleuth Kit's view of a byte source: every byte that it reads comes through here."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

SECTOR = 512
_T = TypeVar("_T")


class TskImage(pytsk3.Img_Info):  # type: ignore[misc]
    """A byte source as The Sleuth Kit reads it.

    The Sleuth Kit hides errors: it reads ahead in blocks of 64 KiB, asks again without saying so when that
    fails, and may go on without the bytes. So each failed request is remembered here until a repeated request
    for the same place succeeds; :meth:`run` tells from that whether an answer can be believed.

    While one exists the process lives in UTC: the library turns the local times of FAT, exFAT and ISO 9660
    into moments with the zone of the process, which must never be that of the examiner's machine.

    Reference: The Sleuth Kit 4.15, tsk/img/img_io.c (tsk_img_read and its cache).
    """

    def __init__(self, source: ByteSource) -> None:
        use_utc()
        self.source = source
        self._read_at = source.read_at
        self._size = source.size
        self._failed: ReadError | None = None
        self._failed_at = 0
        self._shorten = False
        super().__init__(url="", type=pytsk3.TSK_IMG_TYPE_EXTERNAL)

    def get_size(self) -> int:
        """Bytes of the source."""
        return self._size

    def read(self, offset: int, length: int) -> bytes:
        """Called by the library. Never gives fewer bytes than asked for, except in :meth:`run`'s second try."""
        try:
            data = self._read_at(offset, length)
        except ReadError as error:
            if self._shorten and (start := self._readable_start(offset, length)):
                return start
            self._failed, self._failed_at = error, offset
            raise OSError(str(error)) from error
        if len(data) < length:
            self._failed = ReadError(offset + len(data), length - len(data), "the source ends before")
            self._failed_at = offset
            raise OSError(str(self._failed))
        if self._failed is not None and self._failed_at <= offset < self._failed_at + SECTOR:
            self._failed = None
        return data

    def close(self) -> None:
        """Called by the library. The source belongs to whoever opened it."""

    def run(self, action: Callable[[], _T]) -> _T:
        """What ``action`` answers, when every byte that it needed was read.

        Raises ReadError (with offset and length in bytes of the source) where a byte could not be read, whatever
        the library made of it, and OSError where the library reports another fault.

        A failed read-ahead alone is not an error, but the binding then throws the answer away; so the action is
        done once more with read-ahead cut off before the bad place.
        """
        self._failed = None
        try:
            answer = action()
        except (OSError, RuntimeError) as error:
            if self._failed is not None:
                raise self._failed from error
            if "cannot be read" not in str(error) and "the source ends before" not in str(error):
                raise OSError(_cause(error)) from error
            answer = self.attempt(action)
        if self._failed is not None:
            raise self._failed
        return answer

    def attempt(self, action: Callable[[], _T]) -> _T:
        """What ``action`` answers with read-ahead cut off before bad places, though bytes may be missing from it.

        Raises OSError where there is no answer.
        """
        self._failed = None
        self._shorten = True
        try:
            return action()
        except RuntimeError as error:
            raise OSError(_cause(error)) from error
        finally:
            self._shorten = False

    def _readable_start(self, offset: int, length: int) -> bytes:
        found = bytearray()
        for place in range(offset, offset + length, SECTOR):
            try:
                found += self._read_at(place, min(SECTOR, offset + length - place))
            except ReadError:
                break
        return bytes(found)


def use_utc() -> None:
    """Sets the zone of this process to UTC, which is what the library reads zoneless times in."""
    if os.environ.get("TZ") != "UTC":
        os.environ["TZ"] = "UTC"
        time.tzset()


def _cause(error: Exception) -> str:
    """The library's message without the names of its own functions and source lines."""
    text = str(error).strip().splitlines()[-1] if str(error).strip() else type(error).__name__
    return text.split(") ", 1)[-1] if "tsk3.cpp" in text else text
