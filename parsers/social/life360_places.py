"""Places of Life360 on Android, and the alerts that are set for them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, LogEvent, Participant, Reminder
from parsers.support import chat, life360, rows, stated

_PLACE = (
    "source",
    "source_id",
    "owner_id",
    "radius",
    "circle_id",
    "has_alerts",
    "website",
    "types",
    "category",
)
_ALERT = ("place_id", "circle_id", "arrive", "leave")


@parser(
    name="life360.places",
    version="1.1",
    match=["**/com.life360.android.safetymapd/databases/L360LocalStoreRoomDatabase"],
    tables=[("places.latitude", "places.source_id", "places.owner_id", "place_alerts.place_id")],
    emits=[Location, LogEvent, Reminder],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location | LogEvent | Reminder]:
    """Reads every row of places and of place_alerts. A place is kept by a circle; nothing says that anybody was there.

    The member whom an alert is about is its participant; arrive and leave (1 or 0) are details. A place without
    coordinates is an entry of the table.
    Reference: ALEAPP, L360places (2026) and Life360 (2024): tables, columns and join; the radius in metres.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("places", "latitude", "longitude"):
        return
    places = chat.one(tables, "places", "place_id", (), ("latitude", "longitude"))
    for row in tables.rows("places", ("name", "latitude", "longitude"), ("place_id", *_PLACE)):
        yield life360.place(
            row,
            "a place kept in Life360",
            stated.decimal(row, "latitude"),
            stated.decimal(row, "longitude"),
            name=row.text("name"),
            details=stated.details(row, "place_id", *_PLACE),
        )
    for row in tables.rows(
        "place_alerts", ("place_id", "member_id", "name", "arrive", "leave"), ("circle_id",)
    ):
        place = places.get(row["place_id"])
        member = row.text("member_id")
        yield Reminder(
            locator=row.locator,
            state=row.state,
            service=life360.SERVICE,
            type="place alert",
            title=row.text("name"),
            latitude=chat.decimal(place, "latitude"),
            longitude=chat.decimal(place, "longitude"),
            participants=(Participant(identifier=member, role="member"),) if member else (),
            details=stated.details(row, *_ALERT),
        )
