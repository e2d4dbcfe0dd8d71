"""The bytes of one member of a 7-Zip archive, its CRC-32 checked before the last of them is given out."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.sevenzip.streams import Substream
from parsers.support.sevenzip.unpacking import Unpacking

_SKIPPED = 1 << 20


class FolderContent:
    """What members that are packed together share: the unpacking, which only goes forward. One reader at a time."""

    def __init__(self, begin: Callable[[], Unpacking]) -> None:
        self._begin = begin
        self._unpacking: Unpacking | None = None
        self.lock = Lock()

    def stands_at(self, position: int) -> bool:
        """Whether the next byte unpacked is that one."""
        return self._unpacking is not None and self._unpacking.position == position

    def go_to(self, position: int) -> None:
        """Makes the byte at ``position`` the next; a step back begins again."""
        if self._unpacking is None or self._unpacking.position > position:
            self._unpacking = self._begin()
        while self._unpacking.position < position:
            self._unpacking.read(min(_SKIPPED, position - self._unpacking.position))

    def read(self, length: int) -> bytes:
        """The next bytes. After an error the unpacking begins again."""
        unpacking, self._unpacking = self._unpacking, None
        data = unpacking.read(length) if unpacking is not None else b""
        self._unpacking = unpacking
        return data


class SevenZipMember(ByteSource):
    """A run of a folder's content. Whatever is read of it, all before it was unpacked and is part of the check."""

    def __init__(self, content: FolderContent, run: Substream, locked: bool) -> None:
        self._content = content
        self._run = run
        self._locked = locked
        self._at = self._crc = 0
        self.size = run.size

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
                raise ReadError(offset, length, self._said(str(error))) from error

    def _read(self, offset: int, length: int) -> bytes:
        if self._at > offset or not self._content.stands_at(self._run.offset + self._at):
            self._content.go_to(self._run.offset)
            self._at = self._crc = 0
        while self._at < offset:
            self._next(min(_SKIPPED, offset - self._at))
        return self._next(length)

    def _next(self, length: int) -> bytes:
        data = self._content.read(length)
        self._at += length
        self._crc = crc32(data, self._crc)
        if self._at == self.size and self._run.crc not in (None, self._crc):
            self._at = self.size + 1  # so that the next reader begins again
            raise ValueError("the CRC-32 of the data is not the one that is stored")
        return data

    def _said(self, reason: str) -> str:
        other = (
            ", or it is locked with another password than the first of the archive" if self._locked else ""
        )
        return f"7-Zip member damaged: {reason}{other}"
