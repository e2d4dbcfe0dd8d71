"""Google's timeline as it is kept on the device: stays, journeys, and points on the way."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, Location
from parsers.support import epochs, odlh, rows, stated

_APP = "com.google.android.gms"
_TABLES = {"semantic_segment_table": "Google timeline", "edited_segment_table": "Google timeline, edited"}
_COLUMNS = ("semantic_segment", "segment_type", "start_timestamp_seconds", "end_timestamp_seconds")
_MORE = (
    "segment_id", "obfuscated_gaia_id", "hierarchy_level", "shown_in_timeline", "timestamp_millis", "database_id",
    "origin_id", "is_finalized", "is_edit_uploaded",
)  # fmt: skip
_TYPES = {1: "visit", 2: "activity", 3: "path", 4: "memory", 5: "period summary"}


@parser(
    name="android.timeline",
    version="1.0",
    match=["**/com.google.android.gms/**/odlh-storage.db"],
    tables=[("semantic_segment_table.semantic_segment", "semantic_segment_table.start_timestamp_seconds")],
    emits=[Location, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location | DeviceEvent]:
    """Reads the segments, and those that the user edited: one place of each stay, two of a journey, each point of a
    path. A segment without a place (a trip, a summary, one that is damaged) is an event. The account's backup may have
    brought segments that another device recorded; nothing in a segment says so.

    Reference: microG, OdlhStorageManager (tables, columns, types, seconds since 1970); for more parsers.support.odlh.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, origin in _TABLES.items():
        for row in tables.rows(table, _COLUMNS, _MORE):
            yield from _of(row, origin, context)


def _of(row: rows.Row, origin: str, context: Context) -> Iterator[Location | DeviceEvent]:
    data = row["semantic_segment"]
    found = odlh.segment(data if isinstance(data, bytes) else b"")
    for sentence in found.damage:
        context.warn(sentence, row.locator)
    # What is said of the whole segment stands at its first place: a path has hundreds.
    details = (*stated.details(row, "segment_type", *_MORE), *(stated.detail(*fact) for fact in found.facts))
    for number, place in enumerate(found.places):
        yield Location(
            locator=row.locator,
            state=row.state,
            latitude=place.latitude,
            longitude=place.longitude,
            origin=f"{origin}, {place.what}",
            name=place.name,
            app=_APP,
            arrived=place.arrived,
            departed=place.departed,
            recorded=place.recorded,
            details=(
                *(stated.detail(*fact) for fact in place.facts),
                *(stated.details(row, "segment_id") if number else details),
            ),
        )
    if not found.places:
        kind = row.integer("segment_type")
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event=f"{origin}, {_TYPES.get(kind or 0, f'segment of type {kind}')} without a place",
            app=_APP,
            log=row.table,
            started=found.start or epochs.unix_s(row["start_timestamp_seconds"]),
            ended=found.end or epochs.unix_s(row["end_timestamp_seconds"]),
            details=details,
        )
