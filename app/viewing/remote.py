"""Bytes that somebody else reads: the process that decodes has no file of its own."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable

from evidence.contract.source import ByteSource

_PAGE = 1 << 16
_KEPT = 512


class Remote(ByteSource):
    """Asks ``fetch(offset, length)`` for pages of 64 KiB and keeps the last 32 MiB."""

    def __init__(self, size: int, fetch: Callable[[int, int], bytes]) -> None:
        self.size = size
        self._fetch = fetch
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def read_at(self, offset: int, length: int) -> bytes:
        length = min(length, self.size - offset)
        if length <= 0 or offset < 0:
            return b""
        first, last = offset // _PAGE, (offset + length - 1) // _PAGE
        data = b"".join(map(self._page, range(first, last + 1)))
        start = offset - first * _PAGE
        return data[start : start + length]

    def _page(self, number: int) -> bytes:
        data = self._kept.get(number)
        if data is not None:
            self._kept.move_to_end(number)
            return data
        length = min(_PAGE, self.size - number * _PAGE)
        data = self._fetch(number * _PAGE, length)
        self._kept[number] = data
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return data


class Opened(io.RawIOBase):
    """A source as an opened file, for libraries that want one."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._source.size}[whence]
        if base + offset < 0:
            raise OSError("before the beginning")
        self._at = base + offset
        return self._at

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        data = self._source.read_at(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
