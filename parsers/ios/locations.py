"""Where iOS was, as routined keeps it: fixes, stays at significant places, the parked car."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import routined, routined_cloud, rows


@parser(
    name="ios.locations",
    version="1.1",
    match=[
        "**/com.apple.routined/Cache.sqlite",
        "**/com.apple.routined/Cloud-V2.sqlite",
        "**/com.apple.routined/Cloud.sqlite",
        "**/com.apple.routined/Local.sqlite",
    ],
    tables=[
        ("ZRTCLLOCATIONMO.ZLATITUDE", "ZRTCLLOCATIONMO.ZTIMESTAMP"),
        ("ZRTLEARNEDLOCATIONOFINTERESTVISITMO.ZENTRYDATE",),
        ("ZRTLEARNEDVISITMO.ZENTRYDATE",),
        ("ZRTVISITMO.ZENTRYDATE",),
        ("ZRTVEHICLEEVENTMO.ZLOCLATITUDE",),
    ],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads fixes (ZRTCLLOCATIONMO, ZRTHINTMO), stays (ZRTVISITMO), significant places with their stays, parked cars.

    Cloud-V2.sqlite has stays of all devices of the account: the details name the device. Rows without a latitude or
    longitude are counted in a warning.
    Reference: the databases' own schemas (Core Data, NSDate; iOS 10 to 18); APOLLO (S. Edwards), routined_*.txt;
    iLEAPP, routineDLocationsLocal.py, routineDCloud.py and routineDlocations.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    places = list(tables.rows(routined.PLACES, (), routined.PLACE_COLUMNS))
    missing = 0
    for found in (
        routined.fixes(tables),
        routined.hints(tables),
        routined.visits(tables),
        routined.stays(tables, rows.by_rowid(places)),
        routined.known(places),
        routined.cars(tables),
        routined_cloud.places(tables),
    ):
        for location in found:
            if location is None:
                missing += 1
            else:
                yield location
    if missing:
        context.warn(f"{missing} rows state no latitude or longitude and are left out")
