"""Places that Waze on Android was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, WebSearch
from parsers.support import chat, epochs, rows
from parsers.support.millionths import degrees

_PLACE = ("name", "latitude", "longitude", "created_time")


@parser(
    name="waze.places",
    version="1.0",
    match=["**/com.waze/**/user.db"],
    tables=[("PLACES.latitude", "PLACES.created_time", "RECENTS.access_time")],
    emits=[Location, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location | WebSearch]:
    """Reads every row of RECENTS with its place, and of PLACES. That somebody was at a place is not stated.

    Reference: ALEAPP, module Waze - Recently Searched Locations (tables, columns, seconds since 1970, millionths of a
    degree; a recent place has the number of its place as its own).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("PLACES", "latitude"):
        return
    places = chat.one(tables, "PLACES", "id", _PLACE)
    for row in tables.rows("RECENTS", ("id", "name", "access_time")):
        place = places.get(row["id"])
        address = chat.text(place, "name")
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Waze",
            query=row.text("name") or address or "",
            type="recent place",
            result=address,
            latitude=degrees(chat.integer(place, "latitude")),
            longitude=degrees(chat.integer(place, "longitude")),
            searched=epochs.unix_s(row["access_time"]),
        )
    for row in tables.rows("PLACES", ("id", *_PLACE)):
        north, east = degrees(row.integer("latitude")), degrees(row.integer("longitude"))
        if north is not None and east is not None:
            yield Location(
                locator=row.locator,
                state=row.state,
                latitude=north,
                longitude=east,
                origin="Waze, place that is kept",
                name=row.text("name"),
                app="com.waze",
                recorded=epochs.unix_s(row["created_time"]),
            )
