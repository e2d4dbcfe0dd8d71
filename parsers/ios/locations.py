"""Where iOS was, as routined keeps it: fixes, stays at significant places, the parked car."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import routined, rows


@parser(
    name="ios.locations",
    version="1.0",
    match=[
        "**/com.apple.routined/Cache.sqlite",
        "**/com.apple.routined/Cloud-V2.sqlite",
        "**/com.apple.routined/Cloud.sqlite",
        "**/com.apple.routined/Local.sqlite",
    ],
    tables=[
        ("ZRTCLLOCATIONMO.ZLATITUDE", "ZRTCLLOCATIONMO.ZTIMESTAMP"),
        ("ZRTLEARNEDLOCATIONOFINTERESTVISITMO.ZENTRYDATE",),
        ("ZRTVEHICLEEVENTMO.ZLOCLATITUDE",),
    ],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads fixes (ZRTCLLOCATIONMO), stays and the places themselves (ZRTLEARNEDLOCATIONOFINTEREST…) and parked cars.

    Rows without a latitude or longitude are counted in a warning.
    Reference: the databases' own schemas (Core Data, NSDate; iOS 10 to 18); APOLLO (S. Edwards), routined_*.txt;
    iLEAPP, routineDLocationsLocal.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    places = tables.by_id(routined.PLACES, (), routined.PLACE_COLUMNS)
    missing = 0
    for found in (
        routined.fixes(tables),
        routined.stays(tables, places),
        routined.known(places),
        routined.cars(tables),
    ):
        for location in found:
            if location is None:
                missing += 1
            else:
                yield location
    if missing:
        context.warn(f"{missing} rows state no latitude or longitude and are left out")
