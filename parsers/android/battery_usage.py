"""What Android's settings keep of the battery: the use of each application, and when it was in front."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import battery_information, epochs, rows, stated

_COLUMNS = ("packageName", "timestamp")
_STATE = (
    "uid", "userId", "consumerType", "isFullChargeCycleStart", "batteryInformationDebug", "bootTimestamp", "isHidden",
    "zoneId", "totalPower", "consumePower", "percentOfTotal", "drainType", "batteryLevel", "batteryStatus",
    "batteryHealth", "backgroundUsageTimeInMs", "foregroundServiceUsageTimeInMs",
)  # fmt: skip
_EVENT = ("uid", "userId", "instanceId", "taskRootPackageName")
_EVENTS = {1: "activity resumed", 2: "activity stopped", 3: "device shutdown"}


@parser(
    name="android.battery_usage",
    version="1.0",
    match=["**/databases/battery-usage-db-v*"],
    tables=[("BatteryState.packageName", "BatteryState.timestamp", "BatteryState.uid")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads BatteryState (sums up to ``ended``, from one full charge on; columns of their own to version 6, later a
    protobuf in Base64) and AppUsageEventEntity. States of the battery are android.os.BatteryManager's numbers.

    Reference: AOSP packages/apps/Settings, fuelgauge/batteryusage (BatteryState, AppUsageEventEntity: columns,
    milliseconds since 1970; AppUsageEventType, which ALEAPP words otherwise); ALEAPP, modules battery_usage_v4 and v9.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    optional = ("appLabel", "foregroundUsageTimeInMs", "batteryInformation", *_STATE)
    for row in tables.rows("BatteryState", _COLUMNS, optional):
        packed = battery_information.read(row)
        in_front = battery_information.seconds(row.integer("foregroundUsageTimeInMs"))
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("packageName") or f"uid {row.text('uid')}",
            name=packed.label or row.text("appLabel") or None,
            event="battery use",
            duration_s=in_front if packed.foreground is None else packed.foreground,
            source="battery use of the settings",
            ended=epochs.unix_ms(row["timestamp"]),
            details=(*stated.details(row, *_STATE), *packed.details),
        )
    for row in tables.rows("AppUsageEventEntity", (*_COLUMNS, "appUsageEventType"), _EVENT):
        kind = row.integer("appUsageEventType")
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=row.text("packageName") or f"uid {row.text('uid')}",
            event=_EVENTS.get(kind or 0, f"type {kind}"),
            source="battery use of the settings",
            started=epochs.unix_ms(row["timestamp"]),
            details=stated.details(row, *_EVENT),
        )
