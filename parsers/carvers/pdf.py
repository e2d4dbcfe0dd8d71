"""PDF documents."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_END = re.compile(rb"%%EOF|%PDF-")
_STARTXREF = re.compile(rb"startxref\s+([0-9]{1,12})\s+\Z")
_TABLE = re.compile(rb"\s*(xref\s|[0-9]{1,10}\s+[0-9]{1,5}\s+obj)")
_LINEARIZED = re.compile(rb"/Linearized\b.{0,200}?/L\s+([0-9]{1,12})\b", re.DOTALL)
_FURTHER = 16 << 20
"""Bytes behind an end that are looked through for a later one: changes are added behind."""
_REACH = 1 << 30


class Pdf(Carver):
    """To the last ``%%EOF`` whose cross-reference table stands where it says.

    Reference: ISO 32000-1, 7.5.5 (file trailer), 7.5.6 (incremental updates), annex F (linearized PDF).
    """

    name = "pdf"
    starts = (b"%PDF-",)

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        stated = _LINEARIZED.search(reader.at(0, 1024))
        least = int(stated[1]) if stated else 0
        found: int | None = None
        stop = min(reader.size, _REACH)
        places = reader.find(_END, 5, stop, 5)
        for place in places:
            if found is not None and place > found + _FURTHER:
                break
            if reader.at(place, 5) == b"%PDF-":
                if place >= least and place % 512 == 0:
                    break
                continue
            if _is_end(Reader(source), place, linearized=bool(stated) and place < least):
                found = place + 5
        if found is None or found < min(least, reader.size) - 16:
            return None
        return Measured(found + _line_end(reader.at(found, 2)), "pdf")


def _is_end(reader: Reader, place: int, *, linearized: bool) -> bool:
    before = reader.at(max(0, place - 64), min(64, place))
    number = _STARTXREF.search(before)
    if number is None:
        return False
    table = int(number[1])
    if linearized:
        return True  # the first part of such a file says where the last part's table is, or 0
    return table < place and _TABLE.match(reader.at(table, 32)) is not None


def _line_end(data: bytes) -> int:
    return 2 if data == b"\r\n" else 1 if data[:1] in (b"\r", b"\n") else 0
