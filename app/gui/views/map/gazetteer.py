"""Names of populated places, from resources/map/places.bin.

Reference: packaging/place_names.py describes the file; GeoNames (geonames.org), CC BY 4.0.
"""

from __future__ import annotations

import lzma
import sys
import unicodedata
from array import array
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from app.gui.views.map.mercator import to_world

_CELLS = 256
"""The square is divided into so many columns and rows."""


class Place(NamedTuple):
    """A populated place. Degrees, WGS 84, to four digits; ``country`` as in ISO 3166-1."""

    name: str
    country: str
    people: int
    longitude: float
    latitude: float


class Gazetteer:
    """All places, the largest first."""

    def __init__(self, packed: bytes) -> None:
        data = lzma.decompress(packed)
        self._count = count = int.from_bytes(data[:4], "little")
        self._latitudes = _column("i", data[4 : 4 + 4 * count])
        self._longitudes = _column("i", data[4 + 4 * count : 4 + 8 * count])
        self._people = _column("I", data[4 + 8 * count : 4 + 12 * count])
        self._countries = data[4 + 12 * count : 4 + 14 * count].decode("ascii")
        self._names = data[4 + 14 * count :].split(b"\n")
        self._cells: dict[tuple[int, int], array[int]] = {}
        for index, latitude in enumerate(self._latitudes):
            x, y = to_world(self._longitudes[index] / 10_000, latitude / 10_000)
            key = int(x * _CELLS), int(y * _CELLS)
            self._cells.setdefault(key, array("l")).append(index)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Place:
        country = self._countries[2 * index : 2 * index + 2]
        longitude, latitude = self._longitudes[index] / 10_000, self._latitudes[index] / 10_000
        return Place(self._names[index].decode(), country, self._people[index], longitude, latitude)

    def largest(
        self, edges: tuple[float, float, float, float], least: int, most: int
    ) -> Iterator[tuple[float, float, Place]]:
        """The largest places of ``least`` people and more in a part of the square, with where they stand in it.

        ``edges``: least x, least y, greatest x, greatest y; x may go on beyond 0 and 1. At most ``most``.
        """
        left, top, right, bottom = edges
        found: list[tuple[int, int]] = []
        for column in range(int(left * _CELLS // 1), int(right * _CELLS) + 1):
            turn = column // _CELLS
            for row in range(max(0, int(top * _CELLS)), min(_CELLS - 1, int(bottom * _CELLS)) + 1):
                for index in self._cells.get((column % _CELLS, row), ()):
                    if self._people[index] < least:
                        break
                    found.append((index, turn))
        found.sort()
        for index, turn in found:
            place = self[index]
            x, y = to_world(place.longitude, place.latitude)
            if left <= x + turn <= right and top <= y <= bottom:
                yield x + turn, y, place
                most -= 1
                if not most:
                    return

    def named(self, text: str, most: int) -> list[Place]:
        """Places whose name is or begins so, the largest first; letter case and accents count for nothing.

        Those that are called exactly so come before all others. It looks at every name: some tenths of a second.
        """
        wanted = folded(text)
        exact: list[Place] = []
        longer: list[Place] = []
        if not wanted:
            return []
        for index, name in enumerate(self._names[: self._count]):
            plain = name.decode().casefold() if name.isascii() else folded(name.decode())
            if not plain.startswith(wanted):
                continue
            found = exact if plain == wanted else longer
            if len(found) < most:
                found.append(self[index])
        return [*exact, *longer][:most]


def _column(code: str, data: bytes) -> array[int]:
    found: array[int] = array(code)
    if found.itemsize != 4:
        raise RuntimeError("this system's whole numbers are not of four bytes")
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def folded(text: str) -> str:
    """A name without letter case and accents."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


@cache
def gazetteer() -> Gazetteer:
    """The places that ship with the program; takes some tenths of a second the first time."""
    return Gazetteer((files("resources") / "map" / "places.bin").read_bytes())
