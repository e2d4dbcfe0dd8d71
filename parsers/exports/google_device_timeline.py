"""Timeline of Google as a phone exports it, from 2024 on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import device_timeline, json_value, written_time
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="exports.google_device_timeline",
    version="1.0",
    match=["**/*.json"],
    marks=[b'"semanticSegments"', b'"rawSignals"', b'"userLocationProfile"', b'"geo:'],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads stays, both ends of journeys and points of paths of every segment, the positions of rawSignals, and the
    places of the profile (frequentPlaces), which Google calls ``HOME`` or ``WORK``, without a time.

    The file's name is in the phone's language. Android writes an object with semanticSegments, iOS the segments alone.
    Points of a path whose time is minutes since its beginning have no time of their own: the minutes are a detail.
    Segments are what Google made of the signals.
    Reference: https://locationhistoryformat.com/reference/ (Semantic segments, raw signals); the list of members in
    github.com/nabedroid/google-timeline-viewer; times in RFC 3339.
    """
    file = JsonFile(context)
    path = (EVERY,) if file.is_list() else ("semanticSegments", EVERY)
    for locator, segment in file.each(*path):
        yield from device_timeline.segment(locator, segment)
    for locator, value in file.each("rawSignals", EVERY, "position"):
        place = device_timeline.place(value, "LatLng", "latLng")
        if place:
            yield _position(locator, value, place)
    for locator, value in file.each("userLocationProfile", "frequentPlaces", EVERY):
        yield from device_timeline.frequent(locator, value)


def _position(locator: str, value: Any, place: tuple[str, str]) -> Location:
    return Location(
        locator=locator,
        latitude=place[0],
        longitude=place[1],
        altitude_m=json_value.text(value, "altitudeMeters"),
        accuracy_m=json_value.text(value, "accuracyMeters"),
        speed_mps=json_value.text(value, "speedMetersPerSecond"),
        origin="a signal in the timeline that a phone exported",
        source=json_value.text(value, "source"),
        recorded=written_time.moment(json_value.at(value, "timestamp")),
    )
