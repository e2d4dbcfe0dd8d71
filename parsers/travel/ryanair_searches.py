"""Flights and places that were searched for in Ryanair's application on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows, stated
from parsers.support.ryanair import SERVICE

_ENDS = ("origin_airport_code", "destination_airport_code")
_MORE = ("fly_out_date", "fly_back_date", "is_return_flight", "passengers_count")
_PLACES = (
    ("recent_stations", "station_code", "last_usage", ("origin_station_code",), "station"),
    ("recent_countries", "country_code", "last_used", ("type",), "country"),
)


@parser(
    name="ryanair.searches",
    version="1.0",
    match=["**/com.ryanair.cheapflights/databases/fr-local-db"],
    tables=[("recent_searches.origin_airport_code", "recent_searches.fly_out_date")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every row of recent_searches, recent_stations and recent_countries. The days of the flights are details, in
    milliseconds since 1970.

    Reference: ALEAPP, module Ryanair - Recent Searches, Recent Locations (2026: columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("recent_searches", _ENDS[0]):
        return
    for row in tables.rows("recent_searches", ("last_search_date", *_ENDS), (*_MORE, "user_id")):
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            type="flight",
            query=stated.joined(*map(row.text, _ENDS), by=" - ") or "",
            account=row.text("user_id"),
            searched=epochs.unix_ms(row["last_search_date"]),
            details=stated.details(row, *_MORE),
        )
    for table, code, time, more, word in _PLACES:
        for row in tables.rows(table, (code, time), more):
            yield WebSearch(
                locator=row.locator,
                state=row.state,
                service=SERVICE,
                type=word,
                query=row.text(code) or "",
                searched=epochs.unix_ms(row[time]),
                details=stated.details(row, *more),
            )
