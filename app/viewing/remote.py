"""Bytes that somebody else reads: the process that decodes has no file of its own."""

from __future__ import annotations

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
