"""Pictures without compression: binary PPM and PGM."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource

_HEAD = re.compile(rb"P([56])\s(?:#[^\n\0]{0,200}\n)*\s*([0-9]{1,6})\s+([0-9]{1,6})\s+([0-9]{1,5})\s")
_COLOUR = b"6"
_MOST_VALUE = 65535


class Pnm(Carver):
    """As long as width, height and depth make it. Reference: Netpbm, "ppm" and "pgm" (format descriptions)."""

    name = "pnm"
    starts = (b"P5", b"P6")

    def measure(self, source: ByteSource) -> Measured | None:
        match = _HEAD.match(source.read_at(0, 1024))
        if match is None:
            return None
        width, height, most = int(match[2]), int(match[3]), int(match[4])
        if not width * height or not 0 < most <= _MOST_VALUE:
            return None
        colour = match[1] == _COLOUR
        length = match.end() + width * height * (3 if colour else 1) * (1 if most < 256 else 2)
        return Measured(length, "ppm" if colour else "pgm") if length <= source.size else None
