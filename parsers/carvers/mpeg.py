"""MPEG program streams: films of MPEG 1 and 2."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_PACK, _END = 0xBA, 0xB9
_FEWEST = 8
"""Packs: fewer may be chance."""
_MOST_PARTS = 10_000_000


class MpegProgram(Carver):
    """Pack headers and packets in a row, to the end code or to what is neither.

    Reference: ISO/IEC 11172-1, 2.4.3; ISO/IEC 13818-1, 2.5.3.
    """

    name = "mpeg"
    starts = (b"\0\0\1\xba",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        place = packs = 0
        for _ in range(_MOST_PARTS):
            head = reader.at(place, 14)
            if head[:3] != b"\0\0\1" or len(head) < 4:
                break
            code = head[3]
            if code == _END:
                place += 4
                break
            length = _pack(head) if code == _PACK else 6 + int.from_bytes(head[4:6], "big")
            if code < _END or not length or place + length > reader.size:
                break
            packs += code == _PACK
            place += length
        return Measured(place, "mpg") if packs >= _FEWEST else None


def _pack(head: bytes) -> int:
    """Bytes of a pack header; 0 where it is none."""
    if len(head) < 14:
        return 0
    if head[4] >> 6 == 1:
        return 14 + (head[13] & 7)
    return 12 if head[4] >> 4 == 2 else 0
