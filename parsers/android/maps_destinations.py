"""The directions that older versions of Google Maps were asked for."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, WebSearch
from parsers.support import epochs, rows, stated
from parsers.support.millionths import degrees

_COLUMNS = ("time", "dest_lat", "dest_lng", "dest_title", "dest_address", "source_lat", "source_lng")
_MORE = ("dest_token", "day_of_week", "hour_of_day")


@parser(
    name="android.maps_destinations",
    version="1.0",
    match=["**/com.google.android.apps.maps/**/da_destination_history*"],
    tables=[("destination_history.dest_lat", "destination_history.dest_lng", "destination_history.time")],
    emits=[WebSearch, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch | Location]:
    """Reads the table destination_history: the destination as a query, the start of the way as a place where the row
    states one. That somebody went there, or was at the start, is not stated.

    Reference: Autopsy, InternalPythonModules/android, googlemaplocation.py (table, columns, milliseconds since 1970,
    six decimal places of a degree).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("destination_history", _COLUMNS, _MORE):
        asked = epochs.unix_ms(row["time"])
        title, address = row.text("dest_title"), row.text("dest_address")
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Google Maps",
            query=title or address or "",
            type="directions",
            result=address,
            latitude=degrees(row.integer("dest_lat")),
            longitude=degrees(row.integer("dest_lng")),
            searched=asked,
            details=stated.details(row, *_MORE),
        )
        latitude, longitude = degrees(row.integer("source_lat")), degrees(row.integer("source_lng"))
        if latitude is not None and longitude is not None:
            yield Location(
                locator=row.locator,
                state=row.state,
                latitude=latitude,
                longitude=longitude,
                origin="Google Maps, start of directions that were asked for",
                recorded=asked,
            )
