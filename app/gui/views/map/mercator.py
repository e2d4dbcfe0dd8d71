"""Web Mercator: longitude and latitude to a square from 0 to 1, and true lengths on it.

Reference: EPSG method 1024 (IOGP Guidance Note 7-2, Popular Visualisation Pseudo Mercator); lengths on the sphere of
EPSG's own mean radius, by the haversine formula (Sinnott 1984).
"""

from __future__ import annotations

import math

MOST_LATITUDE = 85.05112877980659
"""Degrees north or south at which the square ends."""
TILE = 256
"""Pixels of the whole world at zoom 0."""
EQUATOR_M = 2 * math.pi * 6_378_137.0
"""Metres of the equator of WGS 84."""
_MEAN_RADIUS_M = 6_371_008.8
_CORNERS = 72

World = tuple[float, float]
"""A place in the square: x from the date line eastwards, y from the north southwards. x may lie beyond 0 and 1."""


def to_world(longitude: float, latitude: float) -> World:
    """Degrees (WGS 84) to the square. Latitudes beyond the square are moved to its edge."""
    north = min(max(latitude, -MOST_LATITUDE), MOST_LATITUDE)
    return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(math.radians(north))) / (2 * math.pi)


def to_degrees(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude of a place in the square; a longitude beyond 180 is left there."""
    return (x - 0.5) * 360, math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))


def turned(longitude: float) -> float:
    """The same meridian from -180 to 180."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180


def metres_per_pixel(latitude: float, zoom: float) -> float:
    """What a pixel stands for at a latitude: Mercator's scale changes from north to south."""
    return EQUATOR_M * math.cos(math.radians(latitude)) / (TILE * math.exp2(zoom))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres along the great circle between two places, each longitude and latitude in degrees."""
    (east, north), (east_2, north_2) = one, other
    low, high = math.radians(north), math.radians(north_2)
    part = math.sin((high - low) / 2) ** 2
    part += math.cos(low) * math.cos(high) * math.sin(math.radians(east_2 - east) / 2) ** 2
    return 2 * _MEAN_RADIUS_M * math.asin(min(1.0, math.sqrt(part)))


def circle(longitude: float, latitude: float, metres: float) -> list[World]:
    """The corners of the places that are so many metres away, in the square: no circle there, but true on earth.

    x goes on beyond 0 and 1 where the circle crosses the date line. Empty where it reaches around a pole or
    further, as no ring in the square shows that.
    """
    angle = metres / _MEAN_RADIUS_M
    if abs(math.radians(latitude)) + angle >= math.radians(MOST_LATITUDE):
        return []
    north, found = math.radians(latitude), []
    for corner in range(_CORNERS):
        bearing = 2 * math.pi * corner / _CORNERS
        there = math.asin(
            math.sin(north) * math.cos(angle) + math.cos(north) * math.sin(angle) * math.cos(bearing)
        )
        turn = math.atan2(
            math.sin(bearing) * math.sin(angle) * math.cos(north),
            math.cos(angle) - math.sin(north) * math.sin(there),
        )
        found.append(to_world(longitude + math.degrees(turn), math.degrees(there)))
    return found
