"""Segments of the timeline that Google's application exports on a phone.

Reference: https://locationhistoryformat.com/reference/; github.com/nabedroid/google-timeline-viewer (members, Android).
Android writes ``{"latLng": "51.5°, -0.25°"}``, iOS ``"geo:51.5,-0.25"``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Detail, Location
from parsers.support import google_places, json_value, written_time

_ORIGIN = "in the timeline that a phone exported"
_OFFSET = "durationMinutesOffsetFromStartTime"


def place(value: Any, *names: str) -> tuple[str, str] | None:
    """Latitude and longitude of a value that is a text, or an object with one of these members."""
    texts = (value, *(json_value.at(value, name) for name in names))
    return next((found for each in texts if (found := google_places.pair(each))), None)


def segment(locator: str, value: Any) -> Iterator[Location]:
    """The places that one segment states."""
    start, end = (written_time.moment(json_value.at(value, name)) for name in ("startTime", "endTime"))
    candidate = json_value.at(value, "visit", "topCandidate")
    if found := place(json_value.at(candidate, "placeLocation"), "latLng"):
        yield Location(
            locator=f"{locator}.visit",
            latitude=found[0],
            longitude=found[1],
            origin=f"a stay {_ORIGIN}",
            name=json_value.text(candidate, "semanticType"),
            arrived=start,
            departed=end,
            details=_details(candidate, "placeId", "placeID", "probability"),
        )
    journey = json_value.at(value, "activity")
    for name, moment in (("start", start), ("end", end)):
        if found := place(json_value.at(journey, name), "latLng"):
            yield Location(
                locator=f"{locator}.activity.{name}",
                latitude=found[0],
                longitude=found[1],
                origin=f"the {name} of a journey {_ORIGIN}",
                activity=json_value.text(journey, "topCandidate", "type"),
                recorded=moment,
                details=_details(journey, "distanceMeters"),
            )
    for number, point in enumerate(json_value.each(value, "timelinePath")):
        if found := place(json_value.at(point, "point")):
            yield Location(
                locator=f"{locator}.timelinePath[{number}]",
                latitude=found[0],
                longitude=found[1],
                origin=f"a path {_ORIGIN}",
                recorded=written_time.moment(json_value.at(point, "time")),
                details=_details(point, _OFFSET),
            )


def frequent(locator: str, value: Any) -> Iterator[Location]:
    """A place that the profile of the phone's user names."""
    if found := place(json_value.at(value, "placeLocation"), "latLng"):
        yield Location(
            locator=locator,
            latitude=found[0],
            longitude=found[1],
            origin=f"a frequent place {_ORIGIN}",
            name=json_value.text(value, "label"),
            details=_details(value, "placeId"),
        )


def _details(value: Any, *names: str) -> tuple[Detail, ...]:
    found = ((name, json_value.text(value, name)) for name in names)
    return tuple(Detail(name=name, value=text) for name, text in found if text)
