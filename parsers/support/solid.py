"""Members of an archive that are packed together: a stream that only goes forward, and runs of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Protocol

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

_SKIPPED = 1 << 20


class Stream(Protocol):
    """Unpacks from the start on. ``position``: that of the next byte."""

    position: int

    def read(self, length: int) -> bytes:
        """Exactly so many bytes. Raises ValueError for damage, in words, and ReadError."""


class Check(Protocol):
    """Follows the bytes of a member."""

    def update(self, data: bytes) -> None:
        """Takes the next bytes."""

    def holds(self) -> bool:
        """Whether they are those that were packed, as far as check sums are stored."""


class Crc32:
    """The check of most archives; None is stored nowhere and always holds."""

    def __init__(self, stored: int | None) -> None:
        self._stored = stored
        self._found = 0

    def update(self, data: bytes) -> None:
        """Takes the next bytes."""
        self._found = int(crc32(data, self._found))

    def holds(self) -> bool:
        """Whether the sum is the stored one."""
        return self._stored in (None, self._found)


class SolidContent:
    """What members that are packed together share. ``begin`` opens the stream. One reader at a time."""

    def __init__(self, begin: Callable[[], Stream]) -> None:
        self._begin = begin
        self._stream: Stream | None = None
        self.lock = Lock()

    def stands_at(self, position: int) -> bool:
        """Whether the next byte unpacked is that one."""
        return self._stream is not None and self._stream.position == position

    def go_to(self, position: int) -> None:
        """Makes the byte at ``position`` the next; a step back begins again."""
        if self._stream is None or self._stream.position > position:
            self._stream = self._begin()
        while self._stream.position < position:
            self.read(min(_SKIPPED, position - self._stream.position))

    def read(self, length: int) -> bytes:
        """The next bytes. After an error the stream is begun again."""
        stream, self._stream = self._stream or self._begin(), None
        data = stream.read(length)
        self._stream = stream
        return data


class SolidMember(ByteSource):
    """``size`` bytes of a content from ``start`` on, checked before the last of them is given out.

    Whatever is read of a member, all before it was unpacked and is part of the check. ``name`` is what it is called
    in errors, ``doubt`` what else may be the reason of damage.
    """

    def __init__(
        self,
        content: SolidContent,
        start: int,
        size: int,
        check: Callable[[], Check],
        name: str,
        doubt: str = "",
    ) -> None:
        self._content = content
        self._start = start
        self._new_check = check
        self._check = check()
        self._at = 0
        self._called, self._doubt = name, doubt
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0:
            return b""
        with self._content.lock:
            try:
                return self._read(offset, length)
            except ReadError as error:
                raise ReadError(offset, length, f"the archive cannot be read: {error.reason}") from error
            except (ValueError, NotReadableError) as error:
                raise ReadError(offset, length, f"{self._called} damaged: {error}{self._doubt}") from error

    def _read(self, offset: int, length: int) -> bytes:
        if self._at > offset or not self._content.stands_at(self._start + self._at):
            self._content.go_to(self._start)
            self._at, self._check = 0, self._new_check()
        while self._at < offset:
            self._next(min(_SKIPPED, offset - self._at))
        return self._next(length)

    def _next(self, length: int) -> bytes:
        data = self._content.read(length)
        self._at += length
        self._check.update(data)
        if self._at == self.size and not self._check.holds():
            self._at += 1  # so that the next read begins again
            raise ValueError("the check sum of the data is not the one that is stored")
        return data
