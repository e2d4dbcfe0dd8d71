"""Places that were looked for and chosen in Uber on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, WebSearch
from parsers.support import chat, epochs, json_value, rows, stated
from parsers.support.rows import Row

_PLACE = (
    "tag", "title_segment", "subtitle_segment", "latitude", "longitude", "latitude_v2", "longitude_v2", "place_result",
    "timestamp_ms", "uber_id",
)  # fmt: skip


def _coordinates(row: Row | None) -> tuple[str | None, str | None]:
    """Both coordinates, in the columns of the version; neither where one is missing."""
    pairs = (("latitude", "longitude"), ("latitude_v2", "longitude_v2"))
    found = ((chat.decimal(row, latitude), chat.decimal(row, longitude)) for latitude, longitude in pairs)
    return next(
        ((latitude, longitude) for latitude, longitude in found if latitude and longitude), (None, None)
    )


@parser(
    name="uber.places_ios",
    version="1.0",
    match=["**/PersistentStorage/**/database.db"],
    tables=[("hits.fk_place_row_id", "hits.timestamp_ms", "place.uber_id")],
    emits=[Location, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location | WebSearch]:
    """Reads every row of hits, each a search that led to a place, and those of place that have coordinates.

    What was typed is not stored: the query is the title of the place.
    Reference: iLEAPP, uberClient (2024): tables, columns, members of the JSON; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("hits", "fk_place_row_id"):
        return
    places = tables.by_id("place", (), _PLACE)
    for row in tables.rows("hits", ("fk_place_row_id", "timestamp_ms")):
        place = places.get(row["fk_place_row_id"])
        latitude, longitude = _coordinates(place)
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Uber",
            query=chat.text(place, "title_segment") or "",
            result=chat.text(place, "subtitle_segment"),
            type=chat.text(place, "tag"),
            latitude=latitude,
            longitude=longitude,
            searched=epochs.unix_ms(row["timestamp_ms"]),
        )
    for row in tables.rows("place", (), _PLACE):
        latitude, longitude = _coordinates(row)
        if latitude is None or longitude is None:
            continue
        value = json_value.decoded(row["place_result"])
        yield Location(
            locator=row.locator,
            state=row.state,
            latitude=latitude,
            longitude=longitude,
            origin="a place kept in Uber",
            name=row.text("title_segment") or json_value.text(value, "location", "addressLine1"),
            address=json_value.text(value, "location", "fullAddress") or row.text("subtitle_segment"),
            app="Uber",
            recorded=epochs.unix_ms(row["timestamp_ms"]),
            details=stated.details(row, "tag", "uber_id"),
        )
