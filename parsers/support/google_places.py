"""Coordinates as Google's exports write them.

Reference: https://locationhistoryformat.com/reference/ (latitudeE7, longitudeE7; ``geo:`` and degrees of Timeline).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from parsers.support import json_value

_PAIR = re.compile(
    r"(?:geo:)?\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*°?\s*,\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*°?\s*", re.ASCII
)


def coordinates(
    place: Any, latitude: str = "latitudeE7", longitude: str = "longitudeE7"
) -> tuple[str, str] | None:
    """Latitude and longitude of an object that counts them in ten-millionths of a degree; None without both."""
    found = json_value.integer(place, latitude), json_value.integer(place, longitude)
    if found[0] is None or found[1] is None:
        return None
    return degrees(found[0]), degrees(found[1])


def degrees(millionths: int) -> str:
    """Ten-millionths of a degree as decimal text."""
    return f"{Decimal(millionths).scaleb(-7):f}"


def pair(written: object) -> tuple[str, str] | None:
    """Latitude and longitude of a text as ``51.5°, -0.25°`` or ``geo:51.5,-0.25``."""
    found = _PAIR.fullmatch(written) if isinstance(written, str) else None
    return (found[1], found[2]) if found else None
