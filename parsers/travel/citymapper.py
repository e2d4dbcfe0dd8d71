"""Places and ways between home and work that Citymapper on Android keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import placed, rows, stated

_APP = "com.citymapper.app.release"
_ENDS = (("homeLat", "homeLng", "home"), ("workLat", "workLng", "work"))


@parser(
    name="citymapper.places",
    version="1.0",
    match=[f"**/{_APP}/databases/citymapper.db"],
    tables=[
        ("locationhistoryentry.lat", "locationhistoryentry.role"),
        ("savedtripentry.homeLat", "savedtripentry.workLat"),
    ],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every row of locationhistoryentry and, of savedtripentry, home and work. Times are details, for nobody
    published what they are the times of, nor their unit.

    Reference: ALEAPP, module Citymapper (tables, columns; version 11.43.2).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("locationhistoryentry", ("lat", "lng", "address", "name", "role", "date")):
        yield from placed.location(
            row,
            "lat",
            "lng",
            origin="Citymapper, history of places",
            name=row.text("name"),
            address=row.text("address"),
            app=_APP,
            details=stated.details(row, "role", "date"),
        )
    columns = tuple(name for north, east, _ in _ENDS for name in (north, east))
    for row in tables.rows("savedtripentry", columns, ("commuteType", "created", "regionCode")):
        for north, east, name in _ENDS:
            yield from placed.location(
                row,
                north,
                east,
                origin=f"Citymapper, {name} of a kept way",
                app=_APP,
                details=stated.details(row, "commuteType", "created", "regionCode"),
            )
