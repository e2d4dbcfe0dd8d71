"""Raw location history of a Google account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Location
from parsers.support import epochs, google_places, json_value, written_time
from parsers.support.json_file import EVERY, JsonFile

_DETAILS = ("deviceTag", "platformType", "formFactor", "serverTimestamp", "batteryCharging")


@parser(
    name="exports.google_locations",
    version="1.0",
    match=["**/*.json"],
    marks=[b'"latitudeE7"'],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every element of locations that has coordinates. Others are counted in a warning.

    The file is Records.json or, before 2022, has a name in the account's language, so it is known by what it holds.
    ``activity`` is the first of those that the service holds for likely, with its confidence in percent.
    Reference: https://locationhistoryformat.com/reference/records/; times in RFC 3339 or, before 2022, in milliseconds
    since 1970 (timestampMs).
    """
    without = 0
    for locator, value in JsonFile(context).each("locations", EVERY):
        place = google_places.coordinates(value)
        if place is None:
            without += 1
            continue
        likely = json_value.at(value, "activity", 0, "activity", 0)
        activity, confidence = json_value.text(likely, "type"), json_value.text(likely, "confidence")
        yield Location(
            locator=locator,
            latitude=place[0],
            longitude=place[1],
            altitude_m=json_value.text(value, "altitude"),
            altitude_accuracy_m=json_value.text(value, "verticalAccuracy"),
            accuracy_m=json_value.text(value, "accuracy"),
            speed_mps=json_value.text(value, "velocity"),
            bearing_deg=json_value.text(value, "heading"),
            origin="location history of a Google account",
            source=json_value.text(value, "source"),
            activity=f"{activity} ({confidence} %)" if activity and confidence else activity,
            recorded=written_time.moment(json_value.at(value, "timestamp"))
            or epochs.unix_ms(json_value.text(value, "timestampMs")),
            details=tuple(
                Detail(name=name, value=stated)
                for name in _DETAILS
                if (stated := json_value.text(value, name)) is not None
            ),
        )
    if without:
        context.warn(f"{without} elements of locations have no coordinates and are not stated")
