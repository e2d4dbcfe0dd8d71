"""GIMP's pictures."""

from __future__ import annotations

import re

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_HEAD = re.compile(rb"gimp xcf (?:file|v0(0[1-9]|1[0-9]))\0")
_PROPERTY_END, _COMPRESSION = 0, 17
_NONE, _RLE = 0, 1
_WIDE = 11
"""From this version on places are numbers of eight bytes."""
_PRECISION = 4
_TILE = 64
_MOST = 1_000_000
"""Places of parts that are followed."""


class Xcf(Carver):
    """By layers and channels, their levels and tiles to the end of the last part; tiles with zlib are not followed.

    Reference: GIMP, devel-docs/gimp-file-formats/xcf.txt.
    """

    name = "xcf"
    starts = (b"gimp xcf ",)

    def measure(self, source: ByteSource) -> Measured | None:
        head = _HEAD.match(source.read_at(0, 64))
        if head is None:
            return None
        length = _Parts(Reader(source), int(head[1] or 0)).end()
        return Measured(length, "xcf") if length else None


class _Parts:
    """The parts of one file, each read once; ``_last`` is the end of the farthest."""

    def __init__(self, reader: Reader, version: int) -> None:
        self._reader = reader
        self._version = version
        self._width = 8 if version >= _WIDE else 4
        self._left = _MOST
        self._last = 0
        self._compression = _NONE

    def end(self) -> int:
        """Bytes of the file; 0 where its parts do not hold."""
        try:
            place = self._properties(26 + (4 if self._version >= _PRECISION else 0))
            layers, place = self._places(place)
            channels, place = self._places(place)
            for at, skipped in (*((at, 12) for at in layers), *((at, 8) for at in channels)):
                self._layer(at, skipped)
        except ValueError:
            return 0
        return self._last if layers or channels else 0

    def _number(self, place: int, width: int = 4) -> int:
        data = self._reader.at(place, width)
        if len(data) < width:
            raise ValueError("the source ends")
        self._last = max(self._last, place + width)
        return int.from_bytes(data, "big")

    def _properties(self, place: int) -> int:
        while True:
            kind, length = self._number(place), self._number(place + 4)
            if kind == _COMPRESSION:
                self._compression = self._number(place + 8, 1)
            place += 8 + length
            if kind == _PROPERTY_END:
                return place
            self._spend()

    def _places(self, place: int) -> tuple[list[int], int]:
        """The places of parts up to a zero, and where that list ends."""
        found = []
        while number := self._number(place, self._width):
            self._spend()
            found.append(number)
            place += self._width
        return found, place + self._width

    def _spend(self) -> None:
        self._left -= 1
        if not self._left:
            raise ValueError("too many parts")

    def _layer(self, place: int, skipped: int) -> None:
        place = self._properties(place + skipped + 4 + self._number(place + skipped))
        self._hierarchy(self._number(place, self._width))
        if skipped == 12 and (mask := self._number(place + self._width, self._width)):
            self._layer(mask, 8)

    def _hierarchy(self, place: int) -> None:
        depth = self._number(place + 8)
        levels, _ = self._places(place + 12)
        for level in levels[1:]:
            self._number(level + 8)  # smaller levels are there for their sizes only, and end with four zeros
        for level in levels[:1]:
            width, height = self._number(level), self._number(level + 4)
            tiles, _ = self._places(level + 8)
            if tiles:
                self._tile(max(tiles), width, height, depth, tiles.index(max(tiles)))

    def _tile(self, place: int, width: int, height: int, depth: int, index: int) -> None:
        """The end of the farthest tile, which is where the others' do not reach."""
        across = -(-width // _TILE)
        row, column = divmod(index, across or 1)
        size = min(_TILE, width - column * _TILE) * min(_TILE, height - row * _TILE)
        if size <= 0 or self._compression not in (_NONE, _RLE) or not 0 < depth <= 32:
            raise ValueError("a tile of a kind that is not followed")
        if self._compression == _NONE:
            place += size * depth
        else:
            for _ in range(depth):
                place = self._run_lengths(place, size)
        self._number(place - 1, 1)

    def _run_lengths(self, place: int, size: int) -> int:
        """Where the packed bytes that stand for ``size`` of one channel end."""
        while size > 0:
            code = self._number(place, 1)
            length, place = (code + 1, place + 1) if code < 128 else (256 - code, place + 1)
            same = code < 128
            if code in (127, 128):
                length, place = self._number(place, 2), place + 2
            place += 1 if same else length
            size -= length
            self._spend()
        if size:
            raise ValueError("a run goes beyond its tile")
        return place
