"""Ogg sound and films."""

from __future__ import annotations

import zlib

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_HEAD = 27
_FIRST, _LAST = 2, 4
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_SUFFIXES = ((b"\x80theora", "ogv"), (b"OpusHead", "opus"))


class Ogg(Carver):
    """Page by page until each stream that began has ended; each page's check sum is right: confirmed.

    Reference: RFC 3533, 6.
    """

    name = "ogg"
    starts = (b"OggS\0",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        place, suffix = 0, "ogg"
        open_streams: set[bytes] = set()
        while True:
            page = _page(reader, place)
            if page is None:
                return None
            flags, serial = page[5], page[14:18]
            if flags & _FIRST:
                open_streams.add(serial)
                suffix = next((found for mark, found in _SUFFIXES if mark in page[:400]), suffix)
            elif serial not in open_streams:
                return None
            place += len(page)
            if flags & _LAST:
                open_streams.discard(serial)
            if not open_streams:
                return Measured(place, suffix, confirmed=True)


def _page(reader: Reader, place: int) -> bytes | None:
    """A page whose check sum is right, or None."""
    head = reader.at(place, _HEAD)
    if len(head) < _HEAD or head[:5] != b"OggS\0":
        return None
    segments = reader.at(place + _HEAD, head[26])
    page = reader.at(place, _HEAD + len(segments) + sum(segments))
    cleared = page[:22] + bytes(4) + page[26:]
    # The sum is that of zlib with the bits of each byte and of the result in the other order, begun with 0.
    found = zlib.crc32(cleared.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return page if found.to_bytes(4, "big").translate(_MIRRORED) == page[22:26] else None
