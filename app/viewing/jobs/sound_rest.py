"""What a sound file holds beside the sound that is decoded: bytes behind it, and places where pages are lost.

Reference: Microsoft, Multimedia Programming Interface 1.0 (RIFF); RFC 3533 6 (Ogg pages and their CRC).
"""

from __future__ import annotations

import zlib
from typing import NamedTuple

from evidence.contract.source import ByteSource

MOST_OGG = 16 << 20
"""Larger Ogg files are not walked through."""
_MOST_CHUNKS = 4_096
_PAGE_HEAD = 27
_BEGINS = 2
_MIRRORED = bytes(int(f"{each:08b}"[::-1], 2) for each in range(256))


class Rest(NamedTuple):
    """``more``: bytes behind the sound belong to nothing known; ``gaps``: parts are lost, others fill their moments."""

    more: bool = False
    gaps: bool = False


def rest_of(file: ByteSource) -> Rest:
    """What WAV and Ogg hold beside their sound; nothing of other formats. Raises ReadError."""
    head = file.read_at(0, 12)
    if head[:4] in (b"RIFF", b"RIFX") and head[8:] == b"WAVE":
        return Rest(more=_behind_wave(file, big=head[:4] == b"RIFX"))
    if head[:4] == b"OggS" and file.size <= MOST_OGG:
        return _of_pages(file.read_at(0, file.size))
    return Rest()


def _behind_wave(file: ByteSource, *, big: bool) -> bool:
    """Whether bytes follow the sound that are no chunks of the same file."""
    at, found = 12, False
    for _ in range(_MOST_CHUNKS):
        head = file.read_at(at, 8)
        if len(head) < 8:
            return False
        name, size = head[:4], int.from_bytes(head[4:], "big" if big else "little")
        if found and (not _is_name(name) or at + 8 + size > file.size):
            return True
        found |= name == b"data"
        at += 8 + size + size % 2
    return True


def _is_name(name: bytes) -> bool:
    return name not in (b"RIFF", b"RIFX", b"data") and all(32 <= each < 127 for each in name)


def _of_pages(data: bytes) -> Rest:
    more = gaps = sound = lost = False
    due: dict[bytes, int] = {}
    at = 0
    while at < len(data):
        page = _page(data, at)
        if page is None:
            lost = True
            at = data.find(b"OggS", at + 1)
            if at < 0:
                break
            continue
        gaps |= lost  # what is cut off at the end is no gap
        serial, number = page[14:18], int.from_bytes(page[18:22], "little")
        if page[5] & _BEGINS:
            more |= sound  # a stream that begins after another one was under way
        else:
            sound = True
            gaps |= due.get(serial, number) != number
        due[serial] = number + 1 & 0xFFFFFFFF
        at += len(page)
    return Rest(more, gaps)


def _page(data: bytes, at: int) -> bytes | None:
    """The whole page that begins there; None for none, or one that was altered: decoders leave it out."""
    count = data[at + 26] if at + _PAGE_HEAD <= len(data) else 0
    lengths = data[at + _PAGE_HEAD : at + _PAGE_HEAD + count]
    size = _PAGE_HEAD + count + sum(lengths)
    page = data[at : at + size]
    if page[:4] != b"OggS" or len(lengths) < count or len(page) < size:
        return None
    mirrored = (page[:22] + bytes(4) + page[26:]).translate(_MIRRORED)
    # The CRC of Ogg is that of zlib with the bits of bytes and result in turn, beginning with 0.
    crc = zlib.crc32(mirrored, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return page if int(f"{crc:032b}"[::-1], 2) == int.from_bytes(page[22:26], "little") else None
