"""Binary property lists."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_TRAILER = re.compile(rb"(?=\0{6}[\x01-\x08][\x01-\x08]\0{4}.{4}\0{4}.{4}\0{4}.{4})", re.DOTALL)
_LENGTH = 32
_REACH = 4 << 20
"""Bytes from the start in which the end is looked for."""


class BinaryPlist(Carver):
    """To the trailer whose table of offsets ends where it begins, each of them inside of the list.

    Reference: Apple, CFBinaryPList.c, "trailer"; ``plistlib`` of Python.
    """

    name = "bplist"
    starts = (b"bplist00",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        for place in Reader(source).find(_TRAILER, 9, min(reader.size, _REACH), _LENGTH):
            trailer = reader.at(place, _LENGTH)
            width, count = trailer[6], int.from_bytes(trailer[8:16], "big")
            top, table = int.from_bytes(trailer[16:24], "big"), int.from_bytes(trailer[24:], "big")
            if not count or top >= count or table + width * count != place or table < 9:
                continue
            offsets = reader.at(table, width * count)
            starts = (int.from_bytes(offsets[at : at + width], "big") for at in range(0, len(offsets), width))
            if all(8 <= start < table for start in starts):
                return Measured(place + _LENGTH, "plist")
        return None
