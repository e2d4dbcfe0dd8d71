"""JPEG pictures."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_OTHERS = frozenset((0xC4, 0xCC, *range(0xDA, 0xE0), *range(0xE0, 0xF0), 0xFE))
_MOST_SEGMENTS = 100_000


class Jpeg(Carver):
    """From the start of the image by its segments and the markers between scans to its end.

    Reference: ITU-T T.81, annex B.
    """

    name = "jpeg"
    starts = (b"\xff\xd8\xff",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        place, frames, scans = 2, 0, 0
        for _ in range(_MOST_SEGMENTS):
            marker = reader.at(place, 4)
            code = marker[1] if len(marker) > 1 and marker[0] == 0xFF else 0
            if code == 0xFF:
                place += 1  # fill bytes may stand before a marker
                continue
            if code == _END:
                return Measured(place + 2, "jpg") if scans else None
            length = int.from_bytes(marker[2:4], "big")
            frames += code in _FRAMES
            if code not in _FRAMES | _OTHERS or length < 2 or frames > 1 or (code == _SCAN and not frames):
                return None
            place += 2 + length
            if code == _SCAN:
                scans += 1
                place = next(reader.find(_MARKER, place, reader.size, 64), reader.size)
        return None
