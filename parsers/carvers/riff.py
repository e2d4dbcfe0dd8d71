"""WAV, AVI and WebP: RIFF files."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_FORMS = {b"WAVE": ("wav", b"fmt "), b"AVI ": ("avi", b"LIST"), b"WEBP": ("webp", b"VP8")}
_MOST_CHUNKS = 1_000_000


class Riff(Carver):
    """The chunks fill the stated length exactly; an AVI film goes on in further RIFFs of the form ``AVIX``.

    Reference: Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", "RIFF";
    OpenDML AVI File Format Extensions 1.02.
    """

    name = "riff"
    starts = (b"RIFF",)

    def probe(self, head: bytes) -> bool:
        return head.startswith(self.starts) and head[8:12] in _FORMS

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        form = reader.at(8, 4)
        suffix, needed = _FORMS[form]
        end = _end(reader, 0, needed)
        while end is not None and form == b"AVI " and _goes_on(reader, end):
            more = _end(reader, end, b"LIST")
            if more is None:
                break
            end = more
        return None if end is None else Measured(end, suffix)


def _goes_on(reader: Reader, place: int) -> bool:
    head = reader.at(place, 12)
    return head[:4] == b"RIFF" and head[8:] == b"AVIX"


def _end(reader: Reader, start: int, needed: bytes) -> int | None:
    """Where the RIFF at ``start`` ends; None where its chunks do not fill it or none begins with ``needed``."""
    end = start + 8 + int.from_bytes(reader.at(start + 4, 4), "little")
    if end > reader.size:
        return None
    place, seen = start + 12, False
    for _ in range(_MOST_CHUNKS):
        if place >= end:
            break
        head = reader.at(place, 8)
        if len(head) < 8 or not all(0x20 <= byte < 0x7F for byte in head[:4]):
            return None
        seen |= head.startswith(needed)
        length = int.from_bytes(head[4:], "little")
        place += 8 + length + (length & 1)
    return end if seen and place in (end, end + 1) else None
