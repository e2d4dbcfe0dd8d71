"""Flights that were searched in Booking.com on iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import booking, json_value, stated, written_time
from parsers.support.json_file import EVERY, JsonFile

_ENDS = ("sourceAirports", "destinationAirports")


@parser(
    name="booking.flights_ios",
    version="1.1",
    match=["**/Library/Application Support/flight_rs_v2"],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every search of the file: from where to where, by the names of the airports, or those of its first route.

    Days, routes, cabin and travellers are details. A time without its zone is kept as written, and is no moment.
    Reference: iLEAPP, booking.py (of Booking.com 46.7 to 48.0): members of the JSON.
    """
    for place, value in JsonFile(context).each("value", EVERY):
        wanted = json_value.at(value, "parameters", "searchOptionModel")
        yield WebSearch(
            locator=place,
            service=booking.SERVICE,
            app=booking.IOS,
            query=_ways(wanted) or _ways(json_value.at(wanted, "routes", 0)) or "",
            type=json_value.text(wanted, "searchType"),
            searched=written_time.moment(json_value.text(value, "lastUpdated")),
            details=booking.rest(value, context, place, "lastUpdated"),
        )


def _ways(value: Any) -> str | None:
    """``Amsterdam Schiphol to Barcelona El Prat``."""
    ends = (
        stated.joined(*(json_value.filled(each, "name", "code") for each in json_value.objects(value, name)))
        for name in _ENDS
    )
    return stated.joined(*ends, by=" to ")
