"""The power log of iOS: what ran, the battery, camera, torch, audio and AirDrop."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage, DeviceEvent
from parsers.support import powerlog, rows
from parsers.support.stated import details

_RUN = "PLAppTimeService_Aggregate_AppRunTime"
_EVENTS = {
    "PLApplicationAgent_EventForward_Application": ("Identifier", "State"),
    "PLAudioAgent_EventForward_Routing": (None, "OutputCategory"),
    "PLAudioAgent_EventPoint_AudioApp": ("ApplicationName", "Operation"),
    "PLBatteryAgent_EventBackward_Battery": (None, "Level"),
    "PLBatteryAgent_EventForward_LightningConnectorStatus": (None, "IOAccessoryPowerMode"),
    "PLCameraAgent_EventForward_Camera": ("BundleId", "State"),
    "PLCameraAgent_EventForward_Torch": ("BundleId", "Level"),
    "PLScreenStateAgent_EventForward_ScreenState": ("bundleID", "AppRole"),
    "PLSpringBoardAgent_EventForward_SBLock": (None, "Locked"),
    "PLXPCAgent_EventForward_AirDrop": ("BundleId", "State"),
}


@parser(
    name="ios.powerlog",
    version="1.0",
    match=["**/CurrentPowerlog.PLSQL", "**/powerlog_*.PLSQL"],
    tables=[(f"{_RUN}.BundleID",), (f"{powerlog.OFFSETS}.system", f"{powerlog.OFFSETS}.timestamp")],
    emits=[AppUsage, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage | DeviceEvent]:
    """Reads sums of running time and the tables of events of battery, camera, torch, audio, screen, lock and AirDrop.

    An event's value is one column; all others stand in the details, their numbers without words. Times have the offset
    of the log's clock added, which the raw value shows.
    Reference: the database's own schema (iOS 9 to 18); parsers/support/powerlog.py; plaso, ios_powerlog.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    clock = powerlog.Clock(tables)
    for row in powerlog.events(tables, _RUN):
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("BundleID") or "",
            event=_RUN,
            duration_s=row.number("ScreenOnTime"),
            source="powerlog",
            started=clock.moment(row),
            details=details(row, but=("ID", "id", "timestamp", "BundleID", "ScreenOnTime")),
        )
    for table, (app, value) in _EVENTS.items():
        names = {name.lower(): name for name in tables.columns(table)}
        app_column, value_column = names.get((app or "").lower(), ""), names.get(value.lower(), "")
        for row in powerlog.events(tables, table):
            yield DeviceEvent(
                locator=row.locator,
                state=row.state,
                event=table,
                value=row.text(value_column),
                app=row.text(app_column) or None,
                log="powerlog",
                started=clock.moment(row),
                details=details(row, but=("ID", "id", "timestamp", app_column, value_column)),
            )
