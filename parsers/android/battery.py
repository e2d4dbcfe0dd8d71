"""The battery's course as Android's Device Health Services (Turbo) record it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent
from parsers.support import epochs, rows, stated


@parser(
    name="android.battery",
    version="1.0",
    match=["**/com.google.android.apps.turbo/**/turbo.db"],
    # The battery_event of bluetooth.db beside it is of other devices and has no charge_type.
    tables=[("battery_event.timestamp_millis", "battery_event.battery_level", "battery_event.charge_type")],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads the table battery_event with the charging_places that it names. What a charge type means is not published.

    Reference: log2timeline/plaso, documentation of the Android Turbo database (columns, milliseconds since 1970 in
    UTC, levels in per cent); the schema of a real database of it.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("battery_event", "battery_level"):
        return
    places = tables.by_id("charging_places", ("place_name",), ("place_api_id",))
    columns = ("timestamp_millis", "battery_level", "charge_type", "battery_saver", "timezone")
    for row in tables.rows("battery_event", columns, ("place_key",)):
        place = places.get(row["place_key"])
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="battery level",
            value=row.text("battery_level"),
            unit="%",
            log="battery_event",
            started=epochs.unix_ms(row["timestamp_millis"]),
            details=_details(row, place),
        )


def _details(row: rows.Row, place: rows.Row | None) -> tuple[Detail, ...]:
    return (
        *stated.details(row, "charge_type", "battery_saver", "timezone", "place_key"),
        *stated.details(place, "place_name", "place_api_id"),
    )
