"""GIF pictures."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_EXTENSION, _IMAGE, _TRAILER = b"\x21", b"\x2c", b"\x3b"


class Gif(Carver):
    """Block by block to the trailer. Reference: CompuServe, "Graphics Interchange Format, Version 89a"."""

    name = "gif"
    starts = (b"GIF87a", b"GIF89a")

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        head = reader.at(0, 13)
        if len(head) < 13 or not any(head[6:8]) or not any(head[8:10]):
            return None
        place = 13 + _table(head[10])
        pictures = 0
        while (kind := reader.at(place, 1)) in (_EXTENSION, _IMAGE):
            if kind == _EXTENSION:
                place += 2
            else:
                pictures += 1
                descriptor = reader.at(place, 10)
                if len(descriptor) < 10:
                    return None
                place += 10 + _table(descriptor[9])
                if reader.at(place, 1) not in (bytes([code]) for code in range(1, 13)):
                    return None
                place += 1
            while size := reader.at(place, 1):
                place += 1 + size[0]
                if not size[0]:
                    break
        return Measured(place + 1, "gif") if kind == _TRAILER and pictures else None


def _table(flags: int) -> int:
    """Bytes of the colour table that flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0
