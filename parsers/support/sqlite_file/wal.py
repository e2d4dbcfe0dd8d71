"""The write-ahead log: which frames were committed, and what the others are."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource

_HEADER, _FRAME = 32, 24
_MAGIC = 0x377F0682
_MASK = 0xFFFFFFFF


def committed_pages(log: ByteSource, page_size: int) -> dict[int, int]:
    """Page number -> where in the log its newest committed content begins.

    Frames count up to the last that ends a transaction before salt or checksum break off, as SQLite's own recovery
    counts them. Reference: https://www.sqlite.org/fileformat2.html 4.1 to 4.3.
    """
    head = log.read_at(0, _HEADER)
    if len(head) < _HEADER:
        return {}
    magic, _, stated = struct.unpack(">III", head[:12])
    order = ">" if magic & 1 else "<"
    sums = _sum(order, head[:24], (0, 0))
    if magic & ~1 != _MAGIC or stated != page_size or sums != struct.unpack(">II", head[24:32]):
        return {}
    found: dict[int, int] = {}
    open_pages: dict[int, int] = {}
    offset = _HEADER
    while True:
        try:
            frame = log.read_at(offset, _FRAME + page_size)
        except ReadError:
            return found
        if len(frame) < _FRAME + page_size or frame[8:16] != head[16:24]:
            return found
        sums = _sum(order, frame[_FRAME:], _sum(order, frame[:8], sums))
        if sums != struct.unpack(">II", frame[16:24]):
            return found
        number, pages_after = struct.unpack(">II", frame[:8])
        open_pages[number] = offset + _FRAME
        if pages_after:
            found.update(open_pages)
            found = {page: at for page, at in found.items() if page <= pages_after}
            open_pages = {}
        offset += _FRAME + page_size


@dataclass(frozen=True, slots=True)
class Frame:
    """A page in the log: ``offset`` is where its content begins, ``salts`` name the round of the log it is of.

    ``ends`` where it ends a transaction.
    """

    number: int
    offset: int
    salts: bytes
    ends: bool


def all_frames(log: ByteSource, page_size: int) -> list[Frame]:
    """Every frame in the order of the file, those behind the last commit and of earlier rounds of the log too.

    A round begins at the start of the file and writes over whole frames of the one before, so what is behind it
    stands where that one wrote it. Checksums are not added up here: see :func:`committed_pages`.
    """
    found: list[Frame] = []
    if len(log.read_at(0, _HEADER)) < _HEADER:
        return found
    for offset in range(_HEADER, log.size - _FRAME - page_size + 1, _FRAME + page_size):
        try:
            head = log.read_at(offset, 16)
        except ReadError:
            continue
        number, pages_after = struct.unpack(">II", head[:8])
        if number:
            found.append(Frame(number, offset + _FRAME, head[8:16], pages_after > 0))
    return found


def _sum(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    for even, odd in struct.iter_unpack(f"{order}II", data):
        first = (first + even + second) & _MASK
        second = (second + odd + first) & _MASK
    return first, second
