"""What was looked for and looked at in Apple's Maps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows
from parsers.support.stated import decimal, details

_COLUMNS = ("ZQUERY", "ZLOCATIONDISPLAY", "ZCREATETIME", "ZLATITUDE", "ZLONGITUDE")
_MORE = ("Z_ENT", "ZMODIFICATIONTIME", "ZMAPITEM", "ZIDENTIFIER")


@parser(
    name="ios.maps",
    version="1.0",
    match=["**/MapsSync_0.0.1"],
    tables=[("ZHISTORYITEM.ZQUERY", "ZHISTORYITEM.ZCREATETIME")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every row of ZHISTORYITEM: searches, places that were shown, and journeys; the route itself is not read.

    Entries may come from other devices of the account. Which of the three a row is stands as Z_ENT in the details: the
    number differs with the version.
    Reference: the database's own schema (Core Data, NSDate; iOS 14 to 18); iLEAPP, mapsSync.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZHISTORYITEM", "ZCREATETIME"):
        return
    for row in tables.rows("ZHISTORYITEM", _COLUMNS, _MORE):
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Apple Maps",
            query=row.text("ZQUERY") or "",
            result=row.text("ZLOCATIONDISPLAY"),
            latitude=decimal(row, "ZLATITUDE"),
            longitude=decimal(row, "ZLONGITUDE"),
            searched=epochs.cocoa_s(row["ZCREATETIME"]),
            details=details(row, *_MORE),
        )
