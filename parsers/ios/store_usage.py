"""Installations, removals and uses of applications that the App Store's recommendations of iOS keep."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage, DeviceEvent
from parsers.support import epochs, rows
from parsers.support.stated import details

_EVENTS = {0: "install or update", 1: "uninstall", 2: "open"}
_MORE = ("appVersion", "userId", "creationTime")
_CAPACITY = ("totalDeviceCapacityGB", "deviceId", "creationTime")


@parser(
    name="ios.store_usage",
    version="1.0",
    match=["**/AMDSQLite.db.*"],
    tables=[("AMDAppStoreUsageEvents.adamId", "AMDAppStoreUsageEvents.time")],
    emits=[AppUsage, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage | DeviceEvent]:
    """Reads every row of AMDAppStoreUsageEvents, and how much room there was (DeviceStorageUsage).

    ``app`` is the number that the App Store gives an application (that of ios.store_apps and ios.store_purchases);
    only what came from there is kept. A removed application stays here. How long an opened one was in the foreground
    is ``duration_s``. ``userId`` is the number of the Apple ID.
    Reference: R. Schramp, Validity of foreground application in AMDAppStoreUsageEvents (NFI, 2025); K. Pagano, iOS App
    & Storage Usage via AMDSQLite DB (2025: tables, columns, types); iLEAPP, AMDSQLiteDB.py (milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(
        "AMDAppStoreUsageEvents", ("time", "type", "adamId"), ("foregroundDuration", *_MORE)
    ):
        kind = row.integer("type")
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("adamId") or "",
            event=None if kind is None else _EVENTS.get(kind, str(kind)),
            duration_s=row.number("foregroundDuration"),
            source="App Store usage events",
            started=epochs.unix_ms(row["time"]),
            details=details(row, *_MORE),
        )
    for row in tables.rows("DeviceStorageUsage", ("time", "availableDeviceCapacityGB"), _CAPACITY):
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="available capacity",
            value=row.text("availableDeviceCapacityGB"),
            unit="GB",
            log="DeviceStorageUsage",
            started=epochs.unix_ms(row["time"]),
            details=details(row, *_CAPACITY),
        )
