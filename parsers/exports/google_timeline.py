"""Stays and journeys that Google derived from an account's locations (Semantic Location History)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, google_places, json_value, written_time
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="exports.google_timeline",
    version="1.0",
    match=["**/*.json"],
    marks=[b'"timelineObjects"'],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every element of timelineObjects: the place of a stay; the start and the end of a journey.

    Names of files and folders are in the account's language, so the file is known by what it holds.
    Reference: https://locationhistoryformat.com/reference/semantic/; times in RFC 3339 or, before 2022, in milliseconds
    since 1970.
    """
    for locator, value in JsonFile(context).each("timelineObjects", EVERY):
        stay, journey = json_value.at(value, "placeVisit"), json_value.at(value, "activitySegment")
        place = json_value.at(stay, "location")
        if found := google_places.coordinates(place):
            yield Location(
                locator=f"{locator}.placeVisit",
                latitude=found[0],
                longitude=found[1],
                origin="a stay in the timeline of a Google account",
                source=json_value.text(place, "sourceInfo", "deviceTag"),
                name=json_value.text(place, "name"),
                address=json_value.text(place, "address"),
                arrived=_moment(stay, "start"),
                departed=_moment(stay, "end"),
            )
        for name in ("start", "end"):
            place = json_value.at(journey, f"{name}Location")
            if found := google_places.coordinates(place):
                yield Location(
                    locator=f"{locator}.activitySegment.{name}Location",
                    latitude=found[0],
                    longitude=found[1],
                    origin=f"the {name} of a journey in the timeline of a Google account",
                    activity=json_value.text(journey, "activityType"),
                    recorded=_moment(journey, name),
                )


def _moment(value: Any, name: str) -> Timestamp | None:
    duration = json_value.at(value, "duration")
    return written_time.moment(json_value.at(duration, f"{name}Timestamp")) or epochs.unix_ms(
        json_value.text(duration, f"{name}TimestampMs")
    )
