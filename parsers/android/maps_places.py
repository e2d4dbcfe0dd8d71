"""The places that Google Maps keeps for its user: home, work, and labelled ones."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import epochs, rows, stated
from parsers.support.millionths import degrees
from parsers.support.protobuf.declared import Known, read

_PLACE = {2: Known("address", "text"), 6: Known("url", "text"), 7: Known("label", "text")}
_ITEM = {6: Known("place", _PLACE)}
_KEYS = {"0:0": "Home", "1:0": "Work"}


@parser(
    name="android.maps_places",
    version="1.0",
    match=["**/com.google.android.apps.maps/**/gmm_myplaces.db"],
    tables=[("sync_item.key_string", "sync_item.latitude", "sync_item.sync_item")],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads the table sync_item: millionths of degrees, and a protobuf with label, address and link.

    Reference: ALEAPP, module Google Maps GMM (columns, fields 6.2, 6.6 and 6.7, keys 0:0 and 1:0, milliseconds since
    1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("sync_item", "latitude", "longitude"):
        return
    for row in tables.rows("sync_item", ("key_string", "latitude", "longitude", "timestamp", "sync_item")):
        latitude, longitude = degrees(row.integer("latitude")), degrees(row.integer("longitude"))
        if latitude is None or longitude is None:
            context.warn("the place has no coordinates", row.locator)
            continue
        data = row["sync_item"]
        found = read(data, _ITEM) if isinstance(data, bytes) else None
        yield Location(
            locator=row.locator,
            state=row.state,
            latitude=latitude,
            longitude=longitude,
            origin="Google Maps, saved places",
            name=(found.at("place", "label") if found else None) or _KEYS.get(row.text("key_string") or ""),
            address=found.at("place", "address") if found else None,
            recorded=epochs.unix_ms(row["timestamp"]),
            details=(
                *stated.details(row, "key_string"),
                *((stated.detail("url", url),) if found and (url := found.at("place", "url")) else ()),
            ),
        )
