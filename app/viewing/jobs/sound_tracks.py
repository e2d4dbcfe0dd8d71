"""Whether a video has a sound track, which OpenCV does not say.

Reference: ISO/IEC 14496-12 4.2 (boxes), 8.4.3 (hdlr); Apple, QuickTime File Format (cmov, hdlr);
Microsoft, AVI RIFF File Reference (avih, strh) and DV Data in the AVI File Format (iavs).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

_MOST_PARTS = 4_096
_INSIDE = {b"moov": b"trak", b"trak": b"mdia", b"mdia": b"hdlr"}
_UNKNOWN = b""
_SOUND = {b"soun", b"auds", b"iavs"}
_SILENT = {
    b"vide", b"pict", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"hint", b"meta", b"mdta", b"odsm", b"sdsm",
    b"vids", b"txts",
}  # fmt: skip
"""Kinds of tracks that hold no sound; of others (as ``MPEG``, mixed) it is not known."""


def has_sound(file: ByteSource, readers: str) -> bool | None:
    """True or False where the container says so; None where it is not looked up, or cannot be read to its end.

    ``readers`` as in :class:`app.viewing.jobs.media_kinds.Container`.
    """
    kinds: set[bytes] = set()
    try:
        if readers.startswith("mov,"):
            _of_boxes(file, kinds)
        elif readers == "avi":
            _of_avi(file, kinds)
    except EvidenceError:  # frames may be readable all the same
        kinds.add(_UNKNOWN)
    if kinds & _SOUND:
        return True
    return False if kinds and kinds <= _SILENT else None


def _of_boxes(file: ByteSource, kinds: set[bytes]) -> None:
    for name, inside, after in _boxes(file, 0, file.size):
        if name == b"moov":
            _handlers(file, name, inside, after, kinds)
            return


def _handlers(file: ByteSource, around: bytes, start: int, end: int, kinds: set[bytes]) -> None:
    """Adds how each track below says that it is handled."""
    wanted, found = _INSIDE[around], False
    for name, inside, after in _boxes(file, start, end):
        if name == b"cmov":  # the tracks are within, compressed
            kinds.add(_UNKNOWN)
        if name != wanted:
            continue
        found = True
        if name == b"hdlr":
            kinds.add(file.read_at(inside + 8, 4) if inside + 12 <= after else _UNKNOWN)
        else:
            _handlers(file, name, inside, after, kinds)
    if not found:
        kinds.add(_UNKNOWN)


def _boxes(file: ByteSource, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name of each box, where its content begins and ends. Raises EvidenceError where they do not fill the room."""
    for _ in range(_MOST_PARTS):
        if start == end:
            return
        head = file.read_at(start, 16)
        size, inside = int.from_bytes(head[:4]), start + 8
        if size == 1:
            size, inside = int.from_bytes(head[8:16]), start + 16
        elif size == 0:
            size = end - start
        if len(head) < 8 or size < inside - start or start + size > end:
            raise EvidenceError(f"no box at {start}")
        yield head[4:8], inside, start + size
        start += size
    raise EvidenceError("more boxes than are looked at")


def _of_avi(file: ByteSource, kinds: set[bytes]) -> None:
    head = file.read_at(12, 12)
    if head[:4] != b"LIST" or head[8:] != b"hdrl":
        return
    stated = streams = 0
    for name, inside, after in _chunks(file, 24, 20 + int.from_bytes(head[4:8], "little")):
        if name == b"avih":
            stated = int.from_bytes(file.read_at(inside + 24, 4), "little")
        elif name == b"LIST" and file.read_at(inside, 4) == b"strl":
            streams += 1
            headers = [at for part, at, _ in _chunks(file, inside + 4, after) if part == b"strh"]
            kinds.update(file.read_at(at, 4) for at in headers or [file.size])
    if streams < stated:
        kinds.add(_UNKNOWN)


def _chunks(file: ByteSource, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """As :func:`_boxes`, of the chunks of a list."""
    for _ in range(_MOST_PARTS):
        if start >= end:
            return
        head = file.read_at(start, 8)
        after = start + 8 + int.from_bytes(head[4:], "little")
        if len(head) < 8 or after > min(end, file.size):
            raise EvidenceError(f"no chunk at {start}")
        yield head[:4], start + 8, after
        start = after + (after - start) % 2
    raise EvidenceError("more chunks than are looked at")
