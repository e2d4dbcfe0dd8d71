"""Stored coordinates as a point on earth."""

from __future__ import annotations

import re
from typing import Any

from reports.clipping import Point

_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,3}(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?\s*", re.ASCII)


def degrees(latitude: Any, longitude: Any) -> Point | None:
    """Longitude and latitude in degrees; None where what is stored is no point on earth."""
    texts = str(latitude), str(longitude)
    if not all(map(_NUMBER.fullmatch, texts)):
        return None
    north, east = map(float, texts)
    return (east, north) if abs(north) <= 90 and abs(east) <= 180 else None
