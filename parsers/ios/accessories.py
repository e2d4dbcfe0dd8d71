"""Accessories that were plugged into a device of iOS, as its analytics note them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent
from parsers.support import epochs, json_details, keyed, rows

_TABLE = "all_events"


@parser(
    name="ios.accessories",
    version="1.0",
    match=["**/CoreAccessories/Analytics/acc_analytics_*.db"],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads every row of all_events: the event's own name and time, and whatever else its property list holds.

    Apple keeps up to a thousand events until they are sent; names, makers and serial numbers are of the accessory where
    the list states them.
    Reference: CoreAccessories, ACCAnalyticsLogger (path, table, eventType, eventTime in milliseconds since 1970);
    J. Hyla, coreAccessoriesAcc.py of iLEAPP.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_TABLE, "data"):
        return
    for row in tables.rows(_TABLE, ("data",)):
        event = _event(row)
        name = event.pop("eventType", None)
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event=name if isinstance(name, str) and name else "accessory event",
            log="CoreAccessories",
            started=epochs.unix_ms(time)
            if isinstance(time := event.pop("eventTime", None), int | float)
            else None,
            details=json_details.details(keyed.plain(event), context, row.locator) if event else (),
        )


def _event(row: rows.Row) -> dict[str, Any]:
    data = row["data"]
    try:
        found = keyed.read(data) if isinstance(data, bytes) else None
    except ValueError as error:
        row.context.warn(f"the event's property list cannot be read: {error}", row.locator)
        return {}
    return dict(keyed.members(found))
