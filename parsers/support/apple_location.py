"""A place as Apple's CLLocation archives it.

Reference: CoreLocation, -[CLLocation initWithCoder:] (keys; degrees, metres, seconds since 2001; below 0 for what is
not known).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Location
from parsers.support import epochs
from parsers.support.stated import detail, number_text

_KEY = "kCLLocationCodingKey"
_POSITIVE = ("HorizontalAccuracy", "VerticalAccuracy", "Speed", "Course")
_MORE = ("SpeedAccuracy", "CourseAccuracy", "Type", "Lifespan", "Floor", "Integrity", "Confidence")


def location(fields: dict[str, Any], locator: str, origin: str, *, deleted: bool = False) -> Location | None:
    """The place; None where a coordinate is missing. An altitude alone may be below zero."""
    latitude, longitude = (
        number_text(fields.get(f"{_KEY}Coordinate{each}")) for each in ("Latitude", "Longitude")
    )
    if latitude is None or longitude is None:
        return None
    known = {name: _positive(fields, name) for name in _POSITIVE}
    time = fields.get(f"{_KEY}Timestamp")
    more = ((name, fields.get(_KEY + name)) for name in _MORE)
    return Location(
        locator=locator,
        state="deleted" if deleted else "live",
        latitude=latitude,
        longitude=longitude,
        altitude_m=number_text(fields.get(f"{_KEY}Altitude")),
        accuracy_m=known["HorizontalAccuracy"],
        altitude_accuracy_m=known["VerticalAccuracy"],
        speed_mps=known["Speed"],
        bearing_deg=known["Course"],
        origin=origin,
        recorded=epochs.cocoa_s(time) if isinstance(time, int | float) else None,
        details=tuple(detail(name, value) for name, value in more if isinstance(value, int | float)),
    )


def _positive(fields: dict[str, Any], name: str) -> str | None:
    value = number_text(fields.get(_KEY + name))
    return None if value is None or value.startswith("-") else value
