"""Conditions on how far the place that a record states lies from another.

Reference: R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (2), 1984, p. 159; the mean radius of the
earth is that of WGS 84 (6,371,008.8 m). A sphere is at most 0.6 % off the distance along the ellipsoid.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

import orjson

from evidence.catalog.filter.amounts import decimal_of
from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.nodes import Term

Condition = tuple[str, tuple[object, ...]]
_EARTH_M = 6_371_008.8
_DEGREES = r"([+-]?\d{1,3}(?:\.\d{1,15})?)"
_NEAR = re.compile(
    rf"\s*{_DEGREES}\s*,\s*{_DEGREES}\s*,\s*(\d{{1,6}}(?:\.\d{{1,9}})?)\s*(km|m)?\s*", re.ASCII | re.I
)
_IN_METRES = {"km": 1000.0, "m": 1.0, "": 1000.0}
# What both names end in stands in every record that states a place: others are not taken apart.
_STATES = "instr(body, 'itude\"')"
_DISTANCE = f"{_STATES} AND indicia_near(json_extract(body, '$.fields.latitude', '$.fields.longitude'), ?)"


def near_condition(term: Term, view: str) -> Condition:
    """``near:51.5,-0.12,5``: within 5 km of that latitude and longitude (degrees); ``,500m`` says metres.

    Of files: those from which a parser read such a place.
    """
    form = _NEAR.fullmatch(term.value.text) if term.operator == ":" else None
    if form is None or abs(float(form[1])) > 90 or abs(float(form[2])) > 180:
        raise FilterError(
            "Write near: with latitude and longitude in degrees and a distance in km, such as near:51.5,-0.12,5 "
            "or near:51.5,-0.12,500m.",
            term.start,
            term.end,
        )
    metres = float(form[3]) * _IN_METRES[(form[4] or "").lower()]
    wanted = orjson.dumps([float(form[1]), float(form[2]), metres]).decode()
    if view == "artifacts":
        return f"({_DISTANCE})", (wanted,)
    return f"key IN (SELECT entry_key FROM artifacts WHERE {_DISTANCE})", (wanted,)  # noqa: S608 - our own words


def is_near(stated: str, wanted: str) -> int:
    """1 where latitude and longitude (a JSON list) name a place within the circle ``wanted`` (JSON), else 0."""
    try:
        north, east = map(decimal_of, orjson.loads(stated))
    except orjson.JSONDecodeError:  # altered; `verify` names it
        return 0
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        return 0
    return int(_circle(wanted)(float(north), float(east)))


def metres_between(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Along the surface of a sphere, degrees given."""
    up, other_up = radians(latitude), radians(other_latitude)
    rise, turn = sin((other_up - up) / 2), sin(radians(other_longitude - longitude) / 2)
    return 2 * _EARTH_M * asin(min(1.0, sqrt(rise * rise + cos(up) * cos(other_up) * turn * turn)))


@lru_cache(maxsize=64)
def _circle(wanted: str) -> Callable[[float, float], bool]:
    latitude, longitude, metres = orjson.loads(wanted)
    return lambda north, east: metres_between(latitude, longitude, north, east) <= metres
