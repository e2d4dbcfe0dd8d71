"""Locations, trips and the battery in the store of events of Life360 on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, Location, LogEvent
from parsers.support import epochs, json_value, life360, rows
from parsers.support.rows import Row

_LISTS = (("waypoints", "a waypoint of a trip in Life360"), ("driveEvents", "an event of a trip in Life360"))


@parser(
    name="life360.events",
    version="1.1",
    match=["**/com.life360.android.safetymapd/databases/L360EventStore*.db"],
    tables=[("event.eventVersion", "event.data", "event.timestamp")],
    emits=[DeviceEvent, Location, LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent | Location | LogEvent]:
    """Reads every row of event: its JSON holds a location, the points of a trip, the level of the battery, or else.

    What holds none of them is an entry of the log with its JSON. A level is of the time of its row, a location and a
    point of their own. What stands beside them, and the number of a trip, are details.
    Reference: ALEAPP, L360eventstore (2026) and Life360 (2024): members of the JSON; milliseconds since 1970, metres,
    metres per second.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("event", "data"):
        return
    for row in tables.rows("event", ("timestamp", "data"), ("id", "eventVersion")):
        value = json_value.decoded(row["data"])
        places, levels = list(_locations(row, value)), list(life360.levels(row, value))
        yield from places
        yield from levels
        if not places and not levels:
            yield LogEvent(
                locator=row.locator,
                state=row.state,
                log="Life360, event",
                event=json_value.text(value, "tag"),
                subject=row.text("id"),
                details=row.text("data"),
                logged=epochs.unix_ms(row["timestamp"]),
            )


def _locations(row: Row, value: Any) -> Iterator[Location]:
    held = json_value.at(value, "locationData")
    if held is not None:
        around = {name: each for name, each in value.items() if name != "locationData"}
        origin = "a location in Life360"
        yield from life360.point(row, held, "locationData", origin, "time", "horizontalAccuracy", around)
    trip = {"tripId": json_value.at(value, "tripId")}
    for name, origin in _LISTS:
        for number, each in enumerate(json_value.each(value, "type", name)):
            yield from life360.point(row, each, f"{name}[{number}]", origin, "timestamp", "accuracy", trip)
