"""Cookies.binarycookies of Apple's CFNetwork.

Reference: Satish B, "Binary Cookie Reader" (2012); mac_apt, cookies.py (MIT): header ``cook``, number and sizes of the
pages in big endian; a page holds the places of its cookies; a cookie has size, flags, four places of texts and, as
doubles, the seconds since 2001 at which it expires and was made, little endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.model.names import text_of

MAGIC = b"cook"
MOST_PAGES = 100_000
_HEAD = struct.Struct("<IIIIIIIIQdd")
_SECURE, _HTTP_ONLY = 1, 4


@dataclass(frozen=True, slots=True)
class StoredCookie:
    """A cookie at ``at`` of the file, ``size`` bytes long; times as stored."""

    at: int
    size: int
    host: str
    name: str
    path: str
    value: str
    flags: int
    expires: float
    created: float

    @property
    def secure(self) -> bool:
        """Whether it goes over encrypted connections alone."""
        return bool(self.flags & _SECURE)

    @property
    def http_only(self) -> bool:
        """Whether scripts may not read it."""
        return bool(self.flags & _HTTP_ONLY)


def read(data: bytes) -> Iterator[StoredCookie | str]:
    """The cookies in the order of the file, and a sentence for each that cannot be read.

    Raises ValueError where the bytes are no such file.
    """
    if not data.startswith(MAGIC) or len(data) < 8:
        raise ValueError("it is no file of binary cookies")
    (count,) = struct.unpack_from(">I", data, 4)
    start = 8 + 4 * count
    if count > MOST_PAGES or start > len(data):
        raise ValueError(f"{count} pages are stated, for which the file is too short")
    for size in struct.unpack_from(f">{count}I", data, 8):
        yield from _page(data, start, min(start + size, len(data)))
        if start + size > len(data):
            yield f"the page at byte {start} is cut off"
            return
        start += size


def _page(data: bytes, start: int, end: int) -> Iterator[StoredCookie | str]:
    if end - start < 8:
        return
    (count,) = struct.unpack_from("<I", data, start + 4)
    if 8 + 4 * count > end - start:
        yield f"the page at byte {start} states {count} cookies, for which it is too short"
        return
    left = end - start
    for place in struct.unpack_from(f"<{count}I", data, start + 8):
        try:
            cookie = _cookie(data, start + place, end)
        except ValueError as error:
            yield f"the cookie at byte {start + place} cannot be read: {error}"
            continue
        # Places that overlap would let a small file hold more than memory does.
        left -= cookie.size
        if left < 0:
            yield f"the page at byte {start} states more cookies than it has room for"
            return
        yield cookie


def _cookie(data: bytes, at: int, end: int) -> StoredCookie:
    if at + _HEAD.size > end:
        raise ValueError("it begins behind its page")
    size, _, flags, _, *places, _, expires, created = _HEAD.unpack_from(data, at)
    if size < _HEAD.size or at + size > end:
        raise ValueError(f"it states a size of {size} bytes")
    host, name, path, value = (_text(data[at : at + size], place) for place in places)
    return StoredCookie(at, size, host, name, path, value, flags, expires, created)


def _text(cookie: bytes, place: int) -> str:
    end = cookie.find(b"\0", place)
    if not _HEAD.size <= place < len(cookie) or end < 0:
        raise ValueError("one of its texts is not inside of it")
    return text_of(cookie[place:end])
