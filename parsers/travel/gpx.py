"""Tracks, routes and places in files of GPX, which map and sport applications write."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Location
from parsers.support import written_time
from parsers.support.android_xml.elements import MOST_BYTES
from parsers.support.android_xml.read import read
from parsers.support.gpx import Point, name_of, points

_ORIGINS = {"wpt": "GPX, waypoint", "rtept": "GPX, point of a route", "trkpt": "GPX, point of a track"}


@parser(
    name="gpx.points",
    version="1.0",
    match=["**/*.gpx"],
    marks=[b"<gpx", b":gpx"],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every point of tracks (with its time as ``recorded``), of routes and every waypoint, whose time, a detail,
    is when the point was made: that somebody was there, they do not say.

    Reference: GPX 1.1 Schema Documentation, topografix.com/GPX/1/1 (elements, WGS 84, metres, times in UTC).
    """
    with context.open() as file:
        document = read(file.read(MOST_BYTES + 1))
    root = document.root
    if root is None or name_of(root) != "gpx":
        return
    if document.damage:
        context.warn(f"the file cannot be read further: {document.damage}")
    creator = root.get("creator")
    for point in points(root):
        if point.place is None:
            context.warn("a point without a place on the earth was not read", point.element.locator)
            continue
        yield _location(point, creator)


def _location(point: Point, creator: str | None) -> Location:
    time = point.text("time")
    said = {
        "creator": creator,
        "track": point.within,
        "desc": point.text("desc") or point.text("cmt"),
        "type": point.text("type") or point.text("sym"),
        "time": None if point.kind == "trkpt" else time,
    }
    return Location(
        locator=point.element.locator,
        latitude=point.place[0] if point.place else "",
        longitude=point.place[1] if point.place else "",
        altitude_m=point.number("ele"),
        speed_mps=point.number("speed"),
        origin=_ORIGINS[point.kind],
        name=point.text("name"),
        recorded=written_time.moment(time) if point.kind == "trkpt" else None,
        details=tuple(Detail(name=name, value=value) for name, value in said.items() if value),
    )
