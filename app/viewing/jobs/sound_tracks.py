"""Whether a video has a sound track, which OpenCV does not say.

Reference: ISO/IEC 14496-12 4.2 (boxes), 8.4.3 (hdlr); Microsoft, AVI RIFF File Reference (strh).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_MOST_PARTS = 4_096
_INSIDE = {b"moov": b"trak", b"trak": b"mdia", b"mdia": b"hdlr"}


def has_sound(file: ByteSource, readers: str) -> bool | None:
    """True or False where the container says so; None where it is not looked up, or is damaged there.

    ``readers`` as in :class:`app.viewing.jobs.media_kinds.Container`.
    """
    try:
        if readers.startswith("mov,"):
            return _of_boxes(file)
        return _of_avi(file) if readers == "avi" else None
    except EvidenceError:  # frames may be readable all the same
        return None


def _of_boxes(file: ByteSource) -> bool | None:
    moov = next((span for name, *span in _boxes(file, 0, file.size) if name == b"moov"), None)
    if moov is None:
        return None
    return _handled(file, b"moov", *moov)


def _handled(file: ByteSource, around: bytes, start: int, end: int) -> bool:
    """Whether a track below says that it is handled as sound."""
    wanted = _INSIDE[around]
    for name, inside, after in _boxes(file, start, end):
        if name != wanted:
            continue
        if name == b"hdlr":
            if file.read_at(inside + 8, 4) == b"soun":
                return True
        elif _handled(file, name, inside, after):
            return True
    return False


def _boxes(file: ByteSource, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name of each box, where its content begins and ends."""
    for _ in range(_MOST_PARTS):
        head = file.read_at(start, 16)
        if start + 8 > end or len(head) < 8:
            return
        size, inside = int.from_bytes(head[:4]), start + 8
        if size == 1:
            size, inside = int.from_bytes(head[8:16]), start + 16
        elif size == 0:
            size = end - start
        if size < inside - start:
            return
        yield head[4:8], inside, min(end, start + size)
        start += size


def _of_avi(file: ByteSource) -> bool | None:
    head = file.read_at(12, 12)
    if head[:4] != b"LIST" or head[8:] != b"hdrl":
        return None
    start, end = 24, min(file.size, 20 + int.from_bytes(head[4:8], "little"))
    for _ in range(_MOST_PARTS):
        part = file.read_at(start, 24)
        if start + 8 > end or len(part) < 24:
            return False
        if part[:4] == b"LIST" and part[8:16] == b"strlstrh" and part[20:24] == b"auds":
            return True
        size = int.from_bytes(part[4:8], "little")
        start += 8 + size + size % 2
    return False
