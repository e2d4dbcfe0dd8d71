"""PNG pictures."""

from __future__ import annotations

import zlib

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LONGEST = (1 << 31) - 1


class Png(Carver):
    """Chunk by chunk to IEND; each chunk's check sum is right, so the content is confirmed.

    Reference: W3C, "Portable Network Graphics (PNG) Specification", 5.
    """

    name = "png"
    starts = (_SIGNATURE,)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        place = len(_SIGNATURE)
        if reader.at(place + 4, 4) != b"IHDR":
            return None
        while True:
            head = reader.at(place, 8)
            kind, length = head[4:], int.from_bytes(head[:4], "big")
            if len(head) < 8 or not kind.isalpha() or length > _LONGEST:
                return None
            end = place + 8 + length
            check = zlib.crc32(kind)
            for _, data in reader.blocks(place + 8, end):
                check = zlib.crc32(data, check)
            if reader.at(end, 4) != check.to_bytes(4, "big"):
                return None
            place = end + 4
            if kind == b"IEND":
                return Measured(place, "png", confirmed=True)
