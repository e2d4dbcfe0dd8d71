"""Segments of the timeline that Google Play services keep on the device ("on-device location history").

Reference: github.com/arkenoi/timeline-export (fields of the protobuf, found on a device's database and held against
microG's definition; wire types, ten-millionths of degrees, order of a place's two numbers); microG, play-services,
semanticlocationhistory (types of segments, minutes of a path's points, home 1, work 2, confirmed and deleted marks).
They contradict each other in fields 7 and 8, which stay numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from evidence.model.timestamp import NANOSECONDS, Timestamp
from parsers.support import epochs
from parsers.support.protobuf.declared import Found, Known, read

_MOMENT = {1: Known("seconds", "int"), 2: Known("nanoseconds", "int")}
_POINT = {1: Known("latitude", "sfixed32"), 2: Known("longitude", "sfixed32")}
_FEATURE = {1: Known("fprint", "fixed64"), 2: Known("cell", "fixed64")}
_PLACE = {
    1: Known("feature", _FEATURE),
    2: Known("semantic_type", "int"),
    3: Known("probability", "float"),
    5: Known("point", _POINT),
    1000: Known("place_type", "int"),
}
_VISIT = {2: Known("probability", "float"), 4: Known("place", _PLACE), 6: Known("confirmed", "bool")}
_MODE = {1: Known("type", "int"), 2: Known("probability", "float")}
_ACTIVITY = {
    1: Known("start", _POINT),
    2: Known("end", _POINT),
    3: Known("distance_m", "float"),
    6: Known("mode", _MODE),
}
_PATH = {
    4: Known("latitudes", "sfixed32", many=True),
    5: Known("longitudes", "sfixed32", many=True),
    6: Known("minutes", "int", many=True),
}
_DATA = {1: Known("visit", _VISIT), 2: Known("activity", _ACTIVITY), 3: Known("path", _PATH)}
_SEGMENT = {
    1: Known("start", _MOMENT),
    2: Known("end", _MOMENT),
    3: Known("data", _DATA),
    4: Known("is_deleted", "bool"),
    6: Known("segment_id", "text"),
    7: Known("field 7", "int"),
    8: Known("field 8", "int"),
}
_NAMES = {1: "Home", 2: "Work"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a segment. ``what`` says which; ``facts`` are values that no field of a location holds."""

    what: str
    latitude: str
    longitude: str
    name: str | None = None
    arrived: Timestamp | None = None
    departed: Timestamp | None = None
    recorded: Timestamp | None = None
    facts: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """The times of a segment, its places in their order, and what is stated of the whole. ``damage`` says what is not
    as published.
    """

    start: Timestamp | None
    end: Timestamp | None
    places: tuple[Place, ...]
    facts: tuple[tuple[str, Any], ...]
    damage: tuple[str, ...]


def segment(data: bytes) -> Segment:
    """A segment's protobuf. Never raises."""
    found = read(data, _SEGMENT)
    start, end = (_moment(found.at(name)) for name in ("start", "end"))
    damage = [f"the segment is damaged: {found.damage}"] if found.damage else []
    places = (
        *_stay(found.at("data", "visit"), start, end),
        *_journey(found.at("data", "activity"), start, end),
        *_path(found.at("data", "path"), start, end, damage),
    )
    facts = _facts(found, "is_deleted", "field 7", "field 8")
    if not places:
        facts += (*_visited(found.at("data", "visit")), *_moved(found.at("data", "activity")))
    return Segment(start, end, places, facts, tuple(damage))


def _stay(visit: Found | None, start: Timestamp | None, end: Timestamp | None) -> Iterator[Place]:
    if visit is None or (point := _point(visit.at("place", "point"))) is None:
        return
    yield Place(
        "stay",
        *point,
        name=_NAMES.get(visit.at("place", "semantic_type")),
        arrived=start,
        departed=end,
        facts=_visited(visit),
    )


def _visited(visit: Found | None) -> tuple[tuple[str, Any], ...]:
    if visit is None:
        return ()
    feature = tuple(visit.at("place", "feature", each) for each in ("cell", "fprint"))
    return _given(
        ("feature id", None if None in feature else f"0x{feature[0]:x}:0x{feature[1]:x}"),
        ("semantic type", visit.at("place", "semantic_type")),
        ("place type", visit.at("place", "place_type")),
        ("place probability", visit.at("place", "probability")),
        ("visit probability", visit["probability"]),
        ("confirmed", visit["confirmed"]),
    )


def _journey(activity: Found | None, start: Timestamp | None, end: Timestamp | None) -> Iterator[Place]:
    if activity is None:
        return
    for name, moment in (("start", start), ("end", end)):
        if point := _point(activity.at(name)):
            yield Place(f"{name} of a journey", *point, recorded=moment, facts=_moved(activity))


def _moved(activity: Found | None) -> tuple[tuple[str, Any], ...]:
    if activity is None:
        return ()
    return _given(
        ("distance in metres", activity["distance_m"]),
        ("activity type", activity.at("mode", "type")),
        ("activity probability", activity.at("mode", "probability")),
    )


def _path(
    path: Found | None, start: Timestamp | None, end: Timestamp | None, damage: list[str]
) -> Iterator[Place]:
    if path is None:
        return
    latitudes, longitudes, minutes = path["latitudes"], path["longitudes"], path["minutes"]
    if not len(latitudes) == len(longitudes) == len(minutes):
        damage.append(
            f"the path has {len(latitudes)} latitudes, {len(longitudes)} longitudes and {len(minutes)} times"
        )
    for number, (latitude, longitude) in enumerate(zip(latitudes, longitudes, strict=False)):
        after = minutes[number] if number < len(minutes) else None
        yield Place(
            f"point {number + 1} of a path",
            _degrees(latitude),
            _degrees(longitude),
            recorded=_later(start, after, end),
            facts=_given(("minutes after the start", after)),
        )


def _later(start: Timestamp | None, minutes: int | None, end: Timestamp | None) -> Timestamp | None:
    """The moment of a point; None where it lies outside of its segment, for then the number is no such minutes."""
    if start is None or end is None or start.unix_ns is None or end.unix_ns is None or minutes is None:
        return None
    moment = start.unix_ns + minutes * 60 * NANOSECONDS
    if not start.unix_ns <= moment <= end.unix_ns + 60 * NANOSECONDS:
        return None
    return Timestamp(moment, f"{start.raw}+{minutes}min", f"{start.encoding}+min")


def _moment(found: Found | None) -> Timestamp | None:
    return None if found is None else epochs.unix_s_ns(found["seconds"], found["nanoseconds"])


def _point(found: Found | None) -> tuple[str, str] | None:
    if found is None or found["latitude"] is None or found["longitude"] is None:
        return None
    return _degrees(found["latitude"]), _degrees(found["longitude"])


def _degrees(stored: int) -> str:
    return f"{(Decimal(stored) / 10_000_000).normalize():f}"


def _facts(found: Found, *names: str) -> tuple[tuple[str, Any], ...]:
    return _given(*((name, found[name]) for name in names))


def _given(*facts: tuple[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, value) for name, value in facts if value is not None)
